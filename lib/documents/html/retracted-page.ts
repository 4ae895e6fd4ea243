// 本版已撤下: what stands at every address of an edition that was taken back.
import { departmentAddress } from '../../domain/disclosure/addresses';
import { momentDay } from '../../domain/disclosure/figure-text';
import { html } from './html';
import { runningText } from './paragraph-text';
import { PORTAL_CSS } from './portal-css';
import { portalPage } from './portal-frame';

/** What is kept of the edition. Moments are ISO. */
export interface RetractedFacts {
  readonly title: string;
  readonly no: number;
  readonly fiscalYear: number;
  readonly department: { readonly code: string; readonly name: string };
  readonly region: { readonly name: string; readonly financeOffice: string };
  readonly demo: boolean;
  readonly publishedAt: string;
  readonly retractedAt: string;
  readonly reason: string;
  /** The edition that is valid now; null when the year has none. */
  readonly valid: number | null;
}

/** The page; to be served with status 410. */
export function renderRetractedPage(facts: RetractedFacts): string {
  const { title, no, fiscalYear, department, region, demo, valid } = facts;
  return portalPage({
    title: `第 ${no} 版已撤下 · ${title}`,
    css: PORTAL_CSS,
    regionName: region.name,
    host: region.financeOffice,
    trail: [
      { label: '首页', href: '/' },
      { label: `${fiscalYear} 年度`, href: `/?year=${fiscalYear}` },
      { label: department.name },
    ],
    main: html`<h1>本版已撤下${demo && html` <span class="badge">演示数据</span>`}</h1>
<p class="lede">${runningText(title)}，第 ${no} 版</p>
<div class="edition-box"><p>本版于 ${momentDay(facts.publishedAt)}公开，${momentDay(facts.retractedAt)}撤下，不再提供。</p>
<p><strong>撤下原因：</strong>${runningText(facts.reason)}</p></div>
<p>${
      valid === null
        ? '本年度目前没有其他公开版本。'
        : html`现行版本是第 ${valid} 版：<a href="${departmentAddress(fiscalYear, department.code)}">查看现行版本</a>。`
    }</p>`,
  });
}
