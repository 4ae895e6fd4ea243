// The look of the portal: a public service on white paper, 宋体 headings, readable without script, on a phone and in print.
import { TOKENS_CSS } from './design-tokens';

/** For published pages and for the portal's home alike. Plain CSS that Chromium 109 reads. */
export const PORTAL_CSS = `${TOKENS_CSS}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 var(--sans); overflow-wrap: anywhere; }
/* A browser too old for :has keeps the common size; everything else works without it. */
.portal:has(#large-print:checked) { font-size: 1.25em; }
.portal a { color: var(--accent); text-underline-offset: 3px; }
.portal a:focus-visible, .portal input:focus-visible, .portal button:focus-visible, .portal summary:focus-visible, .portal [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.wide { max-width: 1040px; margin: 0 auto; padding: 0 24px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 24px; top: 8px; padding: 8px 16px; background: var(--paper); z-index: 1; }
.site { border-bottom: 3px solid var(--accent); }
.site .wide { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; padding-top: 18px; padding-bottom: 16px; }
.site-name { margin: 0; font: 700 1.375em/1.4 var(--song); }
.portal a.pin { color: #fff; }
.portal .site-name a { color: inherit; text-decoration: none; }
.site-host { color: var(--ink-2); font-size: 0.875em; }
.site nav { margin-left: auto; display: flex; gap: 20px; align-items: baseline; }
.portal .site nav a { color: var(--ink); text-decoration: none; padding: 4px 0; }
.site nav a:hover { text-decoration: underline; }
.large-switch { display: flex; align-items: center; gap: 6px; cursor: pointer; }
.large-switch input { width: 1em; height: 1em; margin: 0; accent-color: var(--accent); }
.trail { margin: 22px 0 0; font-size: 0.9375em; color: var(--ink-2); }
.trail ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.trail li + li::before { content: "›"; margin: 0 6px; color: var(--ink-3); }
.portal h1 { margin: 36px 0 8px; font: 700 1.875em/1.35 var(--song); }
.project-body h3 { margin: 20px 0 4px; font-size: 1em; }
.portal h2 { margin: 40px 0 14px; padding-bottom: 8px; border-bottom: 1px solid var(--line); font: 700 1.375em/1.4 var(--song); }
.lede { margin: 0 0 20px; color: var(--ink-2); }
.badge { display: inline-block; padding: 0 8px; border: 1px solid var(--warn); border-radius: 4px; background: var(--warn-soft); color: var(--warn); font: 400 0.8125rem/1.6 var(--sans); vertical-align: middle; white-space: nowrap; }
.key-figures { display: grid; grid-template-columns: repeat(4, 1fr); margin: 0; border: 1px solid var(--line); border-radius: 6px; }
.key-figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 16px 18px 14px; }
.key-figures > div + div { border-left: 1px solid var(--line); }
.key-figures dt { color: var(--ink-2); font-size: 0.875em; }
.key-figures dd { margin: 0; font-size: 1.75em; line-height: 1.3; font-weight: 700; font-variant-numeric: tabular-nums; }
.files { display: flex; flex-wrap: wrap; gap: 10px; margin: 28px 0 0; padding: 0; list-style: none; }
.portal .files a { display: block; padding: 8px 14px; border: 1px solid var(--line); border-radius: 6px; color: var(--ink); text-decoration: none; }
.portal .files a:hover { border-color: var(--accent); color: var(--accent); }
.files .size { color: var(--ink-2); font-size: 0.875em; }
.list { width: 100%; margin: 0 0 24px; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.list th, .list td { padding: 12px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
.list thead th { color: var(--ink-2); font-size: 0.9375em; font-weight: 700; white-space: nowrap; }
.list .number { text-align: right; white-space: nowrap; }
.list .name { min-width: 12em; }
.list .rate { min-width: 15em; }
.bar-row { display: flex; align-items: center; gap: 10px; }
.bar { flex: none; width: 160px; height: 8px; border-radius: 2px; background: #e3e7ee; }
.bar rect { fill: var(--accent); }
.graded { margin-left: 10px; }
.beside { color: var(--warn); font-size: 0.875em; white-space: nowrap; }
.flags { margin: 2px 0 0; padding: 0; list-style: none; font-size: 0.875em; }
.flags li { margin-top: 2px; }
.edition-box { margin: 8px 0 0; padding: 14px 18px; border-left: 3px solid var(--accent); background: var(--computed); }
.edition-box p { margin: 0; }
.edition-box details { margin-top: 8px; }
.edition-box summary { color: var(--accent); cursor: pointer; }
.fingerprint { font: 0.875em/1.6 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; word-break: break-all; }
.prints { margin: 8px 0 0; padding: 0; list-style: none; }
.corrections { margin: 12px 0 0; padding: 0 0 0 1.25em; }
.corrections li { margin: 6px 0; }
.foot { margin-top: 44px; padding: 20px 0 36px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 0.875em; }
.search { display: flex; flex-wrap: wrap; gap: 8px; margin: 20px 0 0; }
.search input[type="search"], .search select, .search button { min-height: 42px; padding: 8px 12px; border: 1px solid var(--form-line); border-radius: 6px; background: var(--paper); color: var(--ink); font: inherit; }
.search input[type="search"] { flex: 1 1 18em; min-width: 0; }
.search button { border-color: var(--accent); background: var(--accent); color: #fff; cursor: pointer; }
.years { display: flex; flex-wrap: wrap; gap: 6px 16px; margin: 14px 0 0; padding: 0; list-style: none; }
.region-name { margin: 24px 0 0; font-size: 1.0625em; }
.pages { display: flex; justify-content: space-between; gap: 16px; margin: 32px 0 0; }

@media screen and (max-width: 640px) {
  .wide { padding: 0 20px; }
  .site nav { margin-left: 0; width: 100%; }
  .portal h1 { margin-top: 26px; font-size: 1.5em; }
  .key-figures { grid-template-columns: 1fr 1fr; }
  .key-figures > div:nth-child(odd) { border-left: 0; }
  .key-figures > div:nth-child(n + 3) { border-top: 1px solid var(--line); }
  .key-figures dd { font-size: 1.5em; }
  .list thead { display: none; }
  .list, .list tbody, .list tr, .list th, .list td { display: block; }
  .list tr { padding: 14px 0; border-bottom: 1px solid var(--line); }
  .list th, .list td, .list .number { padding: 3px 0; border: 0; text-align: left; white-space: normal; }
  .list td[data-head]::before { content: attr(data-head) "："; color: var(--ink-2); }
  .list td.rate::before { display: none; }
  .bar { flex: 1 1 auto; width: auto; }
}

@media print {
  .site nav, .trail, .files, .search, .years, .skip, .pages { display: none; }
  .wide { max-width: none; padding: 0; }
  .key-figures, .key-figures > div { border-color: #000; }
  .portal a { color: #000; text-decoration: none; }
  .bar { display: none; }
  .edition-box { background: none; border-left-color: #000; }
  .list thead { display: table-header-group; }
  .list tr { break-inside: avoid; }
}
`;
