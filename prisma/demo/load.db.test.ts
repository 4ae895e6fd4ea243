// The demo on a real database: what a load leaves behind, that it can be cut off anywhere, and that a removal takes all of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { compareProjections } from '@/lib/application/rebuild-projections';
import { isPasswordOf } from '@/lib/auth/accounts';
import { database } from '@/lib/data/client';
import { testDatabase } from '@/testing/database';
import { seed } from '@/testing/seed';
import { GIVEN_FROM_STORE, type Recomputed, recomputation } from '@/testing/sql-recomputation';
import { loadDemo } from './load';
import { REGION_TABLES, removeDemo } from './remove';
import { exampleRegion } from './working-2021/region';

const { asOwner } = testDatabase();
const password = 'abcd-2345-efgh';
/** A load takes some ten seconds on two idle cores. */
const patience = 180_000;
const now = () => new Date('2026-07-01T02:00:00Z');

/** How many rows each table holds. */
async function counts(): Promise<Record<string, number>> {
  const tables = [...REGION_TABLES, 'region', 'artifact', 'auth_user'];
  const columns = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const [row] = await asOwner<Record<string, number>>(`select ${columns.join(', ')}`);
  return row ?? {};
}

beforeAll(async () => {
  expect(await loadDemo({ password, beside: false }, now)).toMatchObject({ ok: true });
}, patience);

describe('a loaded demo', () => {
  it('shows the historic year from one edition of ten printed forms', async () => {
    const edition = await database.edition.findFirstOrThrow({
      where: { body: { code: 'kdl-gxj' }, fiscalYear: 2020 },
      include: { editionProject: { orderBy: { position: 'asc' } } },
    });
    expect(edition).toMatchObject({ no: 1, origin: 'historic' });
    expect(edition.editionProject.map(({ code, score }) => [code, score])).toEqual([
      ['2020-01', 9500],
      ['2020-02', 9600],
      ['2020-03', 9700],
      ['2020-04', 9200],
      ['2020-05', 9650],
      ['2020-06', 8300],
      ['2020-07', 9200],
      ['2020-08', 9700],
      ['2020-09', 9800],
      ['2020-10', 9300],
    ]);
  });

  it('keeps sums and rates that the database works out alike in decimal numbers', async () => {
    const recomputed = await asOwner<Recomputed>(recomputation(GIVEN_FROM_STORE));
    const projections = await database.evaluationProjection.findMany();
    expect(recomputed).toHaveLength(projections.length);
    const hundredths = (text: string | null | undefined) =>
      text === null || text === undefined ? null : Math.round(Number(text) * 100);
    for (const { evaluationId, rate, total } of projections) {
      const sql = recomputed.find(({ form }) => form === evaluationId);
      expect({ rate: hundredths(sql?.rate), total: hundredths(sql?.scores) }, evaluationId).toEqual({
        rate,
        total,
      });
    }
  });

  it('has a form in every state, with what led to it', async () => {
    const rows = await database.evaluation.findMany({
      where: { regionCode: exampleRegion.code },
      include: {
        project: true,
        snapshot: true,
        reviewComment: true,
        explanation: true,
        evaluationProjection: true,
      },
      orderBy: { project: { code: 'asc' } },
    });
    const state = (row: (typeof rows)[number]) => [
      row.project.code,
      row.status,
      row.seq,
      row.snapshot.length,
      row.reviewComment.length,
      row.explanation.length,
    ];
    // code, status, edits, snapshots, comments, explanations: counted by hand from the stories.
    expect(rows.map(state)).toEqual([
      ['2021-101', 'draft', 5, 0, 0, 0],
      ['2021-102', 'submitted', 19, 1, 0, 2],
      ['2021-103', 'approved', 14, 1, 0, 0],
      ['2021-104', 'submitted', 16, 1, 0, 1],
      ['2021-105', 'returned', 15, 1, 3, 0],
      ['2021-106', 'draft', 5, 0, 0, 0],
      ['2021-107', 'draft', 0, 0, 0, 0],
      ['2021-108', 'draft', 7, 0, 0, 0],
      ['2021-109', 'draft', 0, 0, 0, 0],
      ['2021-110', 'draft', 0, 0, 0, 0],
      ['2021-201', 'approved', 15, 1, 0, 0],
      ['2021-202', 'approved', 18, 2, 0, 0],
      ['2021-203', 'approved', 16, 2, 1, 0],
      ['2021-204', 'approved', 12, 1, 0, 0],
      ['2021-205', 'draft', 5, 0, 0, 0],
      ['2021-206', 'approved', 19, 1, 0, 0],
    ]);
    for (const row of rows) {
      const done = row.status !== 'draft';
      expect([row.project.code, done && row.evaluationProjection?.errors !== 0]).toEqual([
        row.project.code,
        false,
      ]);
    }
  });

  it('lists every form by the figures that the form itself gives', { timeout: patience }, async () => {
    expect(await compareProjections()).toEqual({ evaluations: 26, departures: [] });
  });

  it('published 民政局 twice; the correction names the edition it replaces, and why', async () => {
    const editions = await database.edition.findMany({
      where: { body: { code: 'sfq-mzj' } },
      orderBy: { no: 'asc' },
      include: { editionProject: { orderBy: { position: 'asc' } } },
    });
    const [first, second] = editions;
    expect(editions.map((edition) => edition.editionProject.map((row) => row.code))).toEqual([
      ['2021-201', '2021-202', '2021-203', '2021-206'],
      ['2021-201', '2021-202', '2021-203', '2021-206'],
    ]);
    expect([first?.replacesId, second?.replacesId]).toEqual([null, first?.id]);
    expect(second?.reason).toContain('308.94万元更正为309.84万元');
    expect(editions.map((edition) => edition.editionProject[1]?.score)).toEqual([9990, 9993]);
    expect(JSON.stringify(editions.map((edition) => edition.document))).not.toContain('困境儿童关爱保护');
  });

  it('stands in the present: open, on working days, nothing ahead of the clock', async () => {
    const year = await database.fiscalYear.findFirstOrThrow({ where: { regionCode: exampleRegion.code } });
    expect(year.opensOn <= now() && year.closesOn > now()).toBe(true);
    const [{ latest } = { latest: null }] = await asOwner<{ latest: Date }>(
      `select max(at) as latest from audit_event where region_code = '${exampleRegion.code}'`,
    );
    expect(latest !== null && latest < now()).toBe(true);
    const weekend = await asOwner(
      `select 1 from edit_journal where region_code = '${exampleRegion.code}' and extract(isodow from at at time zone 'Asia/Shanghai') > 5`,
    );
    expect(weekend).toEqual([]);
  });

  it('lets the five accounts and the two of 民政局 sign in with the demo password', async () => {
    const users = await database.user.findMany({ orderBy: { username: 'asc' } });
    expect(users.map((user) => user.username)).toEqual([
      'admin',
      'clerk',
      'finance',
      'lead',
      'mzclerk',
      'mzpublisher',
      'publisher',
    ]);
    for (const user of users) expect(await isPasswordOf(user.id, password)).toBe(true);
  });

  it('changes nothing when it is loaded again, on another day', { timeout: patience }, async () => {
    const before = await counts();
    expect(await loadDemo({ password, beside: false }, () => new Date('2026-07-19T02:00:00Z'))).toMatchObject(
      { ok: true },
    );
    expect(await counts()).toEqual(before);
  });

  it('gives the accounts another password when it changed', { timeout: patience }, async () => {
    expect(await loadDemo({ password: 'wxyz-6789-wxyz', beside: false }, now)).toMatchObject({ ok: true });
    const clerk = await database.user.findFirstOrThrow({ where: { username: 'clerk' } });
    expect([await isPasswordOf(clerk.id, password), await isPasswordOf(clerk.id, 'wxyz-6789-wxyz')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('a removed demo', () => {
  it('names every table that holds rows of a region', async () => {
    const rows = await asOwner<{ table_name: string }>(
      `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'region_code'`,
    );
    expect(rows.map((row) => row.table_name).toSorted()).toEqual([...REGION_TABLES].toSorted());
  });

  it('cannot take artifacts along that an edition still holds, not even as owner and saying so', async () => {
    const inOneGo = (says: string) =>
      asOwner(
        `do $$ begin perform set_config('mingji.remove_demo', '${says}', true); delete from artifact; end $$`,
      );
    await expect(inOneGo('on')).rejects.toThrow('table artifact is append-only');
    await asOwner(`insert into artifact (sha256, bytes) values (encode(sha256('x'), 'hex'), 'x')`);
    const orphan = `delete from artifact where sha256 = encode(sha256(''x''), ''hex'')`;
    const remove = (says: string) =>
      asOwner(
        `do $$ begin perform set_config('mingji.remove_demo', '${says}', true); execute '${orphan}'; end $$`,
      );
    await expect(remove('off')).rejects.toThrow('table artifact is append-only');
    await remove('on');
  });

  it('leaves nothing behind but the line that says so, and spares what is real', async () => {
    const world = await seed();
    const real = (await counts()).project;
    const removed = await removeDemo();
    expect(removed.regions).toEqual(['昆都仑区', '示范区']);
    expect(removed.accounts).toHaveLength(7);
    const left = await counts();
    expect(real).toBe(27);
    expect(left).toMatchObject({
      region: 1,
      project: 1,
      evaluation: 1,
      edition: 0,
      artifact: 0,
      snapshot: 0,
      edit_journal: 0,
    });
    expect(await database.region.findMany({ select: { code: true } })).toEqual([{ code: world.regionCode }]);
    expect(await database.user.count({ where: { username: { in: removed.accounts as string[] } } })).toBe(0);
    const last = await database.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(last).toMatchObject({ action: 'removeDemo', objectId: '150203,999901', regionCode: null });
  });

  it('does not come back beside real data unless it is asked for', { timeout: patience }, async () => {
    expect(await loadDemo({ password, beside: false }, now)).toMatchObject({
      ok: false,
      failure: { code: 'exists' },
    });
    expect((await counts()).region).toBe(1);
    expect(await loadDemo({ password, beside: true }, now)).toMatchObject({ ok: true });
    expect((await counts()).region).toBe(3);
  });
});
