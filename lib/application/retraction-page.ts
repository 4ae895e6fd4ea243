// What stands at the addresses of an edition that was taken back: that it was, when and why, and where the valid one is.
import type { EditionPlace, Retraction } from '@/lib/data/edition-store';
import { departmentAddress } from '@/lib/domain/disclosure/addresses';
import { momentDay } from '@/lib/domain/disclosure/figure-text';
import { html } from '@/lib/documents/html/html';
import { PORTAL_CSS } from '@/lib/documents/html/portal-css';
import { portalPage } from '@/lib/documents/html/portal-frame';

/** An edition that was taken back. */
export interface RetractedEdition extends EditionPlace {
  readonly retraction: Retraction;
}

/** True for an edition that was taken back. */
export function isRetracted(edition: EditionPlace): edition is RetractedEdition {
  return edition.retraction !== null;
}

/** The page, the same at every address of the edition. */
export function retractionPage(edition: RetractedEdition): string {
  const { title, no, fiscalYear, bodyCode, bodyName, retraction, shown } = edition;
  const name = title || `${bodyName} ${fiscalYear} 年度公开`;
  const home = departmentAddress(fiscalYear, bodyCode);
  return portalPage({
    title: `第 ${no} 版已撤下 · ${name}`,
    css: PORTAL_CSS,
    regionName: edition.regionName,
    host: edition.financeOffice,
    trail: [
      { label: '首页', href: '/' },
      { label: `${fiscalYear} 年度`, href: `/?year=${fiscalYear}` },
      { label: bodyName },
    ],
    main: html`<h1>${name}（第 ${no} 版）已撤下${edition.demo && html` <span class="badge">演示数据</span>`}</h1>
<p class="lede">本版于 ${momentDay(edition.publishedAt.toISOString())}公开，${momentDay(retraction.at.toISOString())}撤下，不再提供。</p>
<p>撤下原因：${retraction.reason}</p>
<p>${shown === null ? '本年度目前没有其他公开版本。' : html`现行版本是第 ${shown} 版：<a href="${home}">查看现行版本</a>。`}</p>`,
  });
}
