// The authority matrix over HTTP: every role × action × status, own and foreign, against the running production server.
// The expected outcomes are written by hand in lib/domain/workflow/authority.cases.csv.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type AuthorityCase, authorityCases, type Verdict, type Who } from '../testing/authority-cases';
import type { Action, Status } from '../lib/domain/workflow/table';
import type { Actor } from '../lib/domain/workflow/actor';
import { expect, test } from './journey';
import { signedInCookie, world } from './world';

test.describe.configure({ mode: 'serial' });

/** A world with one evaluation, its people signed in, and a direct line to its rows. */
interface World {
  readonly evaluationId: string;
  readonly bodyId: string;
  readonly clerk: Actor;
  readonly cell: string;
  readonly cookies: Readonly<Record<Who, readonly string[]>>;
}

let owner: pg.Pool;
const worlds = new Map<boolean, World>();

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(120_000);
  const { owner: pool, seed: worldOfUseCases } = await world();
  owner = pool;
  const { seed, seedProject, person, fillAll, type, storedForm } = worldOfUseCases;
  const { fundCell } = await import('../lib/domain/evaluation/cells');
  const signIn = (userId: string | null) => signedInCookie(baseURL, userId);
  const far = await seed();
  const outsiders = await Promise.all(
    [far.lead, far.clerk, far.publisher, far.finance, far.admin].map((actor) => signIn(actor.userId)),
  );

  for (const endorseRequired of [false, true]) {
    const near = await seed({ endorseRequired });
    const sibling = await seedProject(near, 'P-2', '同部门的另一个项目');
    const otherLead = await person('lead', { regionCode: near.regionCode, projectId: sibling.projectId });
    await fillAll(near.clerk, near.evaluationId);
    // 执行数 above 预算数 (SE-14): a warning that can be explained, nothing that blocks.
    const { form } = await storedForm(near.clerk, near.evaluationId);
    await type(
      near.clerk,
      near.evaluationId,
      form.funds.slice(0, 2).map((fund) => [fundCell(fund.id, 'executed'), '5.5'] as const),
    );
    const own = await Promise.all(
      [near.lead, near.clerk, near.publisher, near.finance, near.admin].map((actor) => signIn(actor.userId)),
    );
    worlds.set(endorseRequired, {
      evaluationId: near.evaluationId,
      bodyId: near.bodyId,
      clerk: near.clerk,
      cell: fundCell(form.funds[0]?.id ?? '', 'executed'),
      cookies: {
        lead: [own[0] ?? ''],
        clerk: [own[1] ?? ''],
        publisher: [own[2] ?? ''],
        finance: [own[3] ?? ''],
        admin: [own[4] ?? ''],
        outsider: [...outsiders, await signIn(otherLead.userId)],
      },
    });
    // One real submission, so that there is a snapshot to decide on; a warning goes with its explanation.
    await setStatus(near.evaluationId, 'draft');
    expect(await ask(baseURL, worldOf(endorseRequired), 'explain', own[1] ?? '')).toBe('准');
    const first = await ask(baseURL, worldOf(endorseRequired), 'submit', own[1] ?? '');
    expect(first).toBe('准');
  }
});

/**
 * Fills in the sample's accounts, every sum right, and submits them once, so that there is a snapshot to decide on. Not before the
 * first case on accounts: a body whose accounts are under review publishes nothing.
 */
async function setSubmittedAccounts(baseURL: string | undefined, world: World): Promise<void> {
  const { rowCount } = await owner.query('SELECT FROM final_accounts WHERE body_id = $1', [world.bodyId]);
  if (rowCount !== 0) return;
  const { saveAccountsEdits } = await import('../lib/application/save-accounts-edits');
  const { sampleAccounts } = await import('../lib/domain/accounts/sample-accounts');
  const edits = [...sampleAccounts().cells].map(([cell, to]) => ({ id: randomUUID(), cell, from: '', to }));
  const place = { bodyId: world.bodyId, fiscalYear: 2021 };
  const saved = await saveAccountsEdits(world.clerk, place, { v: 1, since: 0, tab: 'seed', edits });
  expect(saved.ok && saved.value.results.every(({ outcome }) => outcome === 'saved')).toBe(true);
  expect(await ask(baseURL, world, 'submitAccounts', world.cookies.clerk[0] ?? '')).toBe('准');
}

function worldOf(endorseRequired: boolean): World {
  const world = worlds.get(endorseRequired);
  if (!world) throw new Error('no world');
  return world;
}

async function setStatus(evaluationId: string, status: Status): Promise<void> {
  await owner.query('UPDATE evaluation SET status = $2 WHERE id = $1', [evaluationId, status]);
}

/** Actions on the accounts of the body's year rather than on an evaluation. */
function isOnAccounts(action: Action): boolean {
  return action.endsWith('Accounts') || action === 'writeDisclosure';
}

async function setAccountsStatus(bodyId: string, status: Status): Promise<void> {
  await owner.query('UPDATE final_accounts SET status = $2 WHERE body_id = $1', [bodyId, status]);
}

/** Puts the form back to the version it was born with, and its year to another one, so that there is something to move to. */
async function setYearApart(evaluationId: string): Promise<void> {
  await owner.query(`UPDATE evaluation SET template_id = 'national-2020@1' WHERE id = $1`, [evaluationId]);
  await owner.query(
    `UPDATE fiscal_year SET template_id = 'national-2017@1' WHERE region_code = (SELECT region_code FROM evaluation WHERE id = $1)`,
    [evaluationId],
  );
}

const VERDICTS: Readonly<Record<string, Verdict>> = { notFound: '无', forbidden: '禁', wrongStatus: '时' };

/** Asks the server for one action and reads its verdict; any other answer fails with its text. */
async function ask(
  baseURL: string | undefined,
  world: World,
  action: Action,
  cookie: string,
): Promise<Verdict> {
  const { rows } = await owner.query(
    `SELECT e.seq, (SELECT id FROM snapshot WHERE evaluation_id = e.id ORDER BY no DESC LIMIT 1) AS snapshot, (SELECT count(*)::int FROM edition WHERE body_id = $2) AS editions
     FROM evaluation e WHERE e.id = $1`,
    [world.evaluationId, world.bodyId],
  );
  const { seq, snapshot, editions } = rows[0] as { seq: number; snapshot: string | null; editions: number };
  const { rows: kept } = await owner.query(
    `SELECT a.seq, (SELECT id FROM accounts_snapshot WHERE accounts_id = a.id ORDER BY no DESC LIMIT 1) AS snapshot
     FROM final_accounts a WHERE a.body_id = $1`,
    [world.bodyId],
  );
  const [accounts] = kept as { seq: number; snapshot: string | null }[];
  const accountsDecision = { v: 1, snapshot: accounts?.snapshot ?? randomUUID() };
  const accountsAt = `/desk/api/accounts/${world.bodyId}/2021`;
  const edit = (cell: string, to: string) => ({
    v: 1,
    since: 0,
    tab: randomUUID(),
    edits: [{ id: randomUUID(), cell, from: 'whatever', to }],
  });
  const at = `/desk/api/evaluations/${world.evaluationId}`;
  const decision = { v: 1, snapshot: snapshot ?? randomUUID() };
  const signed = { by: '办公室', at: '2022-03-18T09:00:00+08:00' };
  const bodies: Partial<Record<Action, [string, unknown]>> = {
    view: [`${at}/changes?since=${seq}&tab=${randomUUID()}`, undefined],
    fill: [`${at}/edits`, { v: 1, since: seq, tab: randomUUID(), edits: [] }],
    explain: [
      `${at}/explain`,
      { v: 1, rule: 'SE-14', cell: world.cell, text: '上级追加资金年底到账，已按规定使用。' },
    ],
    submit: [`${at}/submit`, { v: 1, seq, submission: randomUUID() }],
    withdraw: [`${at}/withdraw`, decision],
    endorse: [`${at}/endorse`, decision],
    return: [`${at}/return`, { ...decision, reason: '请核对', comments: [] }],
    approve: [`${at}/approve`, decision],
    moveForm: [`${at}/move-form`, { v: 1, seq, template: 'national-2017@1' }],
    reopen: [`${at}/reopen`, { ...decision, reason: '核对后更正' }],
    viewAccounts: [`${accountsAt}/changes?since=0&tab=${randomUUID()}`, undefined],
    // Answered with a conflict where it may be filled: nothing changes.
    fillAccounts: [`${accountsAt}/edits`, edit('text/duties', '信访维稳')],
    writeDisclosure: [`${accountsAt}/edits`, edit('text/contactOffice', '综合科')],
    submitAccounts: [`${accountsAt}/submit`, { v: 1, seq: accounts?.seq ?? 0, submission: randomUUID() }],
    withdrawAccounts: [`${accountsAt}/withdraw`, accountsDecision],
    returnAccounts: [`${accountsAt}/return`, { ...accountsDecision, reason: '请核对', comments: [] }],
    approveAccounts: [`${accountsAt}/approve`, accountsDecision],
    reopenAccounts: [`${accountsAt}/reopen`, { ...accountsDecision, reason: '核对后更正' }],
    publish: [
      `/desk/api/disclosures/${world.bodyId}/2021/publish`,
      {
        v: 1,
        edition: editions + 1,
        confidentiality: signed,
        signOff: signed,
        leftOut: [{ project: 'P-2', reason: '自评尚未完成' }],
        reason: editions > 0 ? '更正' : null,
      },
    ],
    retract: [
      `/desk/api/disclosures/${world.bodyId}/2021/retract`,
      { v: 1, edition: editions, reason: '误含个人信息。' },
    ],
  };
  const [path, body] = bodies[action] ?? [];
  if (path === undefined) throw new Error(`no endpoint for ${action}`);
  const response = await fetch(`${baseURL}${path}`, {
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await response.text();
  // 202: the worker is at it, and another one would have to wait.
  if (response.status === 202) await published(world.bodyId, editions + 1);
  if (response.ok) return '准';
  const code = (JSON.parse(text) as { error?: { code?: string } }).error?.code ?? '';
  const verdict = VERDICTS[code];
  if (!verdict) throw new Error(`${response.status} ${text}`);
  // A refusal carries its own sentence and nothing of the thing itself.
  expect(response.status).toBe({ 无: 404, 禁: 403, 时: 409, 准: 200 }[verdict]);
  if (verdict === '无') expect(text).not.toContain('信访维稳');
  return verdict;
}

/** Waits until the edition of that number exists. */
async function published(bodyId: string, no: number): Promise<void> {
  await expect
    .poll(
      async () =>
        (await owner.query('SELECT FROM edition WHERE body_id = $1 AND no = $2', [bodyId, no])).rowCount,
      { timeout: 60_000 },
    )
    .toBe(1);
}

/** Makes an edition that can be taken back, where there is none. */
async function setPublished(baseURL: string | undefined, world: World): Promise<void> {
  const { rowCount } = await owner.query(
    'SELECT FROM edition WHERE body_id = $1 AND id NOT IN (SELECT edition_id FROM edition_retraction)',
    [world.bodyId],
  );
  if (rowCount === 0)
    expect(await ask(baseURL, world, 'publish', world.cookies.publisher[0] ?? '')).toBe('准');
}

const overHttp = authorityCases().filter(
  ({ action }) =>
    ![
      'viewDisclosure',
      'manageUsers',
      'managePeriods',
      'manageProjects',
      'manageTemplates',
      'viewAudit',
    ].includes(action),
);
const names = [...new Set(overHttp.map(nameOf))];

function nameOf({ action, endorseRequired }: AuthorityCase): string {
  return `${action}${endorseRequired ? '（部门先审）' : ''}`;
}

for (const name of names) {
  test(name, async ({ baseURL }) => {
    test.setTimeout(120_000);
    for (const one of overHttp.filter((candidate) => nameOf(candidate) === name)) await holds(baseURL, one);
  });
}

async function holds(
  baseURL: string | undefined,
  { endorseRequired, action, status, who, verdict }: AuthorityCase,
): Promise<void> {
  const world = worldOf(endorseRequired);
  for (const cookie of world.cookies[who]) {
    // Publishing needs something approved; everything else starts from the status of the case.
    if (isOnAccounts(action)) {
      await setSubmittedAccounts(baseURL, world);
      await setAccountsStatus(world.bodyId, status ?? 'draft');
    } else await setStatus(world.evaluationId, status ?? 'approved');
    if (action === 'retract') await setPublished(baseURL, world);
    if (action === 'moveForm') await setYearApart(world.evaluationId);
    expect(await ask(baseURL, world, action, cookie), `${action} ${status ?? ''} ${who}`).toBe(verdict);
  }
}

test('without signing in nothing is answered', async ({ baseURL }) => {
  const { evaluationId, bodyId } = worldOf(false);
  for (const path of [
    `/desk/api/evaluations/${evaluationId}/edits`,
    `/desk/api/evaluations/${evaluationId}/approve`,
    `/desk/api/disclosures/${bodyId}/2021/publish`,
  ]) {
    const response = await fetch(`${baseURL}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(401);
  }
});

test('a request from another site is refused although the cookie is right', async ({ baseURL }) => {
  const { evaluationId, cookies } = worldOf(false);
  const response = await fetch(`${baseURL}/desk/api/evaluations/${evaluationId}/edits`, {
    method: 'POST',
    headers: {
      cookie: cookies.clerk[0] ?? '',
      'content-type': 'application/json',
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    },
    body: JSON.stringify({ v: 1, since: 0, tab: 'x', edits: [] }),
  });
  expect(response.status).toBe(403);
});
