// Two layers on one page, 原文 and 核算, and the switch between them: two radio buttons and sibling selectors, no script.
import { type Content, type Html, html } from './html';
import { legend } from './recomputation-section';

/** Shows what is inside, with a switch above when there is a second layer. What has class `audit` belongs to 核算. */
export function withLayers(content: Content, hasAudit: boolean): Html {
  if (!hasAudit) return html`<div class="layers">${content}</div>`;
  return html`<div class="layers-root">
<input type="radio" name="layer" id="layer-text" class="layer-choice" checked><input type="radio" name="layer" id="layer-audit" class="layer-choice">
<div class="layer-switch" role="group" aria-label="显示哪一层"><label for="layer-text">原文</label><label for="layer-audit">核算</label><span class="layer-note text-only">照公开文本原样显示，未作改动。</span><span class="layer-note audit">按自评表所载数字和计分规则重新计算，列在原文旁边。</span></div>
<div class="layers"><div class="audit">${legend()}</div>${content}</div>
</div>`;
}

/** Hides 核算 until it is chosen. Also in a document that is printed: the chosen layer prints. */
export const LAYER_CSS = `
.layers-root .audit { display: none; }
#layer-audit:checked ~ .layers .audit, #layer-audit:checked ~ .layer-switch .audit { display: revert; }
#layer-audit:checked ~ .layer-switch .text-only { display: none; }
.layer-choice { position: absolute; width: 1px; height: 1px; margin: 0; opacity: 0; }
.layer-switch { display: flex; flex-wrap: wrap; align-items: center; margin: 16px 0; }
.layer-switch label { padding: 6px 20px; border: 1px solid var(--accent); color: var(--accent); background: var(--paper); cursor: pointer; }
.layer-switch label:first-of-type { border-radius: 6px 0 0 6px; }
.layer-switch label:last-of-type { border-radius: 0 6px 6px 0; border-left: 0; }
#layer-text:checked ~ .layer-switch label[for="layer-text"], #layer-audit:checked ~ .layer-switch label[for="layer-audit"] { background: var(--accent); color: #fff; }
#layer-text:focus-visible ~ .layer-switch label[for="layer-text"], #layer-audit:focus-visible ~ .layer-switch label[for="layer-audit"] { outline: 2px solid var(--ink); outline-offset: 2px; }
.layer-note { margin-left: 12px; color: var(--ink-2); font-size: 0.875em; }
@media print { .layer-switch { display: none; } }
`;
