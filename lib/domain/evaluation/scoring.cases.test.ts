// Runs the two tables of scoring cases, row by row, by name. The expected values stand in the tables, worked by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPoints, formatRate } from '../format';
import { parsePoints } from '../points';
import { DEPARTMENT_OVERALL } from '../template/department-overall';
import { HUBEI } from '../template/hubei';
import { NATIONAL_2017 } from '../template/national-2017';
import { NATIONAL_2020 } from '../template/national-2020';
import { PROCESS_RESULT } from '../template/process-result';
import type { Template } from '../template/template';
import { TRANSFER_PAYMENT } from '../template/transfer-payment';
import { type Case, readCases } from './case-table';
import { scoreExecution } from './scoring';
import { suggest } from './indicator-rule';
import type { NoSuggestion, Suggestion } from './scorecard';
import { smallForm } from './small-form';

const cases = (name: string) => readCases(readFileSync(new URL(name, import.meta.url), 'utf8'));
const named = (list: readonly Case[]) => list.map((c) => [`${c.get('编号')} ${c.get('情形')}`, c] as const);
const cell = (c: Case, column: string): string => {
  const text = c.get(column);
  if (text === undefined) throw new Error(`用例表没有“${column}”一列`);
  return text;
};
/** The word of a table for a value of the product; a word the table does not know fails the case. */
const pick = <T>(words: Record<string, T>, word: string): T => {
  if (!Object.hasOwn(words, word)) throw new Error(`用例表里的“${word}”无法识别`);
  return words[word] as T;
};

/** Dates without a year are of this one. */
const FISCAL_YEAR = 2020;

const directions = { '': '', '≥': '≥', '≤': '≤', '=': '=', '>': '>', '<': '<', 定性: 'qualitative' };
const attainments = { '': '', 达成: 'met', 部分达成: 'partial', 未达成: 'unmet' };
const reasons: Record<string, NoSuggestion> = {
  缺项: 'missing',
  无分值: 'noWeight',
  多个数: 'manyNumbers',
  不能比较: 'notComparable',
  单位不同: 'unitsDiffer',
  目标为零: 'targetZero',
  不评分: 'unscored',
};
const modes = { 可改: 'editable', 自动: 'automatic', 手工: 'manual' } as const;

const { scoring } = NATIONAL_2017;
const withBands = (
  partial: readonly [number, number],
  unmet: readonly [number, number],
  met = 80,
): Template => ({
  ...NATIONAL_2017,
  scoring: {
    ...scoring,
    bands: scoring.bands.map((band) => {
      const [from, to] = { met: [met, 100] as const, partial, unmet }[band.attainment];
      return { ...band, from, to };
    }),
  },
});
const withScoring = (more: Partial<Template['scoring']>): Template => ({
  ...NATIONAL_2017,
  scoring: { ...scoring, ...more },
});
/** The rules of the table, each as the national template with one thing changed. */
const rules: Record<string, Template> = {
  '': NATIONAL_2017,
  比例: NATIONAL_2017,
  线性: withScoring({ reverse: 'linear' }),
  '三档80/50': withBands([50, 80], [0, 50]),
  定分: withBands([60, 60], [0, 0], 100),
  及格60: withScoring({ passMark: 60 }),
  直接: withScoring({ passMark: 100 }),
  超额扣2: withScoring({ overCompletionDeduction: 200 }),
  不评分: { ...NATIONAL_2017, scored: false },
  一级计分: { ...NATIONAL_2017, indicators: { ...NATIONAL_2017.indicators, weights: 'dimension' } },
};

/** A suggestion in the words of the table: 应得分, 达标 and 算式 (or the reason there is none). */
function inWords(suggestion: Suggestion): { score: string; met: string; sum: string } {
  switch (suggestion.kind) {
    case 'exact':
      return {
        score: formatPoints(suggestion.points),
        met: suggestion.met ? '是' : '否',
        sum: suggestion.sum,
      };
    case 'band':
      return {
        score: `${formatPoints(suggestion.from)}–${formatPoints(suggestion.to)}`,
        met: '',
        sum: suggestion.sum,
      };
    case 'none':
      return { score: '不计算', met: '', sum: suggestion.why };
  }
}

function expected(c: Case): { score: string; met: string; sum: string } {
  const score = cell(c, '应得分');
  const number = parsePoints(score);
  const sum = cell(c, '算式');
  return {
    score: number === null ? score : formatPoints(number),
    met: cell(c, '达标'),
    sum: score === '不计算' ? pick(reasons, sum) : sum,
  };
}

describe('指标得分', () => {
  const list = cases('./scoring.cases.csv');

  test('编号不重复，用例不少于 60 条', () => {
    expect(new Set(list.map((c) => c.get('编号'))).size).toBe(list.length);
    expect(list.length).toBeGreaterThanOrEqual(60);
  });

  test.each(named(list))('%s', (_, c) => {
    const template = pick(rules, cell(c, '规则'));
    const suggestion = suggest(
      parsePoints(cell(c, '分值')),
      {
        direction: pick(directions, cell(c, '方向')),
        target: cell(c, '目标'),
        unit: cell(c, '单位'),
        actual: cell(c, '实际'),
        attainment: pick(attainments, cell(c, '档次')),
      },
      template,
      FISCAL_YEAR,
    );
    expect(inWords(suggestion)).toEqual(expected(c));
  });
});

describe('预算执行得分', () => {
  const withExecution = (execution: Partial<Template['execution']>): Template => ({
    ...NATIONAL_2020,
    execution: { ...NATIONAL_2020.execution, ...execution },
  });
  const initialBudgetBelow = withExecution({ denominator: 'initialBudget' });
  const templates = {
    'national-2017': NATIONAL_2017,
    'national-2020': NATIONAL_2020,
    年初分母: initialBudgetBelow,
    分档: withExecution({
      rule: 'banded',
      bands: [
        { from: 9500, share: 100 },
        { from: 8000, share: 80 },
        { from: 6000, share: 60 },
      ],
    }),
    由人评分: withExecution({ rule: 'manual' }),
    'process-result': PROCESS_RESULT,
    'transfer-payment': TRANSFER_PAYMENT,
    hubei: HUBEI,
    'department-overall': DEPARTMENT_OVERALL,
  };
  const points = (text: string) => {
    const value = parsePoints(text);
    return value === null ? '' : formatPoints(value);
  };

  test.each(named(cases('./execution.cases.csv')))('%s', (_, c) => {
    const template = pick(templates, cell(c, '表样'));
    const budgets = cell(c, '其他行预算').split('；');
    const executed = cell(c, '其他行执行').split('；');
    const execution = scoreExecution(
      smallForm({
        template: {
          ...template,
          scoring: { ...template.scoring, execution: pick(modes, cell(c, '方式')) },
        },
        origin: pick({ 系统: 'working', 历史: 'printed' } as const, cell(c, '来源')),
        funds: [
          {
            source: 'total',
            budget: cell(c, '总额预算'),
            executed: cell(c, '总额执行'),
            initialBudget: cell(c, '总额年初预算'),
            weight: cell(c, '印出分值'),
            score: cell(c, '填报得分'),
          },
          ...budgets.map((budget, i) => ({ source: 'other' as const, budget, executed: executed[i] ?? '' })),
        ],
      }),
    );
    expect({
      执行率: execution.rate === null ? '' : formatRate(execution.rate),
      按规则得分: execution.byRule === null ? '' : formatPoints(execution.byRule),
      计入得分: execution.score === null ? '' : formatPoints(execution.score),
      偏离: execution.departs ? '是' : '否',
      算式: execution.sum,
    }).toEqual({
      执行率: cell(c, '执行率'),
      按规则得分: points(cell(c, '按规则得分')),
      计入得分: points(cell(c, '计入得分')),
      偏离: cell(c, '偏离'),
      算式: cell(c, '算式'),
    });
  });
});
