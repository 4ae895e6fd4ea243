// What belongs to a form and is not printed on it: reasons for changed scores, why the rate is low, the prose of the disclosure.
import { type CellId, fieldCell, fundCell, indicatorCell, onceCell } from '@/lib/domain/evaluation/cells';
import { cellLabel } from '@/lib/domain/evaluation/diff';
import { cellText, type Form, liveIndicators } from '@/lib/domain/evaluation/form';
import type { FormLayout, LayoutCell } from '@/lib/domain/form-layout/layout-types';
import { settled } from '@/lib/domain/template/settled';

/** The cells beside the paper, in the order of the paper; the prose comes last. */
export function noteCells(form: Form): CellId[] {
  const { boxes } = settled(form.template);
  const outside = boxes.filter(({ place }) => place === 'outside').map(({ key }) => onceCell(key));
  return [
    ...form.funds.map((fund) => fundCell(fund.id, 'overrideReason')),
    ...liveIndicators(form).map((row) => indicatorCell(row.id, 'overrideReason')),
    ...outside,
    fieldCell('summary'),
  ];
}

/** These cells as a table of two columns, label and text, one line each. */
export function noteLayout(form: Form, cells: readonly CellId[]): FormLayout {
  return {
    title: '表外说明',
    subtitle: '',
    columnCount: 2,
    rowCount: cells.length,
    columnWidths: [18, 82],
    indicatorHeadRow: 0,
    indicatorBodyRow: 0,
    cells: cells.flatMap((cell, row): LayoutCell[] => {
      const place = { row, rowSpan: 1, columnSpan: 1 };
      const text = cellLabel(form, cell);
      return [
        { ...place, column: 0, role: 'head', text, cellIds: [], align: 'center', scope: 'row' },
        {
          ...place,
          column: 1,
          role: 'input',
          text: cellText(form, cell),
          cellIds: [cell],
          align: 'left',
          description: text,
        },
      ];
    }),
  };
}
