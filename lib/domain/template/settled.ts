// A template with every default filled in: the one place that says what an absent key means.
import type { BoxPlace, FundSource, Template, ThresholdKey } from './template';

/** What the checks compare with; the catalogue's figures, which a template may change one by one. */
const CATALOGUE_THRESHOLDS: Readonly<Record<ThresholdKey, number>> = {
  /** 执行率 below which a reason is asked for, percent (SE-17). */
  lowRate: 80,
  /** 执行率 below which 优 is doubtful, percent (SE-61). */
  poorRate: 50,
  /** Actual as percent of the target from which it must be explained (SE-24). */
  overCompletion: 130,
  /** … and by more than so many units. */
  overCompletionLeast: 2,
  /** Share of all indicator points one row may hold, percent (SE-08). */
  oneIndicatorShare: 40,
  /** By how many percent the share of indicator points may exceed that of execution (SE-18). */
  shareAboveExecution: 5,
  /** Fewest 三级指标 of a form (SE-09). */
  fewestIndicators: 3,
  /** Likeness of two texts that counts as repetition, percent (SE-36). */
  similarity: 90,
  /** Longest name of an indicator, characters (SE-34). */
  longestName: 25,
  /** Shortest goal, characters (SE-57). */
  shortestGoal: 10,
  /** Length from which an actual that repeats its target is a copy, characters (SE-33). */
  copiedActual: 8,
  /** Weight from which evidence is asked for, hundredths of a point (SE-54). */
  evidenceWeight: 1000,
};

/** A goal of a form and the names of its two cells. */
export interface GoalItem {
  readonly key: string;
  /** Empty where there is only one. */
  readonly name: string;
  readonly weight: number | null;
  readonly expected: string;
  readonly actual: string;
}

/** Rows of money that add up to another one. */
export interface FundDivision {
  /** Empty for the only, unnamed one. */
  readonly key: string;
  readonly label: string;
  readonly whole: FundSource;
  readonly parts: readonly FundSource[];
}

/** A box of the template: its cell's name is `key`. */
export interface SettledBox {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly place: BoxPlace;
  readonly required: boolean;
}

type ManagementBlock = NonNullable<Template['management']>;

/** What a template fixes, absent keys included. What is required in a template is read from the template itself. */
export interface Settled {
  readonly scored: boolean;
  readonly targetsLocked: boolean;
  readonly formNo: string | null;
  readonly goals: readonly GoalItem[];
  readonly divisions: readonly FundDivision[];
  readonly management: (ManagementBlock & Required<Pick<ManagementBlock, 'place' | 'required'>>) | null;
  readonly weights: 'row' | 'dimension';
  readonly mergedScores: boolean;
  readonly groupShowsWeight: boolean;
  readonly gradeLabel: string | null;
  readonly weightings: NonNullable<Template['weightings']>;
  readonly boxes: readonly SettledBox[];
  readonly signatures: NonNullable<Template['signatures']>;
  readonly executionBands: NonNullable<Template['execution']['bands']>;
  readonly zeroBudget: 'none' | 'scaled';
  /** Percent of the target below which a row earns nothing. */
  readonly passMark: number;
  /** Hundredths of a point. */
  readonly overCompletionDeduction: number;
  readonly caps: NonNullable<Template['scoring']['caps']>;
  readonly thresholds: Readonly<Record<ThresholdKey, number>>;
}

const known = new WeakMap<Template, Settled>();

/** A template's settings with their defaults. Kept per template object: scoring asks for them at each row. */
export function settled(template: Template): Settled {
  let result = known.get(template);
  if (!result) {
    result = settle(template);
    known.set(template, result);
  }
  return result;
}

function settle(template: Template): Settled {
  const { indicators, execution, scoring, management } = template;
  return {
    scored: template.scored ?? true,
    targetsLocked: template.targetsLocked ?? true,
    formNo: template.formNo ?? null,
    goals: (template.goals.items ?? [{ key: 'goal', name: '', weight: undefined }]).map(goalItem),
    divisions: divisionsOf(template),
    management: management
      ? { ...management, place: management.place ?? 'afterFunds', required: management.required ?? false }
      : null,
    weights: indicators.weights ?? 'row',
    mergedScores: indicators.mergedScores ?? false,
    groupShowsWeight: indicators.groupShowsWeight ?? false,
    gradeLabel: template.gradeLabel ?? null,
    weightings: template.weightings ?? [],
    boxes: template.boxes.map((box) => ({
      key: box.key ?? FIXED_BOXES[box.name] ?? '',
      name: box.name,
      label: box.label,
      place: box.place ?? 'outside',
      required: box.required ?? false,
    })),
    signatures: template.signatures ?? [],
    executionBands: execution.bands ?? [],
    zeroBudget: execution.zeroBudget ?? 'none',
    passMark: scoring.passMark ?? 0,
    overCompletionDeduction: scoring.overCompletionDeduction ?? 0,
    caps: scoring.caps ?? [],
    thresholds: { ...CATALOGUE_THRESHOLDS, ...template.checks?.thresholds },
  };
}

/** Boxes that are cells of every form, by the name documents give them. */
const FIXED_BOXES: Readonly<Record<string, string>> = { 执行率偏低原因: 'lowRateReason' };

function goalItem(item: { key: string; name: string; weight?: number | undefined }): GoalItem {
  const { key, name, weight } = item;
  return { key, name, weight: weight ?? null, expected: `${key}Expected`, actual: `${key}Actual` };
}

function divisionsOf({ funds }: Template): FundDivision[] {
  const divisions = new Map<string, { key: string; whole: FundSource; parts: FundSource[] }>();
  for (const { source, of = 'total', by = '' } of funds.rows) {
    if (source === 'total') continue;
    const id = `${of} ${by}`;
    const division = divisions.get(id) ?? { key: by, whole: of, parts: [] };
    if (!division.parts.includes(source)) division.parts.push(source);
    divisions.set(id, division);
  }
  return [...divisions.values()].map((division) => ({
    ...division,
    label: funds.divisions?.find(({ key }) => key === division.key)?.label ?? '',
  }));
}

/** The name of a box of the management block: `allocation` × `situation` is `allocationSituation`. */
export function managementBox(row: string, column: string): string {
  return `${row}${column.charAt(0).toUpperCase()}${column.slice(1)}`;
}

/** Labels of the cells a template declares beside FORM_FIELDS, by name: boxes, further goals, management, signatures. */
export function declaredLabels(template: Template): ReadonlyMap<string, string> {
  let labels = knownLabels.get(template);
  if (!labels) {
    labels = collectLabels(template);
    knownLabels.set(template, labels);
  }
  return labels;
}

const knownLabels = new WeakMap<Template, ReadonlyMap<string, string>>();

function collectLabels(template: Template): Map<string, string> {
  const { boxes, goals, management, signatures } = settled(template);
  const labels = new Map<string, string>();
  for (const line of signatures) for (const { key, label } of line) if (key) labels.set(key, label);
  for (const { key, label } of boxes) labels.set(key, label);
  for (const goal of goals) {
    const { expected, actual } = template.goals;
    labels.set(goal.expected, goal.name === '' ? expected : `${goal.name}（${expected}）`);
    labels.set(goal.actual, goal.name === '' ? actual : `${goal.name}（${actual}）`);
  }
  for (const row of management?.rows ?? []) {
    for (const column of management?.columns ?? []) {
      labels.set(managementBox(row.key, column.key), `${row.label}（${column.label}）`);
    }
  }
  return labels;
}
