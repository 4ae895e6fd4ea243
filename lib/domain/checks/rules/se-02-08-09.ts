// SE-02, SE-08, SE-09: how the goals divide their points: by level as the template says, no row too heavy, no level left out.
import { mulDivRound } from '../../amount';
import { fieldCell, indicatorCell, nodeCell } from '../../evaluation/cells';
import { dimensions, type Form, type NodeRow, nodeText } from '../../evaluation/form';
import { nodeName } from '../../form-layout/cell-text';
import { formatPoints, formatPointsShort, formatRate } from '../../format';
import { type Points, parsePoints } from '../../points';
import { settled } from '../../template/settled';
import type { Template } from '../../template/template';
import { viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';
import { viewWeights } from '../weights-view';

export const SE_02: Rule = {
  id: 'SE-02',
  title: '一级指标的分值与表样一致',
  severity: 'warning',
  mendedWithGoals: true,
  needs: 'scores',
  silences: [],
  at: ['node/weight'],
  help: {
    asks: '一级指标的分值按年度表样设定，经批准调整的除外。',
    wrong: '表样规定产出 50 分、效益 30 分，本表产出 40 分、效益 40 分。',
    right: '产出 50 分、效益 30 分；确需调整的，先报财政部门批准。',
    basis: '财预〔2020〕10号',
  },
  evaluate: ({ form }) => {
    const levels = dimensions(form).map((node) => ({ node, declared: declaredOf(form, node) }));
    if (form.template.dimensions.every(({ weight }) => weight === undefined))
      return { findings: [], notChecked: '本表样不规定一级指标的分值' };
    if (levels.every(({ declared }) => declared === null))
      return { findings: [], notChecked: '一级指标没有填写分值' };
    if (isAllowed(form, levels)) return { findings: [] };
    const spare = pointsOfAbsent(form, levels);
    const findings = levels.flatMap(({ node, declared }): RuleFinding[] => {
      const fixed = form.template.dimensions.find(({ key }) => key === node.key)?.weight;
      // The points of a level that does not apply go to the others (满意度 to 效益).
      if (declared === null || fixed === undefined || (declared >= fixed && declared <= fixed + spare))
        return [];
      const cell = nodeCell(node.id, 'weight');
      return [
        {
          severity: 'warning',
          cell,
          printed: nodeText(form, node.id, 'weight'),
          expected: formatPoints(fixed as Points),
          message: `${nodeName(form, node)}的分值是 ${short(declared)} 分，表样规定 ${short(fixed as Points)} 分，没有经过批准的，请按表样调整。`,
          // Where the weights do not make 100 either, that is to be mended first.
          causes: [cell, form.origin === 'printed' ? fieldCell('printedTotalWeight') : null],
        },
      ];
    });
    return { findings };
  },
};

export const SE_08: Rule = {
  id: 'SE-08',
  title: '单项指标的分值不过于集中',
  severity: 'warning',
  mendedWithGoals: true,
  needs: 'scores',
  silences: [],
  at: ['indicator/weight'],
  help: {
    asks: '一项三级指标的分值不应达到全部指标分值的 40%。',
    wrong: '指标共 90 分，其中一项占 50 分。',
    right: '拆成三项，分别为 20 分、20 分和 10 分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const rows = viewRows(context).filter((row) => row.weight !== null && row.weight > 0);
    const { open, unreadable } = viewWeights(context);
    if (rows.length === 0) return { findings: [], notChecked: '三级指标没有分值' };
    if (open > 0 || unreadable.length > 0)
      return { findings: [], notChecked: '还有三级指标的分值没有填写，或不是数' };
    const all = rows.reduce((sum, row) => sum + (row.weight ?? 0), 0);
    const limit = settled(context.form.template).thresholds.oneIndicatorShare;
    const findings = rows.flatMap((row): RuleFinding[] => {
      const weight = row.weight ?? (0 as Points);
      if (weight * 100 < all * limit) return [];
      return [
        {
          severity: 'warning',
          cell: indicatorCell(row.id, 'weight'),
          printed: row.weightText,
          expected: null,
          message: `「${row.name}」一项 ${short(weight)} 分，占全部指标分值的 ${formatRate(mulDivRound(weight, 10000, all))}，达到 ${limit}% 以上，建议拆分指标或调整分值。`,
        },
      ];
    });
    return { findings };
  },
};

/** 一级指标 that no form does without, where its template has them. */
const NEEDED = ['output', 'benefit', 'satisfaction'];

export const SE_09: Rule = {
  id: 'SE-09',
  title: '指标类别齐全',
  severity: 'warning',
  mendedWithGoals: true,
  needs: 'scores',
  silences: [],
  at: ['indicator/name'],
  help: {
    asks: '产出、效益和表样要求的满意度都要有指标，三级指标不少于 3 项。',
    wrong: '只有两项产出指标，没有效益指标。',
    right: '补充效益指标和满意度指标。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { form } = context;
    const rows = viewRows(context).filter((row) => row.name !== '');
    if (rows.length === 0) return { findings: [], notChecked: '三级指标还没有填写' };
    const strange = rows.find((row) => row.dimension.key === null);
    if (strange) {
      const name = strange.dimension.name || '（空）';
      return { findings: [], notChecked: `一级指标“${name}”不在表样中，无从判断类别是否齐全` };
    }
    const missing = neededLevels(form.template).filter(
      ({ key }) => !rows.some((row) => row.dimension.key === key),
    );
    const { fewestIndicators } = settled(form.template).thresholds;
    const said = [
      ...(missing.length > 0 ? [`没有${missing.map(({ name }) => name).join('、')}`] : []),
      ...(rows.length < fewestIndicators
        ? [`三级指标只有 ${rows.length} 项，少于 ${fewestIndicators} 项`]
        : []),
    ];
    if (said.length === 0) return { findings: [] };
    const finding: RuleFinding = {
      severity: 'warning',
      cell: null,
      printed: null,
      expected: null,
      message: `${said.join('；')}，请补充指标。`,
    };
    return { findings: [finding] };
  },
};

/** Levels of the template that must have rows. 满意度 may be left out where the template sets no points for it. */
function neededLevels({ dimensions: levels }: Template): Template['dimensions'] {
  return levels.filter(({ key, weight }) => NEEDED.includes(key) && weight !== 0);
}

function declaredOf(form: Form, node: NodeRow): Points | null {
  return parsePoints(nodeText(form, node.id, 'weight'));
}

interface Level {
  readonly node: NodeRow;
  readonly declared: Points | null;
}

/** Whether the points are one of the further sets the circular allows. */
function isAllowed({ template }: Form, levels: readonly Level[]): boolean {
  return settled(template).weightings.some(({ weights }) =>
    levels.every(
      ({ node, declared }) =>
        declared === null || declared === (node.key === null ? 0 : (weights[node.key] ?? 0)),
    ),
  );
}

/** Points of levels the form does without. */
function pointsOfAbsent({ template }: Form, levels: readonly Level[]): number {
  const present = new Set(levels.filter(({ declared }) => declared !== 0).map(({ node }) => node.key));
  return template.dimensions.reduce(
    (sum, { key, weight }) => (present.has(key) ? sum : sum + (weight ?? 0)),
    0,
  );
}

const short = formatPointsShort;
