// The rules over several forms speak when they should, in these very words, at the right form; and they are quick.
import { describe, expect, it } from 'vitest';
import type { Form } from '../../evaluation/form';
import { scoreForm } from '../../evaluation/scoring';
import { evaluationSchema } from '../../interchange/evaluation';
import { fromInterchange } from '../../interchange/from-interchange';
import { templateOf } from '../../interchange/recognise-template';
import type { CheckContext } from '../rule';
import { type SampleDocument, sampleDocument } from '../sample-document';
import { BATCH_RULES } from './all';
import { runBatchChecks } from './run';

function formOf(document: SampleDocument): Form {
  const evaluation = evaluationSchema.parse(document);
  const template = templateOf(evaluation);
  if (!template) throw new RangeError('no template');
  return fromInterchange(evaluation, template).form;
}

interface Project {
  readonly name: string;
  readonly code?: string;
  readonly change?: (document: SampleDocument) => void;
  readonly previous?: (document: SampleDocument) => void;
}

function contextOf({ name, code, change, previous }: Project): CheckContext {
  const make = (more?: (document: SampleDocument) => void) => {
    const document = sampleDocument();
    document.project.name = name;
    document.goal = { expected: `${name}按计划办理。`, actual: `${name}全年办结 20 件。` };
    more?.(document);
    return formOf(document);
  };
  const form = make(change);
  return {
    form,
    scorecard: scoreForm(form),
    ...(code !== undefined && { code }),
    ...(previous && { previous: make(previous) }),
  };
}

/** rule, form, cell (ids of rows left out), sentence. */
function check(...projects: readonly Project[]) {
  const { byForm, notChecked } = runBatchChecks(projects.map(contextOf));
  const findings = byForm.flatMap((found, form) =>
    found.map(({ rule, severity, cell, message }) => ({
      rule,
      severity,
      form,
      cell: cell?.replace(/\/[\d-]+\//, '/') ?? null,
      message,
    })),
  );
  return { findings, notChecked };
}

const spent = (executed: number, score: number) => (d: SampleDocument) => {
  Object.assign(d.funds[0] ?? {}, { executed, rate: `${executed * 2}%`, score });
};
const actual = (text: string) => (d: SampleDocument) => {
  d.goal = { ...d.goal, actual: text };
};
const reason = (text: string) => (d: SampleDocument) => {
  Object.assign(d.indicators[0] ?? {}, { reason: text });
};
const LONG =
  '全年完成河道清淤十八公里，清理漂浮物二百六十吨，沿河十二个村的排水口全部纳入巡查，水质稳定达标。';

describe('SE-36', () => {
  const NO_LAST_YEAR = [{ rule: 'SE-36', why: '没有上年度的自评表可比' }];

  it('speaks of an actual goal copied from another project, at both', () => {
    expect(
      check({ name: '河道清淤', change: actual(LONG) }, { name: '水库除险', change: actual(LONG) }),
    ).toEqual({
      findings: [
        {
          rule: 'SE-36',
          severity: 'warning',
          form: 0,
          cell: 'field/goalActual',
          message: '目标实际完成情况与「水库除险」的一字不差，请核实，并按本项目的实际情况改写。',
        },
        {
          rule: 'SE-36',
          severity: 'warning',
          form: 1,
          cell: 'field/goalActual',
          message: '目标实际完成情况与「河道清淤」的一字不差，请核实，并按本项目的实际情况改写。',
        },
      ],
      notChecked: NO_LAST_YEAR,
    });
  });

  it('speaks of a reason that differs in a word', () => {
    const text = '受强降雨影响，六月至八月河道水位偏高，清淤船只不能下水作业，两段河道顺延至下年枯水期完成';
    expect(
      check(
        { name: '河道清淤', change: reason(text) },
        { name: '水库除险', change: reason(`${text}。已报备`) },
      ).findings.map(({ form, cell, message }) => [form, cell, message]),
    ).toEqual([
      [
        0,
        'indicator/reason',
        '「改造企业数」的偏差原因与「水库除险」的几乎相同，请核实，并按本项目的实际情况改写。',
      ],
      [
        1,
        'indicator/reason',
        '「改造企业数」的偏差原因与「河道清淤」的几乎相同，请核实，并按本项目的实际情况改写。',
      ],
    ]);
  });

  it("speaks of last year's words", () => {
    const { findings, notChecked } = check({
      name: '河道清淤',
      change: actual(LONG),
      previous: actual(LONG.replace('十八', '十九')),
    });
    expect(findings.map(({ message }) => message)).toEqual([
      '目标实际完成情况与上年度自评表几乎相同，请核实，并按本年度的实际情况改写。',
    ]);
    expect(notChecked).toEqual([]);
  });

  it.each([
    ['one form alone', [{ name: '河道清淤', change: actual(LONG) }]],
    ['other words', [{ name: '河道清淤' }, { name: '水库除险', change: actual(LONG) }]],
    [
      'short words, the same',
      [
        { name: '河道清淤', change: actual('按时完成了全部年度任务。') },
        { name: '水库除险', change: actual('按时完成了全部年度任务。') },
      ],
    ],
    [
      'half of it the same',
      [
        { name: '河道清淤', change: actual(LONG) },
        {
          name: '水库除险',
          change: actual(`${LONG.slice(0, 24)}。坝体灌浆一千二百米，更换闸门四扇，汛前通过验收并投入使用。`),
        },
      ],
    ],
    [
      'one reason for two rows of one form: SE-27 speaks',
      [
        {
          name: '河道清淤',
          change: (d: SampleDocument) => {
            for (const index of [0, 1]) Object.assign(d.indicators[index] ?? {}, { reason: LONG });
          },
        },
      ],
    ],
  ] satisfies [string, Project[]][])('is silent: %s', (_, projects) => {
    expect(check(...projects)).toEqual({ findings: [], notChecked: NO_LAST_YEAR });
  });

  it('says how many forms have no last year', () => {
    expect(check({ name: '河道清淤', previous: () => undefined }, { name: '水库除险' }).notChecked).toEqual([
      { rule: 'SE-36', why: '有 1 张表没有上年度的自评表可比' },
    ]);
  });
});

describe('SE-65', () => {
  const said = (...projects: Project[]) => check(...projects).findings.filter(({ rule }) => rule === 'SE-65');

  it('speaks once, of the widest gap', () => {
    expect(
      said(
        { name: '河道清淤', change: spent(50, 10) },
        { name: '水库除险', change: spent(5, 9) },
        { name: '改水', change: spent(20, 7) },
      ),
    ).toEqual([
      {
        rule: 'SE-65',
        severity: 'warning',
        form: 1,
        cell: 'fund/score',
        message:
          '「水库除险」执行率 10.00% 得 9 分，「改水」执行率 40.00% 得 7 分，执行率高的得分反而低，请按同一规则核定各项目的预算执行得分。',
      },
    ]);
  });

  it('says how many are out of order', () => {
    expect(
      said(
        { name: '河道清淤', change: spent(0, 10) },
        { name: '水库除险', change: spent(5, 4) },
        { name: '改水', change: spent(20, 7) },
        { name: '供水', change: spent(50, 10) },
      ).map(({ form, message }) => [form, message]),
    ).toEqual([
      [
        0,
        '「河道清淤」执行率 0.00% 得 10 分，「水库除险」执行率 10.00% 得 4 分，执行率高的得分反而低（4 个项目里有 3 个这样），请按同一规则核定各项目的预算执行得分。',
      ],
    ]);
  });

  it.each([
    ['rising scores', [spent(0, 0), spent(20, 4), spent(50, 10)]],
    ['whole numbers instead of decimals', [spent(46, 9.2), spent(47, 9), spent(48, 9.6)].slice(1)],
    ['one rate, two scores', [spent(20, 4), spent(20, 3)]],
    ['within 0.05', [spent(20, 4.03), spent(21, 4)]],
  ])('is silent: %s', (_, changes) => {
    expect(said(...changes.map((change, i) => ({ name: `项目${i}`, change })))).toEqual([]);
  });

  it('is silent between departments', () => {
    const other = (d: SampleDocument) => {
      spent(5, 9)(d);
      d.competentDepartment = '示范区教育局';
    };
    const { findings, notChecked } = check(
      { name: '改水', change: spent(20, 7) },
      { name: '校车', change: other },
    );
    expect(findings).toEqual([]);
    expect(notChecked).toContainEqual({
      rule: 'SE-65',
      why: '同一部门没有两个以上算得出执行率和得分的项目',
    });
  });
});

describe('SE-66', () => {
  const said = (...projects: Project[]) =>
    check(...projects)
      .findings.filter(({ rule }) => rule === 'SE-66')
      .map(({ form, cell, severity, message }) => [form, cell, severity, message]);

  it('speaks of one name for two projects', () => {
    expect(said({ name: '职工补偿金' }, { name: '改水' }, { name: '职工 补偿金', code: '21' })).toEqual([
      [
        2,
        'field/projectName',
        'error',
        '有 2 张自评表都叫「职工 补偿金」，又没有项目编码可以区分，公开后分不清，请改用不同的名称，或补上各自的项目编码。',
      ],
    ]);
    expect(said({ name: '职工补偿金', code: '21' }, { name: '职工补偿金', code: '21' })).toEqual([
      [
        1,
        'field/projectName',
        'error',
        '有 2 张自评表都叫「职工补偿金」，项目编码又都是 21，公开后分不清，请改用不同的名称，或补上各自的项目编码。',
      ],
    ]);
  });

  it('speaks of a summary at the wrong table', () => {
    const told = (projectName: string) => (d: SampleDocument) => {
      d.narrative = { projectName };
    };
    expect(said({ name: '河道清淤', change: told('2021年改水项目') }, { name: '改水' })).toEqual([
      [
        0,
        'field/narrativeName',
        'error',
        '综述写的是「2021年改水项目」，自评表却是「河道清淤」，而「2021年改水项目」另有一张自评表，请核对综述是否放错。',
      ],
    ]);
  });

  it.each([
    [
      'different codes',
      [
        { name: '职工补偿金', code: '21' },
        { name: '职工补偿金', code: '22' },
      ],
    ],
    ['different names', [{ name: '河道清淤' }, { name: '改水' }]],
    [
      'another year',
      [
        { name: '改水' },
        {
          name: '改水',
          change: (d: SampleDocument) => {
            d.fiscalYear = 2022;
          },
        },
      ],
    ],
    [
      'a summary that names a project nobody else has',
      [
        {
          name: '改水',
          change: (d: SampleDocument) => {
            d.narrative = { projectName: '农村饮水提升' };
          },
        },
        { name: '河道清淤' },
      ],
    ],
  ] satisfies [string, Project[]][])('is silent: %s', (_, projects) => {
    expect(said(...projects)).toEqual([]);
  });
});

describe('the list of batch rules', () => {
  it('names no rule twice, and explains each', () => {
    expect(BATCH_RULES.map(({ id }) => id).toSorted()).toEqual(['SE-36', 'SE-65', 'SE-66']);
    for (const { help } of BATCH_RULES)
      expect(help.asks && help.wrong && help.right && help.basis).toBeTruthy();
  });

  it.each([
    [
      'each in its own words',
      (i: number) =>
        `${LONG}第${i}段由${'甲乙丙丁戊己庚辛'.charAt(i % 8)}标段施工，${i * 37}米。`.repeat(1 + (i % 3)),
    ],
    ['all the same words', () => LONG.repeat(3)],
    ['nearly the same words', (i: number) => `${LONG.repeat(3)}${i}`],
  ])('judges 500 forms at once: %s', (_, text) => {
    const contexts = Array.from({ length: 500 }, (__, i) =>
      contextOf({ name: `项目${i}`, change: actual(text(i)) }),
    );
    // Comparing each with each would take minutes, and the test would be given up.
    expect(runBatchChecks(contexts).byForm).toHaveLength(500);
  });
});
