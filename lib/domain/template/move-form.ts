// A form moved to another template: which of its rows stand where, and which texts follow the template. Nothing is taken away.
import { formatFenExact, formatDecimal } from '../format';
import { type CellId, fundCell, nodeCell } from '../evaluation/cells';
import { cellText, type Form, fundFen, type FundRow, type NodeRow, nodeText } from '../evaluation/form';
import { placedForm } from './placed-form';
import type { Template } from './template';

/** A text that follows the template. */
export interface MovedText {
  readonly cell: CellId;
  readonly from: string;
  readonly to: string;
}

/** What a form becomes. */
export interface FormMove {
  /** As the new template shows it. */
  readonly form: Form;
  /** Every row of the store in its new order, rows without a place last; those of `added` are new. */
  readonly nodes: readonly NodeRow[];
  readonly funds: readonly FundRow[];
  readonly added: ReadonlySet<string>;
  readonly texts: readonly MovedText[];
}

/**
 * Moves a form. `whole` holds every row of the store, also those its present template has no place for, so that moving back finds them.
 * Levels are known by the template's key, else by their name; a level that both have keeps its 三级指标, wherever the new template puts it.
 * `newId` yields a fresh UUID each time it is called.
 */
export function moveForm(whole: Form, to: Template, newId: () => string): FormMove {
  const added = new Set<string>();
  const fresh = () => {
    const id = newId();
    added.add(id);
    return id;
  };
  const nodes = placeNodes(whole, to, fresh);
  const funds = placeFunds(whole, to, fresh);
  const texts = [...nodeTexts(whole, nodes, to), ...fundTexts(whole, funds, to)].filter(
    ({ from, to: text }) => from !== text,
  );
  const cells = new Map(whole.cells);
  for (const { cell, to: text } of texts) cells.set(cell, text);
  const form = placedForm({ ...whole, template: to, moneyUnit: to.moneyUnit, nodes, funds, cells });
  return { form, nodes, funds, added, texts };
}

/** Takes the first that fits out of `left`, so that no row stands in two places. */
function take<T>(left: Set<T>, ...fits: readonly ((one: T) => boolean)[]): T | undefined {
  for (const fit of fits) {
    const found = [...left].find(fit);
    if (found !== undefined) {
      left.delete(found);
      return found;
    }
  }
  return undefined;
}

function placeNodes(whole: Form, to: Template, fresh: () => string): NodeRow[] {
  const upperKeys = new Set<string | null>(to.dimensions.map(({ key }) => key));
  const lowerKeys = new Set<string | null>(
    to.dimensions.flatMap(({ groups }) => groups.map(({ key }) => key)),
  );
  const upper = new Set(whole.nodes.filter(({ parentId }) => parentId === null));
  const lower = new Set(whole.nodes.filter(({ parentId }) => parentId !== null));
  const isNamed = (name: string) => (node: NodeRow) => nodeText(whole, node.id, 'name') === name;
  const placed = to.dimensions.map((dimension) => {
    const found = take(
      upper,
      ({ key }) => key === dimension.key,
      (node) => !upperKeys.has(node.key) && isNamed(dimension.name)(node),
    );
    return { dimension, id: found?.id ?? fresh(), groups: [] as NodeRow[] };
  });
  // Levels that stay under their 一级指标 come first, so that a namesake elsewhere does not take their rows.
  const ways: ((group: Group, parentId: string) => (node: NodeRow) => boolean)[] = [
    (group, parentId) => (node) => node.key === group.key && node.parentId === parentId,
    (group) => (node) => node.key === group.key,
    (group, parentId) => (node) =>
      !lowerKeys.has(node.key) && node.parentId === parentId && isNamed(group.name)(node),
  ];
  const ids = new Map<Group, string>();
  for (const way of ways)
    for (const { dimension, id } of placed)
      for (const group of dimension.groups)
        if (!ids.has(group)) {
          const found = take(lower, way(group, id));
          if (found) ids.set(group, found.id);
        }
  const leftUnder = (id: string) => [...lower].filter(({ parentId }) => parentId === id);
  return [
    ...placed.flatMap(({ dimension, id }): NodeRow[] => [
      { id, parentId: null, key: dimension.key },
      ...dimension.groups.map((group) => ({ id: ids.get(group) ?? fresh(), parentId: id, key: group.key })),
      ...leftUnder(id),
    ]),
    ...[...upper].flatMap((node) => [node, ...leftUnder(node.id)]),
  ];
}

type Group = Template['dimensions'][number]['groups'][number];

function placeFunds(whole: Form, to: Template, fresh: () => string): FundRow[] {
  const left = new Set(whole.funds);
  const placed = to.funds.rows.map(({ source }) => {
    return take(left, (row) => row.source === source) ?? { id: fresh(), source };
  });
  return [...placed, ...left];
}

/** The levels of a template by level and key. */
function levelsOf({ dimensions }: Template): ReadonlyMap<string, Group> {
  return new Map(
    dimensions.flatMap((one): [string, Group][] => [
      [`1 ${one.key}`, one],
      ...one.groups.map((group): [string, Group] => [`2 ${group.key}`, group]),
    ]),
  );
}

/** Names and points of both levels as the template has them. Points it leaves open stay, unless they were the old template's own. */
function nodeTexts(whole: Form, nodes: readonly NodeRow[], to: Template): MovedText[] {
  const now = levelsOf(to);
  const before = levelsOf(whole.template);
  const oldKeys = new Map(whole.nodes.map(({ id, key }) => [id, key]));
  return nodes.flatMap(({ id, parentId, key }): MovedText[] => {
    const depth = parentId === null ? 1 : 2;
    const level = now.get(`${depth} ${key ?? ''}`);
    if (!level) return [];
    const name = nodeCell(id, 'name');
    const weight = nodeCell(id, 'weight');
    const typed = cellText(whole, weight);
    const own = pointsText(before.get(`${depth} ${oldKeys.get(id) ?? ''}`)?.weight);
    const points = pointsText(level.weight) ?? (typed === own ? '' : typed);
    return [
      { cell: name, from: cellText(whole, name), to: level.name },
      { cell: weight, from: typed, to: points },
    ];
  });
}

/** Points as a new form gets them; undefined where the template leaves them open. */
function pointsText(weight: number | undefined): string | undefined {
  return weight === undefined ? undefined : formatDecimal(weight, 2);
}

const MONEY = ['initialBudget', 'budget', 'executed'] as const;

/** Labels as the template prints them, and amounts in its unit. */
function fundTexts(whole: Form, funds: readonly FundRow[], to: Template): MovedText[] {
  const labels = funds.slice(0, to.funds.rows.length).map(({ id }, index) => {
    const cell = fundCell(id, 'label');
    return { cell, from: cellText(whole, cell), to: to.funds.rows[index]?.label ?? '' };
  });
  if (whole.moneyUnit === to.moneyUnit) return labels;
  const amounts = funds.flatMap(({ id }) =>
    MONEY.flatMap((field): MovedText[] => {
      const fen = fundFen(whole, id, field);
      const cell = fundCell(id, field);
      // What cannot be read is kept as typed: it has to be put right in any unit.
      return fen === null ? [] : [{ cell, from: cellText(whole, cell), to: plainAmount(fen, to) }];
    }),
  );
  return [...labels, ...amounts];
}

function plainAmount(fen: Parameters<typeof formatFenExact>[0], { moneyUnit }: Template): string {
  return formatFenExact(fen, moneyUnit).replaceAll(',', '');
}
