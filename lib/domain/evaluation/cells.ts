// The cells of a form: their ids, what each holds, and the one place that turns a cell's text into its integer.
import { z } from 'zod';
import { type MoneyUnit, parseMoney } from '../amount';
import { parsePoints } from '../points';

/**
 * Names one cell for good, in store, journal, comments, conflicts and explanations:
 * `field/{name}` for cells that exist once, `{row kind}/{row id}/{field}` for cells of a row.
 */
export type CellId = string & { readonly __id: 'cell' };

/** What a cell holds. The text is always kept; `money` and `points` also carry an integer when the text can be read. */
export type CellKind =
  | 'text'
  | 'money'
  | 'points'
  | 'direction'
  | 'attainment'
  | 'node'
  | 'position'
  | 'flag';

/** One field of a row kind: what it holds, how long it may be, its name on the screen, and whose it is. */
export interface FieldRule {
  readonly kind: CellKind;
  readonly max: number;
  readonly label: string;
  /** Part of the approved goals (批复绩效目标): closed while `targetsLocked`. */
  readonly goal?: true;
  /** Printed by a historic form only; never typed in the app. */
  readonly printed?: true;
  /** The reviewer's, never the filler's. */
  readonly review?: true;
}

const text = (label: string, max: number, more: Partial<FieldRule> = {}): FieldRule => ({
  kind: 'text',
  max,
  label,
  ...more,
});
const cell = (kind: CellKind, label: string, more: Partial<FieldRule> = {}): FieldRule => ({
  kind,
  max: 40,
  label,
  ...more,
});

/** The cells that exist once in every form, by name (`field/{name}`); a template declares further ones as texts (DECLARED_FIELD). */
export const FORM_FIELDS = {
  projectName: text('项目名称', 200, { goal: true }),
  leader: text('项目负责人', 60),
  phone: text('联系电话', 40),
  competentDepartment: text('主管部门', 100, { goal: true }),
  implementingUnit: text('实施单位', 100, { goal: true }),
  goalExpected: text('预期目标', 4000, { goal: true }),
  goalActual: text('目标实际完成情况', 4000),
  /** 执行率偏低原因: the reason the rate is low, which the older layout lacks. */
  lowRateReason: text('执行率偏低原因', 2000),
  /** 自评综述: the prose of the disclosure. */
  summary: text('自评综述', 8000),
  printedTotalWeight: cell('points', '总分（分值）', { printed: true }),
  printedTotalScore: cell('points', '总分（得分）', { printed: true }),
  printedGrade: text('评价等级', 20, { printed: true }),
  narrativeName: text('综述中的项目名称', 200, { printed: true }),
  narrativeScore: cell('points', '综述中的得分', { printed: true }),
  narrativeBudget: cell('money', '综述中的全年预算数', { printed: true }),
  narrativeExecuted: cell('money', '综述中的执行数', { printed: true }),
  narrativeRate: text('综述中的执行率', 40, { printed: true }),
  /** Texts that belong to no row, one a line. */
  looseCells: text('无归属的格', 2000, { printed: true }),
} as const satisfies Record<string, FieldRule>;

/** A cell that only a template declares: a box, a further goal, a place of the management block. Its label is the template's. */
export const DECLARED_FIELD: FieldRule = text('', 4000);

/** Cells of a funds row (`fund/{id}/{field}`). */
export const FUND_FIELDS = {
  label: text('资金来源', 60, { goal: true }),
  initialBudget: cell('money', '年初预算数'),
  budget: cell('money', '全年预算数'),
  executed: cell('money', '全年执行数'),
  weight: cell('points', '分值', { printed: true }),
  rate: text('执行率', 40, { printed: true }),
  score: cell('points', '预算执行得分'),
  overrideReason: text('改分理由', 500),
} as const satisfies Record<string, FieldRule>;

/** Cells of a level-1 or level-2 node (`node/{id}/{field}`). */
export const NODE_FIELDS = {
  name: text('指标类别', 60, { goal: true }),
  weight: cell('points', '分值', { goal: true }),
} as const satisfies Record<string, FieldRule>;

/** Cells of a level-3 indicator (`indicator/{id}/{field}`); node, position and removed make the row itself. */
export const INDICATOR_FIELDS = {
  /** The level-2 node it stands under; setting it from empty creates the row. */
  node: { kind: 'node', max: 60, label: '所属二级指标', goal: true },
  /** Fractional key, compared by code unit. */
  position: { kind: 'position', max: 60, label: '次序', goal: true },
  /** '1' for a removed row (tombstone); empty restores it. */
  removed: { kind: 'flag', max: 1, label: '删除标记', goal: true },
  name: text('三级指标', 300, { goal: true }),
  weight: cell('points', '分值', { goal: true }),
  direction: { kind: 'direction', max: 20, label: '指标方向', goal: true },
  target: text('年度指标值', 300, { goal: true }),
  unit: text('度量单位', 20, { goal: true }),
  actual: text('实际完成值', 300),
  attainment: { kind: 'attainment', max: 20, label: '完成档次' },
  score: cell('points', '得分'),
  overrideReason: text('改分理由', 500),
  reason: text('偏差原因分析及改进措施', 1000),
  /** '1' where the indicator does not apply this year: no score, and no points until they are given to other rows. */
  notApplicable: { kind: 'flag', max: 1, label: '不适用' },
  /** Points taken over from rows that do not apply: the one way they are redistributed. */
  addedWeight: cell('points', '转入分值'),
  /** Id of the row whose score stands for this one too; on that row, its own id. */
  merge: text('合并计分', 60),
  reviewScore: cell('points', '复核得分', { review: true }),
  reviewOpinion: text('复核意见', 500, { review: true }),
} as const satisfies Record<string, FieldRule>;

export type FormField = keyof typeof FORM_FIELDS;
export type FundField = keyof typeof FUND_FIELDS;
export type NodeField = keyof typeof NODE_FIELDS;
export type IndicatorField = keyof typeof INDICATOR_FIELDS;
export type RowKind = 'fund' | 'node' | 'indicator';

const ROW_FIELDS: Record<RowKind, Record<string, FieldRule>> = {
  fund: FUND_FIELDS,
  node: NODE_FIELDS,
  indicator: INDICATOR_FIELDS,
};

/** Values of a `direction` cell; empty means: read it from the target's text. */
export const DIRECTIONS = ['≥', '≤', '=', '>', '<', 'qualitative'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Values of an `attainment` cell (完成档次). */
export const ATTAINMENTS = ['met', 'partial', 'unmet'] as const;
export type Attainment = (typeof ATTAINMENTS)[number];

/** The id of a cell that exists once in every form. */
export function fieldCell(name: FormField): CellId {
  return fieldCells[name];
}

/** The id of a cell that exists once, by the name a template uses: one of FORM_FIELDS or one the template declares. */
export function onceCell(name: string): CellId {
  return `field/${name}` as CellId;
}

/** The id of a funds cell. */
export function fundCell(id: string, field: FundField): CellId {
  return rowCell('fund', id, field);
}

/** The id of a node's cell. */
export function nodeCell(id: string, field: NodeField): CellId {
  return rowCell('node', id, field);
}

/** The id of an indicator's cell. */
export function indicatorCell(id: string, field: IndicatorField): CellId {
  return rowCell('indicator', id, field);
}

/*
 * A form asks for the same ids at every key press, scoring and checks for each of them ten times: the strings are made once.
 * How many rows are kept is bounded, because a server sees those of every form.
 */
const MOST_ROWS = 5000;
const fieldCells = Object.fromEntries(
  Object.keys(FORM_FIELDS).map((name) => [name, onceCell(name)]),
) as Record<FormField, CellId>;
const rowCells: Record<RowKind, Map<string, Record<string, CellId>>> = {
  fund: new Map(),
  node: new Map(),
  indicator: new Map(),
};

function rowCell(kind: RowKind, id: string, field: string): CellId {
  const rows = rowCells[kind];
  let cells = rows.get(id);
  if (!cells) {
    if (rows.size >= MOST_ROWS) rows.clear();
    cells = {};
    rows.set(id, cells);
  }
  return (cells[field] ??= `${kind}/${id}/${field}` as CellId);
}

/** A cell id taken apart, with the rule of its field. */
export type ParsedCell =
  | { readonly kind: 'field'; readonly field: string; readonly rule: FieldRule }
  | { readonly kind: RowKind; readonly id: string; readonly field: string; readonly rule: FieldRule };

const rowId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const onceName = /^[a-z][a-zA-Z]{0,39}$/;

/** Whether a name is one of FORM_FIELDS; others exist where a template declares them. */
export function isFormField(name: string): name is FormField {
  return Object.hasOwn(FORM_FIELDS, name);
}

/** Takes a cell id apart; null when it names no cell any form can have. */
export function parseCellId(id: string): ParsedCell | null {
  const parts = id.split('/');
  if (parts[0] === 'field' && parts.length === 2) {
    const field = parts[1] ?? '';
    if (!onceName.test(field)) return null;
    return { kind: 'field', field, rule: isFormField(field) ? FORM_FIELDS[field] : DECLARED_FIELD };
  }
  const [kind, row, field] = parts;
  if (parts.length !== 3 || (kind !== 'fund' && kind !== 'node' && kind !== 'indicator')) return null;
  if (row === undefined || field === undefined || !rowId.test(row) || !Object.hasOwn(ROW_FIELDS[kind], field))
    return null;
  const rule = ROW_FIELDS[kind][field];
  return rule ? { kind, id: row, field, rule } : null;
}

/** Cell ids at the edge of the system. */
export const cellIdSchema = z
  .string()
  .max(120)
  .refine((id) => parseCellId(id) !== null) as unknown as z.ZodType<CellId>;

/** The integer a cell's text stands for: 分 for money, hundredths for points, null when it cannot be read or is empty. */
export function cellValue(kind: CellKind, cellText: string, unit: MoneyUnit): number | null {
  if (kind === 'money') return parseMoney(cellText, unit);
  if (kind === 'points') return parsePoints(cellText);
  return null;
}
