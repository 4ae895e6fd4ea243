// A body's accounts against a real database: autosave, conflicts, submission, decisions, sums of units, and who may do what.
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { approvedAccounts } from '@/lib/application/approved-accounts';
import {
  approveAccounts,
  reopenAccounts,
  returnAccounts,
  setAccountsSource,
  withdrawAccounts,
} from '@/lib/application/decide-accounts';
import { accountsChanges } from '@/lib/application/queries/accounts-changes';
import { accountsList } from '@/lib/application/queries/accounts-list';
import { type AccountsPage, accountsPage } from '@/lib/application/queries/accounts-page';
import { saveAccountsEdits } from '@/lib/application/save-accounts-edits';
import { submitAccounts } from '@/lib/application/submit-accounts';
import { database } from '@/lib/data/client';
import { amountCell, answerCell, factCell, subjectCell, textCell } from '@/lib/domain/accounts/cells';
import { sampleAccounts } from '@/lib/domain/accounts/sample-accounts';
import { readAccountsSnapshot } from '@/lib/domain/accounts/snapshot';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Actor } from '@/lib/domain/workflow/actor';
import { testDatabase } from '@/testing/database';
import { failure, person, SEED_DAY, type Seed, seed, value } from '@/testing/seed';

let world: Seed;
beforeEach(async () => {
  world = await seed();
});

const TOTAL = amountCell('incomeExpenditureTotal', 'income', 'total', 'amount');
const FUND = amountCell('governmentFund', null, 'total', 'income');
const DUTIES = textCell('duties');
const OFFICE = textCell('contactOffice');

type Typed = readonly [cell: CellId, from: string, to: string];
interface Save {
  readonly by?: Actor;
  readonly body?: string;
  readonly since?: number;
  readonly tab?: string;
}

const place = (body: string = world.bodyId) => ({ bodyId: body, fiscalYear: 2021 });
const save = (texts: readonly Typed[], { by = world.clerk, body, since = 0, tab = 'one' }: Save = {}) =>
  saveAccountsEdits(
    by,
    place(body),
    { v: 1, since, tab, edits: texts.map(([cell, from, to]) => ({ id: randomUUID(), cell, from, to })) },
    SEED_DAY,
  );
const page = async (by: Actor = world.clerk, body: string = world.bodyId): Promise<AccountsPage> =>
  value(await accountsPage(by, body, 2021));

/** Types the sample's accounts, all right, and returns the sequence number. */
async function fill(body: string = world.bodyId, more: readonly (readonly [CellId, string])[] = []) {
  const cells = [...sampleAccounts(more).cells];
  let seq = 0;
  for (let i = 0; i < cells.length; i += 200) {
    const answer = value(
      await save(
        cells.slice(i, i + 200).map(([cell, text]) => [cell, '', text]),
        { body },
      ),
    );
    expect(answer.results.filter(({ outcome }) => outcome !== 'saved')).toEqual([]);
    seq = answer.seq;
  }
  return seq;
}

const submit = (seq: number, { by = world.clerk, body = world.bodyId, submission = randomUUID() } = {}) =>
  submitAccounts(by, place(body), { v: 1, seq, submission }, SEED_DAY);
const decision = (snapshot: string) => ({ v: 1, snapshot }) as const;

/** Filled in, submitted and approved. */
async function approve(body: string = world.bodyId): Promise<string> {
  const { snapshot } = value(await submit(await fill(body), { body }));
  value(await approveAccounts(world.finance, place(body), decision(snapshot), SEED_DAY));
  return snapshot;
}

/** A unit of the department that publishes by itself. */
async function unit(code: string, name: string): Promise<string> {
  const { regionCode, departmentId } = world;
  const unitId = randomUUID();
  const id = randomUUID();
  await testDatabase().asOwner(
    `INSERT INTO unit (id, region_code, department_id, code, name) VALUES ('${unitId}', '${regionCode}', '${departmentId}', '${code}', '${name}')`,
  );
  await testDatabase().asOwner(
    `INSERT INTO disclosing_body (id, region_code, department_id, unit_id, code, name)
     VALUES ('${id}', '${regionCode}', '${departmentId}', '${unitId}', '${regionCode}-${code}', '${name}')`,
  );
  return id;
}

test('accounts nobody opened are an empty draft; the first save makes them', async () => {
  expect(await page()).toMatchObject({ status: 'draft', seq: 0, savedAt: null, submitted: null });
  value(await save([[DUTIES, '', '监测工业经济运行。']]));
  const { record, seq, savedAt } = await page();
  expect([[...record.cells], seq, savedAt]).toEqual([[[DUTIES, '监测工业经济运行。']], 1, SEED_DAY()]);
  expect(await database.finalAccounts.count({ where: { bodyId: world.bodyId } })).toBe(1);
});

test('a figure is kept as text and integer; what cannot be read has no integer, what is emptied no row', async () => {
  const read = () =>
    testDatabase().asOwner<{ text: string; value: string | null }>(
      `SELECT text, value FROM accounts_cell WHERE cell = '${FUND}' AND region_code = '${world.regionCode}'`,
    );
  value(await save([[FUND, '', '1,311.57']]));
  expect(await read()).toEqual([{ text: '1,311.57', value: '1311570000' }]);
  value(await save([[FUND, '1,311.57', '约一千万']]));
  expect(await read()).toEqual([{ text: '约一千万', value: null }]);
  value(await save([[FUND, '约一千万', '']]));
  expect(await read()).toEqual([]);
});

test('two people on one cell: the second is shown both texts, and different cells merge', async () => {
  const other = await person('clerk', { regionCode: world.regionCode, departmentId: world.departmentId });
  value(await save([[FUND, '', '50.00']]));
  const answer = value(
    await save(
      [
        [FUND, '', '51.00'],
        [DUTIES, '', '负责工业。'],
      ],
      { by: other, tab: 'two' },
    ),
  );
  expect(answer.results).toEqual([
    expect.objectContaining({ outcome: 'conflict', current: '50.00', by: world.clerk.displayName }),
    expect.objectContaining({ outcome: 'saved' }),
  ]);
  expect(answer.others.map(({ cell, text }) => [cell, text])).toEqual([[FUND, '50.00']]);
  expect(answer.present.map(({ tab }) => tab)).toEqual(['one']);
  // A tab the same person left a minute ago is nobody else.
  const again = value(await save([], { by: other, tab: 'three' }));
  expect(again.present.map(({ tab }) => tab)).toEqual(['one']);
  const looked = value(
    await accountsChanges(world.clerk, place(), { since: 1, tab: 'one', cell: FUND }, SEED_DAY),
  );
  expect(looked).toMatchObject({ seq: 2, status: 'draft', others: [{ seq: 2, cell: DUTIES }] });
});

test('the same request sent again saves once', async () => {
  const edits = [{ id: randomUUID(), cell: FUND, from: '', to: '50.00' }];
  const ask = () => saveAccountsEdits(world.clerk, place(), { v: 1, since: 0, tab: 'one', edits }, SEED_DAY);
  const first = value(await ask());
  value(await save([[FUND, '50.00', '51.00']]));
  expect(value(await ask()).results).toEqual(first.results);
  expect((await page()).record.cells.get(FUND)).toBe('51.00');
  expect(
    await testDatabase().asOwner(
      `SELECT seq, cell, from_text, to_text FROM accounts_journal WHERE region_code = '${world.regionCode}' ORDER BY seq`,
    ),
  ).toEqual([
    { seq: 1, cell: FUND, from_text: '', to_text: '50.00' },
    { seq: 2, cell: FUND, from_text: '50.00', to_text: '51.00' },
  ]);
});

test('many writers at once leave a journal without gaps', async () => {
  await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      save([[amountCell('income', null, 'total', 'other'), i === 0 ? '' : 'x', String(i)]], { tab: `t${i}` }),
    ),
  );
  const rows = await database.accountsJournal.findMany({
    where: { regionCode: world.regionCode },
    orderBy: { seq: 'asc' },
  });
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
  expect(await database.finalAccounts.count({ where: { bodyId: world.bodyId } })).toBe(1);
});

test('what does not fit a cell is refused with its name and the way out', async () => {
  const answer = value(
    await save([
      [subjectCell('income', null, '2150'), '', '行政运行'],
      [subjectCell('generalBudgetBasic', 'personnel', '30201'), '', '办公费'],
      [textCell('contactPhone'), '', '手机 13900000000'],
      [FUND, '', '1'.repeat(41)],
    ]),
  );
  expect(answer.results.map((result) => (result.outcome === 'refused' ? result.reason : ''))).toEqual([
    '功能分类科目编码 2150 的位数不对：类 3 位、款 5 位、项 7 位。',
    '经济分类科目编码 30201 不在这一栏：人员经费为 301、303，公用经费为其余各类，编码 3 位或 5 位。',
    '「办公电话」会向社会公开，请填写办公电话，不要填写手机号码。',
    '「公开08表 合计 本年收入」最多 40 个字，现有 41 个字，请删减后再保存。',
  ]);
});

test('a submission is frozen with its findings, audited, and answered again with the same receipt', async () => {
  const seq = await fill();
  const submission = randomUUID();
  const receipt = value(await submit(seq, { submission }));
  expect(value(await submit(seq, { submission }))).toEqual(receipt);
  const [row] = await testDatabase().asOwner<{ content: string; sha256: string }>(
    `SELECT content, sha256 FROM accounts_snapshot WHERE id = '${receipt.snapshot}'`,
  );
  expect(row?.sha256).toBe(receipt.sha256);
  const frozen = readAccountsSnapshot(row?.content ?? '');
  expect(frozen).toMatchObject({ no: 1, seq, source: 'entered', units: [], fiscalYear: 2021 });
  expect(new Map(Object.entries(frozen.cells))).toEqual(new Map(sampleAccounts().cells));
  const { status, rights, steps } = await page();
  expect(status).toBe('submitted');
  expect(rights).toMatchObject({ edit: false, words: true, submit: false, withdraw: true });
  expect(steps.map(({ action, by }) => [action, by])).toEqual([['submitAccounts', world.clerk.displayName]]);
});

test('a broken sum, an unreadable figure and missing totals stand in the way of a submission', async () => {
  const empty = failure(await submit(0));
  expect(empty.code).toBe('notReady');
  expect(empty.detail).toMatchObject({ missing: { length: 5 } });
  const seq = await fill(world.bodyId, [
    [TOTAL, '771.43'],
    [factCell('procurement.total'), '两万'],
  ]);
  const refusal = failure(await submit(seq));
  expect(refusal.message).toContain('有 1 处须补填或更正，有 1 处勾稽关系不符');
  expect(refusal.detail).toMatchObject({
    missing: [{ cell: factCell('procurement.total'), name: '政府采购支出合计' }],
    findings: [{ rule: 'FA-03', cell: TOTAL, expected: '771.34' }],
  });
  expect((await page()).status).toBe('draft');
});

test('what was saved after the clerk looked stops the submission', async () => {
  const seq = await fill();
  value(await save([[OFFICE, '', '综合科']]));
  expect(failure(await submit(seq))).toMatchObject({ code: 'stale', detail: { seq: seq + 1 } });
});

test('after submission figures are closed, words are open', async () => {
  value(await submit(await fill()));
  expect(failure(await save([[TOTAL, '771.34', '1']])).code).toBe('wrongStatus');
  const answer = value(
    await save([
      [TOTAL, '771.34', '1'],
      [OFFICE, '', '综合科'],
      [answerCell('FA-17', 'a1b2'), '', '按项目支出列支。'],
    ]),
  );
  expect(answer.results.map(({ outcome }) => outcome)).toEqual(['refused', 'saved', 'saved']);
  expect(value(await save([[OFFICE, '综合科', '办公室']], { by: world.publisher })).results[0]?.outcome).toBe(
    'saved',
  );
  expect(failure(await save([[DUTIES, '', 'x']], { by: world.publisher })).code).toBe('forbidden');
});

test('finance returns with a reason and pinned comments; the clerk mends and hands in again', async () => {
  const first = value(await submit(await fill()));
  const returned = await returnAccounts(
    world.finance,
    place(),
    {
      ...decision(first.snapshot),
      reason: '请核对年初结转。',
      comments: [
        { cell: TOTAL, text: '与上年年末数不符。' },
        { cell: null, text: '请附说明。' },
      ],
    },
    SEED_DAY,
  );
  expect(value(returned).status).toBe('returned');
  const { submitted, rights, steps } = await page();
  expect(submitted?.comments.map(({ cell, text, by }) => [cell, text, by]).sort()).toEqual(
    [
      [TOTAL, '与上年年末数不符。', world.finance.displayName],
      [null, '请附说明。', world.finance.displayName],
    ].sort(),
  );
  expect(rights).toMatchObject({ edit: true, submit: true });
  expect(steps.at(-1)).toMatchObject({ action: 'returnAccounts', reason: '请核对年初结转。' });
  const { seq } = await page();
  const second = value(await submit(seq));
  expect(second.no).toBe(2);
  expect(
    failure(await approveAccounts(world.finance, place(), decision(first.snapshot), SEED_DAY)).code,
  ).toBe('stale');
  value(await withdrawAccounts(world.clerk, place(), decision(second.snapshot), SEED_DAY));
  expect((await page()).status).toBe('draft');
});

test('nobody approves what they submitted', async () => {
  const both = await person('clerk', { regionCode: world.regionCode, departmentId: world.departmentId });
  await database.roleAssignment.create({
    data: { id: randomUUID(), role: 'finance', userId: both.userId ?? '', regionCode: world.regionCode },
  });
  const actor: Actor = {
    ...both,
    assignments: [
      ...both.assignments,
      { role: 'finance', regionCode: world.regionCode, departmentId: null, projectId: null },
    ],
  };
  const { snapshot } = value(await submit(await fill(), { by: actor }));
  expect((await page(actor)).rights.approve).toBe(false);
  const refusal = failure(await approveAccounts(actor, place(), decision(snapshot), SEED_DAY));
  expect(refusal).toMatchObject({ code: 'forbidden', message: expect.stringContaining('由您本人提交') });
  expect(value(await approveAccounts(world.finance, place(), decision(snapshot), SEED_DAY)).status).toBe(
    'approved',
  );
});

test('publication reads approved figures and present words; after reopening there is nothing to read', async () => {
  expect(await approvedAccounts(database, world.bodyId, 2021)).toBeNull();
  value(await save([[OFFICE, '', '综合科']]));
  const snapshot = await approve();
  value(await save([[OFFICE, '综合科', '办公室']], { by: world.publisher }));
  const approved = await approvedAccounts(database, world.bodyId, 2021);
  expect(approved).toMatchObject({ snapshotId: snapshot, no: 1, bodyKind: 'department' });
  expect(approved?.record.cells.get(OFFICE)).toBe('办公室');
  expect(approved?.record.cells.get(TOTAL)).toBe('771.34');
  value(await reopenAccounts(world.finance, place(), { ...decision(snapshot), reason: '更正' }, SEED_DAY));
  expect(await approvedAccounts(database, world.bodyId, 2021)).toBeNull();
  expect((await page()).status).toBe('draft');
});

test('the accounts of the year before stand beside those of the next', async () => {
  await approve();
  await testDatabase().asOwner(
    `INSERT INTO fiscal_year (region_code, year, template_id, opens_on, closes_on, late_submission)
     SELECT region_code, 2022, template_id, opens_on, closes_on, late_submission FROM fiscal_year WHERE region_code = '${world.regionCode}'`,
  );
  const next = value(await accountsPage(world.clerk, world.bodyId, 2022));
  expect(next.before?.fiscalYear).toBe(2021);
  expect(next.before?.cells.get(TOTAL)).toBe('771.34');
  expect((await accountsList(world.clerk)).map(({ year, status }) => [year, status])).toEqual([
    [2022, null],
    [2021, 'approved'],
  ]);
});

test('a department sums up its units once all are approved, and its snapshot names theirs', async () => {
  const first = await unit('101', '示范区工业和信息化局本级');
  const second = await unit('102', '示范区中小企业服务中心');
  await save([
    [DUTIES, '', '负责工业。'],
    [TOTAL, '', '5.00'],
  ]);
  value(await setAccountsSource(world.clerk, place(), { v: 1, source: 'units' }, SEED_DAY));
  expect(value(await save([[TOTAL, '5.00', '6.00']])).results[0]).toMatchObject({
    outcome: 'refused',
    reason: '部门决算由所属单位汇总，「公开01表 收入总计」请在单位决算里修改。',
  });
  const firstSnapshot = await approve(first);
  expect((await page()).units.map(({ body, status }) => [body.name, status])).toEqual([
    ['示范区工业和信息化局本级', 'approved'],
    ['示范区中小企业服务中心', null],
  ]);
  expect(failure(await submit((await page()).seq)).message).toContain(
    '示范区中小企业服务中心的单位决算还没有批复',
  );
  const secondSnapshot = await approve(second);
  const { record, seq } = await page();
  expect(record.cells.get(TOTAL)).toBe('1,542.68');
  expect(record.cells.get(DUTIES)).toBe('负责工业。');
  const receipt = value(await submit(seq));
  const [row] = await testDatabase().asOwner<{ content: string }>(
    `SELECT content FROM accounts_snapshot WHERE id = '${receipt.snapshot}'`,
  );
  expect(readAccountsSnapshot(row?.content ?? '')).toMatchObject({
    source: 'units',
    units: [{ snapshot: firstSnapshot }, { snapshot: secondSnapshot }],
  });
  // Its own figures stayed in the store.
  value(await withdrawAccounts(world.clerk, place(), decision(receipt.snapshot), SEED_DAY));
  value(await setAccountsSource(world.clerk, place(), { v: 1, source: 'entered' }, SEED_DAY));
  expect((await page()).record.cells.get(TOTAL)).toBe('5.00');
  expect(
    failure(await setAccountsSource(world.clerk, place(first), { v: 1, source: 'units' }, SEED_DAY)).code,
  ).toBe('wrongStatus');
});

test('from another region, another department, or without a right, accounts are not found', async () => {
  await fill();
  const far = await seed();
  const otherBody = far.bodyId;
  for (const by of [far.lead, far.clerk, far.publisher, far.finance, far.admin, world.lead, world.admin]) {
    expect(failure(await accountsPage(by, world.bodyId, 2021)).code).toBe('notFound');
    expect(failure(await save([[FUND, '', '1']], { by })).code).toBe('notFound');
    expect(failure(await submit(1, { by })).code).toBe('notFound');
    expect(
      failure(await accountsChanges(by, place(), { since: 0, tab: 'x', cell: undefined }, SEED_DAY)).code,
    ).toBe('notFound');
    expect(await accountsList(by)).not.toContainEqual(expect.objectContaining({ bodyId: world.bodyId }));
  }
  expect(failure(await accountsPage(world.clerk, otherBody, 2021)).code).toBe('notFound');
  expect(failure(await accountsPage(world.clerk, 'kein-uuid', 2021)).code).toBe('notFound');
  expect(failure(await accountsPage(world.clerk, world.bodyId, 1999)).code).toBe('notFound');
  expect(failure(await accountsPage(world.clerk, world.bodyId, Number.NaN)).code).toBe('notFound');
});

test('what was looked at before the source was changed is not submitted', async () => {
  const seq = await fill();
  value(await setAccountsSource(world.clerk, place(), { v: 1, source: 'units' }, SEED_DAY));
  value(await setAccountsSource(world.clerk, place(), { v: 1, source: 'entered' }, SEED_DAY));
  expect(failure(await submit(seq)).code).toBe('stale');
  expect(value(await submit((await page()).seq)).no).toBe(1);
});
