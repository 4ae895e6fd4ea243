// 更正说明 of an edition whose predecessor was taken back: what was taken back is not shown again, not even as what was corrected.
import { departmentAddress, fileAddress } from '../../domain/disclosure/addresses';
import { demoWord, editionLine } from '../../domain/disclosure/figure-text';
import type { DisclosureDocument } from '../../domain/disclosure/model';
import { html } from './html';
import { runningText } from './paragraph-text';
import { PORTAL_CSS } from './portal-css';
import { portalPage } from './portal-frame';

/** The page `changes.html` of such an edition. */
export function renderNoChangesPage(document: DisclosureDocument): string {
  const { department, fiscalYear, edition, region, title } = document;
  return portalPage({
    title: `第 ${edition.number} 版更正说明 · ${title}`,
    css: PORTAL_CSS,
    regionName: region.name,
    host: region.financeOffice,
    trail: [
      { label: '首页', href: '/' },
      { label: `${fiscalYear} 年度`, href: `/?year=${fiscalYear}` },
      { label: department.name, href: departmentAddress(fiscalYear, department.code) },
      { label: '更正说明' },
    ],
    main: html`<h1>更正说明${document.demo && html` <span class="badge">${demoWord(document)}</span>`}<br>${runningText(title)}</h1>
<div class="edition-box">${edition.correction && html`<p><strong>更正原因：</strong>${runningText(edition.correction.reason)}</p>`}
<p>现在的版本：<a href="${fileAddress(fiscalYear, department.code, edition.number, 'html')}">${editionLine(document)}</a></p></div>
<p>被替代的第 ${edition.correction?.replaces ?? edition.number - 1} 版已经撤下，其内容不再公开，因此不列出逐处改动。</p>`,
  });
}
