// POST: turns the large print (适老模式) on or off and goes back to the page. Works without scripts.
import { seeOther } from '@/app/see-other';
import { largePrintCookie } from '@/components/ui/large-print';
import { nextPath } from '@/lib/auth/next-path';
import { sameOrigin } from '@/lib/auth/same-origin';

const aYear = 365 * 24 * 3600;

export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const value = form.get('large') === '1' ? `1; Max-Age=${aYear}` : '; Max-Age=0';
  const cookie = `${largePrintCookie}=${value}; Path=/; SameSite=Lax; HttpOnly`;
  return seeOther(nextPath(String(form.get('next') ?? ''), '/'), [cookie]);
}
