// disclosure.json as any program would read it: parsed, held against the format's schema, its figures by the names it gives them.
import { publicDisclosureSchema, type PublicDisclosure } from '@/lib/domain/disclosure/public-disclosure';
import type { BlockOf } from '@/lib/domain/disclosure/model';
import { figuresIn } from './expected';
import { listPlace, Occurrences } from './named-figures';
import { bare, type Told } from './told';

/** A disclosure as data. */
export interface ReadJson extends Told {
  readonly tables: number;
  readonly forms: number;
  readonly text: string;
}

type Evaluation = NonNullable<PublicDisclosure['evaluations']>[number];
type Figure = string | number | null | undefined;
type Fund = NonNullable<Evaluation['funds']>[number];

const SIDES: Readonly<Record<string, string>> = {
  income: '收入',
  expenditure: '支出',
  personnel: '人员经费',
  public: '公用经费',
};
/** What the charts of totals compare. */
const TOTALS: Readonly<Record<string, string>> = {
  收入总计: 'overall.incomeTotal',
  支出总计: 'overall.expenditureTotal',
};

const told = (figure: Figure) => (figure === null || figure === undefined ? '' : String(figure));

/** Places of lists and charts are told by the document: data has no captions. */
export function readJson(
  bytes: Uint8Array,
  lists: readonly (BlockOf<'figures'> | BlockOf<'chart'>)[],
): ReadJson {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const data = publicDisclosureSchema.parse(JSON.parse(text));
  const { tables = [], evaluations = [], narrative = [] } = data;
  return {
    figures: new Map([
      ...(tables ?? []).flatMap(tableFiguresOf),
      ...(evaluations ?? []).flatMap((evaluation, i) => formFiguresOf(evaluation, i + 1)),
      ...lists.flatMap((list) =>
        list.kind === 'chart' ? chartFigures(data, list) : listFiguresOf(data, list),
      ),
    ]),
    words: (narrative ?? [])
      .flatMap(({ label, title, text: words }) => [`${label ?? ''}${title ?? ''}`, words ?? ''])
      .join('\n'),
    tables: tables?.length ?? 0,
    forms: evaluations?.length ?? 0,
    text,
  };
}

function tableFiguresOf({
  printedNo,
  title,
  blocks,
}: NonNullable<PublicDisclosure['tables']>[number]): [string, string][] {
  return (blocks ?? []).flatMap(({ side, columns, rows }) => {
    const once = new Occurrences();
    const half = side ? [SIDES[side] ?? side] : [];
    return (rows ?? []).flatMap(({ name, cells }) =>
      (cells ?? []).map((cell, i): [string, string] => {
        const heads = [...half, ...(columns?.[i]?.title ?? [])].join('·');
        return [once.next(`${printedNo} ${title}「${name}」${heads}`), told(cell)];
      }),
    );
  });
}

function fundsOf({ funds, department }: Evaluation): Fund[] {
  return [funds, department?.income, department?.expenditure].flatMap((list) => (list ?? []) as Fund[]);
}

function formFiguresOf(evaluation: Evaluation, no: number): [string, string][] {
  const once = new Occurrences();
  const place = (words: string, figure: Figure): [string, string] => [`自评表 ${no} ${words}`, told(figure)];
  const funds = fundsOf(evaluation).flatMap((fund) => {
    const name = once.next(bare(fund.label ?? ''));
    return (['initialBudget', 'budget', 'executed', 'weight', 'rate', 'score'] as const).map((field) =>
      place(`资金「${name}」${field}`, fund[field]),
    );
  });
  const indicators = (evaluation.indicators ?? []).flatMap((row, i) => [
    place(`指标 ${i + 1} name`, row.level3),
    place(`指标 ${i + 1} target`, figuresIn(told(row.target))),
    place(`指标 ${i + 1} actual`, figuresIn(told(row.actual))),
    ...(['weight', 'score', 'reason', 'reviewScore', 'direction', 'unit'] as const).map((field) =>
      place(`指标 ${i + 1} ${field}`, row[field] === 'qualitative' ? '定性' : row[field]),
    ),
  ]);
  const { weight, score } = evaluation.total ?? {};
  return [...funds, ...indicators, place('总分 weight', weight), place('总分 score', score)];
}

/** Money of a form in 万元, with two decimals. */
function money(evaluation: Evaluation, figure: Figure): string {
  if (typeof figure !== 'number') return told(figure);
  return (evaluation.moneyUnit === '元' ? figure / 10_000 : figure).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
}

/** The project as the text is headed, which may differ from what its form prints. */
function nameOf({ narrative }: PublicDisclosure, { after, project }: Evaluation): string {
  const entry = (narrative ?? []).find(({ id }) => id !== null && id === after);
  return entry?.title ?? project?.name ?? '';
}

function total(evaluation: Evaluation): Fund {
  return fundsOf(evaluation).find(({ source }) => source === 'total') ?? {};
}

/** The two lists of a disclosure: its units, and its projects with their sum, which data leaves to the reader. */
function listFiguresOf(
  data: PublicDisclosure,
  { caption, columns, total: sum }: BlockOf<'figures'>,
): [string, string][] {
  const place = (row: number, head: string, figure: Figure): [string, string] => [
    listPlace(caption, row, head),
    told(figure),
  ];
  const heads = columns.map(({ label }) => label);
  if (heads[1] === '单位名称')
    return (data.department?.units ?? []).flatMap(({ name, nature }, i) => [
      place(i + 1, '序号', i + 1),
      place(i + 1, '单位名称', name),
      place(i + 1, '单位性质', nature),
    ]);
  const evaluations = data.evaluations ?? [];
  const rows = evaluations.flatMap((evaluation, i) => [
    place(i + 1, '序号', i + 1),
    place(i + 1, '项目名称', nameOf(data, evaluation)),
    place(i + 1, '全年预算数', money(evaluation, total(evaluation).budget)),
    place(i + 1, '全年执行数', money(evaluation, total(evaluation).executed)),
    place(i + 1, '执行率', total(evaluation).rate),
    place(i + 1, '自评得分', evaluation.total?.score ?? '不评分'),
    place(i + 1, '评价等级', evaluation.total?.grade),
  ]);
  if (sum === null) return rows;
  const last = evaluations.length + 1;
  const add = (field: 'budget' | 'executed') =>
    evaluations.reduce((all, one) => {
      const figure = total(one)[field];
      const value = typeof figure === 'number' ? figure : 0;
      return all + (one.moneyUnit === '元' ? value / 10_000 : value);
    }, 0);
  const scores = evaluations.flatMap(({ total: own }) =>
    typeof own?.score === 'number' ? [Math.round(own.score * 100)] : [],
  );
  // Reckoned in hundredths, so that halves round as they do on paper.
  const average = Math.round(scores.reduce((all, one) => all + one, 0) / scores.length) / 100;
  const inAll = { moneyUnit: '万元' } as Evaluation;
  return [
    ...rows,
    place(last, '项目名称', '合计'),
    place(last, '全年预算数', money(inAll, add('budget'))),
    place(last, '全年执行数', money(inAll, add('executed'))),
    place(last, '执行率', `${((add('executed') / add('budget')) * 100).toFixed(2)}%`),
    place(last, '自评得分', `平均 ${average.toFixed(2)}`),
  ];
}

/** A fact by its path: `overall.incomeTotal`. */
function fact(facts: PublicDisclosure['facts'], path: string): Figure {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined,
      facts,
    );
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

function chartFigures(
  data: PublicDisclosure,
  { chart, title, series, items }: BlockOf<'chart'>,
): [string, string][] {
  const money2 = (figure: Figure) => money({ moneyUnit: '万元' } as Evaluation, figure);
  return items.flatMap(({ label }, i) =>
    series.map((name): [string, string] => {
      const place = listPlace(title, i + 1, name);
      if (chart === 'change') {
        const isBefore = name.startsWith(String((data.fiscalYear as number) - 1));
        return [place, money2(fact(isBefore ? data.previous?.facts : data.facts, TOTALS[label] ?? label))];
      }
      const evaluation = (data.evaluations ?? []).find((one) => nameOf(data, one) === label);
      if (!evaluation) return [place, ''];
      if (chart === 'scores') return [place, told(evaluation.total?.score)];
      return [
        place,
        money(evaluation, name === '全年预算数' ? total(evaluation).budget : total(evaluation).executed),
      ];
    }),
  );
}
