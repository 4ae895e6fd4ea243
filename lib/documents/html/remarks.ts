// 核算 beside a paragraph or a public table of an older publication: what the rules say of it, in the layer that can be switched on.
import type { DocumentFinding } from '../../domain/disclosure/model';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';
import { wordLabel } from './recomputation-section';

/** The address of a remark on its page; numbers need not be unique there, blocks are. */
function remarkId(block: string, index: number): string {
  return `${block}-r${index + 1}`;
}

/** The pins of remarks, to stand in the text or in the cell they speak of. */
export function remarkPins(
  block: string,
  remarks: readonly DocumentFinding[],
  wanted: (remark: DocumentFinding) => boolean = () => true,
): Content {
  return remarks.map((remark, i) => {
    if (!wanted(remark)) return null;
    const expected =
      remark.cell !== null &&
      remark.expected !== null &&
      html`<span class="recomputed">核算 ${remark.expected}</span>`;
    return html`<span class="audit">${expected}<a class="pin" href="#${remarkId(block, i)}" aria-label="核算第 ${remark.no} 项，${remark.word}">${remark.no}</a></span>`;
  });
}

/** The notes below a block. */
export function remarkNotes(block: string, remarks: readonly DocumentFinding[]): Content {
  if (remarks.length === 0) return null;
  return html`<div class="audit remarks" role="note" aria-label="核算"><ol class="findings">${remarks.map((remark, i) => remarkItem(remarkId(block, i), remark))}</ol></div>`;
}

function remarkItem(id: string, remark: DocumentFinding): Html {
  const rules = [remark.rule, ...remark.also].join('、');
  return html`<li id="${id}"><span class="pin">${remark.no}</span><div><p>${wordLabel(remark.word)} <span class="place">${remark.place}</span></p><p>${runningText(remark.message)} <span class="rule">${rules}</span></p>${
    remark.explanation !== null &&
    html`<p class="explanation">部门说明：${runningText(remark.explanation)}</p>`
  }</div></li>`;
}

/** A note in the margin's manner: small, set off by a line, beside the words it speaks of. */
export const REMARKS_CSS = `
.remarks { margin: 4px 0 12px 2em; padding: 0 0 0 12px; border-left: 2px solid var(--line); font-size: 0.875em; }
.remarks .findings li:last-child { border-bottom: 0; }
@media print { .remarks { border-left-color: #000; break-inside: avoid; } }
`;
