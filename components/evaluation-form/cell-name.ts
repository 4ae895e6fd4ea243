// What a cell is called when it is spoken of away from the table: 「办结信访事项」实际完成值.
import { type CellId, parseCellId } from '@/lib/domain/evaluation/cells';
import { cellText, type Form, fundText, indicatorText, nodeText } from '@/lib/domain/evaluation/form';
import { nodeCell } from '@/lib/domain/evaluation/cells';

/** A cell in words, with the labels of its template. Works for removed rows too; 本表 for what is no cell of the form. */
export function cellName(form: Form, cell: CellId): string {
  const parsed = parseCellId(cell);
  if (!parsed) return '本表';
  const { template } = form;
  switch (parsed.kind) {
    case 'field':
      if (parsed.field === 'goalExpected') return template.goals.expected;
      if (parsed.field === 'goalActual') return template.goals.actual;
      return parsed.rule.label;
    case 'fund': {
      const label = fundText(form, parsed.id, 'label') || '项目资金';
      const column = template.funds.columns.find((c) => c.key === parsed.field);
      return `「${label}」${column?.label ?? parsed.rule.label}`;
    }
    case 'node':
      return `「${cellText(form, nodeCell(parsed.id, 'name')) || '指标类别'}」${parsed.rule.label}`;
    case 'indicator': {
      const column = template.indicators.columns.find((c) => c.key === parsed.field);
      return `「${rowName(form, parsed.id)}」${column?.label ?? parsed.rule.label}`;
    }
  }
}

/** A row by its name, else by its place: 数量指标第 2 行. */
export function rowName(form: Form, rowId: string): string {
  const name = indicatorText(form, rowId, 'name').trim();
  if (name !== '') return name;
  const row = form.indicators.find(({ id }) => id === rowId);
  if (!row) return '已不在表内的一行';
  const group = nodeText(form, row.nodeId, 'name') || '指标';
  if (row.removed) return `${group}已删除的一行`;
  const siblings = form.indicators.filter((other) => other.nodeId === row.nodeId && !other.removed);
  return `${group}第 ${siblings.indexOf(row) + 1} 行`;
}
