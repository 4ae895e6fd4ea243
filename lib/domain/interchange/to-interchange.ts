// A form → its evaluation document: what a printed form printed, and of a working form what its paper would print.
import { DIRECTIONS } from '../evaluation/cells';
import {
  dimensions,
  type Form,
  type FundRow,
  fieldText,
  fundText,
  groupsOf,
  type IndicatorRow,
  indicatorText,
  liveIndicators,
  type NodeRow,
  nodeText,
  onceText,
} from '../evaluation/form';
import { readAttainment } from '../evaluation/indicator-rule';
import type { Scorecard } from '../evaluation/scorecard';
import { formatDecimal, formatRate } from '../format';
import type { Points } from '../points';
import { settled } from '../template/settled';
import type { Evaluation, EvaluationFund, EvaluationIndicator } from './evaluation';
import type { Kept } from './kept';
import { declaredPlaces, withText } from './declared-places';
import { type DepartmentList, listOf } from './divided-funds';
import { goalOf, hasGoals } from './node-key';
import { leavingFigure, leavingText } from './printed-value';

/** Writes a form as `mingji.evaluation/1`. Empty cells are left out; `kept` brings back what the form has no cell for. */
export function toInterchange(form: Form, scorecard: Scorecard, kept?: Kept): Evaluation {
  const text = (field: Parameters<typeof fieldText>[1]) => leavingText(fieldText(form, field));
  const figure = (field: Parameters<typeof fieldText>[1]) => leavingFigure(fieldText(form, field));
  const rows = rowsToWrite(form, kept);
  const lowRate = text('lowRateReason');
  const boxes = { ...kept?.top.boxes, ...(lowRate !== undefined && { 执行率偏低原因: lowRate }) };
  const ownFunds = form.funds.filter(({ source }) => listOf(form.template, source) === null);
  const declared = writeDeclared(form, { ...kept?.top, boxes });
  const loose = fieldText(form, 'looseCells');
  return pruned({
    schema: 'mingji.evaluation/1',
    template: form.template.family,
    fiscalYear: form.fiscalYear > 0 ? form.fiscalYear : undefined,
    moneyUnit: form.moneyUnit,
    project: {
      name: text('projectName'),
      leader: text('leader'),
      phone: text('phone'),
      ...kept?.top.project,
    },
    competentDepartment: text('competentDepartment'),
    implementingUnit: text('implementingUnit'),
    funds: ownFunds.map((fund) => writeFund(form, scorecard, fund)),
    goal: hasGoals(form.template)
      ? undefined
      : { expected: text('goalExpected'), actual: text('goalActual') },
    goals: declared.goals,
    dimensions: writeDimensions(form),
    indicators: rows.map((row) => writeIndicator(form, scorecard, row, kept)),
    looseCells: loose === '' ? undefined : loose.split('\n'),
    total: writeTotal(form, scorecard),
    boxes: declared.boxes,
    narrative: {
      projectName: text('narrativeName'),
      text: text('summary'),
      score: figure('narrativeScore'),
      budget: figure('narrativeBudget'),
      executed: figure('narrativeExecuted'),
      rate: text('narrativeRate'),
    },
    explanations: writeExplanations(form, ownFunds, rows, kept),
    management: declared.management,
    department: writeDepartment(form, scorecard, kept),
  });
}

/** Boxes, goals and management: what the form's cells say laid over what was kept. */
function writeDeclared(form: Form, kept: Partial<Evaluation>): Partial<Evaluation> {
  let written: unknown = kept;
  for (const { name, members } of declaredPlaces(form.template)) {
    const text = leavingText(onceText(form, name));
    if (text !== undefined) written = withText(written, members, text);
  }
  const { boxes, goals, management } = written as Partial<Evaluation>;
  if (!hasGoals(form.template)) return { boxes, goals, management };
  const items = settled(form.template).goals;
  const named = items.map(({ name, weight }, i) => ({
    name,
    weight: weight === null ? undefined : pointsNumber(weight as Points),
    ...goals?.[i],
  }));
  return { boxes, goals: [...named, ...(goals?.slice(items.length) ?? [])], management };
}

/** Money by income and by spending kind, as far as the form has rows of it. */
function writeDepartment(form: Form, scorecard: Scorecard, kept: Kept | undefined): Evaluation['department'] {
  const rows = (list: DepartmentList) => {
    const own = form.funds.filter(({ source }) => listOf(form.template, source) === list);
    return own.length === 0 ? undefined : own.map((fund) => writeFund(form, scorecard, fund));
  };
  return {
    income: rows('income') ?? kept?.top.department?.income,
    expenditure: rows('expenditure') ?? kept?.top.department?.expenditure,
  } as Evaluation['department'];
}

/** Live rows: in the order of the document they came from, else in printed order. */
function rowsToWrite(form: Form, kept: Kept | undefined): readonly IndicatorRow[] {
  const live = liveIndicators(form);
  if (!kept) return live;
  const order = new Map([...kept.indicators.keys()].map((id, i) => [id, i]));
  return live.toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
}

function writeFund(form: Form, scorecard: Scorecard, fund: FundRow): EvaluationFund {
  const text = (field: Parameters<typeof fundText>[2]) => fundText(form, fund.id, field);
  const written: EvaluationFund = {
    source: fund.source,
    label: leavingText(text('label')),
    initialBudget: leavingFigure(text('initialBudget')),
    budget: leavingFigure(text('budget')),
    executed: leavingFigure(text('executed')),
  };
  if (form.origin === 'printed') {
    return {
      ...written,
      weight: leavingFigure(text('weight')),
      rate: leavingText(text('rate')),
      score: leavingFigure(text('score')),
    };
  }
  if (fund.source !== 'total') return written;
  const { execution } = scorecard;
  return {
    ...written,
    weight: pointsNumber(execution.weight),
    rate: execution.rate === null ? undefined : formatRate(execution.rate),
    score: leavingScore(text('score'), execution.score),
  };
}

/** Level 1 and 2 as declared; a level that declares no points is named by its indicators alone. */
function writeDimensions(form: Form): Evaluation['dimensions'] {
  const used = new Set(liveIndicators(form).map((row) => row.nodeId));
  const written = dimensions(form).map((node) => {
    const own = groupsOf(form, node.id);
    const groups = own
      .filter((group) => declares(form, group) || !used.has(group.id))
      .map((group) => level(form, group));
    return { node, groups, bare: !declares(form, node) && own.some((group) => used.has(group.id)) };
  });
  return written
    .filter(({ groups, bare }) => !bare || groups.length > 0)
    .map(({ node, groups }) => ({ goal: goalName(form, node), ...level(form, node), groups }));
}

/** The goal a 一级指标 belongs to, by name; undefined in a form with one goal. */
function goalName(form: Form, node: NodeRow | undefined): string | undefined {
  const key = node && goalOf(form.template, node.key);
  return settled(form.template).goals.find((goal) => goal.key === key)?.name || undefined;
}

function declares(form: Form, node: NodeRow): boolean {
  return nodeText(form, node.id, 'weight') !== '';
}

function level(form: Form, node: NodeRow): { name?: string; weight?: number | string } {
  return {
    name: leavingText(nodeText(form, node.id, 'name')),
    weight: leavingFigure(nodeText(form, node.id, 'weight')),
  };
}

function writeIndicator(
  form: Form,
  scorecard: Scorecard,
  row: IndicatorRow,
  kept: Kept | undefined,
): EvaluationIndicator {
  const text = (field: Parameters<typeof indicatorText>[2]) => indicatorText(form, row.id, field);
  const group = form.nodes.find((node) => node.id === row.nodeId);
  const dimension = form.nodes.find((node) => node.id === group?.parentId);
  const result = scorecard.indicators.find((score) => score.id === row.id);
  return {
    goal: goalName(form, dimension),
    level1: dimension && leavingText(nodeText(form, dimension.id, 'name')),
    level2: group && leavingText(nodeText(form, group.id, 'name')),
    level3: leavingText(text('name')),
    weight: leavingFigure(text('weight')),
    direction: DIRECTIONS.find((direction) => direction === text('direction')),
    target: leavingFigure(text('target')),
    unit: leavingText(text('unit')),
    actual: leavingFigure(text('actual')),
    attainment: readAttainment(text('attainment')) ?? undefined,
    score:
      form.origin === 'printed'
        ? leavingFigure(text('score'))
        : leavingScore(text('score'), result?.score ?? null),
    reason: leavingText(text('reason')),
    notApplicable: text('notApplicable') === '1' ? true : undefined,
    merge: leavingText(text('merge')),
    reviewScore: leavingFigure(text('reviewScore')),
    reviewOpinion: leavingText(text('reviewOpinion')),
    ...kept?.indicators.get(row.id),
  };
}

function writeTotal(form: Form, scorecard: Scorecard): Evaluation['total'] {
  if (form.origin === 'printed') {
    return {
      weight: leavingFigure(fieldText(form, 'printedTotalWeight')),
      score: leavingFigure(fieldText(form, 'printedTotalScore')),
      grade: leavingText(fieldText(form, 'printedGrade')),
    };
  }
  // Where nothing is scored there is no total, whatever was typed before the template said so.
  if (!settled(form.template).scored) return undefined;
  return {
    weight: pointsNumber(scorecard.totalWeight),
    score: pointsNumber(scorecard.total),
    grade: scorecard.grade ?? undefined,
  };
}

/** 改分理由 leave as explanations of the rule that asked for them. */
function writeExplanations(
  form: Form,
  funds: readonly FundRow[],
  rows: readonly IndicatorRow[],
  kept: Kept | undefined,
): Evaluation['explanations'] {
  const places = new Map<string, { rule: string; text: string }>();
  funds.forEach((fund, i) => {
    const text = fundText(form, fund.id, 'overrideReason');
    if (text !== '') places.set(`funds[${i}].score`, { rule: 'SE-11', text });
  });
  rows.forEach((row, i) => {
    const text = indicatorText(form, row.id, 'overrideReason');
    if (text !== '') places.set(`indicators[${i}].score`, { rule: 'SE-22', text });
  });
  const others = (kept?.top.explanations ?? []).filter(({ at }) => {
    const known = at !== null && at !== undefined && places.has(at);
    return !known;
  });
  return [...[...places].map(([at, { rule, text }]) => ({ rule, at, text })), ...others];
}

/** The score that counts; what was typed and is no number stays as typed. */
function leavingScore(typed: string, effective: Points | null): number | string | undefined {
  return effective === null ? leavingFigure(typed) : pointsNumber(effective);
}

function pointsNumber(points: Points): number {
  return Number(formatDecimal(points, 2));
}

/** Without empty members: no undefined, null, or object or array with nothing in it. */
function pruned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(pruned) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .map(([key, member]) => [key, pruned(member)] as const)
    .filter(([, member]) => member !== undefined && member !== null && !isEmpty(member));
  return Object.fromEntries(members) as T;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
