// FA-20, FA-58: an amount of the text is the one of its table, and the same wherever it stands.
import { openRows } from '../../../accounts/book';
import { plainName } from '../../../accounts/recognise';
import type { MoneyUnit } from '../../../amount';
import type { RuleFinding } from '../../rule';
import type { AmountCell } from '../amount-cell';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { type Claim, claimsOf, fenOf, halfPlaceOf, unitOf } from '../narrative/claims';
import { functionalNames, rowOfPath } from '../narrative/functional-path';
import { cellOfKnown, factOfKnown } from '../narrative/known-cells';
import type { KnownFigure } from '../narrative/known-figures';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, place, spaced } from '../narrative/say';
import { tablesView } from '../tables-view';

export const FA_20: DisclosureRule = {
  id: 'FA-20',
  title: '文字中的金额与决算表相符',
  severity: 'error',
  silences: ['FA-21', 'FA-22', 'FA-23', 'FA-28', 'FA-45'],
  help: {
    asks: '文字说明里的每个金额，应当等于决算表里同一项目的金额。',
    wrong: '文字写支出决算 1,270.25 万元，收入支出决算总表本年支出合计为 1,271.25 万元。',
    right: '文字也写 1,271.25 万元。',
    basis: '财预〔2016〕143号',
    misses: '只核对写法常见的项目名称；名称写得与表中不同的金额不核对。',
  },
  evaluate: (context) => {
    const { book, absent } = tablesView(context);
    const findings = [...claimsOf(context.disclosure)].flatMap((claim) => againstSource(context, claim));
    findings.push(...economicItems(context), ...functionalItems(context));
    const missing = [...new Set(absent.values())];
    if (book.size > 0 && missing.length === 0) return { findings };
    return { findings, notChecked: `${missing.join('、')}，有关金额没有与表核对` };
  },
};

/** How far a text may be from a figure that is printed more exactly. */
function tolerated(claim: Pick<Claim, 'figure' | 'halfPlace'>): number {
  return claim.figure.decimals < 2 ? claim.halfPlace : 0;
}

function againstSource(context: DisclosureContext, claim: Claim): RuleFinding<string>[] {
  const unit = unitOf(context.disclosure);
  const { known, passage, figure, fen } = claim;
  const cell = cellOfKnown(context, known);
  const fact = cell || passage.section === null ? null : factOfKnown(context, known, passage.section);
  const right = cell?.fen ?? fact?.value ?? null;
  if (right === null || Math.abs(fen - right) <= tolerated(claim) || isUnitSlip(fen, right)) return [];
  const source = cell ? cell.name() : `所附数据“${fact?.name ?? ''}”`;
  const finding = differs({ passage, printed: figure.printed, name: known.name, fen, right, source, unit });
  // Where the table does not even agree with itself, its own rule speaks: the text may well be right.
  return [{ ...finding, causes: [passage.at, cell?.at() ?? fact?.path ?? passage.at] }];
}

/** A factor of 10 000 is a slip of the unit, which FA-35 names. */
export function isUnitSlip(fen: number, right: number): boolean {
  return fen !== 0 && right !== 0 && (fen === right * 10_000 || fen * 10_000 === right);
}

interface Difference {
  readonly passage: Passage;
  readonly printed: string;
  readonly name: string;
  readonly fen: number;
  readonly right: number;
  readonly source: string;
  readonly unit: MoneyUnit;
}

function differs({ passage, printed, name, fen, right, source, unit }: Difference): RuleFinding<string> {
  const by = amount(Math.abs(fen - right), unit);
  return inPassage(passage, {
    severity: 'error',
    printed,
    expected: amount(right, unit),
    message: `${place(passage)}写${name} ${spaced(printed)}，${source}为 ${amount(right, unit)}，相差 ${by}，请核对后更正。`,
  });
}

/** 主要包括：基本工资 78.65 万元…… against the economic classes of 公开06表. */
function economicItems(context: DisclosureContext): RuleFinding<string>[] {
  const unit = unitOf(context.disclosure);
  const rows = economicRows(context);
  if (rows.size === 0) return [];
  return readNarrative(context.disclosure).flatMap((passage) => {
    if (passage.section !== 'basicExpenditure') return [];
    return passage.topics.flatMap((topic) => {
      const cell = topic.role === 'including' ? rows.get(plainName(topic.subject)) : undefined;
      if (!cell || cell.fen === null || !topic.stated) return [];
      const fen = fenOf(topic.stated, unit);
      const halfPlace = halfPlaceOf(topic.stated, unit);
      if (
        Math.abs(fen - cell.fen) <= tolerated({ figure: topic.stated, halfPlace }) ||
        isUnitSlip(fen, cell.fen)
      )
        return [];
      const { printed } = topic.stated;
      return [
        differs({ passage, printed, name: topic.subject, fen, right: cell.fen, source: cell.name(), unit }),
      ];
    });
  });
}

/** ……（类）……（款）……（项）支出 320.50 万元 against the subjects of 公开05表. */
function functionalItems(context: DisclosureContext): RuleFinding<string>[] {
  const unit = unitOf(context.disclosure);
  const table = tablesView(context).book.get('generalBudgetExpenditure');
  if (!table) return [];
  const names = functionalNames(table);
  return readNarrative(context.disclosure).flatMap((passage) => {
    if (passage.section !== 'generalPublicBudget') return [];
    return passage.topics.flatMap((topic) => {
      const row = topic.stated ? rowOfPath(names, topic.subject) : null;
      const cell = row?.cells.get('total');
      if (!row || !cell || cell.fen === null || !topic.stated) return [];
      const fen = fenOf(topic.stated, unit);
      const halfPlace = halfPlaceOf(topic.stated, unit);
      if (
        Math.abs(fen - cell.fen) <= tolerated({ figure: topic.stated, halfPlace }) ||
        isUnitSlip(fen, cell.fen)
      )
        return [];
      const { printed } = topic.stated;
      return [differs({ passage, printed, name: row.name, fen, right: cell.fen, source: cell.name(), unit })];
    });
  });
}

/** Amounts of 公开06表 by the plain name of their class; names that stand twice are left out. */
export function economicRows(context: DisclosureContext): ReadonlyMap<string, AmountCell> {
  const rows = new Map<string, AmountCell>();
  const twice = new Set<string>();
  for (const block of tablesView(context).book.get('generalBudgetBasic')?.blocks ?? []) {
    for (const row of openRows(block)) {
      const name = plainName(row.name);
      const cell = row.cells.get('amount');
      if (rows.has(name)) twice.add(name);
      if (cell) rows.set(name, cell);
    }
  }
  for (const name of twice) rows.delete(name);
  return rows;
}

export const FA_58: DisclosureRule = {
  id: 'FA-58',
  title: '同一金额前后一致',
  severity: 'error',
  silences: [],
  help: {
    asks: '同一个金额在文字中出现几次，应当处处相同。',
    wrong: '预算执行情况写支出决算 1,270.25 万元，支出决算情况写支出合计 1,271.25 万元。',
    right: '两处都写 1,271.25 万元。',
    basis: '财预〔2016〕143号',
    misses: '有决算表可比的金额由 FA-20 核对；只核对写法常见的项目名称。',
  },
  evaluate: (context) => {
    const byFigure = new Map<KnownFigure, Claim[]>();
    for (const claim of claimsOf(context.disclosure)) {
      if (cellOfKnown(context, claim.known)) continue;
      const others = byFigure.get(claim.known);
      if (others) others.push(claim);
      else byFigure.set(claim.known, [claim]);
    }
    const unit = unitOf(context.disclosure);
    return { findings: [...byFigure.values()].flatMap((claims) => contradictions(claims, unit)) };
  },
};

/** Claims that differ from the section the figure is at home in (the first of its wordings). */
function contradictions(claims: readonly Claim[], unit: MoneyUnit): RuleFinding<string>[] {
  const rank = ({ known, passage }: Claim) =>
    known.wordings.findIndex(
      ({ sections }) => passage.section !== null && sections.includes(passage.section),
    );
  const home = claims.reduce((best, claim) => (rank(claim) < rank(best) ? claim : best), claims[0] as Claim);
  return claims.flatMap((claim) => {
    const apart = Math.abs(claim.fen - home.fen);
    if (
      claim === home ||
      apart <= Math.max(tolerated(claim), tolerated(home)) ||
      isUnitSlip(claim.fen, home.fen)
    )
      return [];
    const { passage, figure, known } = claim;
    return [
      inPassage(passage, {
        severity: 'error',
        printed: figure.printed,
        expected: amount(home.fen, unit),
        message: `${place(passage)}写${known.name} ${spaced(figure.printed)}，${place(home.passage)}写 ${spaced(home.figure.printed)}，同一个数前后相差 ${amount(apart, unit)}，请核对后改为一致。`,
      }),
    ];
  });
}
