// 预算绩效情况: what was evaluated, the projects with summary and form, 部门评价, and what is not published.
import { figuresTable, omittedTable, totalsOf } from '../build';
import { executionChart, scoresChart } from '../charts';
import type { Block } from '../model';
import { gradeCounts, names, projectCounts } from '../wording/list-words';
import { joined, type Sentence, say } from '../wording/sentence';
import { clauses, money, paragraph } from '../wording/words';
import { clauseOf } from '../wording/typed-text';
import { reportsOf } from '../reports';
import { paragraphs, type SectionContext, thisBody } from './section';

/** Longer lists of projects are cut in running text; the table below names all. */
const MOST_NAMED = 10;

/** 预算绩效管理工作开展情况: counts, money, share, average, grades, 部门评价, and what the department adds. */
export function performanceWork(context: SectionContext): Block[] {
  const { annual } = context;
  return [
    ...paragraphs(selfEvaluation(context), evaluatedByDepartment(context)),
    ...annual.lines('workOverview').map((text): Block => ({ kind: 'paragraph', text: closedLine(text) })),
  ];
}

function closedLine(text: string): string {
  return `${clauseOf(text)}。`;
}

function selfEvaluation(context: SectionContext): Sentence | null {
  const { annual, omitted } = context;
  const { projects, levels, budget, executed, rate } = annual.performance;
  if (projects.length === 0) return noneEvaluated(context);
  const count = annual.figure('performance.work.selfEvaluation.projectCount');
  const covered = annual.figure('performance.work.selfEvaluation.fundsCovered');
  const share = annual.figure('performance.work.selfEvaluation.shareOfProjectExpenditurePercent');
  const [only] = levels;
  const byLevel =
    levels.length > 1 ? say`其中${projectCounts(levels)}` : only?.level ? say`均为${only.level}项目` : null;
  const fundCount = annual.figure('performance.work.selfEvaluation.governmentFundProjectCount');
  const fundMoney = annual.figure('performance.work.selfEvaluation.governmentFundCovered');
  const all = omitted.length === 0 ? '全面' : '';
  return paragraph(
    clauses(
      say`根据预算绩效管理要求，本${context.body}对${String(annual.fiscalYear)}年度项目支出${all}开展绩效自评`,
      count && say`共${count}个项目`,
      byLevel,
      covered && say`涉及资金${covered}万元`,
      share && say`占项目支出总额的${share}`,
    ),
    fundCount && fundCount.value !== 0
      ? clauses(say`其中，由政府性基金预算安排资金的有${fundCount}个`, money('金额', fundMoney))
      : null,
    clauses(
      money('各项目全年预算数合计', budget),
      money('全年执行数合计', executed),
      rate && say`总体执行率为${rate}`,
    ),
    scores(context),
  );
}

/** 自评得分平均99.84分，按得分分等级：优8个、良2个. */
function scores({ annual }: SectionContext): Sentence | null {
  const average = annual.figure('performance.work.selfEvaluation.averageScore');
  const key = 'performance.work.selfEvaluation.gradeCounts';
  const grades = gradeCounts([
    ['优', annual.figure(`${key}.excellent`)],
    ['良', annual.figure(`${key}.good`)],
    ['中', annual.figure(`${key}.medium`)],
    ['差', annual.figure(`${key}.poor`)],
  ]);
  const told = clauses(average && say`自评得分平均为${average}分`, grades && say`按得分划分等级：${grades}`);
  return told.empty ? null : told;
}

function noneEvaluated(context: SectionContext): Sentence {
  return context.omitted.length > 0
    ? say`${thisBody(context)}项目的绩效自评结果均未公开，原因见“未公开自评结果的项目”。`
    : say`${thisBody(context)}没有公开绩效自评结果的项目。`;
}

function evaluatedByDepartment(context: SectionContext): Sentence {
  const { annual } = context;
  const { departmentEvaluations } = annual.lists;
  const count = annual.figure('performance.work.departmentEvaluation.projectCountPrinted');
  if (departmentEvaluations.length === 0 || count === null)
    return say`${thisBody(context)}没有组织开展部门评价。`;
  const projects = listed(departmentEvaluations.map(({ projectName }) => projectName));
  const thirdParty = departmentEvaluations.filter((one) => one.thirdParty !== '');
  const commissioned =
    thirdParty.length === 0
      ? null
      : thirdParty.length === departmentEvaluations.length
        ? '委托第三方机构实施'
        : `其中${listed(thirdParty.map(({ projectName }) => projectName))}委托第三方机构实施`;
  return say`${clauses(
    say`组织对${projects}${departmentEvaluations.length > 1 ? '共' : ''}${count}个项目开展了部门评价`,
    money('涉及资金', annual.figure('performance.work.departmentEvaluation.fundsCovered')),
    commissioned,
  )}。`;
}

function listed(projects: readonly string[]): string {
  const named = names(projects.slice(0, MOST_NAMED).map(clauseOf));
  return projects.length > MOST_NAMED ? `${named}等` : named;
}

/** 项目绩效自评结果: which projects, their figures side by side, and each with summary and form. */
export function selfEvaluationResults(context: SectionContext): Block[] {
  const { annual, projects, body } = context;
  const count = annual.figure('performance.selfEvaluationResults.projectCountPrinted');
  if (projects.length === 0 || count === null) return paragraphs(noneEvaluated(context));
  const year = annual.fiscalYear;
  const charts = [executionChart(projects, year), scoresChart(projects, year)];
  return [
    ...paragraphs(
      say`本${body}在${String(year)}年度${body}决算中公开${listed(projects.map(({ name }) => name))}共${count}个项目的绩效自评结果。`,
    ),
    figuresTable(projects, totalsOf(projects, context.omitted.length)),
    ...charts.filter((chart) => chart !== null),
    ...projects.map(({ code, name }, i): Block => ({ kind: 'project', code, heading: `${i + 1}.${name}` })),
  ];
}

/** 部门评价结果, project by project, each with the attachment that holds its report. */
export function departmentEvaluation(context: SectionContext): Block[] {
  const { departmentEvaluations } = context.annual.lists;
  if (departmentEvaluations.length === 0)
    return paragraphs(say`${thisBody(context)}没有组织开展部门评价，没有部门评价结果。`);
  const reports = reportsOf(departmentEvaluations);
  return paragraphs(
    ...departmentEvaluations.map(({ projectName, score, grade, parts, funds, thirdParty, report }) => {
      const attached = report && reports.find(({ sha256 }) => sha256 === report.sha256);
      const result = clauses(
        score && say`绩效评价综合得分为${score}分`,
        grade === '' ? null : say`评价结果为“${grade}”`,
      );
      return paragraph(
        say`${clauseOf(projectName)}${result.empty ? '已开展部门评价，评价结果待定' : result}`,
        parts.length > 0
          ? say`其中：${joined(
              parts.map((part) => say`${part.name}${part.score}分`),
              '、',
            )}`
          : null,
        clauses(money('涉及资金', funds), thirdParty === '' ? null : say`由${clauseOf(thirdParty)}实施`),
        attached ? say`评价报告随本文本一并公开（附件${String(attached.no)}：${attached.name}）` : null,
      );
    }),
  );
}

/** Projects whose results are not printed, each with its reason; one that is itself not public has no name. */
export function omittedProjects({ omitted }: SectionContext): Block[] {
  if (omitted.length === 0) return [];
  return [...paragraphs(say`以下项目的绩效自评结果未在本次公开，原因如下。`), omittedTable(omitted)];
}
