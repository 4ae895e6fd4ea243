// Autosave against a real database: compare-and-set, repeated requests, conflicts, refusals, and many writers at once.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/data/client';
import { saveEdits } from '@/lib/application/save-edits';
import { submit } from '@/lib/application/submit';
import { changesOf } from '@/lib/application/queries/changes';
import { type CellId, fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { cellText, liveIndicators } from '@/lib/domain/evaluation/form';
import type { Edit } from '@/lib/domain/evaluation/edits';
import { failure, fillAll, SEED_DAY, type Seed, seed, seedProject, storedForm, value } from '@/testing/seed';
import { testDatabase } from '@/testing/database';

let world: Seed;
beforeEach(async () => {
  world = await seed();
});

const edit = (cell: CellId, from: string, to: string, id: string = randomUUID()): Edit => ({
  id,
  cell,
  from,
  to,
});
const save = (
  edits: Edit[],
  { since = 0, by = world.clerk, evaluation = world.evaluationId, tab = 'one' } = {},
) => saveEdits(by, evaluation, { v: 1, since, tab, edits }, SEED_DAY);

test('a text and its integer are written together; what cannot be read keeps its text and no integer', async () => {
  const { form } = await storedForm(world.clerk, world.evaluationId);
  const total = fundCell(form.funds[0]?.id ?? '', 'executed');
  value(await save([edit(total, '', '2.28')]));
  const read = () =>
    testDatabase().asOwner<{ text: string; value: string | null }>(
      `SELECT executed_text AS text, executed_value AS value FROM fund_row WHERE id = '${form.funds[0]?.id}'`,
    );
  expect(await read()).toEqual([{ text: '2.28', value: '2280000' }]);
  value(await save([edit(total, '2.28', '约 2 万')]));
  expect(await read()).toEqual([{ text: '约 2 万', value: null }]);
});

test('the same request sent again is answered "saved" and changes nothing', async () => {
  const edits = [edit(fieldCell('goalActual'), '', '已完成')];
  const first = value(await save(edits));
  const again = value(await save(edits));
  expect(again.results).toEqual(first.results);
  expect(again.seq).toBe(first.seq);
  // Even when the cell has moved on since.
  value(await save([edit(fieldCell('goalActual'), '已完成', '全部完成')]));
  expect(value(await save(edits)).results).toEqual(first.results);
  expect(cellText((await storedForm(world.clerk, world.evaluationId)).form, fieldCell('goalActual'))).toBe(
    '全部完成',
  );
});

test('different cells merge; the same cell comes back with both values', async () => {
  value(await save([edit(fieldCell('goalActual'), '', '甲')], { by: world.lead }));
  const mine = value(
    await save([edit(fieldCell('summary'), '', '乙'), edit(fieldCell('goalActual'), '', '丙')]),
  );
  expect(mine.results[0]).toMatchObject({ outcome: 'saved' });
  expect(mine.results[1]).toMatchObject({ outcome: 'conflict', current: '甲', by: world.lead.displayName });
  expect(mine.others).toMatchObject([{ cell: 'field/goalActual', text: '甲', by: world.lead.displayName }]);
  const { form } = await storedForm(world.clerk, world.evaluationId);
  expect([cellText(form, fieldCell('goalActual')), cellText(form, fieldCell('summary'))]).toEqual([
    '甲',
    '乙',
  ]);
});

test('a number that no journal reaches is nothing saved since, not an error', async () => {
  const beyond = { since: Number.MAX_SAFE_INTEGER };
  expect(value(await save([edit(fieldCell('summary'), '', '甲')], beyond)).others).toEqual([]);
  const asked = await changesOf(world.clerk, world.evaluationId, { ...beyond, tab: 'one' }, SEED_DAY);
  expect(value(asked).others).toEqual([]);
});

test('an edit of a locked cell, an unknown row and an over-long text are refused one by one, the rest is saved', async () => {
  const { form } = await storedForm(world.clerk, world.evaluationId);
  const row = liveIndicators(form)[0]?.id ?? '';
  const answer = value(
    await save([
      edit(indicatorCell(row, 'target'), '≥42件', '≥1件'),
      edit(indicatorCell(randomUUID(), 'actual'), '', '45件'),
      edit(fieldCell('leader'), '', '长'.repeat(61)),
      edit(indicatorCell(row, 'actual'), '', '45件'),
    ]),
  );
  expect(answer.results.map((r) => r.outcome)).toEqual(['refused', 'refused', 'refused', 'saved']);
});

test('rows can be added, moved, removed and restored where goals are open', async () => {
  const { evaluationId } = await seedProject(world, 'P-2', '没有批复目标的项目', { goals: null });
  const { form } = await storedForm(world.clerk, evaluationId);
  const id = randomUUID();
  const [quality, cost] = ['quality', 'cost'].map(
    (key) => form.nodes.find((node) => node.key === key)?.id ?? '',
  );
  const send = (edits: Edit[]) => save(edits, { evaluation: evaluationId });
  value(
    await send([
      edit(indicatorCell(id, 'node'), '', quality ?? ''),
      edit(indicatorCell(id, 'position'), '', 'A5'),
      edit(indicatorCell(id, 'name'), '', '一次办结率'),
    ]),
  );
  value(
    await send([
      edit(indicatorCell(id, 'node'), quality ?? '', cost ?? ''),
      edit(indicatorCell(id, 'removed'), '', '1'),
    ]),
  );
  const after = await storedForm(world.clerk, evaluationId);
  expect(after.form.indicators.find((row) => row.id === id)).toEqual({
    id,
    nodeId: cost,
    position: 'A5',
    removed: true,
  });
  value(await send([edit(indicatorCell(id, 'removed'), '1', '')]));
  expect(cellText((await storedForm(world.clerk, evaluationId)).form, indicatorCell(id, 'name'))).toBe(
    '一次办结率',
  );
});

test('after submission the whole batch is refused, and nothing of it is stored', async () => {
  const seq = await fillAll(world.clerk, world.evaluationId);
  value(await submit(world.clerk, world.evaluationId, { v: 1, seq, submission: randomUUID() }, SEED_DAY));
  const late = await save([edit(fieldCell('leader'), '', '综合科')]);
  expect(failure(late)).toMatchObject({
    code: 'wrongStatus',
    message: '「信访维稳资金项目」的绩效自评表现在是「待财政审核」，不能「填写」。请刷新页面查看最新状态。',
  });
  expect(cellText((await storedForm(world.clerk, world.evaluationId)).form, fieldCell('leader'))).toBe('');
});

test('eight connections released at once on one cell: one edit stands, seven come back with it, round after round', async () => {
  const counter = fieldCell('summary');
  const barrier = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await barrier.connect();
  let current = '';
  for (let round = 1; round <= 5; round++) {
    // The barrier holds the evaluation's row: all eight requests are inside their transactions before it opens.
    await barrier.query('BEGIN');
    await barrier.query(`SELECT 1 FROM evaluation WHERE id = '${world.evaluationId}' FOR UPDATE`);
    const requests = Array.from({ length: 8 }, (_, n) =>
      save([edit(counter, current, `第 ${round} 轮 ${n}`)], { tab: `writer-${n}` }),
    );
    await expect.poll(waiting, { timeout: 10_000 }).toBe(8);
    await barrier.query('COMMIT');
    const outcomes = (await Promise.all(requests)).map((answer) => value(answer).results[0]);
    const saved = outcomes.findIndex((outcome) => outcome?.outcome === 'saved');
    expect(outcomes.filter((outcome) => outcome?.outcome === 'saved')).toHaveLength(1);
    current = `第 ${round} 轮 ${saved}`;
    for (const outcome of outcomes.filter((_, n) => n !== saved))
      expect(outcome).toMatchObject({ outcome: 'conflict', current });
  }
  await barrier.end();
  const journal = await database.editJournal.findMany({
    where: { evaluationId: world.evaluationId },
    orderBy: { seq: 'asc' },
  });
  expect(journal.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
  journal.slice(1).forEach((entry, index) => {
    expect(entry.fromText).toBe(journal[index]?.toText);
  });
});

/** Connections of the app that wait for a row. */
async function waiting(): Promise<number> {
  const rows = await testDatabase().asApp<{ n: string }>(
    `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return Number(rows[0]?.n);
}

test('a look brings what others saved and who is there', async () => {
  value(await save([edit(fieldCell('summary'), '', '甲')], { by: world.lead, tab: 'lead-tab' }));
  const look = value(
    await changesOf(world.clerk, world.evaluationId, { since: 0, tab: 'clerk-tab' }, SEED_DAY),
  );
  expect(look).toMatchObject({
    seq: 1,
    others: [{ cell: 'field/summary', text: '甲' }],
    present: [{ name: world.lead.displayName, tab: 'lead-tab' }],
  });
});

test('a stranger, a foreign department and a malformed id all get "not found"', async () => {
  const stranger = await seed();
  for (const actor of [stranger.clerk, stranger.finance, stranger.lead, world.admin]) {
    expect(failure(await save([edit(fieldCell('summary'), '', '甲')], { by: actor })).code).toBe('notFound');
  }
  expect(
    failure(await saveEdits(world.clerk, "1' OR 1=1", { v: 1, since: 0, tab: 't', edits: [] })).code,
  ).toBe('notFound');
});
