// Who is looking at a desk page: signed in, or sent to the sign-in page and back.
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { actorOf } from '@/lib/application/actor';
import { currentUser, type SignedInUser } from '@/lib/auth/current-user';
import { nextPath, pathHeader } from '@/lib/auth/next-path';
import type { Actor } from '@/lib/domain/workflow/actor';

/** The reader of a desk page; asked once per request however many parts of the page want to know. */
export const signedIn = cache(async (): Promise<{ user: SignedInUser; actor: Actor }> => {
  const asked = await headers();
  const user = await currentUser(asked);
  if (!user) {
    // A page fetched by script carries Next's own mark in its address.
    const path = nextPath(asked.get(pathHeader))
      .replace(/([?&])_rsc=[^&]*&?/, '$1')
      .replace(/[?&]$/, '');
    redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  return { user, actor: await actorOf(user) };
});
