// 更正说明: the public page of what an edition changed against the one it replaces, place by place, old beside new.
import { departmentAddress, fileAddress } from '../../domain/disclosure/addresses';
import { type Change, CHANGE_PARTS, type ChangePart, type ChangePiece } from '../../domain/disclosure/change';
import { documentChanges } from '../../domain/disclosure/changes';
import { demoWord, editionLine } from '../../domain/disclosure/figure-text';
import type { DisclosureDocument } from '../../domain/disclosure/model';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';
import { PORTAL_CSS } from './portal-css';
import { portalPage } from './portal-frame';

/** Both editions; reason and numbers stand in the newer one. */
export interface Correction {
  readonly document: DisclosureDocument;
  readonly previous: DisclosureDocument;
}

/** The page `changes.html` of an edition. The same two documents give the same bytes. */
export function renderChangesPage({ document, previous }: Correction): string {
  const { department, fiscalYear, edition, region, title } = document;
  const { changes, counts } = documentChanges(previous, document);
  const fullText = (of: DisclosureDocument) =>
    fileAddress(of.fiscalYear, of.department.code, of.edition.number, 'html');
  return portalPage({
    title: `第 ${edition.number} 版更正说明 · ${title}`,
    css: PORTAL_CSS + CHANGES_CSS,
    regionName: region.name,
    host: region.financeOffice,
    trail: [
      { label: '首页', href: '/' },
      { label: `${fiscalYear} 年度`, href: `/?year=${fiscalYear}` },
      { label: department.name, href: departmentAddress(fiscalYear, department.code) },
      { label: '更正说明' },
    ],
    main: html`<h1>更正说明${document.demo && html` <span class="badge">${demoWord(document)}</span>`}<br>${runningText(title)}</h1>
<p class="lede">第 ${edition.number} 版替代第 ${previous.edition.number} 版。两版逐格、逐句比对，不同之处全部列在下面。</p>
<div class="edition-box">${edition.correction && html`<p><strong>更正原因：</strong>${runningText(edition.correction.reason)}</p>`}
<p>现在的版本：<a href="${fullText(document)}">${editionLine(document)}</a></p>
<p>被替代的版本：<a href="${fullText(previous)}">${editionLine(previous)}</a></p></div>
${listOf(changes, counts)}`,
  });
}

/** What the public reads first, and folded below it the same figures once more as the data file has them. */
function listOf(all: readonly Change[], counts: Readonly<Record<ChangePart, number>>): Content {
  const seen = all.filter(({ part }) => part !== 'fact');
  const facts = all.filter(({ part }) => part === 'fact');
  const parts = (Object.keys(CHANGE_PARTS) as ChangePart[]).filter(
    (part) => part !== 'fact' && counts[part] > 0,
  );
  const said = parts.map((part) => `${CHANGE_PARTS[part]} ${counts[part]} 处`).join('，');
  return html`<h2>改动共 ${seen.length} 处</h2>
${
  seen.length === 0
    ? html`<p>公开的文字和表格与上一版相同，没有改动。</p>`
    : html`<p>其中${said}。${reading}</p>${changesTable(seen)}`
}
${
  facts.length > 0 &&
  html`<details><summary>数据文件（JSON）中相应的改动 ${facts.length} 处</summary>${changesTable(facts)}</details>`
}`;
}

function changesTable(changes: readonly Change[]): Html {
  const rows = changes.map(
    ({ part, place, from, to }) =>
      html`<tr><th scope="row"><span class="part">${CHANGE_PARTS[part]}</span> ${runningText(place)}</th><td data-head="更正前">${side(from, 'del')}</td><td data-head="更正后">${side(to, 'ins')}</td></tr>`,
  );
  return html`<table class="list changes"><caption class="unseen">改动之处，更正前与更正后</caption><thead><tr><th scope="col">位置</th><th scope="col">更正前</th><th scope="col">更正后</th></tr></thead><tbody>${rows}</tbody></table>`;
}

const reading = html`<span class="calm">划去的<del>是原来的</del>，加线的<ins>是更正后的</ins>。</span>`;

/** What stood or stands there; the words that differ are struck out or underlined, never told by colour alone. */
function side(pieces: readonly ChangePiece[] | null, mark: 'del' | 'ins'): Content {
  if (pieces === null)
    return html`<span class="calm">${mark === 'del' ? '（原来没有）' : '（已删去）'}</span>`;
  return pieces.map(({ text, differs }) => {
    if (!differs) return runningText(text);
    return mark === 'del' ? html`<del>${runningText(text)}</del>` : html`<ins>${runningText(text)}</ins>`;
  });
}

const CHANGES_CSS = `
.changes { table-layout: fixed; }
.changes th[scope="row"] { font-weight: 400; }
.changes td { overflow-wrap: anywhere; }
.part { display: inline-block; padding: 0 6px; border: 1px solid var(--line); border-radius: 4px; color: var(--ink-2); font-size: 0.8125em; }
.calm { color: var(--ink-2); }
del { color: var(--bad); background: var(--bad-soft); text-decoration: line-through; }
ins { color: var(--ok); background: #e7f4ec; text-decoration: underline; text-underline-offset: 3px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media screen and (max-width: 640px) { .changes caption { display: block; } .changes td { margin-top: 4px; } }
@media print { del, ins { color: #000; background: none; } }
`;
