// What each approved form tells the text: money, rate, score, grade, problems; and what all of them tell together.
import { type Fen, mulDivRound, sumFen } from '../../amount';
import { saysNoReason } from '../../checks/blank';
import { type Form, fieldText, fundFen, indicatorText, liveIndicators } from '../../evaluation/form';
import { formFromJson } from '../../evaluation/form-json';
import { fundLabel } from '../../form-layout/cell-text';
import type { FigureSource } from '../model';
import { type ProjectSnapshot, reportedScore } from '../project-entry';
import type { Figure } from '../wording/sentence';
import { countFigure, moneyFigure, percentFigure, pointsFigure, wordFigure } from './figure-kinds';
import type { FormsFigure } from './origins';

/** One project of the disclosure. Figures that its form does not state are null. */
export interface ProjectFigures {
  readonly code: string;
  readonly name: string;
  /** 一级, 二级; null where nobody recorded it. */
  readonly level: string | null;
  readonly budget: Figure | null;
  readonly executed: Figure | null;
  readonly rate: Figure | null;
  /** As reported; null for a form without points. */
  readonly score: Figure | null;
  readonly grade: string | null;
  /** Rows whose form explains a deviation, in printed order; the low rate of execution first. */
  readonly problems: readonly ProjectProblem[];
  /** Its money as the form holds it, in 分: what sums are made of, so that they agree with the list of projects. */
  readonly exact: Readonly<Record<ProjectMoney, Fen | null>>;
  readonly form: Form;
}

/** `governmentFund`: what of the executed money is 政府性基金; null where there is none. */
export type ProjectMoney = 'budget' | 'executed' | 'governmentFund';

/** What a form says of one thing that did not go as planned. */
export interface ProjectProblem {
  /** 三级指标, or 预算执行率. */
  readonly subject: string;
  readonly text: string;
}

/** The figures of one project, from its frozen form. */
export function projectFigures(snapshot: ProjectSnapshot): ProjectFigures {
  const { project, scorecard } = snapshot;
  const form = formFromJson(snapshot.form);
  const { budget, executed, rate } = scorecard.execution;
  const source = (place: string): FigureSource => ({
    place: `「${project.name}」自评表${place}`,
    anchor: `p-${project.code}`,
    rule: null,
  });
  const money = (fen: Fen | null, place: string) => (fen === null ? null : moneyFigure(fen, source(place)));
  const printed = form.origin === 'printed';
  const score = reportedScore(form, scorecard);
  return {
    code: project.code,
    name: project.name,
    level: project.level,
    budget: money(budget, '全年预算数'),
    executed: money(executed, '全年执行数'),
    rate: rate === null ? null : percentFigure(rate, { ...source('执行率'), rule: '全年执行数÷全年预算数' }),
    score: score.value === null ? null : { ...score, unit: 'points', source: source('总分') },
    grade: printed ? fieldText(form, 'printedGrade').trim() || null : scorecard.grade,
    problems: problemsOf(form, rate),
    exact: { budget, executed, governmentFund: governmentFundOf(form) },
    form,
  };
}

/** What the form gives reasons for. All money spent (`rate` of 10000) needs none, whatever stands in the box. */
function problemsOf(form: Form, rate: number | null): readonly ProjectProblem[] {
  const lowRate = rate !== null && rate < 10_000 ? fieldText(form, 'lowRateReason').trim() : '';
  return [
    ...(saysNoReason(lowRate) ? [] : [{ subject: '预算执行率', text: lowRate }]),
    ...liveIndicators(form).flatMap(({ id }) => {
      const text = indicatorText(form, id, 'reason').trim();
      return saysNoReason(text) ? [] : [{ subject: indicatorText(form, id, 'name').trim(), text }];
    }),
  ];
}

function governmentFundOf(form: Form): Fen | null {
  const rows = form.funds.filter((fund) => fundLabel(form, fund).includes('政府性基金'));
  const executed = sumFen(rows.map(({ id }) => fundFen(form, id, 'executed')));
  return executed !== null && executed > 0 ? executed : null;
}

/** The grades that are counted. */
const GRADES = { excellent: '优', good: '良', medium: '中', poor: '差' } as const;

/** One figure of all projects together; null where no form states it. `projectExpenditure` is 项目支出 of 公开03表. */
export function formsFigure(
  projects: readonly ProjectFigures[],
  figure: FormsFigure,
  projectExpenditure: Figure | null,
): Figure | null {
  const own = (rule: string): FigureSource => ({
    place: `所附 ${projects.length} 张项目支出绩效自评表`,
    anchor: projects.length === 1 ? `p-${projects[0]?.code}` : null,
    rule,
  });
  if (figure === 'level') return levelWord(projects, own('项目级次'));
  if (figure === 'count') return countFigure(projects.length, own('自评表的张数'));
  if (figure === 'executed') return sumOf(projects, 'executed', own('各项目全年执行数之和'));
  if (figure === 'problems') {
    const count = projects.reduce((sum, { problems }) => sum + problems.length, 0);
    return countFigure(count, own('写明偏差原因的指标数'));
  }
  if (figure === 'averageScore') return average(projects, own('各项目自评得分的平均数'));
  if (figure === 'shareOfProjects') {
    const executed = sumOf(projects, 'executed', own('各项目全年执行数之和'));
    if (executed?.value == null || projectExpenditure?.value == null || projectExpenditure.value <= 0)
      return null;
    return percentFigure(mulDivRound(executed.value, 10_000, projectExpenditure.value), {
      place: `${executed.source.place}、${projectExpenditure.source.place}`,
      anchor: projectExpenditure.source.anchor,
      rule: '自评项目全年执行数之和÷项目支出',
    });
  }
  if (figure === 'governmentFundCount' || figure === 'governmentFundExecuted') {
    const withFund = projects.filter(({ exact }) => exact.governmentFund !== null);
    if (withFund.length === 0) return null;
    return figure === 'governmentFundCount'
      ? countFigure(withFund.length, own('资金来源含政府性基金的自评表张数'))
      : sumOf(withFund, 'governmentFund', own('各项目政府性基金执行数之和'));
  }
  if (projects.every(({ grade }) => grade === null)) return null;
  const name = GRADES[figure];
  return countFigure(projects.filter(({ grade }) => grade === name).length, own(`评价等级为${name}的张数`));
}

/** Σ over the projects that state it, rounded once. */
export function sumOf(
  projects: readonly ProjectFigures[],
  part: ProjectMoney,
  source: FigureSource,
): Figure | null {
  const sum = sumFen(projects.map(({ exact }) => exact[part]));
  return sum === null ? null : moneyFigure(sum, source);
}

function average(projects: readonly ProjectFigures[], source: FigureSource): Figure | null {
  const scores = projects.flatMap(({ score }) => (score?.value == null ? [] : [score.value]));
  const sum = scores.reduce((all, score) => all + score, 0);
  return scores.length === 0 ? null : pointsFigure(mulDivRound(sum, 1, scores.length), source);
}

/** 一级项目 where all are of one level. */
function levelWord(projects: readonly ProjectFigures[], source: FigureSource): Figure | null {
  const levels = [...new Set(projects.map(({ level }) => level))];
  const [only] = levels;
  return levels.length === 1 && only ? wordFigure(`${only}项目`, source) : null;
}
