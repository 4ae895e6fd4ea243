// One review: the newest 送审稿 of a form, or an older one by its number, with the way to its neighbours in the queue.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Query } from '@/app/desk/chosen-region';
import { signedIn } from '@/app/desk/signed-in';
import { userKey } from '@/lib/auth/user-key';
import { ReviewScreen } from '@/components/review/review-screen';
import { queueWays, viewIn } from '@/components/review/queue-ways';
import { reviewPage } from '@/lib/application/queries/review-page';
import { reviewQueue } from '@/lib/application/queries/review-queue';

interface Address {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Query>;
}

/** Asked once per request: the title needs it as well as the page. */
const load = cache(async (id: string, no: string | undefined) => {
  const { user, actor } = await signedIn();
  if (no !== undefined && !/^\d{1,4}$/.test(no)) notFound();
  const result = await reviewPage(actor, id, no === undefined ? undefined : Number(no));
  if (!result.ok) notFound();
  return { user, actor, review: result.value };
});

function numberIn({ no }: Query): string | undefined {
  return typeof no === 'string' ? no : undefined;
}

export async function generateMetadata({ params, searchParams }: Address): Promise<Metadata> {
  const { review } = await load((await params).id, numberIn(await searchParams));
  return { title: `审核：${review.snapshot.project.name}` };
}

export default async function ReviewPage({ params, searchParams }: Address) {
  const query = await searchParams;
  const { user, actor, review } = await load((await params).id, numberIn(query));
  const rows = await reviewQueue(actor, review.regionCode);
  const { view, place } = viewIn(query);
  const ways = queueWays(
    rows.filter((row) => row.year === review.snapshot.form.fiscalYear),
    { view, place, id: review.evaluationId },
  );
  return (
    <ReviewScreen
      review={review}
      ways={ways}
      userKey={userKey(user.id)}
      hrefOf={(no) => `/desk/review/${review.evaluationId}?no=${no}`}
    />
  );
}
