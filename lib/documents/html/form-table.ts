// One 自评表 as HTML: two tables that look like one sheet, so that the heads of the indicators repeat on each printed page.
import type { DocumentFinding, Recomputation } from '../../domain/disclosure/model';
import type { FormLayout, LayoutCell } from '../../domain/form-layout/layout-types';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';

/** What a form is drawn with. */
export interface FormDrawing {
  readonly layout: FormLayout;
  /** Unique on the page; names the table and begins the ids of its findings. */
  readonly id: string;
  readonly recomputation: Recomputation | null;
}

/** The CSS class that carries the column widths of a layout; `columnRules` writes it. */
export function widthClass(widths: readonly number[]): string {
  return `w-${widths.join('-').replaceAll('.', '_')}`;
}

/** One rule per column for each set of widths: a page carries no style attributes. */
export function columnRules(layouts: readonly { readonly columnWidths: readonly number[] }[]): string {
  const sets = new Map(layouts.map(({ columnWidths }) => [widthClass(columnWidths), columnWidths]));
  return [...sets]
    .flatMap(([name, widths]) =>
      widths.map((width, i) => `.${name} col:nth-child(${i + 1}){width:${width}%}`),
    )
    .join('\n');
}

/** The address of a finding within its page. */
export function findingId(formId: string, no: number): string {
  return `${formId}-f${no}`;
}

/** The form with its title, and in the 核算 layer with pins and recomputed values in its cells. */
export function formTable(drawing: FormDrawing): Html {
  const { layout, id } = drawing;
  const columns = html`<colgroup>${layout.columnWidths.map(() => html`<col>`)}</colgroup>`;
  const name = widthClass(layout.columnWidths);
  const row = (index: number) => html`<tr>${rowCells(drawing, index)}</tr>`;
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i));
  return html`<div class="sheet" role="group" aria-labelledby="${id}-title">
${layout.formNo !== undefined && html`<p class="sheet-no">${layout.formNo}</p>`}<p class="sheet-title" id="${id}-title">${layout.title}</p><p class="sheet-year">${layout.subtitle}</p>
<table class="form ${name}" aria-label="${layout.title}：项目、资金与目标">${columns}<tbody>${rows(0, layout.indicatorHeadRow)}</tbody></table>
<table class="form form-more ${name}" aria-label="${layout.title}：绩效指标">${columns}<thead>${rows(layout.indicatorHeadRow, layout.indicatorBodyRow)}</thead><tbody>${rows(layout.indicatorBodyRow, layout.rowCount)}</tbody></table>
</div>`;
}

/** Cells that begin on a row; a merged cell that crosses from head to body is drawn in two parts without a line between. */
function rowCells(drawing: FormDrawing, row: number): Content[] {
  const { layout } = drawing;
  const body = layout.indicatorBodyRow;
  const crosses = (cell: LayoutCell) => cell.row < body && cell.row + cell.rowSpan > body;
  const begun = layout.cells.filter((cell) => cell.row === row);
  const continued = row === body ? layout.cells.filter(crosses) : [];
  return [...continued, ...begun]
    .sort((a, b) => a.column - b.column)
    .map((cell) => {
      if (!crosses(cell)) return drawCell(drawing, cell, cell.rowSpan, '');
      if (cell.row === row)
        return html`<td class="open-below"${span('rowspan', body - row)}${span('colspan', cell.columnSpan)}></td>`;
      return drawCell(drawing, cell, cell.row + cell.rowSpan - body, ' open-above');
    });
}

function drawCell(drawing: FormDrawing, cell: LayoutCell, rowSpan: number, more: string): Html {
  const spans = html`${span('rowspan', rowSpan)}${span('colspan', cell.columnSpan)}`;
  const pins = findingsAt(drawing.recomputation, cell);
  const marked = pins.length > 0 ? ` marked-${pins[0]?.word === '硬伤' ? 'bad' : 'warn'}` : '';
  // A goal, or a 一级指标 right of the strip: where rows become blocks it heads several of them.
  const outer = cell.role === 'head' && cell.scope?.startsWith('row') && cell.column <= 1 ? ' outer' : '';
  const unruled = cell.unruled ? ' unruled' : '';
  const name = `${cell.role} ${cell.align}${outer}${unruled}${marked}${more}`;
  if (isHead(cell)) {
    const scope =
      cell.scope === undefined ? null : html` scope="${cell.scope === 'rowgroup' ? 'row' : cell.scope}"`;
    return html`<th class="${name}"${scope}${spans}>${words(cell)}${pins.map((pin) => drawPin(drawing.id, pin))}</th>`;
  }
  const head = headOf(drawing.layout, cell);
  const said = head === null ? null : html` data-head="${head}"`;
  return html`<td class="${name}"${said}${spans}>${words(cell)}${pins.map((pin) => drawPin(drawing.id, pin))}</td>`;
}

/** A label and its bracket at the end: 产出指标（50分）. */
const BRACKETED = /^([^（]+)(（[^（）]+）)$/;

/** A vertical label stands one character a line, as printed; a bracket that ends a label moves to the next line as a whole. */
function words(cell: LayoutCell): Content {
  if (cell.lead !== undefined) return html`${runningText(cell.lead)}${runningText(cell.text)}`;
  if (cell.role === 'vertical') return html`<span class="upright">${runningText(cell.text)}</span>`;
  const [, label, bracket] = (isHead(cell) && BRACKETED.exec(cell.text)) || [];
  if (label === undefined || bracket === undefined) return runningText(cell.text);
  return html`${runningText(label)}<span class="whole">${runningText(bracket)}</span>`;
}

function isHead({ role }: LayoutCell): boolean {
  return role === 'label' || role === 'head' || role === 'vertical';
}

function drawPin(formId: string, finding: DocumentFinding): Html {
  const expected =
    finding.expected === null ? null : html`<span class="recomputed">核算 ${finding.expected}</span>`;
  return html`<span class="audit">${expected}<a class="pin" href="#${findingId(formId, finding.no)}" aria-label="核算第 ${finding.no} 项，${finding.word}">${finding.no}</a></span>`;
}

function findingsAt(recomputation: Recomputation | null, cell: LayoutCell): DocumentFinding[] {
  if (recomputation === null || cell.cellIds.length === 0) return [];
  const ids = new Set<string>(cell.cellIds);
  return recomputation.causes
    .flatMap((cause) => cause.findings)
    .filter((f) => f.cell !== null && ids.has(f.cell));
}

/** The column head above a box, if one covers it: on a phone, where rows become blocks, it stands before the value. */
function headOf(layout: FormLayout, cell: LayoutCell): string | null {
  if (cell.unruled || cell.computed?.of === 'grade') return null;
  const head = layout.cells.findLast(
    (above) =>
      above.role === 'head' &&
      above.scope === 'col' &&
      above.row < cell.row &&
      above.column <= cell.column &&
      above.column + above.columnSpan >= cell.column + cell.columnSpan,
  );
  return head?.text ?? null;
}

function span(name: 'rowspan' | 'colspan', count: number): Content {
  return count > 1 ? html` ${name}="${count}"` : null;
}
