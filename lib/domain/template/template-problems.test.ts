// A draft is a template when nothing is wrong with it; every mistake is named with its reason and the way out.
import { describe, expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES } from './built-in';
import { type DraftPath, type Json, withValue } from './draft-value';
import { NATIONAL_2020 } from './national-2020';
import { type Template, templateId, templateSchema, thresholdKey } from './template';
import type { TemplateList } from './template-fields';
import { TEMPLATE_SECTIONS } from './template-sections';
import { placesOf } from './template-places';
import { judgeDraft } from './template-problems';

const AS = { family: '150203-1', version: 1 };

/** A template as a draft holds it. */
function draftOf(template: Template): Json {
  const { schema: _schema, family: _family, version: _version, ...content } = template;
  return content as unknown as Json;
}
const base = draftOf(NATIONAL_2020);

/** What is said of the national form with one value changed. */
function saidOf(path: DraftPath, value: Json | undefined): readonly string[] {
  return judgeDraft(withValue(base, path, value), AS).problems.map(({ message }) => message);
}

test.each(BUILT_IN_TEMPLATES.map((template) => [templateId(template), template] as const))(
  'a copy of %s is a template as it stands, and the same but for its name in the store',
  (_, template) => {
    const { family, version } = template;
    expect(judgeDraft(draftOf(template), { family, version })).toEqual({ template, problems: [] });
  },
);

test.each(BUILT_IN_TEMPLATES.map((template) => [templateId(template), template] as const))(
  'every value of %s that is no key stands in the table of fields',
  (_, template) => {
    const known = new Set(placesOf(draftOf(template)).fields.map(({ path }) => path.join('.')));
    const keys = /(^|[.])(key|source)$/;
    const byRule = /^checks[.](severities|stages)[.]/;
    const leaves = leavesOf(draftOf(template)).filter((path) => !keys.test(path) && !byRule.test(path));
    expect(leaves.filter((path) => !known.has(path))).toEqual([]);
  },
);

/** Paths of all values; a list of texts is one value. */
function leavesOf(value: Json, path = ''): string[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value))
    return value.length > 0 && value.every((one) => typeof one === 'string')
      ? [path]
      : value.flatMap((one, index) => leavesOf(one as Json, below(String(index))));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => leavesOf(one as Json, below(key)));
  return [path];
}

/** Keys of the schema, however deep; a list stands for its rows. */
function schemaKeys(schema: { def: unknown }, path = ''): string[] {
  const def = schema.def as {
    type: string;
    innerType?: { def: unknown };
    element?: { def: unknown };
    shape?: Record<string, { def: unknown }>;
  };
  if (def.innerType) return schemaKeys(def.innerType, path);
  if (def.element) return schemaKeys(def.element, path);
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, one]) =>
      schemaKeys(one, path === '' ? key : `${path}.${key}`),
    );
  return [path];
}

/** Where the table of fields leads, lists standing for their rows. */
function tablePaths(lists: readonly TemplateList[], base = ''): string[] {
  return lists.flatMap((list) => {
    const path = [base, ...list.step].filter((step) => step !== '').join('.');
    return [
      ...list.fields.map(({ step }) => [path, ...step].join('.')),
      ...tablePaths(list.lists ?? [], path),
    ];
  });
}

test('every key of the schema is a field, or one that the editor keeps itself', () => {
  const known = new Set(
    TEMPLATE_SECTIONS.flatMap(({ fields, lists }) => [
      ...fields.map(({ step }) => step.join('.')),
      ...tablePaths(lists ?? []),
    ]),
  );
  const keptByEditor = [
    'schema',
    'family',
    'version',
    // What rows are known by.
    'funds.divisions.key',
    'goals.items.key',
    'management.columns.key',
    'management.rows.key',
    'dimensions.key',
    'dimensions.groups.key',
    'boxes.key',
    'signatures.key',
    // One value per 一级指标, per rule, and the record whose keys stand in the table one by one.
    'weightings.weights',
    'checks.severities',
    'checks.stages',
    'checks.thresholds',
  ];
  const found = schemaKeys(templateSchema);
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter((key) => !known.has(key)).toSorted()).toEqual(keptByEditor.toSorted());
  for (const key of thresholdKey.options) expect(known).toContain(`checks.thresholds.${key}`);
});

describe('each mistake is named once, with what to do', () => {
  test.each<[string, DraftPath, Json | undefined, string]>([
    [
      'a 一级指标 made lighter',
      ['dimensions', 0, 'weight'],
      4000,
      '分值合计不等于满分：一级指标 80 分、预算执行 10 分，合计 90 分，比满分 100 分少 10 分。请调整一级指标分值或预算执行分值。',
    ],
    [
      'a weight that is no number',
      ['dimensions', 0, 'weight'],
      '五十',
      '一级指标「产出指标」的「分值」不是数（现为「五十」），请填 0 至 100 之间的数，最多两位小数。',
    ],
    [
      'a weight beyond full marks',
      ['dimensions', 0, 'weight'],
      12000,
      '一级指标「产出指标」的「分值」超出范围（现为「120」），请填 0 至 100 之间的数，最多两位小数。',
    ],
    ['no name', ['name'], ' ', '基本信息的「表样名称」没有填，请填写。'],
    ['no legal basis', ['legalBasis'], ['', ' '], '基本信息的「依据」没有填，请至少填一行。'],
    [
      'two 一级指标 of one name',
      ['dimensions', 1, 'name'],
      '产出指标',
      '一级指标有两个「产出指标」，填报时无法分辨。请改名，或删去其中一个。',
    ],
    [
      'a 一级指标 without 二级指标',
      ['dimensions', 2, 'groups'],
      [],
      '一级指标「满意度指标」没有二级指标，请至少添加 1 个。',
    ],
    [
      'a gap between bands',
      ['scoring', 'bands', 1, 'to'],
      75,
      '档次「达成年度指标」到 80% 为止，下一档「部分达成年度指标并具有一定效果」从 75% 开始，中间有空档。请使上一档的下限等于下一档的上限。',
    ],
    [
      'bands that overlap',
      ['scoring', 'bands', 1, 'to'],
      85,
      '档次「达成年度指标」到 80% 为止，下一档「部分达成年度指标并具有一定效果」从 85% 开始，中间有重叠。请使上一档的下限等于下一档的上限。',
    ],
    [
      'a best band below the whole',
      ['scoring', 'bands', 0, 'to'],
      95,
      '最高一档「达成年度指标」的上限是 95%，应为 100%。请改为 100。',
    ],
    [
      'a last band above nothing',
      ['scoring', 'bands', 2, 'from'],
      10,
      '最低一档「未达成年度指标且效果较差」的下限是 10%，应为 0%。请改为 0。',
    ],
    [
      'grades in the wrong order',
      ['grades', 1, 'from'],
      9500,
      '等级「良」从 95 分起，不低于上一级「优」的 90 分。等级应从高到低，请调整分数或次序。',
    ],
    [
      'grades that leave totals without one',
      ['grades', 3, 'from'],
      1000,
      '最后一级「差」从 10 分起，低于它的总分没有等级。请把最后一级改为 0 分起。',
    ],
    ['no grade at all', ['grades'], [], '没有评价等级，总分无法评级。请至少添加一个等级。'],
    [
      'a column twice',
      ['indicators', 'columns', 1, 'key'],
      'dimension',
      '指标栏次的第 2 个与第 1 个重复，请改换内容，或删去其中一个。',
    ],
    [
      'no column for the actual value',
      ['indicators', 'columns', 4, 'key'],
      'unit',
      '指标栏次里没有「实际完成值」，填报人无处可填。请添加这一栏。',
    ],
    [
      'no row of the money that is scored',
      ['funds', 'rows', 0, 'source'],
      'another',
      '资金行里没有「年度资金总额」，执行率无法计算。请添加一行，资金种类选年度资金总额。',
    ],
    [
      'no money executed',
      ['funds', 'columns', 2, 'key'],
      'reason',
      '资金栏次里没有全年执行数，执行率无法计算。请添加这一栏，或在「预算执行」里改换分母。',
    ],
    [
      'a head without the project',
      ['header', 0, 0, 'fields'],
      ['leader'],
      '表头里没有「项目名称」，印出的表不知是哪个项目。请在表头添加这一格。',
    ],
    [
      'execution by steps without steps',
      ['execution', 'rule'],
      'banded',
      '预算执行选了按执行率分档计分，但没有分档。请添加分档，或改用其他计分方法。',
    ],
    [
      'steps in the wrong order',
      ['execution', 'bands'],
      [
        { from: 5000, share: 50 },
        { from: 8000, share: 100 },
      ],
      '执行率分档第 2 行（不低于 80%，得 100%）没有接在上一行之后。请按执行率从高到低排列，执行率越低，得分越低。',
    ],
    [
      'caps in the wrong order',
      ['scoring', 'caps'],
      [
        { below: 7000, total: 7900 },
        { below: 6000, total: 6900 },
      ],
      '总分上限第 2 行（执行率低于 60%，最多 69 分）没有接在上一行之后。请按执行率从低到高排列，执行率越低，上限越低。',
    ],
    [
      'a part of a row that is gone',
      ['funds', 'rows', 1, 'of'],
      'gone',
      '资金行「其中：当年财政拨款」的「是哪一行的其中数」指向的一行已经删去，请重新选择。',
    ],
    ['a key nobody knows', ['execution', 'surprise'], 1, '表样内容不符合表样的格式，请核对后重新填写。'],
  ])('%s', (_, path, value, message) => {
    expect(saidOf(path, value)).toEqual([message]);
  });

  test('it stands at the field or list it speaks of', () => {
    const { problems } = judgeDraft(withValue(base, ['scoring', 'bands', 1, 'to'], 75), AS);
    expect(problems.map(({ path }) => path)).toEqual(['scoring.bands.1.to']);
  });
});

test('blank lines, blanks around texts and empty lists that may be left out do not get into the version', () => {
  const typed: readonly [DraftPath, Json][] = [
    [['legalBasis'], ['甲财预〔2024〕1号 ', '', ' 乙']],
    [['name'], ' 示范区表样 '],
    [['goals', 'items'], []],
  ];
  const draft = typed.reduce((all, [path, value]) => withValue(all, path, value), base);
  const { template } = judgeDraft(draft, AS);
  expect(template).toEqual({
    ...NATIONAL_2020,
    ...AS,
    name: '示范区表样',
    legalBasis: ['甲财预〔2024〕1号', '乙'],
  });
});

test('whatever a draft holds, judging it yields sentences and never throws', () => {
  for (const draft of [{}, [], null, 'x', { dimensions: 'x', grades: [null, 3], scoring: [] }] as Json[]) {
    const { template, problems } = judgeDraft(draft, AS);
    expect(template).toBeNull();
    for (const { message } of problems) expect(message).toMatch(/请.*。$/);
  }
});
