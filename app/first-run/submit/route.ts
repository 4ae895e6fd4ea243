// POST: creates the first region and its administrator. Not there any more once somebody has an account.
import { prepareAccount } from '@/app/account-checks';
import { answerStranger } from '@/app/desk/api/answer';
import { beginInstallation, beginInstallationSchema } from '@/lib/application/begin-installation';
import { firstRunCodeHash, isFirstRun } from '@/lib/auth/first-run';

export async function POST(request: Request): Promise<Response> {
  if (!(await isFirstRun())) return new Response(null, { status: 404 });
  return answerStranger(request, beginInstallationSchema, (input) =>
    beginInstallation(input, { prepare: prepareAccount, hashCode: firstRunCodeHash }),
  );
}
