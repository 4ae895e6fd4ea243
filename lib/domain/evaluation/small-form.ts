// Small forms built from bare figures. For tests only.
import { NATIONAL_2017 } from '../template/national-2017';
import type { FundSource, Template } from '../template/template';
import {
  type FormField,
  type FundField,
  fieldCell,
  fundCell,
  type IndicatorField,
  indicatorCell,
  type NodeField,
  nodeCell,
} from './cells';
import type { CellId } from './cells';
import type { Form, FormOrigin, FundRow, IndicatorRow, NodeRow } from './form';

/** A row of each kind: its cells by field; what is left out stays empty. */
export interface SmallForm {
  readonly template?: Template;
  readonly origin?: FormOrigin;
  readonly fields?: Partial<Record<FormField, string>>;
  readonly funds?: readonly (Partial<Record<FundField, string>> & { readonly source: FundSource })[];
  /** Rows under the level-2 node of this template key. */
  readonly rows?: readonly (Partial<Record<Exclude<IndicatorField, 'node'>, string>> & {
    readonly group?: string;
  })[];
}

/** A form of these figures; ids count up from 1, so that equal figures make equal forms. */
export function smallForm({
  template = NATIONAL_2017,
  origin = 'working',
  fields = {},
  funds = [],
  rows = [],
}: SmallForm): Form {
  let last = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
  const cells = new Map<CellId, string>();
  const put = (id: CellId, text: string | undefined) => {
    if (text !== undefined && text !== '') cells.set(id, text);
  };
  for (const [name, text] of Object.entries(fields)) put(fieldCell(name as FormField), text);
  const nodes: NodeRow[] = [];
  for (const dimension of template.dimensions) {
    const parentId = newId();
    nodes.push({ id: parentId, parentId: null, key: dimension.key });
    const texts: Record<NodeField, string> = {
      name: dimension.name,
      weight: dimension.weight === undefined ? '' : String(dimension.weight / 100),
    };
    for (const [field, text] of Object.entries(texts)) put(nodeCell(parentId, field as NodeField), text);
    for (const group of dimension.groups) nodes.push({ id: newId(), parentId, key: group.key });
  }
  const fundRows = funds.map(({ source, ...texts }): FundRow => {
    const id = newId();
    for (const [field, text] of Object.entries(texts)) put(fundCell(id, field as FundField), text);
    return { id, source };
  });
  const indicators = rows.map(({ group = 'quantity', ...texts }, i): IndicatorRow => {
    const id = newId();
    const nodeId = nodes.find((node) => node.key === group && node.parentId !== null)?.id;
    if (!nodeId) throw new Error(`no level-2 node ${group}`);
    const position = `a${String(i).padStart(4, '0')}`;
    put(indicatorCell(id, 'node'), nodeId);
    put(indicatorCell(id, 'position'), position);
    for (const [field, text] of Object.entries(texts)) put(indicatorCell(id, field as IndicatorField), text);
    return { id, nodeId, position, removed: texts.removed === '1' };
  });
  return {
    origin,
    fiscalYear: 2020,
    template,
    moneyUnit: template.moneyUnit,
    funds: fundRows,
    nodes,
    indicators,
    cells,
  };
}
