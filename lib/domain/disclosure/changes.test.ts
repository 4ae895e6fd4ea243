// What changed between two editions, worked out by hand: each place once, in words, and nothing else.
import { expect, test } from 'vitest';
import { annualBlocks, annualDocument, totalTable, wideTable } from '@/testing/annual-blocks';
import { sampleDocument, sampleInput, workingSnapshot } from '@/testing/sample-disclosure';
import { fieldCell, indicatorCell } from '../evaluation/cells';
import { formFromJson } from '../evaluation/form-json';
import { wordsOf } from './change';
import { documentChanges } from './changes';
import { type Block, type DisclosureDocument, documentSchema } from './model';

/** `place: old → new`, with what differs in brackets. */
function told(before: DisclosureDocument, now: DisclosureDocument): string[] {
  const side = (pieces: readonly { text: string; differs: boolean }[] | null) =>
    pieces === null ? '∅' : pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
  return documentChanges(before, now).changes.map(
    ({ part, place, from, to }) => `${part} ${place}: ${side(from)} → ${side(to)}`,
  );
}

function withBlocks(change: (block: Block) => readonly Block[]): DisclosureDocument {
  const document = annualDocument();
  return { ...document, blocks: document.blocks.flatMap(change) };
}

test('an edition that differs in its number, day and correction alone changed nothing', () => {
  const first = sampleDocument({
    edition: { number: 1, publishedAt: new Date('2022-03-01T00:00:00Z'), correction: null },
  });
  expect(documentChanges(first, sampleDocument())).toEqual({
    changes: [],
    counts: { text: 0, table: 0, project: 0, form: 0, fact: 0 },
  });
});

test('figures of public tables are told by table, row and column, old and new', () => {
  const now = withBlocks((block) =>
    block.kind === 'table' && block.table === 'incomeExpenditureTotal' ? [totalTable('1,311.75')] : [block],
  );
  expect(told(annualDocument(), now)).toEqual([
    'table 公开01表 收入支出决算总表「一、一般公共预算财政拨款收入」收入·决算数: [1,311.57] → [1,311.75]',
    'table 公开01表 收入支出决算总表「本年收入合计」收入·决算数: [1,311.57] → [1,311.75]',
  ]);
});

test('a row that came is told by its name and its figures that are not zero', () => {
  const now = withBlocks((block) =>
    block.kind === 'table' && block.table === 'governmentFund' ? [wideTable(4)] : [block],
  );
  const table = '公开08表 政府性基金预算财政拨款收入支出决算表';
  const row = `${table}「征地和拆迁补偿支出（3）」`;
  const came = [
    `table ${table} 行名: ∅ → [征地和拆迁补偿支出（3）]`,
    `table ${row}本年收入: ∅ → [50.00]`,
    `table ${row}本年支出·小计: ∅ → [50.00]`,
    `table ${row}本年支出·项目支出: ∅ → [50.00]`,
  ];
  expect(told(annualDocument(), now)).toEqual(came);
  expect(told(now, annualDocument())).toEqual(came.map((line) => line.replace(/∅ → (.*)$/, '$1 → ∅')));
});

test('a table that is gone is one change', () => {
  const now = withBlocks((block) =>
    block.kind === 'table' && block.table === 'governmentFund' ? [] : [block],
  );
  expect(told(annualDocument(), now)).toEqual([
    'table 公开08表 政府性基金预算财政拨款收入支出决算表: [整张表] → ∅',
  ]);
});

test('in a reworded sentence the figures and words that differ are marked; other sentences are left alone', () => {
  const now = withBlocks((block) =>
    block.kind === 'paragraph' && block.text.startsWith('本年收入')
      ? [{ kind: 'paragraph', text: '本年收入 1,311.75 万元，主要为财政拨款收入。人员较上年增加 3 人。' }]
      : [block],
  );
  expect(told(annualDocument(), now)).toEqual([
    'text 一、收入支出决算总体情况说明 › （一）收入: 本年收入 [1,311.57] 万元，[全部]为财政拨款收入。 → 本年收入 [1,311.75] 万元，[主要]为财政拨款收入。',
    'text 一、收入支出决算总体情况说明 › （一）收入: ∅ → [人员较上年增加 3 人。]',
  ]);
});

test('a section put in moves the numbers of those behind it, and only it is told', () => {
  const renumbered = withBlocks((block) => {
    if (block.kind === 'heading' && block.text === '二、预算绩效情况') {
      return [
        { kind: 'heading', level: 2, text: '二、机关运行经费' },
        { kind: 'paragraph', text: '机关运行经费支出 53.00 万元。' },
        { ...block, text: '三、预算绩效情况' },
      ];
    }
    return [block];
  });
  expect(told(annualDocument(), renumbered)).toEqual([
    'text 二、机关运行经费（整节）: ∅ → [二、机关运行经费]',
    'text 二、机关运行经费: ∅ → [机关运行经费支出 53.00 万元。]',
  ]);
});

test('charts and 核算 are drawn from what is compared, and are no changes', () => {
  const now = withBlocks((block) => {
    if (block.kind === 'chart') return [];
    return 'remarks' in block ? [{ ...block, remarks: [] }] : [block];
  });
  expect(annualBlocks().some(({ kind }) => kind === 'chart')).toBe(true);
  expect(told(annualDocument(), now)).toEqual([]);
});

/** The sample with one working form, `texts` typed into it. */
function withForm(texts: Parameters<typeof workingSnapshot>[0]): DisclosureDocument {
  return sampleDocument({ projects: [workingSnapshot(texts)], omitted: [] });
}

test('a form is told cell by cell, with what follows from the cell, and its list of figures', () => {
  const form = formFromJson(workingSnapshot().form);
  const third = form.indicators[2]?.id ?? '';
  const lines = told(
    withForm([]),
    withForm([
      [indicatorCell(third, 'actual'), '96%'],
      [indicatorCell(third, 'score'), '9'],
      [indicatorCell(third, 'overrideReason'), '两次延迟。'],
      [fieldCell('summary'), '项目自评得分 98.93 分，等级为优。'],
    ]),
  );
  expect(lines).toContain('form 「高龄津贴发放项目」自评表 「按月发放及时率」实际完成值: [100%] → [96%]');
  expect(lines).toContain('form 「高龄津贴发放项目」自评表 总分（得分）: [99.93] → [98.93]');
  expect(lines).toContain('table 项目支出绩效自评汇总表「高龄津贴发放项目」自评得分: [99.93] → [98.93]');
  expect(lines).toContain(
    'text 「高龄津贴发放项目」自评综述: 项目自评得分 [99.93] 分，等级为优。 → 项目自评得分 [98.93] 分，等级为优。',
  );
  // The page reads from top to bottom: text, list, project with its summary before its form.
  const parts = lines.map((line) => line.split(' ', 1)[0]);
  expect([...new Set(parts)]).toEqual(['text', 'table', 'form']);
});

test('projects that came, went or moved among the left-out are told by name', () => {
  const { projects, omitted } = sampleInput();
  const fewer = sampleDocument({ projects: projects.slice(1), omitted: omitted.slice(0, 1) });
  const lines = told(sampleDocument(), fewer);
  expect(lines).toContain('project 不再公开的项目: [2020 年度民用洁净燃料型煤补贴项目] → ∅');
  expect(lines).toContain('project 未公开的项目「纪念设施修缮项目」: [自评表尚未审核通过。] → ∅');
  expect(lines).toContain(
    'table 项目支出绩效自评汇总表「2020 年度民用洁净燃料型煤补贴项目」: [全年预算数（万元） 450.00，全年执行数（万元） 169.00，执行率 38%，自评得分 96] → ∅',
  );
  expect(lines).toContain('table 项目支出绩效自评汇总表「合计」全年执行数（万元）: [478.84] → [309.84]');
  expect(lines.filter((line) => line.startsWith('project'))).toHaveLength(2);
  expect(lines.some((line) => line.startsWith('form'))).toBe(false);
});

test('facts beside the text are told by their names', () => {
  const withFacts = (facts: object) =>
    documentSchema.parse({ ...annualDocument(), data: { schema: 'mingji.disclosure/1', facts } });
  const before = withFacts({
    procurement: { total: 53.2 },
    stateAssets: { vehicles: [{ name: '机要通信用车', count: 1 }] },
  });
  const now = withFacts({
    procurement: { total: 55.2 },
    stateAssets: { vehicles: [{ name: '机要通信用车', count: 2 }] },
  });
  expect(told(before, now)).toEqual([
    'fact 政府采购支出合计: [53.2] → [55.2]',
    'fact 「机要通信用车」辆数: [1] → [2]',
  ]);
});

test('the pieces of a change are its two sides, word for word', () => {
  const now = withBlocks((block) =>
    block.kind === 'paragraph'
      ? [{ kind: 'paragraph', text: `${block.text}另，${'长'.repeat(3000)}👨‍👩‍👧。` }]
      : [block],
  );
  const { changes } = documentChanges(annualDocument(), now);
  expect(changes.length).toBeGreaterThan(2);
  const said = changes.map(({ to }) => wordsOf(to)).join('');
  expect(said.includes(`${'长'.repeat(3000)}👨‍👩‍👧。`)).toBe(true);
});
