// The form of one evaluation in the store: read as a whole, written as a whole once, changed cell by cell.
import { columnsOf, formFromRows, rowColumns } from '@/lib/data/form-columns';
import type { Prisma } from '@/lib/data/generated/client';
import type { Db } from '@/lib/data/transaction';
import {
  cellValue,
  DECLARED_FIELD,
  FORM_FIELDS,
  FUND_FIELDS,
  INDICATOR_FIELDS,
  isFormField,
  NODE_FIELDS,
  onceCell,
  type ParsedCell,
  parseCellId,
} from '@/lib/domain/evaluation/cells';
import { cellText, type Form, type FormOrigin } from '@/lib/domain/evaluation/form';
import { placedForm } from '@/lib/domain/template/placed-form';
import type { FormMove } from '@/lib/domain/template/move-form';
import type { Template } from '@/lib/domain/template/template';

/** Which form: its evaluation, and the region its rows carry. */
export interface FormKey {
  readonly evaluationId: string;
  readonly regionCode: string;
}

/** Reads a form: what its template has a place for. Inside a transaction that locked the evaluation this is the current truth. */
export async function readForm(
  db: Db,
  key: FormKey,
  head: { origin: FormOrigin; fiscalYear: number; template: Template },
): Promise<Form> {
  return placedForm(await readWholeForm(db, key, head));
}

/** The same with every row of the store, also those the template has no place for: for moving it to another one. */
export async function readWholeForm(
  db: Db,
  key: FormKey,
  head: { origin: FormOrigin; fiscalYear: number; template: Template },
): Promise<Form> {
  const where = { evaluationId: key.evaluationId };
  const orderBy = { position: 'asc' } as const;
  const fields = await db.formField.findMany({ where, select: { name: true, text: true } });
  const funds = await db.fundRow.findMany({ where, orderBy });
  const nodes = await db.formNode.findMany({ where, orderBy });
  const indicators = await db.indicator.findMany({ where });
  return formFromRows(head, { fields, funds, nodes, indicators });
}

/** Writes all rows of a new form. */
export async function insertForm(db: Db, key: FormKey, form: Form): Promise<void> {
  const unit = form.moneyUnit;
  await db.formField.createMany({
    data: onceNames(form).map((name) => fieldRow(key, name, cellText(form, onceCell(name)), form)),
  });
  const reader = (kind: string, id: string) => (field: string) =>
    form.cells.get(`${kind}/${id}/${field}` as never) ?? '';
  await db.fundRow.createMany({
    data: form.funds.map((row, position) => ({
      ...key,
      id: row.id,
      source: row.source,
      position,
      ...rowColumns(FUND_FIELDS, reader('fund', row.id), unit),
    })),
  });
  await db.formNode.createMany({
    data: form.nodes.map((row, position) => ({
      ...key,
      id: row.id,
      parentId: row.parentId,
      templateKey: row.key,
      position,
      ...rowColumns(NODE_FIELDS, reader('node', row.id), unit),
    })),
  });
  await db.indicator.createMany({
    data: form.indicators.map((row) => ({
      ...key,
      id: row.id,
      ...rowColumns(INDICATOR_FIELDS, reader('indicator', row.id), unit),
    })) as Prisma.IndicatorCreateManyInput[],
  });
}

/** Writes what a move to another template changes: rows that are new, their order and levels, and texts. Deletes nothing. */
export async function writeMove(db: Db, key: FormKey, whole: Form, move: FormMove): Promise<void> {
  const where = (id: string) => ({ evaluationId_id: { evaluationId: key.evaluationId, id } });
  for (const [position, { id, parentId, key: templateKey }] of move.nodes.entries()) {
    const data = { parentId, templateKey, position };
    if (move.added.has(id)) await db.formNode.create({ data: { ...key, id, ...data } });
    else await db.formNode.update({ where: where(id), data });
  }
  for (const [position, { id, source }] of move.funds.entries()) {
    if (move.added.has(id)) await db.fundRow.create({ data: { ...key, id, source, position } });
    else await db.fundRow.update({ where: where(id), data: { position } });
  }
  const form: Form = { ...whole, moneyUnit: move.form.moneyUnit, nodes: move.nodes, funds: move.funds };
  for (const { cell, to } of move.texts) {
    const parsed = parseCellId(cell);
    if (parsed) await writeCell(db, key, form, parsed, to);
  }
}

/** Writes one cell; setting the node of an unknown indicator inserts its row. The caller holds the lock and has judged the edit. */
export async function writeCell(
  db: Db,
  key: FormKey,
  form: Form,
  cell: ParsedCell,
  text: string,
): Promise<void> {
  if (cell.kind === 'field') {
    const row = fieldRow(key, cell.field, text, form);
    await db.formField.upsert({
      where: { evaluationId_name: { evaluationId: key.evaluationId, name: cell.field } },
      create: row,
      update: { text: row.text, value: row.value },
    });
    return;
  }
  const where = { evaluationId_id: { evaluationId: key.evaluationId, id: cell.id } };
  const columns = columnsOf(cell.rule.kind, cell.field, text, form.moneyUnit);
  if (cell.kind === 'fund') await db.fundRow.update({ where, data: columns });
  else if (cell.kind === 'node') await db.formNode.update({ where, data: columns });
  else if (cell.field === 'node' && !form.indicators.some((row) => row.id === cell.id)) {
    await db.indicator.create({ data: { ...key, id: cell.id, nodeId: text } });
  } else await db.indicator.update({ where, data: columns });
}

/** Names of the cells that exist once and hold something. */
function onceNames(form: Form): string[] {
  return [...form.cells.keys()].flatMap((id) => {
    const cell = parseCellId(id);
    return cell?.kind === 'field' ? [cell.field] : [];
  });
}

function fieldRow(key: FormKey, name: string, text: string, form: Form) {
  const rule = isFormField(name) ? FORM_FIELDS[name] : DECLARED_FIELD;
  const value = cellValue(rule.kind, text, form.moneyUnit);
  return { ...key, name, text, value: value === null ? null : BigInt(value) };
}
