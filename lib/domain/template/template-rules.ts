// What must agree within a template beyond each value alone: points that add up, bands without gaps, columns that scoring needs.
import { formatPointsShort } from '../format';
import type { Points } from '../points';
import type { Template } from './template';

/** One thing to mend, at the path of the field or list. */
interface Problem {
  readonly path: string;
  readonly message: string;
}

type TemplateRule = (template: Template) => readonly Problem[];

const shown = (points: number) => formatPointsShort(points as Points);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const isScored = (template: Template) => template.scored !== false;

/** 一级指标 and execution add to full marks; free ones may leave room, never more. */
const weightsAddUp: TemplateRule = (template) => {
  if (!isScored(template)) return [];
  const { dimensions, execution, totalWeight } = template;
  const declared = sum(dimensions.map((one) => one.weight ?? 0));
  const all = declared + execution.weight;
  const isFree = dimensions.some((one) => one.weight === undefined);
  if (isFree ? all <= totalWeight : all === totalWeight) return [];
  const parts = `一级指标 ${shown(declared)} 分、预算执行 ${shown(execution.weight)} 分，合计 ${shown(all)} 分`;
  const far = all > totalWeight ? `多 ${shown(all - totalWeight)}` : `少 ${shown(totalWeight - all)}`;
  const message = `分值合计不等于满分：${parts}，比满分 ${shown(totalWeight)} 分${far} 分。请调整一级指标分值或预算执行分值。`;
  return [{ path: 'dimensions', message }];
};

/** 二级指标 that carry points add to those of their 一级指标. */
const groupsAddUp: TemplateRule = ({ dimensions }) =>
  dimensions.flatMap(({ name, weight, groups }, index) => {
    const given = groups.flatMap((group) => group.weight ?? []);
    if (weight === undefined || given.length < groups.length || sum(given) === weight) return [];
    const message = `一级指标「${name}」的二级指标分值合计 ${shown(sum(given))} 分，与该一级指标 ${shown(weight)} 分不等。请调整二级指标分值。`;
    return [{ path: `dimensions.${index}.groups`, message }];
  });

/** Each further weighting gives full marks too. */
const weightingsAddUp: TemplateRule = ({ weightings, execution, totalWeight }) =>
  (weightings ?? []).flatMap(({ label, weights }, index) => {
    const all = sum(Object.values(weights)) + execution.weight;
    if (all === totalWeight) return [];
    const message = `分值方案「${label}」连同预算执行合计 ${shown(all)} 分，不等于满分 ${shown(totalWeight)} 分。请调整这个方案的分值。`;
    return [{ path: `weightings.${index}`, message }];
  });

/** The last line of a form with points is their sum. */
const totalIsNamed: TemplateRule = (template) =>
  isScored(template) && template.totalLabel === ''
    ? [
        {
          path: 'totalLabel',
          message: '打分的表没有填合计行名称，印出的总分没有名目。请填写，例如「总分」。',
        },
      ]
    : [];

/** Two levels of one name could not be told apart; 一级指标 of different goals may share one. */
const namesDiffer: TemplateRule = ({ dimensions }) => {
  const lists = [
    {
      path: 'dimensions',
      what: '一级指标',
      rows: dimensions.map(({ name, goal = '' }) => ({ name, goal })),
    },
    ...dimensions.map(({ name, groups }, index) => ({
      path: `dimensions.${index}.groups`,
      what: `一级指标「${name}」的二级指标`,
      rows: groups.map(({ name: group }) => ({ name: group, goal: '' })),
    })),
  ];
  return lists.flatMap(({ path, what, rows }) =>
    rows.flatMap(({ name, goal }, index) => {
      if (rows.findIndex((other) => other.name === name && other.goal === goal) === index) return [];
      const message = `${what}有两个「${name}」，填报时无法分辨。请改名，或删去其中一个。`;
      return [{ path: `${path}.${index}.name`, message }];
    }),
  );
};

/** Grades go from the best down and leave no total without one. */
const gradesCover: TemplateRule = (template) => {
  const { grades, totalWeight } = template;
  if (!isScored(template) && grades.length === 0) return [];
  const last = grades.at(-1);
  if (!last) return [{ path: 'grades', message: '没有评价等级，总分无法评级。请至少添加一个等级。' }];
  const problems: Problem[] = [];
  grades.forEach(({ name, from }, index) => {
    const above = grades[index - 1];
    if (above && from >= above.from)
      problems.push({
        path: `grades.${index}.from`,
        message: `等级「${name}」从 ${shown(from)} 分起，不低于上一级「${above.name}」的 ${shown(above.from)} 分。等级应从高到低，请调整分数或次序。`,
      });
    if (from > totalWeight)
      problems.push({
        path: `grades.${index}.from`,
        message: `等级「${name}」从 ${shown(from)} 分起，超过满分 ${shown(totalWeight)} 分，没有人能达到。请改低。`,
      });
  });
  if (last.from !== 0)
    problems.push({
      path: `grades.${grades.length - 1}.from`,
      message: `最后一级「${last.name}」从 ${shown(last.from)} 分起，低于它的总分没有等级。请把最后一级改为 0 分起。`,
    });
  return problems;
};

/** Bands of qualitative indicators: the three levels, from 100 % down to 0 without gap or overlap. */
const bandsMeet: TemplateRule = ({ scoring: { bands } }) => {
  const ordered = bands.toSorted((a, b) => b.to - a.to);
  const at = (attainment: string) =>
    `scoring.bands.${bands.findIndex((one) => one.attainment === attainment)}`;
  if (ordered.length < 3)
    return [{ path: 'scoring.bands', message: '定性指标档次不足三档，填报时选不全。请补足三档。' }];
  return ordered.flatMap((band, index): Problem[] => {
    const { attainment, label, from, to } = band;
    if (from > to) {
      const message = `档次「${label}」的下限 ${from}% 高于上限 ${to}%。请对调或更正。`;
      return [{ path: `${at(attainment)}.from`, message }];
    }
    const above = ordered[index - 1];
    const top = above ? above.from : 100;
    if (to !== top) {
      const message = above
        ? `档次「${above.label}」到 ${top}% 为止，下一档「${label}」从 ${to}% 开始，中间${to < top ? '有空档' : '有重叠'}。请使上一档的下限等于下一档的上限。`
        : `最高一档「${label}」的上限是 ${to}%，应为 100%。请改为 100。`;
      return [{ path: `${at(attainment)}.to`, message }];
    }
    if (index === ordered.length - 1 && from !== 0)
      return [
        {
          path: `${at(attainment)}.from`,
          message: `最低一档「${label}」的下限是 ${from}%，应为 0%。请改为 0。`,
        },
      ];
    return [];
  });
};

/** Caps by execution rate, lowest rate first: a lower rate never allows more. */
const capsRise: TemplateRule = ({ scoring }) =>
  (scoring.caps ?? []).flatMap(({ below, total }, index, caps) => {
    const before = caps[index - 1];
    if (!before || (below > before.below && total >= before.total)) return [];
    const message = `总分上限第 ${index + 1} 行（执行率低于 ${shown(below)}%，最多 ${shown(total)} 分）没有接在上一行之后。请按执行率从低到高排列，执行率越低，上限越低。`;
    return [{ path: `scoring.caps.${index}.below`, message }];
  });

/** Steps of the execution score, highest rate first. */
const executionBandsFall: TemplateRule = ({ execution: { rule, bands = [] } }) => {
  if (rule === 'banded' && bands.length === 0)
    return [
      {
        path: 'execution.bands',
        message: '预算执行选了按执行率分档计分，但没有分档。请添加分档，或改用其他计分方法。',
      },
    ];
  return bands.flatMap(({ from, share }, index) => {
    const above = bands[index - 1];
    if (!above || (from < above.from && share <= above.share)) return [];
    const message = `执行率分档第 ${index + 1} 行（不低于 ${shown(from)}%，得 ${share}%）没有接在上一行之后。请按执行率从高到低排列，执行率越低，得分越低。`;
    return [{ path: `execution.bands.${index}.from`, message }];
  });
};

/** The columns without which a form cannot be filled in or scored. */
const columnsSuffice: TemplateRule = (template) => {
  const { indicators, funds, execution } = template;
  const columns = new Set<string>(indicators.columns.map(({ key }) => key));
  const needed = [
    { key: 'name', label: '三级指标' },
    { key: 'target', label: '指标值' },
    { key: 'actual', label: '实际完成值' },
    ...(isScored(template) ? [{ key: 'score', label: '得分' }] : []),
  ];
  const problems = needed
    .filter(({ key }) => !columns.has(key))
    .map(({ label }) => ({
      path: 'indicators.columns',
      message: `指标栏次里没有「${label}」，填报人无处可填。请添加这一栏。`,
    }));
  const money = new Set<string>(funds.columns.map(({ key }) => key));
  if (!money.has('executed') || !money.has(execution.denominator)) {
    const missing = money.has('executed') ? '执行率的分母' : '全年执行数';
    const message = `资金栏次里没有${missing}，执行率无法计算。请添加这一栏，或在「预算执行」里改换分母。`;
    problems.push({ path: 'funds.columns', message });
  }
  return problems;
};

/** One row of the money is the one that is scored. */
const oneTotal: TemplateRule = ({ funds }) => {
  const totals = funds.rows.filter(({ source }) => source === 'total').length;
  if (totals === 1) return [];
  const message =
    totals === 0
      ? '资金行里没有「年度资金总额」，执行率无法计算。请添加一行，资金种类选年度资金总额。'
      : `资金行里有 ${totals} 行都是「年度资金总额」，不知按哪一行计分。请只留一行。`;
  return [{ path: 'funds.rows', message }];
};

/** The head must say which project it is. */
const headNamesProject: TemplateRule = ({ header }) =>
  header.some((line) => line.some(({ fields }) => fields.includes('projectName')))
    ? []
    : [{ path: 'header', message: '表头里没有「项目名称」，印出的表不知是哪个项目。请在表头添加这一格。' }];

/** All of them, in the order of the form. */
export const RULES_OF_TEMPLATES: readonly TemplateRule[] = [
  headNamesProject,
  oneTotal,
  columnsSuffice,
  totalIsNamed,
  weightsAddUp,
  groupsAddUp,
  weightingsAddUp,
  namesDiffer,
  executionBandsFall,
  bandsMeet,
  capsRise,
  gradesCover,
];
