// The working demo year against the rules of the trade: weights, money, scores, states, and who did what when.
import { describe, expect, it } from 'vitest';
import { type Fen, parseMoney } from '@/lib/domain/amount';
import { runChecks } from '@/lib/domain/checks/run';
import { missingCells } from '@/lib/domain/evaluation/completeness';
import { fieldText, fundFen, indicatorPoints, indicatorText } from '@/lib/domain/evaluation/form';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { readValue } from '@/lib/domain/evaluation/target-value';
import { formatFenExact, formatPoints, formatRate } from '@/lib/domain/format';
import { builtInTemplate } from '@/lib/domain/template/built-in';
import { allowedBy, type Status } from '@/lib/domain/workflow/table';
import { cellAt } from './demo-cells';
import { formOf } from './demo-form';
import type { DemoStep, WorkingProject } from './demo-types';
import { exampleRegion as region } from './working-2021/region';

const projects = region.departments.flatMap((department) =>
  department.projects.map((project) => ({ code: project.code, department, project })),
);

function projectOf(code: string) {
  const found = projects.find((row) => row.code === code);
  if (!found) throw new RangeError(`no project ${code}`);
  return found;
}

/** The form of a project after all its steps, or after those before an instant. */
function form(code: string, before = '9999') {
  const { department, project } = projectOf(code);
  const steps = project.story.filter((step) => step.at < before);
  return formOf(region, department, project, steps);
}

/** Status after the story, as the workflow table leads; throws at a step it does not allow its author. */
function statusAfter({ code, department, project }: (typeof projects)[number], before = '9999'): Status {
  return project.story.reduce<Status>((status, step) => {
    if (step.at >= before) return status;
    const user = region.users.find((u) => u.userName === step.by);
    const reaches =
      user &&
      (user.department === undefined || user.department === department.code) &&
      (user.projects === undefined || user.projects.includes(code));
    const roles = user && reaches ? [user.role] : [];
    const row = allowedBy({ action: step.action, roles, status, endorseRequired: false });
    if (!row) throw new Error(`${code}: ${step.by} may not ${step.action} while ${status}`);
    return row.to ?? status;
  }, 'draft');
}

function has(project: WorkingProject, action: DemoStep['action']): boolean {
  return project.story.some((step) => step.action === action);
}

describe.each(projects)('the goals of $code', ({ code, project }) => {
  const template = builtInTemplate(region.template);
  const rows = project.goals.indicators;

  it('have weights of 50, 30 and 10, beside 10 for execution', () => {
    const card = scoreForm(form(code));
    expect(card.totalWeight).toBe(10000);
    expect(card.dimensions.map(({ weight, declared }) => [weight, declared])).toEqual([
      [5000, 5000],
      [3000, 3000],
      [1000, 1000],
    ]);
  });

  it('stand in the order of the printed form, under groups of the template', () => {
    const order = template?.dimensions.flatMap((d) => d.groups.map((g) => g.key)) ?? [];
    const places = rows.map((row) => order.indexOf(row.group));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('can be measured: a number with a unit, or 定性 with what must be in place', () => {
    for (const row of rows) {
      const reading = readValue(row.target);
      expect([row.name, reading.kind]).toEqual([
        row.name,
        row.direction === 'qualitative' ? 'words' : 'quantity',
      ]);
    }
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
  });

  it('come with money whose rows add up to the total', () => {
    for (const column of ['initialBudget', 'budget'] as const) {
      const amounts = project.goals.funds.map((fund) => parseMoney(fund[column], '万元') ?? 0);
      const [total = 0, ...parts] = amounts;
      expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(total);
      expect(total).toBeGreaterThan(0);
    }
  });
});

describe('what was spent', () => {
  it.each(projects.filter(({ project }) => has(project, 'fill')))('adds up in $code', ({ code, project }) => {
    const filled = form(code);
    const executed = filled.funds.map((fund) => fundFen(filled, fund.id, 'executed') ?? 0);
    const [total = 0, ...parts] = executed;
    expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(total);
    // 社保补缴 is the one project that spent more than its budget (SE-14), and explains it.
    const budget = parseMoney(project.goals.funds[0]?.budget ?? '', '万元') ?? 0;
    expect(total > budget).toBe(code === '2021-104');
  });

  it.each([
    // Units × price = 万元, worked by hand.
    ['2021-102', '6642.35 吨 × 600 元', 398.541],
    ['2021-103', '4 场 × 0.965 万元', 3.86],
    ['2021-105', '1128 人 × 20 元', 2.256],
    ['2021-201', '1518 户 × 1200 元', 182.16],
    ['2021-202', '2582 人 × 100 元 × 12 个月', 309.84],
    ['2021-204', '56 人 × 8000 元', 44.8],
  ])('of %s follows from its indicators: %s', (code, _sum, amount) => {
    expect(scoreForm(form(code)).execution.executed).toBe(Math.round(amount * 1_000_000));
  });
});

describe('finished forms', () => {
  it.each([
    // code, 执行率, 预算执行得分, 总分, 等级: worked by hand (财预〔2020〕10号, proportional).
    ['2021-102', '94.89%', '8.54', '97.94', '优'],
    ['2021-103', '96.50%', '9.65', '99.65', '优'],
    ['2021-104', '101.34%', '10.00', '99.87', '优'],
    ['2021-105', '94.00%', '9.40', '99.36', '优'],
    ['2021-201', '97.94%', '9.79', '99.65', '优'],
    ['2021-202', '99.31%', '9.93', '99.93', '优'],
    ['2021-203', '92.19%', '9.22', '98.55', '优'],
    ['2021-204', '98.25%', '9.82', '99.82', '优'],
    ['2021-206', '65.62%', '6.56', '89.95', '良'],
  ])(
    '%s: %s earns %s, in all %s, %s; and the summary says so',
    (code, rate, executionScore, total, grade) => {
      const filled = form(code);
      const card = scoreForm(filled);
      expect(formatRate(card.execution.rate ?? 0)).toBe(rate);
      expect(card.execution.score === null ? null : formatPoints(card.execution.score)).toBe(executionScore);
      expect(formatPoints(card.total)).toBe(total);
      expect(card.grade).toBe(grade);
      const summary = fieldText(filled, 'summary');
      const money = (fen: Fen | null) => (fen === null ? '?' : formatFenExact(fen, '万元'));
      expect(summary).toContain(`项目自评得分${total}分，等级为${grade}。`);
      expect(summary).toContain(`全年预算数${money(card.execution.budget)}万元，`);
      expect(summary).toContain(`执行数${money(card.execution.executed)}万元，执行率${rate}。`);
      expect(summary).toMatch(/存在的问题：.+下一步：/);
    },
  );

  it('raise exactly the warnings they explain, each at its cell, and nothing else', () => {
    const warned: string[] = [];
    for (const { code, project } of projects.filter((row) => has(row.project, 'submit'))) {
      const filled = form(code);
      const scorecard = scoreForm(filled);
      expect([code, missingCells(filled, scorecard)]).toEqual([code, []]);
      // A hint asks nothing of the filler.
      const asking = runChecks({ form: filled, scorecard }).findings.filter((f) => f.severity !== 'hint');
      const raised = asking.map((f) => `${f.rule} ${f.severity} ${f.cell}`);
      const explained = project.story.flatMap((step) =>
        step.action === 'explain' ? [`${step.rule} warning ${cellAt(filled, step.path)}`] : [],
      );
      expect([code, raised]).toEqual([code, explained]);
      if (raised.length > 0) warned.push(code);
    }
    expect(warned).toEqual(['2021-102', '2021-104']);
  });

  it('explain every indicator that misses its target', () => {
    for (const { code } of projects.filter(({ project }) => has(project, 'submit'))) {
      const filled = form(code);
      for (const { id, suggestion } of scoreForm(filled).indicators) {
        if (suggestion.kind !== 'exact' || suggestion.met) continue;
        expect([code, indicatorText(filled, id, 'reason')]).not.toEqual([code, '']);
        expect(indicatorPoints(filled, id, 'weight')).toBeGreaterThan(suggestion.points);
      }
    }
  });

  it('before the correction 高龄津贴 stood at 308.94, 99.02% and 99.90', () => {
    const card = scoreForm(form('2021-202', '2022-03-08T12'));
    expect([card.execution.executed, card.execution.rate, card.total]).toEqual([308940000, 9902, 9990]);
  });
});

describe('the state of the year', () => {
  const [industry, civil] = region.departments;
  const states = (department: typeof industry) =>
    projects
      .filter((row) => row.department === department)
      .map((row) => [row.code, statusAfter(row)] as const);

  it('of 工业和信息化局: drafts empty and begun, two submitted, one returned, one approved', () => {
    const of = (status: Status) =>
      states(industry)
        .filter(([, s]) => s === status)
        .map(([code]) => code);
    expect(of('submitted')).toEqual(['2021-102', '2021-104']);
    expect(of('returned')).toEqual(['2021-105']);
    expect(of('approved')).toEqual(['2021-103']);
    const drafts = of('draft').map((code) => [code, projectOf(code).project.story.length > 0]);
    expect(drafts).toEqual([
      ['2021-101', true],
      ['2021-106', true],
      ['2021-107', false],
      ['2021-108', true],
      ['2021-109', false],
      ['2021-110', false],
    ]);
  });

  it('the returned one carries three comments, each on a cell of its own', () => {
    const step = projectOf('2021-105').project.story.find((s) => s.action === 'return');
    const paths = step?.action === 'return' ? step.comments.map((comment) => comment.path) : [];
    expect(new Set(paths).size).toBe(3);
  });

  it('of 民政局: two editions and one of a unit, each leaving out exactly what is not public or not approved, with the reason', () => {
    expect(civil?.publications.map((p) => [p.unit, p.correction !== undefined])).toEqual([
      ['ylzx', false],
      [undefined, false],
      [undefined, true],
    ]);
    for (const publication of civil?.publications ?? []) {
      const { unit } = publication;
      const rows = projects.filter(
        (row) => row.department === civil && (unit === undefined || row.project.unit === unit),
      );
      const missing = rows
        .filter(
          (row) => row.project.publicity === '不公开' || statusAfter(row, publication.at) !== 'approved',
        )
        .map((row) => row.code);
      expect(publication.leftOut.map((row) => row.project)).toEqual(missing);
      expect([
        publication.confidentiality.at < publication.signOff.at,
        publication.signOff.at < publication.at,
      ]).toEqual([true, true]);
    }
  });

  it('was reached in order, within the window, before the day the story stands still', () => {
    for (const { code, project } of projects) {
      const instants = project.story.map((step) => step.at);
      expect([code, instants]).toEqual([code, instants.toSorted()]);
      for (const at of instants) {
        expect(at > region.opensOn && at < region.today).toBe(true);
      }
    }
    expect(region.today < region.closesOn).toBe(true);
  });

  it('leaves the finished plan behind, brings a new project, and money carried over', () => {
    const lines = projects.map(({ project }) => project.lineage);
    expect(lines).not.toContain('five-year-plan');
    expect(lines).toContain('digital-upgrade');
    expect(new Set(lines).size).toBe(lines.length);
    expect(
      projects.filter(({ project }) => project.goals.funds.some((f) => f.source === 'carryover')),
    ).toHaveLength(1);
  });
});
