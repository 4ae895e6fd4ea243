// Units of measure (度量单位) as people write them, and whether two of them can be compared.

/** A unit taken apart. `万元` is base 元 with four tens; ‰ is base % with minus one. An empty base is a bare number. */
export interface Unit {
  readonly base: string;
  /** The power of ten by which the printed number is multiplied to count in `base`. */
  readonly tens: number;
  /** What is counted, where it stands behind the unit: 职工 in `168名职工`. */
  readonly noun: string;
  /** As printed. */
  readonly text: string;
}

/** How two units stand to each other: `near` are different words for the same count (人, 人次), worth a hint (SE-39). */
export type UnitRelation = 'same' | 'near' | 'differ';

/** The unit of a number that has none. */
export const NO_UNIT: Unit = { base: '', tens: 0, noun: '', text: '' };

/** Multipliers that stand before any unit; longest first. */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['千万', 7],
  ['百万', 6],
  ['亿', 8],
  ['万', 4],
];

/** Other names of a unit, with the power of ten between them. */
const ALIASES: Record<string, readonly [string, number]> = {
  '‰': ['%', -1],
  千元: ['元', 3],
  日: ['天', 0],
  千米: ['米', 3],
  公里: ['米', 3],
  km: ['米', 3],
  m: ['米', 0],
  吨: ['千克', 3],
  t: ['千克', 3],
  公斤: ['千克', 0],
  kg: ['千克', 0],
  '㎡': ['平方米', 0],
  平米: ['平方米', 0],
  'm³': ['立方米', 0],
  方: ['立方米', 0],
  个百分点: ['百分点', 0],
  个工作日: ['工作日', 0],
};

/** Units that count the same things under different names; the index of the group is the key. */
const NEAR: readonly (readonly string[])[] = [
  ['人', '人次', '名', '位', '人员'],
  ['户', '家', '户次', '家次'],
  ['场', '次', '场次', '期', '回', '轮', '批次', '批'],
  ['件', '个', '项', '宗', '起', '条', '例'],
  ['台', '套', '辆', '部', '台套'],
  ['份', '本', '册', '篇'],
  ['处', '座', '点'],
  ['月', '个月'],
];

const KNOWN_UNITS = (
  '% 元 天 工作日 年 周 小时 分钟 分 秒 学时 课时 米 平方米 平方公里 立方米 亩 公顷 千克 克 升 毫升 ' +
  '千瓦 千瓦时 度 百分点 头 只 株 棵 张 块 栋 门 间 村 镇 标段 倍'
).split(' ');

const nearGroup = new Map<string, number>(
  NEAR.flatMap((group, i) => group.map((unit) => [unit, i] as const)),
);
const known = new Set<string>([...KNOWN_UNITS, ...nearGroup.keys(), ...Object.keys(ALIASES)]);
const LONGEST_KNOWN = Math.max(...[...known].map((unit) => unit.length));

/** Longest text that still counts as a unit unknown to us, or as the noun behind a known one. */
const LONGEST_WORD = 4;
const notAWord = /[-~≥≤<>=，。；、,.;:：（）()\s\d]/;

/** Reads a unit, normalised and without spaces; null when the text is rather a sentence. */
export function readUnit(text: string): Unit | null {
  if (text === '') return NO_UNIT;
  let rest = text;
  let tens = 0;
  for (const [word, power] of MULTIPLIERS) {
    if (!rest.startsWith(word)) continue;
    tens = power;
    rest = rest.slice(word.length);
    break;
  }
  if (rest === '') return { base: '', tens, noun: '', text };
  let length = Math.min(rest.length, LONGEST_KNOWN);
  while (length > 0 && !known.has(rest.slice(0, length))) length--;
  const head = rest.slice(0, length);
  const tail = rest.slice(length);
  if (length > 0 && (tail[0] === '/' || tail[0] === '每' || tail[0] === '·')) {
    return notAWord.test(tail) ? null : { base: rest, tens, noun: '', text };
  }
  if (tail.length > LONGEST_WORD || notAWord.test(tail)) return null;
  if (length === 0) return { base: rest, tens, noun: '', text };
  const [base, power] = ALIASES[head] ?? [head, 0];
  return { base, tens: tens + power, noun: tail, text };
}

/** A unit completed by the one agreed on: a bare number takes it whole, `3万` takes its base. */
export function completeUnit(unit: Unit, agreed: Unit): Unit {
  if (unit.base !== '') return unit;
  if (unit.tens === 0) return agreed;
  return { ...unit, base: agreed.base, noun: agreed.noun, text: `${unit.text}${agreed.base}` };
}

/** Whether numbers of the two units may be compared. A percentage never stands against a count or a bare number. */
export function relateUnits(a: Unit, b: Unit): UnitRelation {
  const sameThing = a.noun === b.noun || a.noun === '' || b.noun === '';
  if (!sameThing) return 'differ';
  if (a.base === b.base) return 'same';
  if (a.base === '%' || b.base === '%') return 'differ';
  if (a.base === '' || b.base === '') return 'same';
  const group = nearGroup.get(a.base);
  return group !== undefined && group === nearGroup.get(b.base) ? 'near' : 'differ';
}
