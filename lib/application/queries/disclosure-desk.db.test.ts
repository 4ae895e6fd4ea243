// The disclosure desk shows a body to its own people alone, whatever roles the others hold, and every year that may be published.
import { expect, test } from 'vitest';
import { publish } from '@/lib/application/publish';
import { accountsPage } from '@/lib/application/queries/accounts-page';
import { disclosureList, disclosurePage } from '@/lib/application/queries/disclosure-desk';
import { publicationProgress } from '@/lib/application/queries/publication-progress';
import { retractEdition } from '@/lib/application/retract-edition';
import { database } from '@/lib/data/client';
import { createAccounts } from '@/lib/data/accounts-store';
import { publishRequest } from '@/testing/published-year';
import { failure, SEED_DAY, seed, value } from '@/testing/seed';

test('who reaches no body finds none', async () => {
  const [near, far] = [await seed(), await seed()];
  expect(value(await disclosurePage(near.publisher, near.bodyId, 2021)).bodyId).toBe(near.bodyId);
  for (const by of [near.lead, near.admin, far.lead, far.admin, far.clerk, far.publisher, far.finance]) {
    expect(failure(await disclosurePage(by, near.bodyId, 2021)).code).toBe('notFound');
    expect(await disclosureList(by)).not.toContainEqual(expect.objectContaining({ bodyId: near.bodyId }));
  }
});

test.each([Number.NaN, 2021.5, 0, 99_999_999_999])(
  'an address with the year %s leads nowhere',
  async (year) => {
    const { publisher, bodyId } = await seed();
    const answers = [
      await publish(publisher, bodyId, year, publishRequest(), SEED_DAY),
      await retractEdition(publisher, { bodyId, fiscalYear: year, no: 1 }, '原因', SEED_DAY),
      await disclosurePage(publisher, bodyId, year),
      await accountsPage(publisher, bodyId, year),
      await publicationProgress(publisher, bodyId, year),
    ];
    for (const answer of answers) expect(failure(answer).code).toBe('notFound');
  },
);

test('a year of accounts without projects is listed too', async () => {
  const { publisher, bodyId } = await seed();
  const body = value(await accountsPage(publisher, bodyId, 2021)).body;
  const years = async () =>
    (await disclosureList(publisher))
      .filter((row) => row.bodyId === bodyId)
      .map(({ year, projects }) => [year, projects]);
  expect(await years()).toEqual([[2021, 1]]);
  await createAccounts(database, body, 2020, SEED_DAY());
  expect(await years()).toEqual([
    [2021, 1],
    [2020, 0],
  ]);
});
