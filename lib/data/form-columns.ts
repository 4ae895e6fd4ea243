// Cells and columns: the one mapper between a form in memory and its rows, in both directions.
import {
  type CellId,
  type CellKind,
  cellValue,
  FUND_FIELDS,
  fundCell,
  type FundField,
  INDICATOR_FIELDS,
  type IndicatorField,
  indicatorCell,
  NODE_FIELDS,
  type NodeField,
  nodeCell,
  onceCell,
} from '@/lib/domain/evaluation/cells';
import { byPosition, type Form, type FormOrigin } from '@/lib/domain/evaluation/form';
import type { MoneyUnit } from '@/lib/domain/amount';
import { fundSource, type Template } from '@/lib/domain/template/template';

/** A row as Prisma returns it; read by column name only, through the field tables of the domain. */
type Row = Readonly<Record<string, unknown>>;

/** The rows of one form. */
export interface FormRows {
  readonly fields: readonly { name: string; text: string }[];
  readonly funds: readonly Row[];
  readonly nodes: readonly Row[];
  readonly indicators: readonly Row[];
}

const isNumeric = (kind: CellKind) => kind === 'money' || kind === 'points';

/** The column values that write one field: the text, and beside a numeric text its integer (null when it cannot be read). */
export function columnsOf(
  kind: CellKind,
  field: string,
  text: string,
  unit: MoneyUnit,
): Record<string, string | bigint | number | boolean | null> {
  if (kind === 'node') return { nodeId: text };
  if (kind === 'flag') return { [field]: text === '1' };
  if (!isNumeric(kind)) return { [field]: text };
  const value = cellValue(kind, text, unit);
  return { [`${field}Text`]: text, [`${field}Value`]: value === null ? null : BigInt(value) };
}

function textOf(row: Row, kind: CellKind, field: string): string {
  if (kind === 'node') return String(row.nodeId);
  if (kind === 'flag') return row[field] === true ? '1' : '';
  return String(row[isNumeric(kind) ? `${field}Text` : field] ?? '');
}

/** All column values of one row, from the cells of a form. */
export function rowColumns(
  rules: Record<string, { kind: CellKind }>,
  read: (field: string) => string,
  unit: MoneyUnit,
) {
  return Object.assign(
    {},
    ...Object.entries(rules).map(([field, rule]) => columnsOf(rule.kind, field, read(field), unit)),
  ) as Record<string, string | bigint | number | boolean | null>;
}

/** The form its rows stand for. Rows come ordered by position. */
export function formFromRows(
  head: { origin: FormOrigin; fiscalYear: number; template: Template },
  rows: FormRows,
): Form {
  const cells = new Map<CellId, string>();
  const put = (id: CellId, text: string) => {
    if (text !== '') cells.set(id, text);
  };
  for (const { name, text } of rows.fields) put(onceCell(name), text);
  const read = <F extends string>(
    row: Row,
    rules: Record<F, { kind: CellKind }>,
    id: (row: string, field: F) => CellId,
  ) => {
    for (const field of Object.keys(rules) as F[])
      put(id(String(row.id), field), textOf(row, rules[field].kind, field));
  };
  for (const row of rows.funds) read<FundField>(row, FUND_FIELDS, fundCell);
  for (const row of rows.nodes) read<NodeField>(row, NODE_FIELDS, nodeCell);
  for (const row of rows.indicators) read<IndicatorField>(row, INDICATOR_FIELDS, indicatorCell);
  return {
    origin: head.origin,
    fiscalYear: head.fiscalYear,
    template: head.template,
    moneyUnit: head.template.moneyUnit,
    funds: rows.funds.map((row) => ({ id: String(row.id), source: fundSource.parse(row.source) })),
    nodes: rows.nodes.map((row) => ({
      id: String(row.id),
      parentId: row.parentId === null ? null : String(row.parentId),
      key: row.templateKey === null ? null : String(row.templateKey),
    })),
    indicators: rows.indicators
      .map((row) => ({
        id: String(row.id),
        nodeId: String(row.nodeId),
        position: String(row.position),
        removed: row.removed === true,
      }))
      .sort(byPosition),
    cells,
  };
}
