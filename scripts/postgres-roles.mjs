// The roles and the database of an embedded cluster, and the addresses under which they are reached.
// @ts-check

/**
 * @param {number} port
 * @param {import('./secrets.mjs').Secrets} secrets
 */
export function urlsAt(port, secrets) {
  const at = (/** @type {string} */ login, /** @type {string} */ password, /** @type {string} */ name) =>
    `postgresql://${login}:${password}@127.0.0.1:${port}/${name}`;
  return {
    superuserUrl: at('postgres', secrets.postgres, 'postgres'),
    ownerUrl: at('mingji_owner', secrets.owner, 'mingji'),
    appUrl: at('mingji_web', secrets.web, 'mingji'),
  };
}

/**
 * Creates what is missing; a later start finds everything and changes nothing.
 * @param {number} port
 * @param {import('./secrets.mjs').Secrets} secrets their passwords are hexadecimal, so quoting them is safe
 */
export async function prepareDatabase(port, secrets) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: urlsAt(port, secrets).superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select rolname as name from pg_roles where rolname like 'mingji\\_%'
       union all select datname from pg_database where datname = 'mingji'`,
    );
    const there = new Set(rows.map((row) => row.name));
    if (!there.has('mingji_app')) await client.query('create role mingji_app nologin');
    if (!there.has('mingji_owner'))
      await client.query(`create role mingji_owner login password '${secrets.owner}'`);
    if (!there.has('mingji_web')) {
      await client.query(`create role mingji_web login password '${secrets.web}' in role mingji_app`);
    }
    if (!there.has('mingji')) await client.query('create database mingji owner mingji_owner');
  } finally {
    await client.end();
  }
}
