// 决算资料 on the desk: every body and opened year within an actor's reach, and where its accounts stand.
import { accountsBodies } from '@/lib/data/accounts-store';
import { database } from '@/lib/data/client';
import { ACCOUNTS_SOURCES, type AccountsSource } from '@/lib/domain/accounts/snapshot';
import type { BodyKind } from '@/lib/domain/accounts/table-notes';
import type { Actor } from '@/lib/domain/workflow/actor';
import { ACCOUNTS_STATUSES, type AccountsStatus } from '@/lib/domain/workflow/table';

/** One body and year in the list. */
export interface AccountsListRow {
  readonly bodyId: string;
  readonly code: string;
  readonly bodyName: string;
  readonly kind: BodyKind;
  /** A department stands above its units. */
  readonly departmentId: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly demo: boolean;
  readonly year: number;
  /** Null before anybody typed anything. */
  readonly status: AccountsStatus | null;
  readonly source: AccountsSource;
  /** When the last change was saved, or the last step taken. */
  readonly changedAt: Date | null;
}

/** Newest year first, departments in the order of their codes with their units behind them. */
export async function accountsList(actor: Actor): Promise<AccountsListRow[]> {
  const bodies = await accountsBodies(actor, database);
  const years = await database.fiscalYear.findMany({
    where: { regionCode: { in: [...new Set(bodies.map(({ regionCode }) => regionCode))] } },
    select: { regionCode: true, year: true },
    orderBy: { year: 'desc' },
  });
  const accounts = await database.finalAccounts.findMany({
    where: { bodyId: { in: bodies.map(({ id }) => id) } },
    select: { bodyId: true, fiscalYear: true, status: true, source: true, updatedAt: true },
  });
  const known = new Map(accounts.map((row) => [`${row.bodyId} ${row.fiscalYear}`, row]));
  const departments = new Map(
    bodies.flatMap(({ kind, departmentId, code }) =>
      kind === 'department' ? [[departmentId, code] as const] : [],
    ),
  );
  const rank = ({ departmentId, kind, code }: (typeof bodies)[number]) =>
    `${departments.get(departmentId) ?? ''} ${kind === 'department' ? 0 : 1} ${code}`;
  const ordered = bodies.map((body) => ({ body, key: rank(body) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return years.flatMap(({ regionCode, year }) =>
    ordered
      .filter(({ body }) => body.regionCode === regionCode)
      .map(({ body }): AccountsListRow => {
        const row = known.get(`${body.id} ${year}`);
        return {
          bodyId: body.id,
          code: body.code,
          bodyName: body.name,
          kind: body.kind,
          departmentId: body.departmentId,
          regionCode,
          regionName: body.region.name,
          demo: body.region.demo,
          year,
          status: ACCOUNTS_STATUSES.find((status) => status === row?.status) ?? null,
          source: ACCOUNTS_SOURCES.find((source) => source === row?.source) ?? 'entered',
          changedAt: row?.updatedAt ?? null,
        };
      }),
  );
}
