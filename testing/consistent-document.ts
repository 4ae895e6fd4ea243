// Documents that are right by construction, of any built-in family, drawn at random. For tests only.
import fc from 'fast-check';
import type { Evaluation } from '@/lib/domain/interchange/evaluation';
import { BUILT_IN_TEMPLATES } from '@/lib/domain/template/built-in';
import type { Template } from '@/lib/domain/template/template';

export type Indicator = NonNullable<Evaluation['indicators']>[number];
export type Fund = NonNullable<Evaluation['funds']>[number];

/** What is drawn; everything else follows from it. */
export interface Figures {
  /** Of the template; a name, so that a counterexample can be read. */
  readonly family: string;
  /** Hundredths of the unit of money. */
  readonly fiscal: number;
  readonly other: number;
  readonly spentPercent: number;
  /** Rows per 一级指标, and where its points are cut. */
  readonly counts: readonly number[];
  readonly cuts: readonly number[];
  readonly kinds: readonly RowKind[];
  readonly target: number;
  readonly moneyUnit: '万元' | '元';
}

const KINDS = [
  'met',
  'missed',
  'exceeded',
  'saved',
  'overspent',
  'equal',
  'range',
  'rate',
  'met in words',
  'partly in words',
] as const;
type RowKind = (typeof KINDS)[number];

/** Figures of one of the templates given. */
export function figures(templates: readonly Template[] = BUILT_IN_TEMPLATES): fc.Arbitrary<Figures> {
  return fc.record({
    family: fc.constantFrom(...templates.map(({ family }) => family)),
    fiscal: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 12, arbitrary: fc.integer({ min: 100, max: 50_000_000 }) },
    ),
    other: fc.integer({ min: 0, max: 50_000_000 }),
    spentPercent: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) },
    ),
    counts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }),
    cuts: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 20, maxLength: 20 }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 20, maxLength: 20 }),
    target: fc.integer({ min: 5, max: 250 }).map((n) => 4 * n),
    moneyUnit: fc.constantFrom('万元', '元'),
  });
}

export const hundredths = (value: number) => Math.round(value) / 100;

/** `total` parts of at least one, as integers. */
function parts(total: number, count: number, cuts: readonly number[]): number[] {
  const spare = total - count;
  const stops = cuts.slice(0, count - 1).map((cut) => Math.floor((cut / 1000) * spare));
  const edges = [0, ...stops.sort((a, b) => a - b), spare];
  return edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0) + 1);
}

/** Whether so little was spent that 优 would be a doubt (SE-61). */
const isPoor = (drawn: Figures) => drawn.spentPercent < 50;

/** A document whose sums, rates, scores, units and words all agree; what was missed is scored by rule and explained. */
export function consistent(drawn: Figures): Evaluation {
  const template = templateOf(drawn);
  const scored = template.scored !== false;
  const byRow = template.indicators.weights !== 'dimension';
  const budget = drawn.fiscal === 0 ? 0 : drawn.fiscal + drawn.other;
  const executed = budget === 0 ? 0 : spent(drawn, drawn.fiscal) + spent(drawn, drawn.other);
  const executionScore = budget === 0 ? 0 : Math.round((template.execution.weight * executed) / budget);
  const levels = levelPoints(drawn);
  const indicators = template.dimensions.flatMap((level, i) => {
    const each = rowsOf(drawn, level, i).map(
      (row): Indicator => (scored ? row : { ...row, weight: null, score: null }),
    );
    return byRow ? each : merged(each, level);
  });
  const earned = indicators.reduce((sum, row) => sum + Math.round(Number(row.score ?? 0) * 100), 0);
  const total = (budget === 0 ? 0 : executionScore) + earned;
  const boxes = Object.fromEntries(
    template.boxes.map(({ name }) => [name, '支付较慢，下年三月前完成支付。']),
  );
  return {
    schema: 'mingji.evaluation/1',
    template: template.family,
    fiscalYear: 2021,
    moneyUnit: drawn.moneyUnit,
    project: { name: '技术改造补助' },
    competentDepartment: '工业和信息化局',
    implementingUnit: '工业和信息化局',
    funds: fundsOf(drawn, budget, executed, executionScore),
    goal: { expected: '支持企业完成技术改造。', actual: '企业技术改造按合同完成，余款顺延支付。' },
    ...(template.goals.items && { goals: template.goals.items.map(({ name }, i) => goalTexts(name, i)) }),
    dimensions: template.dimensions.map((level, i) => ({
      ...goalOf(template, level),
      name: level.name,
      weight: scored ? (levels[i] ?? 0) : null,
    })),
    indicators,
    total: scored ? { weight: 100, score: hundredths(total) } : null,
    boxes: { ...boxes, 执行率偏低原因: '供应商开票较晚，尾款顺延支付。' },
  };
}

/** Two goals print 产出指标 twice: each row says whose it is. */
function goalOf(template: Template, level: Template['dimensions'][number]): { goal?: string } {
  const goal = template.goals.items?.find(({ key }) => key === level.goal)?.name;
  return goal === undefined ? {} : { goal };
}

function goalTexts(name: string, index: number): NonNullable<Evaluation['goals']>[number] {
  return index === 0
    ? { name, expected: '支持企业完成技术改造。', actual: '企业技术改造按合同完成，余款顺延支付。' }
    : { name, expected: '建立设备维护制度。', actual: '维护制度已印发，各车间照此执行。' };
}

function templateOf({ family }: Figures): Template {
  const template = BUILT_IN_TEMPLATES.find((one) => one.family === family);
  if (!template) throw new RangeError(`no family ${family}`);
  return template;
}

function spent({ spentPercent }: Figures, amount: number): number {
  return Math.floor((amount * spentPercent) / 100);
}

/** Whole points of each 一级指标: the template's, or the free ones divided at random. */
function levelPoints(drawn: Figures): number[] {
  const template = templateOf(drawn);
  const free = template.dimensions.every(({ weight }) => weight === undefined);
  const all = (template.totalWeight - template.execution.weight) / 100;
  return free
    ? parts(all, template.dimensions.length, drawn.cuts)
    : template.dimensions.map(({ weight = 0 }) => weight / 100);
}

function fundsOf(drawn: Figures, budget: number, executed: number, score: number): Fund[] {
  const { fiscal, other } = drawn;
  const template = templateOf(drawn);
  const column = (key: string) => template.funds.columns.some((one) => one.key === key);
  const start = (amount: number) => (column('initialBudget') ? { initialBudget: hundredths(amount) } : {});
  const scores = column('weight') || column('score');
  const total: Fund = {
    source: 'total',
    ...start(budget),
    budget: hundredths(budget),
    executed: hundredths(executed),
    weight:
      template.scored !== false && template.execution.weight > 0 ? template.execution.weight / 100 : null,
    rate: budget === 0 ? '—' : `${((executed / budget) * 100).toFixed(2)}%`,
    score: budget === 0 || !scores || template.scored === false ? '—' : hundredths(score),
  };
  const part = (source: string, amount: number, used = spent(drawn, amount)): Fund => ({
    source,
    weight: '—',
    score: '—',
    ...start(amount),
    budget: hundredths(amount),
    executed: hundredths(used),
  });
  if (budget === 0) return [total];
  const sources = template.funds.rows.map(({ source }) => source);
  if (!sources.includes('basic')) {
    const [first = 'fiscal', second = 'other'] = [sources[1], sources.at(-1)];
    return sources.length > 1 ? [total, part(first, fiscal), part(second, other)] : [total];
  }
  // The money of a whole department, by income and by spending kind; 基本支出 has parts of its own.
  const half = Math.floor(fiscal / 2);
  const usedHalf = Math.floor(spent(drawn, fiscal) / 2);
  return [
    total,
    part('general', fiscal),
    part('other', other),
    part('basic', fiscal),
    part('staff', half, usedHalf),
    part('operating', fiscal - half, spent(drawn, fiscal) - usedHalf),
    part('project', other),
  ];
}

function rowsOf(drawn: Figures, level: Template['dimensions'][number], index: number): Indicator[] {
  const points = levelPoints(drawn)[index] ?? 0;
  const count = Math.min(drawn.counts[index] ?? 1, points);
  const template = templateOf(drawn);
  const byRow = template.indicators.weights !== 'dimension' && template.scored !== false;
  const weights = byRow ? parts(points, count, drawn.cuts.slice(index * 4)) : Array<number>(count).fill(1);
  return weights.map((weight, i): Indicator => {
    const group = level.groups[i % level.groups.length];
    const kind = isPoor(drawn) ? 'missed' : (drawn.kinds[index * 4 + i] ?? 'met');
    return {
      ...goalOf(template, level),
      level1: level.name,
      level2: group?.name ?? '',
      weight,
      ...rowOf(kind, { ...drawn, weight, label: `${index + 1}${'甲乙丙丁'[i] ?? ''}` }),
    };
  });
}

/** Rows whose points stand at their 一级指标: one score for all of them, everything reached. */
function merged(
  rows: readonly Indicator[],
  { key, weight = 0 }: Template['dimensions'][number],
): Indicator[] {
  return rows.map((row, i) => ({
    ...row,
    weight: null,
    merge: key,
    score: i === 0 ? hundredths(weight * Number(row.score ?? 0)) : null,
  }));
}

interface RowDraw {
  readonly target: number;
  readonly weight: number;
  readonly label: string;
}

const MISSED = '因两户企业停产，三月前补办。';

/** Target, actual, score and reason of one row. */
function rowOf(kind: RowKind, { target, weight, label }: RowDraw): Partial<Indicator> {
  const full = { score: weight, reason: null };
  const share = (top: number, bottom: number) => ({
    score: hundredths((100 * weight * top) / bottom),
    reason: MISSED,
  });
  const count = { level3: `改造设备${label}`, target: `≥${target}台` };
  switch (kind) {
    case 'met':
      return { ...count, actual: `${target}台`, ...full };
    case 'exceeded':
      return { ...count, actual: `${target + Math.floor(target / 5)}台`, ...full };
    case 'missed':
      return { ...count, actual: `${(target * 3) / 4}台`, ...share(3, 4) };
    case 'saved':
      return { level3: `单台造价${label}`, target: `≤${target}元`, actual: `${target - 1}元`, ...full };
    case 'overspent':
      return {
        level3: `单台造价${label}`,
        target: `≤${target}元`,
        actual: `${(target * 5) / 4}元`,
        ...share(4, 5),
      };
    case 'equal':
      return { level3: `修订制度${label}`, target: `=${target}项`, actual: `${target}项`, ...full };
    case 'range':
      return {
        level3: `巡查${label}`,
        target: `${target}-${target + 10}次`,
        actual: `${target + 5}次`,
        ...full,
      };
    case 'rate':
      return { level3: `验收合格率${label}`, target: '≥95%', actual: '97%', ...full };
    case 'met in words':
      return {
        level3: `操作规程${label}`,
        direction: 'qualitative',
        target: '健全',
        actual: '已建立并执行',
        attainment: 'met',
        ...full,
      };
    case 'partly in words':
      return {
        level3: `操作规程${label}`,
        direction: 'qualitative',
        target: '健全',
        actual: '部分车间已建立',
        attainment: 'partial',
        // Seven tenths: inside the band of every template.
        score: hundredths(70 * weight),
        reason: MISSED,
      };
  }
}
