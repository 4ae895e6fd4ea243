// The disclosure desk shows a body to its own people alone, whatever roles the others hold.
import { expect, test } from 'vitest';
import { disclosureList, disclosurePage } from '@/lib/application/queries/disclosure-desk';
import { failure, seed, value } from '@/testing/seed';

test('who reaches no body finds none', async () => {
  const [near, far] = [await seed(), await seed()];
  expect(value(await disclosurePage(near.publisher, near.bodyId, 2021)).bodyId).toBe(near.bodyId);
  for (const by of [near.lead, near.admin, far.lead, far.admin, far.clerk, far.publisher, far.finance]) {
    expect(failure(await disclosurePage(by, near.bodyId, 2021)).code).toBe('notFound');
    expect(await disclosureList(by)).not.toContainEqual(expect.objectContaining({ bodyId: near.bodyId }));
  }
});
