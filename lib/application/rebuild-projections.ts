// Recomputes what lists filter and sort on from the forms themselves: after the rules changed, or where rows were damaged.
import { judge, loadForm, projectionOf } from '@/lib/application/judge';
import { database } from '@/lib/data/client';
import { evaluationIds, lockProjectionSource, type ProjectionSource } from '@/lib/data/projection-source';
import { type Projection, writeProjection } from '@/lib/data/projection-store';
import { latestSnapshot } from '@/lib/data/snapshot-store';
import { type Db, inTransaction } from '@/lib/data/transaction';

/** An evaluation whose stored projection is not the one its form gives. */
export interface ProjectionDeparture {
  readonly evaluationId: string;
  readonly stored: Projection | null;
  readonly computed: Projection;
}

/** Compares every stored projection with what the forms give; changes nothing. */
export function compareProjections(): Promise<{ evaluations: number; departures: ProjectionDeparture[] }> {
  return overAll(async () => {});
}

/** The same, and writes those that depart. Each evaluation is a transaction of its own: people may go on working. */
export function rebuildProjections(): Promise<{ evaluations: number; departures: ProjectionDeparture[] }> {
  return overAll((db, source, computed) =>
    writeProjection(db, { evaluationId: source.id, regionCode: source.regionCode }, computed),
  );
}

async function overAll(
  mend: (db: Db, source: ProjectionSource, computed: Projection) => Promise<void>,
): Promise<{ evaluations: number; departures: ProjectionDeparture[] }> {
  const departures: ProjectionDeparture[] = [];
  let evaluations = 0;
  for (const id of await evaluationIds(database)) {
    await inTransaction(async (db) => {
      const source = await lockProjectionSource(db, id);
      if (!source) return;
      evaluations += 1;
      const computed = await computedProjection(db, source);
      if (isSame(source.projection, computed)) return;
      await mend(db, source, computed);
      departures.push({ evaluationId: id, stored: source.projection, computed });
    });
  }
  return { evaluations, departures };
}

async function computedProjection(db: Db, source: ProjectionSource): Promise<Projection> {
  const judged = judge(await loadForm(db, source));
  const frozen = source.origin === 'printed' ? await latestSnapshot(db, source.id) : null;
  // How a printed figure was printed (its decimals, merged cells) is known only while its document is read: as long as
  // nobody edited the form since, its findings are those that were frozen then.
  if (!frozen || frozen.snapshot.seq !== source.seq) return projectionOf(judged);
  const { findings, notChecked } = frozen.snapshot;
  return projectionOf({ ...judged, report: { findings, notChecked } });
}

function isSame(stored: Projection | null, computed: Projection): boolean {
  if (stored === null) return false;
  return (Object.keys(computed) as (keyof Projection)[]).every((name) => stored[name] === computed[name]);
}
