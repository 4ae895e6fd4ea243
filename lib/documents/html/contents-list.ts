// 目录: the headings, tables and projects of a document as links.
import { contentsOf } from '../../domain/disclosure/contents';
import type { DisclosureDocument } from '../../domain/disclosure/model';
import { type Content, html } from './html';
import { runningText } from './paragraph-text';

/** Shorter documents are at a glance. */
const FEWEST = 4;

/** The list under its heading; `address` makes the address of an anchor. Nothing for a document of a few headings. */
export function contentsList(
  document: DisclosureDocument,
  address: (anchor: string) => string,
  deepest = 4,
): Content {
  const entries = contentsOf(document, deepest);
  if (entries.length < FEWEST) return null;
  return html`<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">目录</h2><ol>${entries.map(
    ({ level, text, anchor }) =>
      html`<li class="level-${level}"><a href="${address(anchor)}">${runningText(text)}</a></li>`,
  )}</ol></nav>`;
}

/** On paper the fourth level is left out: it would fill pages without numbers to turn to. */
export const CONTENTS_CSS = `
.contents { margin: 24px 0 32px; }
.contents > h2 { margin-top: 0; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { padding: 2px 0; }
.contents a { color: var(--ink); text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .level-1 { margin-top: 8px; font-weight: 700; }
.contents .level-2 { padding-left: 1.5em; }
.contents .level-3 { padding-left: 3em; }
.contents .level-4 { padding-left: 4.5em; font-size: 0.9375em; }
@media print { .contents > h2 { text-align: center; } .contents .level-4 { display: none; } }
`;
