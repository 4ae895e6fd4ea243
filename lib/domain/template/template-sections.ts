// The fields of a 年度表样 as people edit them: one table that the editor draws, problems are named by and differences are read along.
// A new key of the schema is one more row here; template-problems.test.ts finds a key without one. Long because it is all of the form.
import type { DraftPath } from './draft-value';
import type { FieldChoice, TemplateField, TemplateSection } from './template-fields';

const choice = (value: string, label: string): FieldChoice => ({ value, label });
const at = (...step: DraftPath) => step;
const text = (step: DraftPath, label: string, more: Partial<TemplateField> = {}): TemplateField => ({
  step,
  label,
  kind: 'text',
  ...more,
});
const number = (
  kind: 'points' | 'rate' | 'percent' | 'count',
  step: DraftPath,
  label: string,
  more: Partial<TemplateField> = {},
): TemplateField => ({ step, label, kind, ...more });
const flag = (step: DraftPath, label: string, more: Partial<TemplateField> = {}): TemplateField => ({
  step,
  label,
  kind: 'flag',
  ...more,
});
const pick = (
  step: DraftPath,
  label: string,
  choices: readonly FieldChoice[],
  more: Partial<TemplateField> = {},
): TemplateField => ({ step, label, kind: 'choice', choices, ...more });

const among = (
  step: DraftPath,
  label: string,
  absent: string,
  list: DraftPath,
  value = 'key',
  shown = 'label',
): TemplateField => ({ step, label, kind: 'choice', absent, among: { list, value, label: shown } });

const HEAD_CELLS = [
  choice('projectName', '项目名称'),
  choice('leader', '项目负责人'),
  choice('phone', '联系电话'),
  choice('competentDepartment', '主管部门'),
  choice('implementingUnit', '实施单位'),
];
const FUND_COLUMNS = [
  choice('initialBudget', '年初预算数'),
  choice('budget', '全年预算数'),
  choice('executed', '全年执行数'),
  choice('weight', '分值'),
  choice('rate', '执行率'),
  choice('score', '得分'),
  choice('reason', '执行率偏低原因'),
];
const FUND_SOURCES = [
  choice('total', '年度资金总额（计分的一行）'),
  choice('fiscal', '财政拨款'),
  choice('carryover', '上年结转资金'),
  choice('other', '其他资金'),
];
const INDICATOR_COLUMNS = [
  choice('dimension', '一级指标'),
  choice('group', '二级指标'),
  choice('name', '三级指标'),
  choice('weight', '分值'),
  choice('direction', '指标性质'),
  choice('target', '指标值'),
  choice('unit', '度量单位'),
  choice('actual', '实际完成值'),
  choice('score', '得分'),
  choice('reason', '偏差原因'),
  choice('reviewScore', '复核分'),
  choice('reviewOpinion', '审核意见'),
];
const MODES = [
  choice('automatic', '系统计算，不能改'),
  choice('editable', '系统计算，可改并写理由'),
  choice('manual', '由填报人打分'),
];
const DIRECTIONS = [
  choice('≥', '≥'),
  choice('≤', '≤'),
  choice('=', '＝'),
  choice('>', '＞'),
  choice('<', '＜'),
  choice('qualitative', '定性'),
];
const ATTAINMENTS = [choice('met', '第一档'), choice('partial', '第二档'), choice('unmet', '第三档')];

/** Every part of a template that a region may change, in the order of the form. */
export const TEMPLATE_SECTIONS: readonly TemplateSection[] = [
  {
    id: 'basics',
    title: '基本信息',
    fields: [
      text(at('name'), '表样名称', { hint: '选表样时看到的名称，不印在表上。' }),
      text(at('title'), '表题'),
      text(at('formNo'), '表号', { absent: '不印表号' }),
      pick(at('moneyUnit'), '金额单位', [choice('万元', '万元'), choice('元', '元')]),
      flag(at('scored'), '本表打分', { absent: 'true', hint: '不打分的表没有分值、得分、总分和等级。' }),
      number('points', at('totalWeight'), '满分'),
      flag(at('targetsLocked'), '批复的绩效目标锁定', { absent: 'true', hint: '新开年度的默认设置。' }),
      { step: at('legalBasis'), label: '依据', kind: 'lines', hint: '每行一个文号。' },
    ],
  },
  {
    id: 'header',
    title: '表头',
    lead: '一行可以有一格或几格；一格内可以填几项。',
    fields: [],
    lists: [
      {
        step: at('header'),
        label: '表头',
        row: '表头行',
        fields: [],
        blank: [],
        lists: [
          {
            step: at(),
            label: '格',
            row: '表头格',
            least: 1,
            fields: [
              text(at('label'), '印出的名称'),
              {
                step: at('fields'),
                label: '填写内容',
                kind: 'choices',
                choices: HEAD_CELLS,
                // Boxes printed in the head are named here as well.
                among: { list: at('boxes'), value: 'key', label: 'label' },
              },
            ],
            blank: { label: '', fields: [] },
          },
        ],
      },
    ],
  },
  {
    id: 'funds',
    title: '项目资金',
    fields: [text(at('funds', 'caption'), '左侧标题')],
    lists: [
      {
        step: at('funds', 'columns'),
        label: '资金栏次',
        row: '资金栏',
        least: 1,
        unique: 'key',
        fields: [pick(at('key'), '内容', FUND_COLUMNS), text(at('label'), '印出的名称')],
        blank: { key: 'budget', label: '' },
      },
      {
        step: at('funds', 'rows'),
        label: '资金行',
        row: '资金行',
        least: 1,
        keyed: 'source',
        fields: [
          pick(at('source'), '资金种类', FUND_SOURCES),
          text(at('label'), '印出的名称'),
          among(at('of'), '是哪一行的其中数', '年度资金总额', at('funds', 'rows'), 'source'),
          among(at('by'), '属于哪种分法', '只有一种分法', at('funds', 'divisions')),
        ],
        blank: { label: '' },
      },
      {
        step: at('funds', 'divisions'),
        label: '资金分法',
        row: '分法',
        absent: '只有一种分法',
        keyed: 'key',
        unique: 'key',
        fields: [text(at('label'), '印出的名称')],
        blank: { label: '' },
      },
    ],
  },
  {
    id: 'goals',
    title: '年度总体目标',
    fields: [
      text(at('goals', 'caption'), '左侧标题'),
      text(at('goals', 'expected'), '左栏名称'),
      text(at('goals', 'actual'), '右栏名称'),
    ],
    lists: [
      {
        step: at('goals', 'items'),
        label: '分目标',
        row: '目标',
        absent: '只有一个总体目标',
        keyed: 'key',
        unique: 'key',
        fields: [text(at('name'), '名称'), number('points', at('weight'), '分值', { absent: '不单列' })],
        blank: { name: '' },
      },
    ],
  },
  {
    id: 'management',
    title: '资金管理情况',
    optional: {
      step: at('management'),
      label: '表内有资金管理情况',
      blank: {
        caption: '资金管理情况',
        head: '项目',
        columns: [{ key: 'situation', label: '情况说明' }],
        rows: [{ key: 'allocation', label: '资金分配的科学性' }],
      },
    },
    fields: [
      text(at('management', 'caption'), '左侧标题'),
      text(at('management', 'head'), '首列名称'),
      pick(
        at('management', 'place'),
        '印在哪里',
        [choice('afterFunds', '项目资金之后'), choice('afterIndicators', '绩效指标之后')],
        { absent: '项目资金之后' },
      ),
      flag(at('management', 'required'), '提交时必填', { absent: 'false' }),
    ],
    lists: [
      {
        step: at('management', 'columns'),
        label: '资金管理情况的栏',
        row: '管理情况栏',
        least: 1,
        keyed: 'key',
        unique: 'key',
        fields: [text(at('label'), '印出的名称')],
        blank: { label: '' },
      },
      {
        step: at('management', 'rows'),
        label: '资金管理情况的行',
        row: '管理情况行',
        least: 1,
        keyed: 'key',
        unique: 'key',
        fields: [text(at('label'), '印出的名称')],
        blank: { label: '' },
      },
    ],
  },
  {
    id: 'indicators',
    title: '指标表栏次',
    fields: [
      text(at('indicators', 'caption'), '左侧标题'),
      text(at('totalLabel'), '合计行名称', { mayBeBlank: true, hint: '不打分的表可以不填。' }),
      text(at('gradeLabel'), '等级格名称', { absent: '等级印在合计行末格' }),
      pick(
        at('indicators', 'weights'),
        '分值记在',
        [choice('row', '三级指标'), choice('dimension', '一级指标')],
        { absent: '三级指标' },
      ),
      flag(at('indicators', 'dimensionShowsWeight'), '一级指标印分值'),
      flag(at('indicators', 'groupShowsWeight'), '二级指标印分值', { absent: 'false' }),
      flag(at('indicators', 'mergedScores'), '几行可以合并打分', { absent: 'false' }),
    ],
    lists: [
      {
        step: at('indicators', 'columns'),
        label: '指标栏次',
        row: '指标栏',
        least: 1,
        unique: 'key',
        fields: [
          pick(at('key'), '内容', INDICATOR_COLUMNS),
          text(at('label'), '印出的名称'),
          text(at('under'), '上一层表头', { absent: '没有' }),
        ],
        blank: { key: 'name', label: '' },
      },
    ],
  },
  {
    id: 'levels',
    title: '一级、二级指标与分值',
    lead: '一级指标分值与预算执行分值相加，应等于满分。',
    fields: [],
    lists: [
      {
        step: at('dimensions'),
        label: '一级指标',
        row: '一级指标',
        least: 1,
        keyed: 'key',
        unique: 'key',
        fields: [
          text(at('name'), '名称'),
          number('points', at('weight'), '分值', { absent: '由各表自定' }),
          among(at('goal'), '属于哪个分目标', '第一个目标', at('goals', 'items'), 'key', 'name'),
        ],
        blank: { name: '', weight: 0, groups: [] },
        lists: [
          {
            step: at('groups'),
            label: '二级指标',
            row: '二级指标',
            least: 1,
            keyed: 'key',
            unique: 'key',
            fields: [
              text(at('name'), '名称'),
              number('points', at('weight'), '分值', { absent: '由三级指标定' }),
            ],
            blank: { name: '' },
            lists: [
              {
                step: at('indicators'),
                label: '预设三级指标',
                row: '三级指标',
                absent: '不预设',
                fields: [
                  text(at('name'), '名称'),
                  number('points', at('weight'), '分值', { absent: '由各表自定' }),
                  pick(at('direction'), '指标性质', DIRECTIONS, { absent: '从指标值读出' }),
                  text(at('target'), '指标值', { absent: '由各表自定' }),
                  text(at('unit'), '度量单位', { absent: '没有' }),
                ],
                blank: { name: '' },
              },
            ],
          },
        ],
      },
      {
        step: at('weightings'),
        label: '可选的其他分值方案',
        row: '方案',
        absent: '没有其他方案',
        byDimension: 'weights',
        fields: [text(at('label'), '名称')],
        blank: { label: '', weights: {} },
      },
    ],
  },
  {
    id: 'boxes',
    title: '文字栏与签章行',
    fields: [],
    lists: [
      {
        step: at('boxes'),
        label: '文字栏',
        row: '文字栏',
        keyed: 'key',
        fields: [
          text(at('name'), '名称'),
          text(at('label'), '印出的名称'),
          pick(
            at('place'),
            '印在哪里',
            [
              choice('outside', '不印在表上，在表旁填写'),
              choice('head', '表头'),
              choice('beforeIndicators', '绩效指标之前'),
              choice('afterIndicators', '绩效指标之后'),
              choice('afterTotal', '合计行之后'),
            ],
            { absent: '不印在表上，在表旁填写' },
          ),
          flag(at('required'), '提交时必填', { absent: 'false' }),
        ],
        blank: { name: '', label: '' },
      },
      {
        step: at('signatures'),
        label: '签章行',
        row: '签章行',
        absent: '没有签章行',
        fields: [],
        blank: [],
        lists: [
          {
            step: at(),
            label: '签章',
            row: '签章',
            least: 1,
            keyed: 'key',
            fields: [text(at('label'), '印出的名称')],
            blank: { label: '' },
          },
        ],
      },
    ],
  },
  {
    id: 'execution',
    title: '预算执行',
    fields: [
      number('points', at('execution', 'weight'), '预算执行分值', { hint: '预算执行不单独计分的填 0。' }),
      pick(at('execution', 'denominator'), '执行率的分母', [
        choice('budget', '全年预算数'),
        choice('initialBudget', '年初预算数'),
      ]),
      pick(at('execution', 'rule'), '计分方法', [
        choice('proportional', '按执行率比例'),
        choice('banded', '按执行率分档'),
        choice('manual', '由填报人打分，须写理由'),
      ]),
      pick(
        at('execution', 'zeroBudget'),
        '预算为 0 时',
        [choice('none', '不评级'), choice('scaled', '其余得分折算成满分后评级')],
        { absent: '不评级' },
      ),
    ],
    lists: [
      {
        step: at('execution', 'bands'),
        label: '执行率分档',
        row: '执行率档',
        absent: '不分档',
        fields: [
          number('rate', at('from'), '执行率不低于（%）', { most: 1000 }),
          number('percent', at('share'), '得分值的百分之几'),
        ],
        blank: { from: 0, share: 0 },
      },
    ],
  },
  {
    id: 'scoring',
    title: '指标计分',
    fields: [
      pick(at('scoring', 'quantitative'), '定量指标得分', MODES),
      pick(at('scoring', 'qualitative'), '定性指标得分', MODES),
      pick(at('scoring', 'execution'), '预算执行得分', MODES),
      pick(at('scoring', 'reverse'), '反向指标没有达到时', [
        choice('ratio', '指标值 ÷ 完成值 × 分值'),
        choice('linear', '线性扣分，达到两倍指标值扣完'),
      ]),
      number('percent', at('scoring', 'passMark'), '完成率低于百分之几不得分', { absent: '不设' }),
      number('points', at('scoring', 'overCompletionDeduction'), '超额完成过多扣分', { absent: '不扣分' }),
    ],
    lists: [
      {
        step: at('scoring', 'bands'),
        label: '定性指标档次',
        row: '档次',
        unique: 'attainment',
        fields: [
          pick(at('attainment'), '档次', ATTAINMENTS),
          text(at('label'), '名称'),
          number('percent', at('to'), '分值的百分之几以下'),
          number('percent', at('from'), '分值的百分之几以上'),
        ],
        blank: { attainment: 'unmet', label: '', from: 0, to: 0 },
      },
      {
        step: at('scoring', 'caps'),
        label: '执行率过低时的总分上限',
        row: '总分上限',
        absent: '不设上限',
        fields: [number('rate', at('below'), '执行率低于（%）'), number('points', at('total'), '总分最多')],
        blank: { below: 0, total: 0 },
      },
    ],
  },
  {
    id: 'grades',
    title: '评价等级',
    lead: '从高到低，最后一级从 0 分起。不打分的表可以没有等级。',
    fields: [],
    lists: [
      {
        step: at('grades'),
        label: '等级',
        row: '等级',
        fields: [text(at('name'), '名称'), number('points', at('from'), '不低于（分）')],
        blank: { name: '', from: 0 },
      },
    ],
  },
  {
    id: 'thresholds',
    title: '审核标准',
    lead: '不填的按审核目录的标准。',
    fields: [
      threshold('percent', 'lowRate', '执行率低于多少须说明原因（%）', 'SE-17'),
      threshold('percent', 'poorRate', '执行率低于多少不宜评优（%）', 'SE-61'),
      threshold('percent', 'overCompletion', '完成值达到指标值的多少须说明（%）', 'SE-24', 100_000),
      threshold('count', 'overCompletionLeast', '且至少超出多少', 'SE-24', 100_000),
      threshold('percent', 'oneIndicatorShare', '一项指标最多占指标总分的多少（%）', 'SE-08'),
      threshold('percent', 'shareAboveExecution', '指标得分率最多高出执行率多少（%）', 'SE-18', 100_000),
      threshold('count', 'fewestIndicators', '三级指标最少几项', 'SE-09', 100),
      threshold('percent', 'similarity', '两段文字相似多少算雷同（%）', 'SE-36'),
      threshold('count', 'longestName', '指标名称最长几个字', 'SE-34', 300),
      threshold('count', 'shortestGoal', '总体目标最短几个字', 'SE-57', 4000),
      threshold('count', 'copiedActual', '完成值照抄指标值，多少字起提示', 'SE-33', 300),
      threshold('points', 'evidenceWeight', '分值多少起须有佐证', 'SE-54'),
    ],
  },
];

/** A figure the checks compare with; the rule that does stands beside it. */
function threshold(
  kind: 'percent' | 'count' | 'points',
  key: string,
  label: string,
  rule: string,
  most = 100,
): TemplateField {
  return {
    step: ['checks', 'thresholds', key],
    label,
    kind,
    absent: '按目录',
    hint: `用于审核 ${rule}。`,
    most,
  };
}
