// What of a stored form its template has a place for. The rest stays in the store: a form moved to another version and back is whole again.
import { type CellId, parseCellId } from '../evaluation/cells';
import { type Form, type IndicatorRow, indicatorText, type NodeRow } from '../evaluation/form';
import type { Template } from './template';

const SAYS_SOMETHING = ['name', 'weight', 'target', 'actual', 'score', 'reason'] as const;

/** True for a row that prints and says something. */
function holds(form: Form, row: IndicatorRow): boolean {
  return !row.removed && SAYS_SOMETHING.some((field) => indicatorText(form, row.id, field).trim() !== '');
}

function keysOf({ dimensions }: Template): { upper: ReadonlySet<string>; lower: ReadonlySet<string> } {
  return {
    upper: new Set(dimensions.map(({ key }) => key)),
    lower: new Set(dimensions.flatMap(({ groups }) => groups.map(({ key }) => key))),
  };
}

/**
 * A working form with the rows its template has a place for, in the order of the store. Levels that only another template has stay as
 * long as a 三级指标 that says something stands under them: what is printed and scored never vanishes by a change of form.
 * A printed form is what was printed. The same form again where nothing is left out, which is nearly always.
 */
export function placedForm(form: Form): Form {
  if (form.origin === 'printed') return form;
  const sources = new Set(form.template.funds.rows.map(({ source }) => source));
  const { upper, lower } = keysOf(form.template);
  const isOfTemplate = ({ parentId, key }: NodeRow) =>
    key === null || (parentId === null ? upper : lower).has(key);
  if (form.funds.every(({ source }) => sources.has(source)) && form.nodes.every(isOfTemplate)) return form;
  const used = new Set(form.indicators.filter((row) => holds(form, row)).map(({ nodeId }) => nodeId));
  const lowerShown = form.nodes.filter(
    (node) => node.parentId !== null && (isOfTemplate(node) || used.has(node.id)),
  );
  const parents = new Set(lowerShown.map(({ parentId }) => parentId));
  const shown = new Set([
    ...lowerShown.map(({ id }) => id),
    ...form.nodes
      .filter((node) => node.parentId === null)
      .filter((node) => isOfTemplate(node) || used.has(node.id) || parents.has(node.id))
      .map(({ id }) => id),
  ]);
  const funds = form.funds.filter(({ source }) => sources.has(source));
  const nodes = form.nodes.filter(({ id }) => shown.has(id));
  const known = new Set(form.nodes.map(({ id }) => id));
  const indicators = form.indicators.filter(({ nodeId }) => shown.has(nodeId) || !known.has(nodeId));
  const rows = new Set([...funds, ...nodes, ...indicators].map(({ id }) => id));
  const cells = [...form.cells].filter(([cell]) => isOfRow(cell, rows));
  return { ...form, funds, nodes, indicators, cells: new Map(cells) };
}

function isOfRow(cell: CellId, rows: ReadonlySet<string>): boolean {
  const parsed = parseCellId(cell);
  return parsed === null || parsed.kind === 'field' || rows.has(parsed.id);
}
