// How a form, its 核算 and the tables of a document look: on a screen, on a phone, on A4.

/** Used by the portal's pages and by disclosure.html alike. */
export const FORM_CSS = `
.sheet { margin: 16px 0; padding: 24px; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; }
.sheet-no { margin: 0; text-align: right; font-size: 0.8125em; color: var(--ink-2); }
.sheet-title { margin: 0; text-align: center; font: 700 1.25em/1.4 var(--song); letter-spacing: 0.05em; }
.sheet-year { margin: 2px 0 12px; text-align: center; font-family: var(--song); color: var(--ink-2); }
table.form { width: 100%; min-width: 720px; table-layout: fixed; border-collapse: collapse; font-size: 0.8125em; line-height: 1.5; }
table.form-more { margin-top: -1px; }
table.form th, table.form td { padding: 5px 6px; border: 1px solid var(--form-line); font-weight: 400; vertical-align: middle; overflow-wrap: anywhere; }
table.form th { background: var(--head); text-align: center; }
table.form th:not(:has(.whole)) { text-wrap: balance; }
table.form td.left { text-align: left; }
table.form td.center, table.form td.blank { text-align: center; }
table.form td.right { text-align: right; }
table.form .open-below { border-bottom-color: transparent; background: var(--head); }
table.form .open-above { border-top-color: transparent; }
table.form td.unruled { padding: 8px 6px 0; border: 0; text-align: left; }
table.form th.vertical { padding: 6px 2px; }
.whole { display: inline-block; }
.upright { display: inline-block; width: 1em; line-height: 1.35; overflow-wrap: anywhere; word-break: break-all; }
#layer-audit:checked ~ .layers table.form .marked-bad { box-shadow: inset 3px 0 0 var(--bad); background: var(--bad-soft); }
#layer-audit:checked ~ .layers table.form .marked-warn { box-shadow: inset 3px 0 0 #c98500; background: var(--warn-soft); }
.recomputed { display: block; color: var(--bad); font-size: 0.9em; }
.marked-warn .recomputed { color: var(--warn); }
a.pin, .pin { display: inline-block; min-width: 1.5em; padding: 0 0.35em; border-radius: 0.75em; background: var(--ink-2); color: #fff; font-size: 0.8em; line-height: 1.5; text-align: center; text-decoration: none; }

.compare { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.compare th, .compare td { padding: 5px 16px 5px 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; }
.compare thead th { color: var(--ink-2); font-size: 0.875em; }
.compare .right { text-align: right; }
.compare .differs { color: var(--bad); font-weight: 700; }
.findings { margin: 0; padding: 0; list-style: none; }
.findings li { display: flex; gap: 10px; padding: 8px 0; border-bottom: 1px solid var(--line); }
.findings li:target { background: var(--accent-soft); }
.findings p { margin: 0; }
.findings .pin { flex: none; align-self: flex-start; margin-top: 4px; }
.place, .rule, .calm { color: var(--ink-2); font-size: 0.875em; }
.explanation { margin-top: 4px !important; padding-left: 10px; border-left: 2px solid var(--line); }
.word { display: inline-block; padding: 0 6px; border: 1px solid; border-radius: 4px; font-size: 0.8125em; }
.word-bad { color: var(--bad); background: var(--bad-soft); }
.word-warn { color: var(--warn); background: var(--warn-soft); }
.word-calm { color: var(--ink-2); background: var(--canvas); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 24px; margin: 0 0 16px; font-size: 0.875em; }
.legend div { display: flex; gap: 8px; align-items: baseline; }
.legend dd { margin: 0; color: var(--ink-2); }
.note { margin: 12px 0; padding: 8px 14px; border-left: 3px solid var(--line); background: var(--canvas); font-size: 0.9375em; }
.note-demo, .note-correction { border-left-color: #c98500; background: var(--warn-soft); }
table.ruled { width: 100%; margin: 12px 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
table.ruled caption { padding: 6px 0; font-weight: 700; }
table.ruled th, table.ruled td { padding: 8px; border-bottom: 1px solid var(--line); text-align: left; overflow-wrap: anywhere; vertical-align: top; }
table.ruled thead th { color: var(--ink-2); font-size: 0.875em; border-bottom: 1px solid var(--form-line); }
table.ruled .right { text-align: right; }
table.ruled td.right, table.ruled .center { white-space: nowrap; }
table.ruled td.left { min-width: 14em; }
table.ruled .center { text-align: center; }
table.ruled tfoot td { font-weight: 700; border-bottom: 0; }
.running { text-indent: 2em; margin: 8px 0; line-height: 1.9; }
.running .pin { text-indent: 0; margin-left: 2px; }
.running .recomputed { display: inline; margin: 0 0 0 6px; }
.closing { margin: 32px 0 0; text-align: right; line-height: 1.9; }

@media screen and (max-width: 640px) {
  .sheet { padding: 16px 0 0; border: 0; border-top: 1px solid var(--line); border-radius: 0; overflow: visible; }
  table.form { min-width: 0; font-size: 0.9375em; }
  table.form, table.form tbody, table.form tr, table.form th, table.form td { display: block; width: auto; border: 0; }
  table.form colgroup, table.form thead, table.form td.blank:not(.unruled), table.form th[scope="col"], table.form th[scope="colgroup"] { display: none; }
  table.form th { padding: 8px 0 0; background: none; text-align: left; color: var(--ink-2); font-size: 0.875em; }
  table.form th.label[rowspan], table.form th.vertical, table.form th.outer { margin-top: 16px; padding: 6px 10px; background: var(--head); color: var(--ink); font-size: 1em; font-weight: 700; }
  table.form th.head[scope="row"]:not(.outer) { padding-top: 12px; color: var(--ink); font-weight: 700; }
  table.form td, table.form td.left, table.form td.center, table.form td.right { padding: 2px 0; text-align: left; }
  table.form td[data-head]::before { content: attr(data-head) "："; color: var(--ink-2); }
  table.form td:empty { display: none; }
  table.form tr { padding-bottom: 6px; border-bottom: 1px solid var(--line); }
  .upright { display: inline; width: auto; }
  .recomputed { display: inline; margin-left: 8px; }
  table.ruled thead { display: none; }
  table.ruled, table.ruled caption, table.ruled tbody, table.ruled tfoot, table.ruled tr, table.ruled td { display: block; text-align: left !important; }
  table.ruled tr { padding: 10px 0; border-bottom: 1px solid var(--line); }
  table.ruled td { padding: 2px 0; border: 0; }
  table.ruled td:empty { display: none; }
  table.ruled td[data-head]::before { content: attr(data-head) "："; color: var(--ink-2); }
}

@media print {
  @page { size: A4; margin: 16mm 16mm 18mm; }
  body { background: none; color: #000; font-size: 11pt; }
  .running { line-height: 1.6; margin: 4pt 0; }
  .sheet { margin: 0; padding: 0 1px; border: 0; overflow: visible; }
  .sheet-title, .sheet-year { break-after: avoid; }
  table.form { min-width: 0; font-size: 8.5pt; line-height: 1.35; }
  .sheet-title { font-size: 13pt; }
  .sheet-year { margin: 0 0 4pt; }
  .upright { line-height: 1.15; }
  table.form th, table.form td { padding: 1.5pt 2pt; border-color: #000; background: none !important; color: #000; }
  table.form td.unruled { padding: 6pt 2pt 0; }
  .sheet-no { color: #000; break-after: avoid; }
  table.form .open-below { border-bottom-color: transparent; }
  table.form .open-above { border-top-color: transparent; }
  table.form thead, table.ruled thead { display: table-header-group; }
  /* Not on rows: a row that begins a merged cell would drag the whole block to the next page. */
  table.form td, table.form th:not([rowspan]), table.ruled tr, .findings li, table.form:not(.form-more) { break-inside: avoid; }
  table.form-more tr:last-child { break-before: avoid; }
  table.ruled tfoot { display: table-row-group; }
  table.ruled th, table.ruled td { border-color: #000; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  a { color: #000; text-decoration: none; }
  .note { background: none; border-left-color: #000; }
}
`;
