// The form of the bench: 250 rows of six open cells, 1,500 fields, the same texts for every contender.
import { type CellId, fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import type { Form, IndicatorRow } from '@/lib/domain/evaluation/form';
import { keyBetween } from '@/lib/domain/evaluation/fractional-key';
import { newForm } from '@/lib/domain/evaluation/new-form';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';

export const ROWS = 250;
/** The cells a row lays open to the keyboard. */
export const FIELDS = ['name', 'weight', 'target', 'actual', 'score', 'reason'] as const;
export type BenchField = (typeof FIELDS)[number];

let count = 0;
const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
const rowId = (row: number) => `00000000-0000-4000-9000-${String(row).padStart(12, '0')}`;

const middle = Math.floor(ROWS / 2);
/** The cell that is typed in. */
export const MIDDLE = { row: middle, field: 'actual', cell: indicatorCell(rowId(middle), 'actual') } as const;

/** The form, filled in: every target a number, every actual a little short of it, with a reason. */
export function bigForm(): Form {
  count = 0;
  const head = {
    projectName: '千格表',
    competentDepartment: '示范区财政局',
    implementingUnit: '示范区财政局',
  };
  const blank = newForm({ template: NATIONAL_2020, fiscalYear: 2021, head, newId });
  const cells = new Map<CellId, string>([...blank.cells].filter(([cell]) => !cell.startsWith('indicator/')));
  const groups = blank.nodes.filter((node) => node.parentId !== null);
  const total = blank.funds[0]?.id ?? '';
  for (const [field, text] of [
    ['initialBudget', '100'],
    ['budget', '100'],
    ['executed', '97.5'],
  ] as const) {
    cells.set(fundCell(total, field), text);
  }
  cells.set(fieldCell('goalExpected'), '完成年度任务。');
  cells.set(fieldCell('goalActual'), '基本完成。');
  let position: string | null = null;
  const indicators: IndicatorRow[] = Array.from({ length: ROWS }, (_, n) => {
    const id = rowId(n);
    const nodeId = groups[Math.floor((n * groups.length) / ROWS)]?.id ?? '';
    position = keyBetween(position, null);
    const texts = {
      node: nodeId,
      position,
      name: `指标${n + 1}`,
      weight: '0.36',
      target: '≥100件',
      actual: '95件',
      reason: '个别事项跨年办理，已列入下年计划。',
    };
    for (const [field, text] of Object.entries(texts))
      cells.set(indicatorCell(id, field as keyof typeof texts), text);
    return { id, nodeId, position, removed: false };
  });
  return { ...blank, indicators, cells };
}
