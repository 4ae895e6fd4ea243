// Pages that only the static export has: its home, a page per year, and what stands where the site itself would have to answer.
import { departmentAddress } from '../../domain/disclosure/addresses';
import type { Fen } from '../../domain/amount';
import type { PortalDepartment, PortalRegion, PortalYear } from '../../domain/disclosure/portal-home';
import { formatFen, formatPoints, formatRate } from '../../domain/format';
import type { Points } from '../../domain/points';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';
import { PORTAL_CSS } from './portal-css';
import { wholePage } from './whole-page';

/** What all pages of one export share. */
export interface ExportSite {
  /** The years the export holds, newest first. */
  readonly years: readonly PortalYear[];
  /** Where the site itself is reached; null when the export stands alone. */
  readonly publicUrl: string | null;
}

const UNKNOWN = '—';
const NAME = '绩效与决算公开';

/** `/`: every year. */
export function renderExportHome(site: ExportSite): string {
  return exportPage(site, NAME, [
    html`<h1>部门决算和项目支出绩效自评公开</h1>
<p class="lede">各部门全年收支多少，钱花在哪些项目上，做成了什么，怎样给自己打分。</p>
${site.publicUrl !== null && html`<p><a href="${site.publicUrl}/">按名称查找部门和项目</a></p>`}
${site.years.length === 0 && html`<p>还没有部门公开。</p>`}
${site.years.map((year) => yearSection(year))}`,
  ]);
}

/** `/open/{year}`: one year. */
export function renderExportYear(site: ExportSite, year: PortalYear): string {
  return exportPage(site, `${year.year} 年度 · ${NAME}`, [
    html`<h1>${year.year} 年度公开</h1>
<p><a href="/">查看全部年度</a></p>${year.regions.map((region) => regionTable(region, year.year))}`,
  ]);
}

/** `/verify`: how to tell a true copy without the site's help. `manifests`: region and address of its 公开清单. */
export function renderExportVerify(
  site: ExportSite,
  manifests: readonly { readonly region: string; readonly href: string }[],
): string {
  return exportPage(site, `核对文件 · ${NAME}`, [
    html`<h1>核对文件</h1>
<p class="lede">看看手中的文件是不是公开的那一份，有没有被改动过。</p>
<ol><li>计算文件的 SHA-256 校验码。Windows：在“命令提示符”中输入 <code>certutil -hashfile 文件名 SHA256</code>；Linux：<code>sha256sum 文件名</code>；macOS：<code>shasum -a 256 文件名</code>。</li>
<li>打开该部门的公开页面，在“版本与核对”中找到同一格式的校验码。</li>
<li>两个校验码完全相同，文件就是公开的那一份；有一位不同，就不是。</li></ol>
${site.publicUrl !== null && html`<p><a href="${site.publicUrl}/verify">在网站上直接核对</a></p>`}
${manifests.length > 0 && html`<h2>公开清单</h2><p>每次公开、更正、撤下都记入公开清单，前后相连，可以自行保存、比对。</p><ul>${manifests.map(({ region, href }) => html`<li><a href="${href}">${region}公开清单</a></li>`)}</ul>`}`,
  ]);
}

/** A project that the valid edition of its year does not print, while an older one that still stands does. */
export function renderLeftOutPage(
  site: ExportSite,
  place: {
    readonly year: number;
    readonly body: string;
    readonly bodyName: string;
    readonly address: string;
    readonly no: number;
  },
): string {
  const home = departmentAddress(place.year, place.body);
  return exportPage(site, `${place.bodyName} ${place.year} 年度 · ${NAME}`, [
    html`<h1>现行版本没有列出这个项目</h1>
<p>${runningText(place.bodyName)} ${place.year} 年度现行版本没有列出这个项目，<a href="${place.address}">第 ${place.no} 版</a>中有。<a href="${home}">查看现行版本</a></p>`,
  ]);
}

function exportPage({ publicUrl }: ExportSite, title: string, main: readonly Content[]): string {
  const body = html`<div class="portal">
<a class="skip" href="#main">跳到正文</a>
<header class="site"><div class="wide"><p class="site-name"><a href="/">${NAME}</a></p>
<nav aria-label="网站导航"><a href="/">首页</a>${publicUrl !== null && html`<a href="${publicUrl}/check">公开前自查</a>`}<label class="large-switch"><input type="checkbox" id="large-print">大字</label></nav></div></header>
<main id="main" class="wide">${main}</main>
<footer class="foot"><div class="wide">金额单位：万元。数字以各部门公开文本为准。　<a href="/verify">核对文件</a></div></footer>
</div>`;
  return wholePage({ title, css: PORTAL_CSS, body });
}

function yearSection(year: PortalYear): Html {
  return html`<section aria-labelledby="year-${year.year}"><h2 id="year-${year.year}"><a href="/open/${year.year}">${year.year} 年度</a></h2>
${year.regions.map((region) => regionTable(region, year.year))}</section>`;
}

function regionTable(region: PortalRegion, year: number): Html {
  return html`<h3 class="region-name">${runningText(region.name)}</h3>
<table class="list" aria-label="${region.name} ${year} 年度"><thead><tr><th scope="col">部门</th><th scope="col" class="number">项目</th><th scope="col" class="number">预算</th><th scope="col" class="number">执行</th><th scope="col">执行率</th><th scope="col" class="number">平均自评得分</th></tr></thead>
<tbody>${region.departments.map(departmentRow)}</tbody></table>`;
}

function departmentRow(department: PortalDepartment): Html {
  const { code, name, fiscalYear, demo, projects, budget, executed, rate, averageScore } = department;
  return html`<tr><th scope="row" class="name"><a href="${departmentAddress(fiscalYear, code)}">${runningText(name)}</a>${demo && html` <span class="badge">演示数据</span>`}</th>
<td class="number" data-head="项目">${projects}</td><td class="number" data-head="预算">${money(budget)}</td><td class="number" data-head="执行">${money(executed)}</td>
<td data-head="执行率">${rate === null ? UNKNOWN : formatRate(rate)}</td><td class="number" data-head="平均自评得分">${score(averageScore)}</td></tr>`;
}

function money(fen: Fen | null): string {
  return fen === null ? UNKNOWN : formatFen(fen, '万元');
}

function score(points: Points | null): string {
  return points === null ? UNKNOWN : formatPoints(points);
}
