// POST: ends the session. GET, which a link or a prefetch could send, changes nothing.
import { seeOther } from '@/app/see-other';
import { recordSignOut } from '@/lib/application/record-sign-in';
import { currentUser } from '@/lib/auth/current-user';
import { sameOrigin } from '@/lib/auth/same-origin';
import { signOut } from '@/lib/auth/sign-in';

export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return seeOther('/desk');
  const user = await currentUser(request.headers, { keepAwake: false });
  const cookies = await signOut(request.headers);
  if (user) await recordSignOut(user.id);
  return seeOther('/sign-in?signed=out', cookies);
}

export function GET(): Response {
  return seeOther('/desk');
}
