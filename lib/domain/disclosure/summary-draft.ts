// 自评综述 of one project as the app drafts it: score, money, what was reached, what was not and why, what comes next.
import type { Fen } from '../amount';
import { type Form, fieldText, indicatorText, liveIndicators, onceText } from '../evaluation/form';
import { formFromJson } from '../evaluation/form-json';
import { readAttainment } from '../evaluation/indicator-rule';
import type { IndicatorScore } from '../evaluation/scorecard';
import { formatFen, formatFenExact, formatPointsShort, formatRate } from '../format';
import type { Points } from '../points';
import { settled } from '../template/settled';
import { publishedFen } from './figures/figure-kinds';
import type { LiveFigure } from './model';
import { headingNumeral } from './numerals';
import { type ProjectSnapshot, reportedScore } from './project-entry';
import { type Figure, joined, type Part, Sentence, say } from './wording/sentence';
import { causeOf, clauseOf, closed } from './wording/typed-text';

/** The three parts of a summary; null where there is nothing to say. */
export interface SummaryDraft {
  readonly text: Sentence;
  readonly problems: Sentence | null;
  readonly nextSteps: Sentence | null;
}

/** What the last two parts begin with. */
export const SUMMARY_LABELS = { problems: '存在的问题及原因：', nextSteps: '下一步改进措施：' } as const;

/** More rows than these are counted, not named. */
const MOST_NAMED = 5;
/** Longer target and actual values are told in the form alone. */
const LONGEST_VALUE = 24;

/** Drafts the summary from the frozen form. Every number in it is a live figure. */
export function draftSummary(project: ProjectSnapshot): SummaryDraft {
  const view = viewOf(project);
  return {
    text: joined([results(view), reached(view)]),
    problems: problems(view),
    nextSteps: nextSteps(view),
  };
}

interface View {
  readonly project: ProjectSnapshot;
  readonly form: Form;
  readonly figure: (
    text: string,
    value: number | null,
    unit: LiveFigure['unit'],
    of: string,
    rule?: string,
  ) => Figure;
  /** Rows that apply, with whether they reached their target; null where nobody can tell. */
  readonly rows: readonly { readonly id: string; readonly name: string; readonly attained: boolean | null }[];
}

function viewOf(project: ProjectSnapshot): View {
  const form = formFromJson(project.form);
  const { code, name } = project.project;
  const scores = new Map(project.scorecard.indicators.map((row) => [row.id, row]));
  return {
    project,
    form,
    figure: (text, value, unit, of, rule) => ({
      text,
      value,
      unit,
      source: { place: `「${clauseOf(name)}」自评表 ${of}`, anchor: `p-${code}`, rule: rule ?? null },
    }),
    rows: liveIndicators(form)
      .filter(({ id }) => indicatorText(form, id, 'notApplicable') !== '1')
      .map(({ id }) => ({
        id,
        name: clauseOf(indicatorText(form, id, 'name')),
        attained: isAttained(scores.get(id), indicatorText(form, id, 'attainment')),
      }))
      .filter((row) => row.name !== ''),
  };
}

function isAttained(score: IndicatorScore | undefined, attainment: string): boolean | null {
  if (score?.suggestion.kind === 'exact') return score.suggestion.met;
  const level = readAttainment(attainment);
  if (level !== null) return level === 'met';
  if (!score || score.weight === null || score.weight <= 0 || score.score === null) return null;
  return score.score >= score.weight;
}

/** An amount as the summary prints it: as it is published, or to its last 分 where that would be nothing. */
function printedFen(fen: Fen): { readonly text: string; readonly fen: Fen } {
  const published = publishedFen(fen);
  if (fen !== 0 && published === 0) return { text: formatFenExact(fen, '万元'), fen };
  return { text: formatFen(published, '万元'), fen: published };
}

/** 项目自评得分99.93分，评价等级为优。全年预算数为……. */
function results({ project, form, figure }: View): Sentence {
  const { scorecard } = project;
  const { budget, executed, rate } = scorecard.execution;
  const score = reportedScore(form, scorecard);
  const grade = form.origin === 'working' ? scorecard.grade : fieldText(form, 'printedGrade').trim();
  const first =
    score.value === null
      ? null
      : say`对照年初设定的绩效目标，项目自评得分${figure(formatPointsShort(score.value as Points), score.value, 'points', '总分')}分${
          grade ? say`，评价等级为${figure(grade, null, 'word', '评价等级')}` : null
        }。`;
  const money = (fen: Fen | null, words: string) => {
    if (fen === null) return null;
    const printed = printedFen(fen);
    return say`${words}为${figure(printed.text, printed.fen, 'money', words)}万元`;
  };
  const parts = [
    money(budget, '全年预算数'),
    money(executed, form.origin === 'working' && budget === null ? '全年执行数' : '执行数'),
    rate === null
      ? null
      : say`执行率为${figure(formatRate(rate), rate, 'percent', '执行率', '全年执行数÷全年预算数')}`,
  ].filter((part) => part !== null);
  return joined([first, parts.length === 0 ? null : say`${joined(parts, '，')}。`]);
}

/** What the goals came to, and how many rows reached their targets. */
function reached({ form, rows, figure }: View): Sentence {
  const { goals } = settled(form.template);
  const told = goals.flatMap(({ name, actual }) => {
    const text = clauseOf(onceText(form, actual));
    return text === '' ? [] : [goals.length > 1 && name !== '' ? `${name}：${text}` : text];
  });
  const goal = told.length === 0 ? null : `绩效目标完成情况：${told.map(closed).join('')}`;
  const met = rows.filter(({ attained }) => attained === true).length;
  if (rows.length === 0 || rows.some(({ attained }) => attained === null)) return joined([goal]);
  const count = (n: number, rule?: string) =>
    figure(String(n), n, 'count', '三级指标', rule ?? '按指标逐项计数');
  const counted =
    met === rows.length
      ? say`所设${count(rows.length)}项三级指标全部达到年度指标值。`
      : say`所设${count(rows.length)}项三级指标中，${count(met, '按完成值与指标值比较')}项达到年度指标值，${count(
          rows.length - met,
          '按完成值与指标值比较',
        )}项没有达到。`;
  return joined([goal, counted]);
}

/** What was not reached, with the reasons typed in the form; null where all is well. */
function problems(view: View): Sentence | null {
  const { form, project, figure, rows } = view;
  const { rate } = project.scorecard.execution;
  const box = boxText(form, /问题|不足|偏差/);
  const missed = rows.filter(({ attained }) => attained === false);
  const named = missed.slice(0, MOST_NAMED).map(({ id, name }) => {
    const target = shortValue(form, id, 'target');
    const actual = shortValue(form, id, 'actual');
    const reason = causeOf(indicatorText(form, id, 'reason'));
    const values =
      target !== '' && actual !== '' ? `指标值为${target}，实际完成${actual}` : '没有达到年度指标值';
    return joined([`“${name}”${values}`, reason === '' ? null : `，原因是${reason}`]);
  });
  const rest = missed.length - named.length;
  const lowRate = causeOf(fieldText(form, 'lowRateReason'));
  const items: (Part | null)[] = [
    ...named,
    rest > 0
      ? say`另有${figure(String(rest), rest, 'count', '三级指标', '按完成值与指标值比较')}项指标没有达到年度指标值`
      : null,
    rate !== null && rate < 10000
      ? say`预算没有全部执行，执行率为${figure(formatRate(rate), rate, 'percent', '执行率', '全年执行数÷全年预算数')}${
          lowRate === '' ? null : `，原因是${lowRate}`
        }`
      : null,
    box === '' ? null : box,
  ];
  return numbered(SUMMARY_LABELS.problems, items);
}

/** What is to follow: the form's own box, else what the figures call for; null where all was reached. */
function nextSteps({ form, project, rows }: View): Sentence | null {
  const box = boxText(form, /改进|下一步|措施|整改/);
  if (box !== '') return new Sentence([`${SUMMARY_LABELS.nextSteps}${closed(box)}`]);
  const missed = rows.filter(({ attained }) => attained === false);
  const { rate } = project.scorecard.execution;
  const [first] = missed;
  const steps = [
    first &&
      (missed.length > 1
        ? `针对“${first.name}”等没有达到指标值的指标逐项整改`
        : `针对“${first.name}”查找差距、抓紧整改`),
    rate !== null && rate < 10000 ? '加快项目实施和资金支付，提高预算执行率' : undefined,
  ].filter((step) => step !== undefined);
  return steps.length === 0 ? null : new Sentence([`${SUMMARY_LABELS.nextSteps}${steps.join('；')}。`]);
}

/** The first box below the table whose name says what it is for, as a clause. */
function boxText(form: Form, named: RegExp): string {
  for (const { key, label } of settled(form.template).boxes) {
    const text = named.test(label) ? clauseOf(onceText(form, key)) : '';
    if (text !== '') return text;
  }
  return '';
}

function shortValue(form: Form, id: string, field: 'target' | 'actual'): string {
  const text = clauseOf(indicatorText(form, id, field));
  return text.length > LONGEST_VALUE ? '' : text;
}

/** 一是……；二是……。 One item stands alone. */
function numbered(label: string, items: readonly (Part | null)[]): Sentence | null {
  const present = items.filter((item) => item !== null);
  if (present.length === 0) return null;
  const [only] = present;
  if (present.length === 1 && only !== undefined) return say`${label}${only}。`;
  return say`${label}${joined(
    present.map((item, i) => say`${`${headingNumeral(i + 1)}是`}${item}`),
    '；',
  )}。`;
}
