// FA-52: the score and grade of 部门评价 that the text quotes are those of its own report, and not simply the self-score.
import { fieldText } from '../../../evaluation/form';
import { formatPointsShort } from '../../../format';
import { figureText } from '../../../interchange/printed-value';
import { factOf } from '../../../interchange/read-facts';
import { parsePoints, type Points } from '../../../points';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { paragraphsBySection, placeOfFigure } from '../fact-cell';

/** What the text says of the evaluation by the department. */
interface Quoted {
  readonly project: string;
  readonly score: { readonly points: Points; readonly text: string; readonly at: string } | null;
  readonly grade: { readonly name: string; readonly at: string } | null;
}

export const FA_52: DisclosureRule = {
  id: 'FA-52',
  title: '部门评价的得分和等级与评价报告相符',
  severity: 'error',
  silences: [],
  help: {
    asks: '文字引用的部门评价得分和等级，应当与评价报告一致。部门评价另有一套指标，得分与自评完全相同时请再核对。',
    wrong: '评价报告 93 分，文字写综合得分 95 分。',
    right: '文字写综合得分 93 分。',
    basis: '财预〔2020〕10号 第十八条',
  },
  evaluate: (context) => {
    const quoted = quotedOf(context);
    if (!quoted.score && !quoted.grade) return { findings: [], notChecked: '文字没有写部门评价的得分和等级' };
    const report = (context.disclosure.departmentEvaluations ?? []).find(
      ({ projectName }) => quoted.project === '' || sameProject(projectName ?? '', quoted.project),
    );
    const findings: RuleFinding<string>[] = report ? againstReport(quoted, report) : [];
    if (findings.length === 0) findings.push(...likeSelfScore(context, quoted));
    return { findings, ...(!report && { notChecked: '没有附部门评价报告的得分，无从核对' }) };
  },
};

function quotedOf(context: DisclosureContext): Quoted {
  const { disclosure } = context;
  const project = factOf(disclosure, 'performance.departmentEvaluationResult.projectName')?.text ?? '';
  const score = factOf(disclosure, 'performance.departmentEvaluationResult.score');
  const grade = factOf(disclosure, 'performance.departmentEvaluationResult.ratingPrinted');
  if (score || grade) {
    const name = /[优良中差]|合格|不合格/.exec(grade?.text ?? '')?.[0];
    const points = score?.value ?? null;
    const at = score ? placeOfFigure(context, score.path, score.text) : '';
    return {
      project,
      score: score && points !== null ? { points: points as Points, text: score.text, at } : null,
      grade: grade && name ? { name, at: at.startsWith('narrative') ? at : grade.path } : null,
    };
  }
  return inWords(context);
}

/** 该项目绩效评价综合得分为 92 分，绩效评价结果为“优”. */
function inWords(context: DisclosureContext): Quoted {
  for (const { at, text } of paragraphsBySection(context).get('departmentEvaluation') ?? []) {
    const score = /得分为?(\d+(?:\.\d+)?)分/.exec(text)?.[1];
    const grade = /(?:结果|等级)为[“"]?([优良中差])/.exec(text)?.[1];
    const points = score === undefined ? null : parsePoints(score);
    const project = /以(.+?)(?:项目)?为例/.exec(text)?.[1] ?? '';
    if (score === undefined && grade === undefined) continue;
    return {
      project,
      score: score !== undefined && points !== null ? { points, text: score, at } : null,
      grade: grade === undefined ? null : { name: grade, at },
    };
  }
  return { project: '', score: null, grade: null };
}

type Report = NonNullable<DisclosureContext['disclosure']['departmentEvaluations']>[number];

function againstReport({ score, grade }: Quoted, report: Report): RuleFinding<string>[] {
  const findings: RuleFinding<string>[] = [];
  const own = parsePoints(figureText(report.score));
  const name = report.projectName ?? '';
  if (score && own !== null && score.points !== own) {
    findings.push({
      severity: 'error',
      cell: score.at,
      printed: score.text,
      expected: formatPointsShort(own),
      message: `文字写「${name}」部门评价得分 ${score.text} 分，评价报告为 ${formatPointsShort(own)} 分，请更正。`,
    });
  }
  if (grade && report.grade && grade.name !== report.grade) {
    findings.push({
      severity: 'error',
      cell: grade.at,
      printed: grade.name,
      expected: report.grade,
      message: `文字写「${name}」部门评价等级为${grade.name}，评价报告为${report.grade}，请更正。`,
    });
  }
  return findings;
}

function likeSelfScore({ forms }: DisclosureContext, { project, score }: Quoted): RuleFinding<string>[] {
  if (!score || project === '') return [];
  const own = forms.find(({ form }) => sameProject(fieldText(form, 'projectName'), project));
  const selfScore = own && (own.scorecard.totalPrinted ?? own.scorecard.total);
  if (selfScore !== score.points) return [];
  return [
    {
      severity: 'hint',
      cell: score.at,
      printed: score.text,
      expected: null,
      message: `部门评价得分 ${score.text} 分与该项目自评得分完全相同，部门评价应当另行打分，请核对。`,
    },
  ];
}

/** The same project under names that differ by year, 申请, 项目 and spaces, or where one name holds the other. */
function sameProject(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    name
      .replace(/\s+/g, '')
      .replace(/^申请/, '')
      .replace(/\d{4}年度?/g, '')
      .replace(/(?:项目)+$/, ''),
  );
  if (!a || !b) return false;
  return a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)));
}
