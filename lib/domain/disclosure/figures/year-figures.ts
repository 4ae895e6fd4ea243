// The figures of one year out of its accounts: table cells, typed facts, sums of them. Comparisons stand above it.
import { accountsText, type AccountsRecord } from '../../accounts/record';
import { factCell, itemCell } from '../../accounts/cells';
import type { Reckoning } from '../../accounts/reckoning';
import { parseMoney, parseScaled } from '../../amount';
import type { CellId } from '../../evaluation/cells';
import { FACTS, type FactKey, type FactKind } from '../../interchange/facts';
import { parsePoints } from '../../points';
import type { FigureSource } from '../model';
import type { Figure } from '../wording/sentence';
import {
  countFigure,
  derived,
  moneyFigure,
  percentFigure,
  priceFigure,
  shortPointsFigure,
  wordFigure,
} from './figure-kinds';
import { ORIGINS } from './origins';
import { tableFigure, type TableYear } from './table-figures';

/** The kinds of vehicles that the asset text names, each with the row its count is kept in. */
export const VEHICLE_KINDS = {
  ministerial: '副部（省）级及以上领导用车',
  leading: '主要领导干部用车',
  confidential: '机要通信用车',
  emergency: '应急保障用车',
  enforcement: '执法执勤用车',
  special: '特种专业技术用车',
  retired: '离退休干部用车',
  other: '其他用车',
} as const;
export type VehicleKind = keyof typeof VEHICLE_KINDS;

/** The accounts of one year with their tables reckoned. */
export interface YearAccounts extends TableYear {
  readonly record: AccountsRecord;
}

/** A year's accounts as figures are read from them. */
export function yearAccounts(reckoning: Reckoning, printedHere: boolean): YearAccounts {
  const { record, book } = reckoning;
  return { record, book, fiscalYear: record.fiscalYear, printedHere };
}

/** A figure that tables, typed facts and sums of these tell; null where they do not, and for all that is compared or counted elsewhere. */
export function yearFigure(year: YearAccounts, key: FactKey): Figure | null {
  const origin = ORIGINS[key];
  if (origin.from === 'cell') return tableFigure(year, origin.ref);
  if (origin.from === 'typed') return typedFact(year, key);
  if (origin.from === 'listed') return listedFigure(year, key, origin.list);
  if (origin.from !== 'sum') return null;
  const parts = origin.of.flatMap((part) => yearFigure(year, part) ?? []);
  if (parts.length === 0) return typedFact(year, key);
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  return moneyFigure(sum, derived(parts, '各项之和'));
}

/** What a clerk typed for a key; null where nothing stands, or nothing that can be read as its kind. */
function typedFact(year: YearAccounts, key: FactKey): Figure | null {
  return typedFigure(year, factCell(key), FACTS[key].kind, FACTS[key].name);
}

/** A typed cell as a figure of its kind. */
export function typedFigure(year: YearAccounts, cell: CellId, kind: FactKind, name: string): Figure | null {
  const text = accountsText(year.record, cell).trim();
  const label = year.printedHere ? '决算资料' : `${year.fiscalYear}年度决算资料`;
  return readTyped(text, kind, { place: `${label}「${name}」`, anchor: null, rule: null });
}

/** Typed text as a figure; null for nothing and for what is no figure of this kind. A unit behind the number is no harm. */
export function readTyped(text: string, kind: FactKind, source: FigureSource): Figure | null {
  if (text === '') return null;
  if (kind === 'word') return wordFigure(text, source);
  const number = text.replace(/\s*(?:万元|%|％|分|个|辆|人次?|批次?|台（套）|台)$/, '');
  if (kind === 'money') {
    const fen = parseMoney(number, '万元');
    return fen === null ? null : moneyFigure(fen, source);
  }
  if (kind === 'percent') {
    const hundredths = parseScaled(number, 2);
    return hundredths === null ? null : percentFigure(hundredths, source);
  }
  if (kind === 'score') {
    const hundredths = parsePoints(number);
    return hundredths === null ? null : shortPointsFigure(hundredths, source);
  }
  const count = parseScaled(number, 0);
  return count === null ? null : countFigure(count, source);
}

/** A typed price, or the one that the official text names. */
export function priceOf(year: YearAccounts, key: FactKey, usual: number): Figure {
  const typed = typedFact(year, key);
  const source = typed?.source ?? { place: '部门决算公开参考格式', anchor: null, rule: null };
  return priceFigure(typed?.value ?? usual, source);
}

/** Texts of several lines, without empty ones. */
export function textLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One vehicle count; null where nobody typed it. */
export function vehicleCount(year: YearAccounts, kind: VehicleKind): Figure | null {
  return typedFigure(year, itemCell('stateAssets.vehicles', kind, 'count'), 'count', VEHICLE_KINDS[kind]);
}

function listedFigure(
  year: YearAccounts,
  key: FactKey,
  list: 'offices' | 'units' | 'vehicles',
): Figure | null {
  if (list === 'vehicles') {
    const counts = (Object.keys(VEHICLE_KINDS) as VehicleKind[]).flatMap(
      (kind) => vehicleCount(year, kind) ?? [],
    );
    if (counts.length === 0) return typedFact(year, key);
    const sum = counts.reduce((all, { value }) => all + (value ?? 0), 0);
    return countFigure(sum, { place: '决算资料「各类车辆」', anchor: null, rule: '各类车辆数之和' });
  }
  const lines = textLines(accountsText(year.record, `text/${list}` as CellId));
  if (lines.length === 0) return typedFact(year, key);
  const label = list === 'offices' ? '内设机构' : '纳入决算范围的单位';
  return countFigure(lines.length, { place: `决算资料「${label}」`, anchor: null, rule: '所列个数' });
}
