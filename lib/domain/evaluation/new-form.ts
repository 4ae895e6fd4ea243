// A blank form as its template prescribes it.
import { formatDecimal } from '../format';
import type { Template } from '../template/template';
import { type CellId, fieldCell, fundCell, indicatorCell, nodeCell } from './cells';
import type { Form, FundRow, IndicatorRow, NodeRow } from './form';
import { keyBetween } from './fractional-key';

/** What is known of a project before anybody types. */
export interface FormHead {
  readonly projectName: string;
  readonly competentDepartment: string;
  readonly implementingUnit: string;
}

/**
 * A working form with the template's funds rows, both upper levels with their declared weights, the 三级指标 the template
 * names, and one empty row in each 二级指标 that it leaves open.
 * `newId` yields a fresh UUID each time it is called.
 */
export function newForm(input: {
  template: Template;
  fiscalYear: number;
  head: FormHead;
  newId: () => string;
}): Form {
  const { template, head, newId } = input;
  const cells = new Map<CellId, string>([
    [fieldCell('projectName'), head.projectName],
    [fieldCell('competentDepartment'), head.competentDepartment],
    [fieldCell('implementingUnit'), head.implementingUnit],
  ]);
  const put = (cell: CellId, text: string | undefined) => {
    if (text !== undefined && text !== '') cells.set(cell, text);
  };
  const funds: FundRow[] = template.funds.rows.map(({ source, label }) => {
    const id = newId();
    cells.set(fundCell(id, 'label'), label);
    return { id, source };
  });
  const nodes: NodeRow[] = [];
  const indicators: IndicatorRow[] = [];
  let position: string | null = null;
  for (const dimension of template.dimensions) {
    const parentId = newId();
    nodes.push({ id: parentId, parentId: null, key: dimension.key });
    cells.set(nodeCell(parentId, 'name'), dimension.name);
    put(nodeCell(parentId, 'weight'), weightText(dimension.weight));
    for (const group of dimension.groups) {
      const nodeId = newId();
      nodes.push({ id: nodeId, parentId, key: group.key });
      cells.set(nodeCell(nodeId, 'name'), group.name);
      put(nodeCell(nodeId, 'weight'), weightText(group.weight));
      for (const preset of group.indicators ?? [null]) {
        const id = newId();
        position = keyBetween(position, null);
        indicators.push({ id, nodeId, position, removed: false });
        cells.set(indicatorCell(id, 'node'), nodeId);
        cells.set(indicatorCell(id, 'position'), position);
        put(indicatorCell(id, 'name'), preset?.name);
        put(indicatorCell(id, 'weight'), weightText(preset?.weight));
        put(indicatorCell(id, 'direction'), preset?.direction);
        put(indicatorCell(id, 'target'), preset?.target);
        put(indicatorCell(id, 'unit'), preset?.unit);
      }
    }
  }
  return {
    origin: 'working',
    fiscalYear: input.fiscalYear,
    template,
    moneyUnit: template.moneyUnit,
    funds,
    nodes,
    indicators,
    cells,
  };
}

/** Points of the template as the text of a cell; undefined where it leaves them open. */
function weightText(weight: number | undefined): string | undefined {
  return weight === undefined ? undefined : formatDecimal(weight, 2);
}
