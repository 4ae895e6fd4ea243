// What a disclosure document says, counts, leaves out and never prints.
import { expect, test } from 'vitest';
import { fieldCell } from '../evaluation/cells';
import { canonicalJson } from '../canonical-json';
import { printedSnapshot, sampleDocument, sampleInput, workingSnapshot } from '@/testing/sample-disclosure';
import { buildDisclosure } from './build';
import { type Block, type BlockKind, type BlockOf, projectOf, readDisclosureDocument } from './model';
import { headingNumeral } from './numerals';
import { COVERED, coverPrivateNumbers } from './private-numbers';

function blocksOfKind<K extends BlockKind>(blocks: readonly Block[], kind: K): BlockOf<K>[] {
  return blocks.filter((block): block is BlockOf<K> => block.kind === kind);
}

test('the overview counts projects and adds up money, rate and average of the scores as reported', () => {
  const document = sampleDocument();
  // 450 + 312 and 169 + 309.84; 478.84 / 762 = 62.8399 %; (96 + 99.93) / 2 = 97.965
  expect(document.totals).toEqual({
    projects: 2,
    omitted: 2,
    budget: 762_000_000,
    executed: 478_840_000,
    rate: 6284,
    averageScore: 9797,
  });
  expect(blocksOfKind(document.blocks, 'paragraph')[0]?.text).toBe(
    '2021 年度，示范区民政局共有项目 4 个，公开 2 个项目的支出绩效自评结果，未公开 2 个，原因列于文末。公开的项目全年预算数合计 762.00 万元，全年执行数合计 478.84 万元，执行率 62.84%，自评得分平均 97.97 分。以上合计由各项目自评表所载数字加总得出。',
  );
});

test('a project keeps the score it reported; a printed one keeps its words', () => {
  const document = sampleDocument();
  expect(projectOf(document, '2020-02')).toMatchObject({
    name: '2020 年度民用洁净燃料型煤补贴项目',
    budget: { text: '450', value: 450_000_000 },
    rate: { text: '38%', value: 3756 },
    score: { text: '96', value: 9600 },
    grade: null,
  });
  expect(projectOf(document, '2021-202')).toMatchObject({
    rate: { text: '99.31%', value: 9931 },
    score: { text: '99.93', value: 9993 },
    grade: '优',
  });
});

test('each project has its summary, its form and what stands outside the table', () => {
  const { blocks } = projectOf(sampleDocument(), '2020-02');
  expect(blocks.map((block) => block.kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'heading',
    'form',
    'note',
  ]);
  expect(blocksOfKind(blocks, 'note')[0]?.text).toBe('原表另印有不属于任何一行的内容：100%、100%。');
});

test('a project that is not public is counted with its reason and never named', () => {
  const document = sampleDocument();
  expect(blocksOfKind(document.blocks, 'omitted')[0]?.projects).toEqual([
    { name: null, reason: '涉及未成年人个人隐私。' },
    { name: '纪念设施修缮项目', reason: '自评表尚未审核通过。' },
  ]);
  expect(canonicalJson(document)).not.toContain('困境儿童');
});

test('findings stand by what lies behind them, in the order of mending, numbered for the pins', () => {
  const { recomputation } = projectOf(sampleDocument(), '2020-02');
  expect(
    recomputation?.causes.map(({ title, findings }) => [
      title,
      ...findings.map((f) => `${f.no} ${f.word} ${f.rule}`),
    ]),
  ).toEqual([
    ['资金与执行率', '1 硬伤 SE-11', '2 尾差 SE-10'],
    ['分值', '3 硬伤 SE-01'],
  ]);
  expect(recomputation?.figures).toContainEqual({
    label: '预算执行得分',
    printed: '7',
    computed: '3.76',
    flagged: true,
  });
  expect(recomputation?.figures).toContainEqual({
    label: '分值合计',
    printed: '100',
    computed: '110',
    flagged: true,
  });
});

test('no finding, no rule and no explanation where the region keeps them inside the house', () => {
  const { region } = sampleInput();
  const document = sampleDocument({ region: { ...region, showFindings: false } });
  expect(document.projects.every((project) => project.recomputation === null)).toBe(true);
  expect(canonicalJson(document)).not.toMatch(/SE-\d|多计/);
});

test('an explanation goes with the finding whose figures it answers, and with no other', () => {
  const snapshot = printedSnapshot();
  const [finding] = snapshot.findings;
  const answer = (figures: string) => ({
    rule: 'SE-11',
    cell: finding?.cell ?? null,
    figures,
    text: '按合同约定跨年结算。',
    by: '经办人',
    at: '2022-03-01T00:00:00Z',
  });
  const explained = (figures: string) =>
    sampleDocument({ projects: [{ ...snapshot, explanations: [answer(figures)] }] }).projects[0]
      ?.recomputation?.causes[0]?.findings[0]?.explanation;
  expect(explained('7→3.76')).toBe('按合同约定跨年结算。');
  expect(explained('9→3.76')).toBeNull();
});

test('numbers of persons are covered in the names of the body, of its region and of projects left out', () => {
  const { region } = sampleInput();
  const typed = ' 13900001111';
  const document = sampleDocument({
    department: { code: 'mzj', name: `民政局${typed}` },
    region: { ...region, name: `示范区${typed}`, financeOffice: `财政局${typed}` },
    omitted: [{ name: `修缮${typed}`, publicity: '部分公开', reason: '未审核' }],
  });
  expect(canonicalJson(document).includes('13900001111')).toBe(false);
  expect(document.title).toBe(`民政局 ${COVERED}2021年度项目支出绩效自评公开`);
  expect(document.department.name).toBe(`民政局 ${COVERED}`);
  expect(blocksOfKind(document.blocks, 'omitted')[0]?.projects[0]?.name).toBe(`修缮 ${COVERED}`);
});

test('numbers of persons are covered wherever they were typed; office phones, amounts and codes stay', () => {
  const snapshot = workingSnapshot([
    [fieldCell('leader'), '王某 13912345678'],
    [fieldCell('phone'), '0472-0000000'],
    [fieldCell('goalActual'), '身份证 150203199001011234，卡号 6222 0200 1234 5678 901。'],
    [fieldCell('summary'), '联系 139 1234 5678 或 139-1234-5678.'],
  ]);
  const text = canonicalJson(sampleDocument({ projects: [snapshot] }));
  expect(text).not.toMatch(/1391234|5678|15020319900101|6222/);
  expect(text.split(COVERED)).toHaveLength(5);
  expect(coverPrivateNumbers('0472-0000000，1894.680001 万元，统一代码 2021-202')).toBe(
    '0472-0000000，1894.680001 万元，统一代码 2021-202',
  );
});

test('a number within the name of a project is covered wherever the name stands', () => {
  const snapshot = workingSnapshot();
  const name = `${snapshot.project.name}（联系13912345678）`;
  const document = sampleDocument({ projects: [{ ...snapshot, project: { ...snapshot.project, name } }] });
  expect(document.projects[0]?.name).toBe(`${snapshot.project.name}（联系${COVERED}）`);
  expect(canonicalJson(document)).not.toContain('13912345678');
});

test('the same input gives the same bytes, and they read back as the same document', () => {
  const once = canonicalJson(sampleDocument());
  expect(canonicalJson(sampleDocument())).toBe(once);
  expect(canonicalJson(readDisclosureDocument(once))).toBe(once);
});

test('headings count as Chinese does', () => {
  expect([1, 10, 11, 20, 99, 100, 105, 110, 999].map(headingNumeral)).toEqual(
    '一 十 十一 二十 九十九 一百 一百零五 一百一十 九百九十九'.split(' '),
  );
  expect(() => headingNumeral(0)).toThrow(RangeError);
});

test('a code that cannot stand in an address is refused', () => {
  expect(() => buildDisclosure(sampleInput({ department: { code: '../x', name: '民政局' } }))).toThrow();
});
