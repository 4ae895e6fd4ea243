// disclosure.html as a sheet: on a screen, and on A4 in the manner of official documents, in fonts of the reader's own.

const TITLE_FACE = '"方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", var(--song)';
const HEI = '"黑体", "SimHei", "Heiti SC", var(--sans)';
const KAI = '"楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "Kaiti SC", "STKaiti", var(--song)';
const FANG = '"仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", var(--song)';

/** The style of the page itself; what stands on it brings its own. */
export const PAGE_CSS = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.7 var(--sans); overflow-wrap: anywhere; }
.document { max-width: 1040px; margin: 0 auto; padding: 48px 56px 64px; background: var(--paper); }
h1 { margin: 0 0 8px; font: 700 1.75em/1.4 var(--song); text-align: center; }
h2 { margin: 40px 0 12px; font: 700 1.375em/1.4 var(--song); }
h3 { margin: 32px 0 8px; font-size: 1.125em; }
h4 { margin: 20px 0 4px; font-size: 1em; }
h5, h6 { margin: 16px 0 4px; font-size: 1em; }
.look-part { text-align: center; }
.edition { margin: 0 0 24px; text-align: center; color: var(--ink-2); }
.demo-banner { position: sticky; z-index: 2; top: 0; margin: 0; padding: 4px 16px; border-bottom: 1px solid var(--warn); background: var(--warn-soft); color: var(--warn); font-size: 0.875em; text-align: center; }
.document a:not(.pin, .figure) { color: var(--accent); }
.document .contents a { color: var(--ink); }
.document a:focus-visible, .document summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { scroll-margin-top: 40px; }
@media screen and (max-width: 640px) { .document { padding: 24px 20px 40px; } h1 { font-size: 1.375em; } }
@media print {
  @page { size: A4; margin: 20mm 18mm 18mm; @bottom-center { content: "— " counter(page) " —"; font: 10.5pt ${FANG}; } }
  body { background: none; font-family: ${FANG}; font-size: 12pt; }
  .document { max-width: none; padding: 0; background: none; }
  h1 { font: 400 22pt/1.4 ${TITLE_FACE}; }
  h2, h3, h4, h5, h6 { margin: 10pt 0 4pt; font: 700 12pt/1.5 ${FANG}; }
  h2 { font-size: 14pt; }
  .look-hei { font-family: ${HEI}; font-weight: 400; }
  .look-kai { font-family: ${KAI}; font-weight: 400; }
  .look-part { font: 400 18pt/1.5 ${TITLE_FACE}; }
  .look-part { break-before: page; }
  .running { line-height: 1.75; }
  .project { break-before: page; }
  .project:first-of-type { break-before: auto; }
  .project > .project-title { margin-top: 0; }
  .look-part + .public-table:not(.wide) { break-before: auto; }
  /* Fixed things are printed on every page, also where a browser knows no margin boxes; the margin itself takes none. */
  .demo-banner { position: fixed; z-index: -1; top: 42%; left: 0; right: 0; border: 0; background: none; color: rgba(0, 0, 0, 0.09); font-size: 56pt; transform: rotate(-24deg); }
}
`;

/** Words at the upper right of every printed page. Of our own: they stand in a style sheet. */
export function pageHead(words: string): string {
  return `@media print { @page { @top-right { content: "${words}"; font: 10.5pt ${FANG}; } } }\n`;
}
