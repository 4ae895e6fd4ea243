// SE-45: a count of the goal is the same in the rows below it.
import { indicatorCell } from '../../evaluation/cells';
import type { RowView } from '../row-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { type NamedCount, namedCounts } from '../words/goal-counts';
import { type GoalText, goalTexts, shorten, wordRows } from '../words/word-rows';

/** Ends of a name that say only that something is counted. */
const COUNTING_END =
  /(?:的)?(?:数量|总量|总数|人次|人数|户数|次数|场次|件数|个数|面积|里程|规模|总额|金额|数|量)$/;
/** Shorter names fit too many things. */
const SHORTEST_NAME = 3;

export const SE_45: Rule = {
  id: 'SE-45',
  title: '总体目标与指标里的同一个数一致',
  severity: 'warning',
  silences: [],
  at: ['field/goalExpected', 'field/goalActual', 'indicator/target', 'indicator/actual'],
  help: {
    asks: '预期目标里的数与指标值、实际完成情况里的数与完成值，说的是同一件事就应当相同。',
    wrong: '预期目标写“新建公厕 12 座”，指标“新建公厕数量”填 15 座。',
    right: '两处都写 15 座。',
    basis: '财预〔2020〕10号 附件 1',
    misses:
      '只比较名称、单位都相同的数；换了说法的、写“约”“余”“不少于”的完成数，以及同名出现几个数的不比较。',
  },
  evaluate: (context) => ({
    findings: goalTexts(context).flatMap((goal) =>
      goal.part === 'expected'
        ? against(context, goal, 'target', '指标值')
        : against(context, goal, 'actual', '完成值'),
    ),
  }),
};

function against(
  context: CheckContext,
  { place, text }: GoalText,
  field: 'target' | 'actual',
  fieldWord: string,
): RuleFinding[] {
  const told = text === '' ? [] : namedCounts(text);
  if (told.length === 0) return [];
  const rows = wordRows(context);
  const all = new Map(rows.map((row) => [row, countsOf(row, field)]));
  const stated = new Set([...all.values()].flatMap((counts) => counts.map(keyOf)));
  return rows.flatMap((row): RuleFinding[] => {
    const [own, ...more] = all.get(row) ?? [];
    if (!own || more.length > 0) return [];
    const same = told.filter((one) => one.unit === own.unit && isSameThing(one, own, row));
    const [other] = same;
    // A goal that gives the row's number anywhere, or whose number another row gives, contradicts nothing.
    if (!other || same.length > 1 || other.value === own.value) return [];
    if (told.some((one) => keyOf(one) === keyOf(own)) || stated.has(keyOf(other))) return [];
    if (field === 'actual' && (other.rough || own.rough)) return [];
    return [
      {
        severity: 'warning',
        cell: indicatorCell(row.id, field),
        printed: row[field],
        expected: other.printed,
        message: `${place}写“${shorten(other.before)}${other.printed}${other.after === own.after ? other.after : ''}”，「${shorten(row.name)}」的${fieldWord}是 ${row[field]}，说的是同一件事，数却不同，请核对后改成一致。`,
        quote: other.printed,
      },
    ];
  });
}

function keyOf({ unit, value }: NamedCount): string {
  return `${unit} ${value}`;
}

/** The one count of a row: its target or actual, with the unit of its own column. */
function countsOf(row: RowView, field: 'target' | 'actual'): readonly NamedCount[] {
  const text = row[field];
  if (!/\d/.test(text)) return [];
  return namedCounts(/\d\s*$/.test(text) ? `${text}${row.unit}` : text);
}

/** The goal's words before the number end in the row's name, or both count the same noun behind the number. */
function isSameThing(told: NamedCount, own: NamedCount, row: RowView): boolean {
  const name = row.name
    .replace(/\s+/g, '')
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(COUNTING_END, '');
  if (name.length >= SHORTEST_NAME && told.before.endsWith(name)) return true;
  return (
    told.after !== '' &&
    told.after === own.after &&
    told.before.endsWith(own.before) &&
    own.before.length >= 2
  );
}
