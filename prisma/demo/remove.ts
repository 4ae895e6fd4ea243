// Takes the demo away: every row of the regions marked demo, and the accounts that worked nowhere else.
// Append-only tables refuse even their owner, so this runs as the owner in one transaction that says `mingji.remove_demo`:
// the triggers then let rows of demo regions go, and nothing else. The application's own role has no right to delete them
// whatever it says, so no request to the site can come this way.
import pg from 'pg';
import { env } from '@/lib/env';
import type { JobName } from '@/lib/jobs/jobs';
import { DEMO_LOCK } from './demo-lock';

/** What was taken away. */
export interface RemovedDemo {
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
}

/** Every table with rows of a region, what is pointed to after what points to it; `region` itself comes last. */
export const REGION_TABLES = [
  'accounts_comment',
  'accounts_presence',
  'accounts_journal',
  'accounts_snapshot',
  'accounts_cell',
  'final_accounts',
  'publication',
  'edition_retraction',
  'erasure',
  'region_manifest',
  'edition_project',
  'edition_artifact',
  'report_file',
  'edition',
  'review_comment',
  'explanation',
  'audit_event',
  'edit_journal',
  'presence',
  'snapshot',
  'indicator',
  'form_node',
  'fund_row',
  'form_field',
  'evaluation_projection',
  'evaluation',
  'role_assignment',
  'project',
  'fiscal_year',
  'outline_version',
  'disclosing_body',
  'unit',
  'department',
  'template_draft',
  'template_version',
] as const;

/** Tables whose rows point to each other: the column that does, so that those nobody points to go first. */
const CHAINS: Partial<Record<(typeof REGION_TABLES)[number], string>> = {
  edition: 'replaces_id',
  form_node: 'parent_id',
};

/** Where a user may be named in what stays. */
const TRACES: readonly (readonly [table: string, column: string])[] = [
  ['role_assignment', 'user_id'],
  ['edit_journal', 'user_id'],
  ['presence', 'user_id'],
  ['snapshot', 'submitted_by'],
  ['review_comment', 'author_id'],
  ['explanation', 'author_id'],
  ['audit_event', 'actor_id'],
  ['edition', 'published_by'],
  ['template_draft', 'updated_by'],
  ['accounts_journal', 'user_id'],
  ['accounts_presence', 'user_id'],
  ['accounts_snapshot', 'submitted_by'],
  ['accounts_comment', 'author_id'],
  ['publication', 'requested_by'],
  ['edition_retraction', 'retracted_by'],
  ['report_file', 'uploaded_by'],
];

/** Removes the demo. Yields empty lists when there is none. */
export async function removeDemo(): Promise<RemovedDemo> {
  const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL, application_name: 'mingji-demo' });
  await client.connect();
  try {
    await client.query('begin');
    // Waits for a load on its way instead of taking half of it.
    await client.query(`select pg_advisory_xact_lock(${DEMO_LOCK})`);
    await client.query(`set local mingji.remove_demo = 'on'`);
    const removed = await removeAll(client);
    await client.query('commit');
    return removed;
  } finally {
    // Ending the session rolls back what was not committed.
    await client.end();
  }
}

async function removeAll(client: pg.Client): Promise<RemovedDemo> {
  const { rows: regions } = await client.query<{ code: string; name: string }>(
    'select code, name from region where demo order by code for update',
  );
  const codes = regions.map((region) => region.code);
  const { rows: workers } = await client.query<{ user_id: string }>(
    'select distinct user_id from role_assignment where region_code = any($1)',
    [codes],
  );
  const { rows: files } = await client.query<{ sha256: string }>(
    `select sha256 from edition_artifact where region_code = any($1)
     union select sha256 from report_file where region_code = any($1)`,
    [codes],
  );
  await callForMirror(client, codes);
  for (const table of REGION_TABLES) await removeRows(client, table, codes);
  await client.query(
    `delete from artifact where sha256 = any($1)
     and not exists (select from edition_artifact kept where kept.sha256 = artifact.sha256)
     and not exists (select from report_file kept where kept.sha256 = artifact.sha256)`,
    [files.map((file) => file.sha256)],
  );
  const accounts = await removeAccounts(
    client,
    workers.map((worker) => worker.user_id),
  );
  await client.query('delete from region where code = any($1)', [codes]);
  await noteRemoval(client, codes);
  return { regions: regions.map((region) => region.name), accounts };
}

/** What was published on disk goes too, as soon as a worker runs: the job finds no edition any more. */
async function callForMirror(client: pg.Client, codes: readonly string[]): Promise<void> {
  const name: JobName = 'mirror';
  await client.query(
    `select graphile_worker.add_job($2, json_build_object('body', body, 'fiscalYear', year), job_key := format('mirror:%s:%s', body, year))
       from (select distinct code as body, fiscal_year as year
               from edition join disclosing_body on disclosing_body.id = body_id
              where edition.region_code = any($1)) as published`,
    [codes, name],
  );
}

async function removeRows(
  client: pg.Client,
  table: (typeof REGION_TABLES)[number],
  codes: readonly string[],
): Promise<void> {
  const chain = CHAINS[table];
  const last = chain
    ? ` and not exists (select from ${table} later where later.region_code = ${table}.region_code and later.${chain} = ${table}.id)`
    : '';
  for (;;) {
    const { rowCount } = await client.query(`delete from ${table} where region_code = any($1)${last}`, [
      codes,
    ]);
    if (!chain || !rowCount) return;
  }
}

/** Accounts that nothing names any more go; of those that a record still names, the way to sign in goes. */
async function removeAccounts(client: pg.Client, users: readonly string[]): Promise<string[]> {
  const { rows: idle } = await client.query<{ id: string; username: string }>(
    `select id, username from auth_user where id = any($1)
     and not exists (select from role_assignment held where held.user_id = auth_user.id)`,
    [users],
  );
  const ids = idle.map((user) => user.id);
  const named = TRACES.map(
    ([table, column]) => `exists (select from ${table} where ${column} = auth_user.id)`,
  );
  await client.query('delete from auth_session where user_id = any($1)', [ids]);
  await client.query('delete from auth_account where user_id = any($1)', [ids]);
  await client.query(`delete from auth_user where id = any($1) and not (${named.join(' or ')})`, [ids]);
  const names = idle.map((user) => user.username).toSorted();
  await client.query('delete from sign_in_lock where user_name = any($1)', [names]);
  return names;
}

/** Leaves a line in the log, and the decision that a next start does not take the emptied database for a new one. */
async function noteRemoval(client: pg.Client, codes: readonly string[]): Promise<void> {
  await client.query(`delete from demo_load where name = 'demo'`);
  await client.query(
    `insert into demo_load (name, finished_at) values ('declined', now()) on conflict (name) do nothing`,
  );
  if (codes.length === 0) return;
  await client.query(
    `insert into audit_event (at, action, object_kind, object_id) values (now(), 'removeDemo', 'region', $1)`,
    [codes.join(',')],
  );
}
