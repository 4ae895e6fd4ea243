// Drawings of the annual disclosure: figures that its text and tables say too, each with a sentence that is read out instead.
import type { Fen } from '../amount';
import { formatFen } from '../format';
import { figureMoney } from './figure-text';
import type { BlockOf, DocumentProject } from './model';
import type { Figure } from './wording/sentence';

type Chart = BlockOf<'chart'>;

/** A chart with more bars than these can no longer be read. */
const MOST_ITEMS = 30;

/** Budget against money spent, project by project; null where fewer than two projects have both. */
export function executionChart(projects: readonly DocumentProject[], year: number): Chart | null {
  const shown = projects.filter(({ budget, executed }) => budget.value !== null && executed.value !== null);
  if (!drawable(shown)) return null;
  const sum = (figures: readonly { readonly value: number | null }[]) =>
    formatFen(figures.reduce((all, { value }) => all + (value ?? 0), 0) as Fen, '万元');
  const budget = sum(shown.map((project) => project.budget));
  const executed = sum(shown.map((project) => project.executed));
  return {
    kind: 'chart',
    chart: 'execution',
    title: `${year}年度项目预算与执行对比`,
    description: `${shown.length}个项目的全年预算数合计${budget}万元，全年执行数合计${executed}万元，各项目的数见自评表。`,
    unit: '万元',
    series: ['全年预算数', '全年执行数'],
    items: shown.map((project) => ({
      label: project.name,
      values: [project.budget.value, project.executed.value],
      texts: [figureMoney(project.budget), figureMoney(project.executed)],
    })),
  };
}

/** Scores as reported; null where fewer than two projects have one. */
export function scoresChart(projects: readonly DocumentProject[], year: number): Chart | null {
  const shown = projects.filter(({ score }) => score.value !== null);
  if (!drawable(shown)) return null;
  const ordered = shown.toSorted((a, b) => (b.score.value ?? 0) - (a.score.value ?? 0));
  const best = ordered[0];
  const least = ordered.at(-1);
  const span =
    best && least && best.score.value !== least.score.value
      ? `最高的是${best.name}，${best.score.text}分；最低的是${least.name}，${least.score.text}分`
      : `都是${best?.score.text ?? ''}分`;
  return {
    kind: 'chart',
    chart: 'scores',
    title: `${year}年度项目自评得分`,
    description: `${shown.length}个项目的自评得分：${span}。`,
    unit: '分',
    series: ['自评得分'],
    items: shown.map(({ name, score }) => ({ label: name, values: [score.value], texts: [score.text] })),
  };
}

function drawable(projects: readonly DocumentProject[]): boolean {
  return projects.length >= 2 && projects.length <= MOST_ITEMS;
}

/** A total with that of the year before, as the change chart shows it. */
export interface ComparedTotal {
  readonly label: string;
  readonly now: Figure;
  readonly before: Figure;
}

/** Totals of income and expenditure beside last year's; null where last year is not known. */
export function changeChart(totals: readonly ComparedTotal[], year: number): Chart | null {
  if (totals.length === 0) return null;
  const told = totals.map(
    ({ label, now, before }) => `${label}${year - 1}年度${before.text}万元，${year}年度${now.text}万元`,
  );
  return {
    kind: 'chart',
    chart: 'change',
    title: `${year}年度与${year - 1}年度收支对比`,
    description: `${told.join('；')}。`,
    unit: '万元',
    series: [`${year - 1}年度`, `${year}年度`],
    items: totals.map(({ label, now, before }) => ({
      label,
      values: [before.value, now.value],
      texts: [before.text, now.text],
    })),
  };
}
