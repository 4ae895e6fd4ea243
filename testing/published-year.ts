// An approved and published year of the seeded department: what tests of editions begin with.
import { randomUUID } from 'node:crypto';
import { approve } from '@/lib/application/decide';
import { type Publish, publish } from '@/lib/application/publish';
import { renderPublication } from '@/lib/application/render-publication';
import type { MadeEdition } from '@/lib/application/make-edition';
import { submit } from '@/lib/application/submit';
import { database } from '@/lib/data/client';
import type { Failure } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';
import { fillAll, SEED_DAY, type Seed, storedForm, value } from './seed';

/** Fills, submits and approves a form; its snapshot. */
export async function approveAll(world: Seed, evaluationId = world.evaluationId): Promise<string> {
  await fillAll(world.clerk, evaluationId);
  const { seq } = await storedForm(world.clerk, evaluationId);
  const submission = randomUUID();
  const { snapshot } = value(await submit(world.clerk, evaluationId, { v: 1, seq, submission }, SEED_DAY));
  value(await approve(world.finance, evaluationId, { v: 1, snapshot }, SEED_DAY));
  return snapshot;
}

const signed = { by: '办公室', at: '2022-03-18T09:00:00+08:00' };

/** What the publisher sends. */
export function publishRequest(more: Partial<Publish> = {}): Publish {
  return { v: 1, edition: 1, confidentiality: signed, signOff: signed, leftOut: [], reason: null, ...more };
}

/** Asks for the next edition of 2021; its files are not made yet. */
export function orderEdition(world: Seed, more: Partial<Publish> = {}) {
  return publish(world.publisher, world.bodyId, 2021, publishRequest(more), SEED_DAY);
}

/** Publishes the next edition of 2021: asks for it, and does what the worker does. */
export async function makeNext(
  world: Seed,
  more: Partial<Publish> = {},
): Promise<Result<MadeEdition, Failure>> {
  const asked = await orderEdition(world, more);
  return asked.ok ? renderPublication(asked.value.publication, SEED_DAY) : asked;
}

/** The public code of the seeded body. */
export async function bodyCode(world: Seed): Promise<string> {
  return (await database.disclosingBody.findUniqueOrThrow({ where: { id: world.bodyId } })).code;
}
