// The whole annual disclosure of the sample: right by every rule, in every outline, the same bytes everywhere, and no person in it.
import { describe, expect, it, test } from 'vitest';
import { anchorsOf, paragraphsIn, readBack } from '@/testing/annual-figures';
import { factCell, itemCell, summaryCell, textCell } from '../accounts/cells';
import { canonicalJson } from '../canonical-json';
import { checkDocument } from '../interchange/judge-document';
import { disclosureSchema } from '../interchange/disclosure';
import type { AnnualInput } from './annual-input';
import { composeDisclosure } from './compose';
import { contentsOf } from './contents';
import { projectOf, readDisclosureDocument } from './model';
import { BUILT_IN_OUTLINES } from './outlines/built-in';
import { NATIONAL } from './outlines/national';
import { REFERENCE_2020 } from './outlines/reference-2020';
import { sampleInput, sampleProjects, sampleRecord } from './sample-accounts';

const compose = (changes: Partial<AnnualInput> = {}) => composeDisclosure(sampleInput(changes));

/** The text of the section under a title. */
function textOf(title: RegExp, changes: Partial<AnnualInput> = {}): string | null | undefined {
  return compose(changes).disclosure.narrative?.find((entry) => title.test(entry.title ?? ''))?.text;
}

const withCells = (cells: Readonly<Record<string, string>>) => ({ accounts: sampleRecord(cells) });

describe.each(BUILT_IN_OUTLINES.map((outline) => [outline.family, outline] as const))('%s', (_, outline) => {
  const composed = compose({ outline });
  const { document, disclosure, entryBlocks } = composed;

  it('gives no error and no warning by any rule', () => {
    const { findings } = checkDocument({ kind: 'disclosure', disclosure });
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    // The sample repeats one cause, and its vehicles happened to cost as much less than last year as than the budget.
    expect(findings.map(({ rule }) => rule)).toEqual(['FA-46', 'FA-56', 'FA-56']);
  });

  it('prints every figure as the integer behind it, and leads each to a place that is there', () => {
    const anchors = anchorsOf(document);
    const figures = paragraphsIn(document).flatMap(({ text, figures: own = [] }) =>
      own.map((figure) => ({ ...figure, printed: text.slice(figure.start, figure.end) })),
    );
    expect(figures.length).toBeGreaterThan(150);
    for (const { printed, unit, value, source } of figures) {
      expect([printed, readBack(printed, unit)]).toEqual([printed, value]);
      expect(source.place).not.toBe('');
      if (source.anchor !== null) expect(anchors).toContain(source.anchor);
    }
    // Every number with a unit is a live figure, years and names aside.
    for (const { text, figures: own = [] } of paragraphsIn(document)) {
      for (const { index } of text.matchAll(/\d[\d,.]*(?=万元|%)/g)) {
        if (/（\d|设备招标/.test(text)) continue;
        expect(
          own.some(({ start }) => start === index),
          text,
        ).toBe(true);
      }
    }
  });

  it('says the same as data: entry by entry, table by table, form by form', () => {
    expect(document.data).toEqual(disclosure);
    disclosure.narrative?.forEach((entry, i) => {
      const block = document.blocks[entryBlocks[i]?.block ?? -1];
      const printed = block?.kind === 'heading' ? block.text : block?.kind === 'project' ? block.heading : '';
      expect(printed.replace(/\s/g, '')).toBe(`${entry.label}${entry.title}`);
    });
    expect(disclosure.tables?.map(({ title }) => title)).toEqual(
      document.blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : [])),
    );
    for (const { after, project, narrative } of disclosure.evaluations ?? []) {
      const entry = disclosure.narrative?.find(({ id }) => id === after);
      expect(entry?.title).toBe(project?.name);
      expect(narrative?.text).toBe(entry?.text);
    }
    expect(disclosureSchema.parse(disclosure)).toEqual(disclosure);
  });

  it('gives the same bytes twice and in another time zone, and reads back as itself', () => {
    const once = canonicalJson(document);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    const elsewhere = canonicalJson(compose({ outline }).document);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(elsewhere).toBe(once);
    expect(canonicalJson(readDisclosureDocument(once))).toBe(once);
    expect(disclosure.publishedOn).toBe('2022-09-12');
  });

  it('has a table of contents whose lines are all different', () => {
    const anchors = contentsOf(document, 4).map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

test('headings and numbers are those of the outline', () => {
  const headings = (outline: typeof NATIONAL) =>
    compose({ outline }).document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
  expect(headings(REFERENCE_2020)).toEqual([
    '第一部分 部门基本情况',
    '第二部分 2021年度部门决算情况说明',
    '第三部分 名词解释',
    '第四部分 决算公开联系方式及信息反馈渠道',
    '附表：2021年度部门决算公开表',
  ]);
  expect(headings(NATIONAL)).toEqual([
    '第一部分 部门概况',
    '第二部分 2021年度部门决算表',
    '第三部分 2021年度部门决算情况说明',
    '第四部分 名词解释',
    '第五部分 附件',
    '联系方式',
  ]);
});

describe('what is not there is said, or left out', () => {
  it('closes up the numbers over a section that has nothing to say', () => {
    const cells = Object.fromEntries(
      [...sampleRecord().cells.keys()]
        .filter((cell) => /staffing|offices|units/.test(cell))
        .map((cell) => [cell, '']),
    );
    const { narrative } = compose(withCells(cells)).disclosure;
    expect(
      narrative
        ?.filter(({ level }) => level === 2)
        .map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['部门职责', '收入支出决算总体情况说明']);
  });

  it('says that there is no 三公, no fund, no procurement', () => {
    const cells = [...sampleRecord().cells.keys()].filter((cell) =>
      /^amount\/(?:threePublic|governmentFund)/.test(cell),
    );
    const zeros = ['goods', 'works', 'services'].map((kind) => factCell(`procurement.${kind}.amount`));
    const changes = withCells({
      ...Object.fromEntries(cells.map((cell) => [cell, ''])),
      ...Object.fromEntries(zeros.map((cell) => [cell, '0'])),
      'before/procurement.goods.amount': '',
      'before/procurement.services.amount': '',
    });
    expect(textOf(/“三公”经费.*总体/, changes)).toBe('本部门2021年度没有财政拨款“三公”经费支出。');
    expect(textOf(/“三公”经费.*具体/, changes)).toBeUndefined();
    expect(textOf(/政府性基金/, changes)).toBe(
      '本部门2021年度没有政府性基金预算财政拨款收入、支出和结转结余。',
    );
    expect(textOf(/政府采购/, changes)).toBe('本部门2021年度没有政府采购支出。');
  });

  it('names no percentage where last year was nothing, and compares nothing where last year is unknown', () => {
    expect(textOf(/机关运行/, withCells({ 'before/operatingFunds.amount': '0' }))).toBe(
      '本部门2021年度机关运行经费支出58.06万元，比2020年度增加58.06万元，上年无此项支出，主要原因是更换老化的办公设备。',
    );
    expect(textOf(/机关运行/, withCells({ 'before/operatingFunds.amount': '' }))).toBe(
      '本部门2021年度机关运行经费支出58.06万元。',
    );
  });

  it('says of itself what it is: a unit publishes 单位决算', () => {
    const { document, disclosure } = compose({ bodyKind: 'unit' });
    expect(document.title).toBe('示范区工业和信息化局2021年度单位决算公开');
    expect(disclosure.narrative?.[1]?.title).toBe('单位职责');
    const own = disclosure.narrative?.filter(({ title }) => title !== '名词解释');
    expect(canonicalJson(own)).not.toContain('本部门');
  });

  it('knows that a unit outside the administration has no 机关运行经费, and no units of its own', () => {
    const changes = {
      bodyKind: 'unit',
      ...withCells({
        [factCell('operatingFunds.amount')]: '',
        [textCell('units')]: '示范区养老服务指导中心｜事业',
      }),
    } as const;
    expect(textOf(/机关运行/, changes)).toBe('本单位2021年度没有机关运行经费支出。');
    expect(textOf(/机构设置/, changes)).toContain('本单位没有所属单位，2021年度单位决算只包括本单位。');
    // Of an administrative body nobody knows it: the rules ask for the section.
    expect(textOf(/机关运行/, withCells({ [factCell('operatingFunds.amount')]: '' }))).toBeUndefined();
  });

  it('writes a department without projects', () => {
    const { document, disclosure } = compose({ projects: [] });
    expect(disclosure.evaluations).toEqual([]);
    expect(document.blocks.some(({ kind }) => kind === 'chart')).toBe(true);
    expect(textOf(/自评结果/, { projects: [] })).toBe('本部门2021年度没有公开绩效自评结果的项目。');
  });

  it('counts a project that is not public with its reason, and never names it', () => {
    const omitted = [
      { name: '困境儿童保护项目', publicity: '不公开', reason: '涉及未成年人个人隐私。' },
    ] as const;
    const { document } = compose({ omitted });
    expect(canonicalJson(document)).not.toContain('困境儿童');
    expect(document.blocks).toContainEqual({
      kind: 'omitted',
      projects: [{ name: null, reason: '涉及未成年人个人隐私。' }],
    });
    expect(textOf(/绩效管理工作/, { omitted })).not.toContain('全面');
  });

  it('explains the terms that the text uses, those that are added, and none that is left out', () => {
    const { glossary } = compose(
      withCells({ [textCell('glossary')]: '-公用经费\n社区养老：指依托社区提供的养老服务' }),
    ).disclosure;
    const terms = glossary?.map(({ term }) => term);
    expect(terms).not.toContain('公用经费');
    expect(terms).not.toContain('事业收入');
    expect(glossary?.at(-1)).toEqual({ term: '社区养老', definition: '指依托社区提供的养老服务。' });
  });
});

test('a summary written by hand is printed in the place of the draft, in text, project and data alike', () => {
  const written =
    '项目自评得分99.67分，全年预算数300.00万元，执行数290.00万元，执行率96.67%，20户企业完成改造。';
  const { document, disclosure } = compose(
    withCells({
      [summaryCell('x01', 'text')]: written,
      [summaryCell('x01', 'nextSteps')]: '明年提前招标',
    }),
  );
  const paragraphs = projectOf(document, 'x01').blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  );
  expect(paragraphs).toEqual([
    written,
    '存在的问题及原因：预算没有全部执行，执行率为96.67%，原因是设备招标节约资金 5 万元。',
    '下一步改进措施：明年提前招标。',
  ]);
  expect(disclosure.evaluations?.[0]?.narrative?.text).toBe(paragraphs.join('\n'));
});

test('a year like the one before changes nothing, and gives no cause for it', () => {
  const { disclosure } = compose({ before: { ...sampleRecord(), fiscalYear: 2020 } });
  const told = disclosure.narrative?.find(({ title }) => title === '收入支出决算总体情况说明')?.text;
  expect(told).toMatch(/与2020年度相比，收入总计持平；支出总计持平。$/);
  const { findings } = checkDocument({ kind: 'disclosure', disclosure });
  expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test('accounts that hold nothing yet can be looked at, and are told what they lack', () => {
  for (const outline of BUILT_IN_OUTLINES) {
    const { document, disclosure } = compose({
      outline,
      projects: [],
      accounts: { ...sampleRecord(), cells: new Map() },
    });
    for (const { text } of paragraphsIn(document))
      expect(text).not.toMatch(/undefined|NaN|null|[，。；：]{2}/);
    const { findings } = checkDocument({ kind: 'disclosure', disclosure });
    expect(findings.map(({ rule }) => rule)).toContain('FA-38');
  }
});

test('demo data is said to be made up before everything else', () => {
  const [first] = compose({ demo: true }).document.blocks;
  expect(first).toEqual({
    kind: 'note',
    tone: 'demo',
    text: '演示（虚构）：地区、部门、项目和数字均为虚构，不作为正式公开。',
  });
});

test('no number of a person comes through, whatever it was typed into', () => {
  const hostile = '联系王某 139 1234 5678，身份证 150203199001011234，卡号 6222 0200 1234 5678 901';
  const cells = Object.fromEntries(
    [...sampleRecord().cells.keys()]
      .filter((cell) => !cell.startsWith('amount/'))
      .concat(['text/contactPhone', 'text/glossary', 'summary/x01/text', 'summary/x02/problems'] as never[])
      .map((cell) => [cell, cell === 'text/glossary' ? `热线：${hostile}` : hostile]),
  );
  const projects = sampleProjects().map((snapshot) => ({
    ...snapshot,
    project: { ...snapshot.project, name: `${snapshot.project.name}${hostile}` },
    form: {
      ...snapshot.form,
      cells: Object.fromEntries(
        Object.entries(snapshot.form.cells).map(([cell, text]) => [cell, `${text}${hostile}`]),
      ),
    },
  }));
  for (const outline of BUILT_IN_OUTLINES) {
    const { document } = compose({
      outline,
      projects,
      accounts: { ...sampleRecord(cells), bodyName: hostile },
      department: { code: '301', name: hostile },
      region: { code: '150203', name: hostile, financeOffice: hostile, showFindings: true },
      edition: { number: 2, publishedAt: new Date(0), correction: { replaces: 1, reason: hostile } },
      omitted: [{ name: hostile, publicity: '公开', reason: hostile }],
    });
    const text = canonicalJson(document);
    expect(text).not.toMatch(/1234 ?5678|15020319900101|6222/);
    expect(text).not.toMatch(/"(?:phone|contact)":/);
  }
});

test('a reason is asked for by the rules where a change has none', () => {
  const cell = factCell('operatingFunds.reason');
  const list = itemCell('overall.reasons', 'r1', 'itemPrinted');
  const { disclosure } = compose(
    withCells({ [cell]: '', [list]: '', [itemCell('overall.reasons', 'r2', 'itemPrinted')]: '' }),
  );
  const { findings } = checkDocument({ kind: 'disclosure', disclosure });
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => `${rule} ${at}`);
  expect(errors).toHaveLength(2);
  for (const error of errors) expect(error).toMatch(/^FA-27 narrative/);
});
