// A chart on a page: the drawing, and its figures as a table for those who do not see it or want to copy them.
import type { BlockOf, DocumentProject } from '../../domain/disclosure/model';
import { NATIONAL_GRADES } from '../../domain/template/national-parts';
import { chartDrawings, type GradeBand } from '../charts/chart-svg';
import { type Html, html } from './html';
import { runningText } from './paragraph-text';

/** The chart with its figures folded below. `bands`: grades to stand behind scores. */
export function chartFigure(block: BlockOf<'chart'>, bands: readonly GradeBand[]): Html {
  const { title, unit, series, items } = block;
  const heads = series.map((name) => html`<th scope="col" class="right">${name}</th>`);
  const rows = items.map(
    ({ label, texts }) =>
      html`<tr><th scope="row">${runningText(label)}</th>${series.map((name, i) => html`<td class="right" data-head="${name}">${texts[i] || '—'}</td>`)}</tr>`,
  );
  return html`<figure class="chart-figure"><figcaption>${title}<span class="chart-unit">（单位：${unit}）</span></figcaption>
${chartDrawings(block, bands)}
<details><summary>图中数字</summary><table class="ruled"><thead><tr><th scope="col">名称</th>${heads}</tr></thead><tbody>${rows}</tbody></table></details></figure>`;
}

/** The grades of the national circular, where the graded projects were graded by them; a region's own bands are not known here. */
export function gradeBands(projects: readonly DocumentProject[]): readonly GradeBand[] {
  const byNation = (score: number) => NATIONAL_GRADES.find(({ from }) => score >= from)?.name;
  const graded = projects.filter(({ grade, score }) => grade !== null && score.value !== null);
  const agree = graded.every(({ grade, score }) => grade === byNation(score.value ?? 0));
  return graded.length > 0 && agree ? NATIONAL_GRADES : [];
}

/** Bars keep their size; on paper no drawing is cut. */
export const CHART_CSS = `
.chart-figure { margin: 20px 0; max-width: 760px; }
.chart-figure figcaption { margin-bottom: 10px; font-weight: 700; }
.chart-unit { font-weight: 400; color: var(--ink-2); font-size: 0.875em; }
svg.chart { display: block; overflow: visible; font-family: var(--sans); }
.chart-figure summary { color: var(--accent); cursor: pointer; font-size: 0.875em; }
.chart-figure table.ruled th[scope="row"] { font-weight: 400; }
@media print { svg.chart { break-inside: avoid; } .chart-figure figcaption { break-after: avoid; } .chart-figure details { display: none; } }
`;
