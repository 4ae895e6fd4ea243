// SE-75: of four events 90% cannot have been held; a small count gives only certain percentages.
import { indicatorCell } from '../../evaluation/cells';
import { type Reading, VALUE_DECIMALS } from '../../evaluation/target-value';
import type { RowView } from '../row-view';
import type { Rule, RuleFinding } from '../rule';
import { isShareName } from '../words/measure-words';
import { shorten, wordRows } from '../words/word-rows';

/** With more events than these nearly every percentage can be reached. */
const MOST = 20;
const PERIODS: Record<string, number> = { 每季度: 4, 每季: 4, 每月: 12, 每半年: 2 };
const DIGITS = '一二三四五六七八九';
const EVENTS = '(?:次|场次|场|届)(?!以上|及以上|方)';
/** 每季度……一次, where nothing is said in between that would end the phrase. */
const REGULAR = /(每季度|每季|每月|每半年)[^，。；]{0,8}?(?:一|1)(?:次|场)/;
const COUNTED = new RegExp(`(\\d{1,2}|[${DIGITS}两]|十[${DIGITS}]?)${EVENTS}`);

export const SE_75: Rule = {
  id: 'SE-75',
  title: '完成比例与次数对得上',
  severity: 'hint',
  silences: [],
  at: ['indicator/actual'],
  help: {
    asks: '次数不多的活动，完成比例只能是几个固定的数；对不上的，请按次数填写。',
    wrong: '全年开展 4 次活动，完成 90%。',
    right: '指标值填“4次”，完成值填“3次”。',
    basis: '财预〔2020〕10号 附件 1',
  },
  evaluate: (context) => ({ findings: wordRows(context).flatMap(impossible) }),
};

function impossible(row: RowView): RuleFinding[] {
  if (isShareName(row.name)) return [];
  const count = eventsOf(row.name);
  if (count === null || !isPercent(row.targetReading)) return [];
  const reading = row.actualReading;
  if (!isPercent(reading)) return [];
  const { value, decimals } = reading.quantity;
  const percent = value * 10 ** reading.quantity.unit.tens;
  if (percent < 0 || percent > 100 * 10 ** VALUE_DECIMALS) return [];
  const half = 5 * 10 ** (VALUE_DECIMALS - decimals - 1);
  const nearest = Math.round((percent * count) / (100 * 10 ** VALUE_DECIMALS));
  const given = (100 * 10 ** VALUE_DECIMALS * nearest) / count;
  if (Math.abs(given - percent) <= half) return [];
  return [
    {
      severity: 'hint',
      cell: indicatorCell(row.id, 'actual'),
      printed: row.actual,
      expected: null,
      message: `「${shorten(row.name)}」一年 ${count} 次，完成几次都不会正好是 ${row.actual}，请按次数填写完成值。`,
      quote: row.actual,
    },
  ];
}

function isPercent(reading: Reading): reading is Extract<Reading, { kind: 'quantity' }> {
  return reading.kind === 'quantity' && reading.quantity.unit.base === '%';
}

/** How many events a name speaks of; null where it names none, or too many to tell. */
function eventsOf(name: string): number | null {
  const period = REGULAR.exec(name)?.[1];
  if (period !== undefined) return PERIODS[period] ?? null;
  const written = COUNTED.exec(name)?.[1];
  if (written === undefined) return null;
  const count = /\d/.test(written) ? Number(written) : chinese(written);
  return count >= 2 && count <= MOST ? count : null;
}

/** 一 to 十九. */
function chinese(written: string): number {
  if (written === '两') return 2;
  if (!written.startsWith('十')) return DIGITS.indexOf(written) + 1;
  return 10 + (written.length > 1 ? DIGITS.indexOf(written.charAt(1)) + 1 : 0);
}
