// The frame of the desk's endpoints: who asks, from where, with what; and every outcome as JSON.
import { actorOf } from '@/lib/application/actor';
import { parseInput } from '@/lib/application/parse-input';
import { currentUser, type SignedInUser } from '@/lib/auth/current-user';
import { sameOrigin } from '@/lib/auth/same-origin';
import { userKey } from '@/lib/auth/user-key';
import type { Failure, FailureCode } from '@/lib/domain/failure';
import type { Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/workflow/actor';
import type { z } from 'zod';

/** The HTTP status of each refusal. */
const FAILURE_STATUS: Record<FailureCode, number> = {
  notFound: 404,
  forbidden: 403,
  wrongStatus: 409,
  notReady: 422,
  stale: 409,
  closed: 409,
  invalid: 422,
  exists: 409,
};

/** The largest body an endpoint reads: 200 edits of long texts fit. */
const MAX_BODY_BYTES = 1024 * 1024;

function errorAnswer(status: number, code: string, message: string, detail?: unknown): Response {
  const error =
    detail === undefined
      ? { code, message }
      : { code, message, ...(typeof detail === 'object' ? detail : { detail }) };
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } });
}

/** A use case's result as JSON: 200 (or `status`) with the value, or the failure with its own status. */
function resultAnswer(result: Result<unknown, Failure>, status = 200): Response {
  if (result.ok) return Response.json(result.value, { status, headers: { 'cache-control': 'no-store' } });
  const { code, message, detail } = result.failure;
  return errorAnswer(
    FAILURE_STATUS[code],
    code,
    message,
    Array.isArray(detail) ? { issues: detail } : detail,
  );
}

/** Reads a JSON body of bounded size; a Response instead says what is wrong with it. */
async function readBody(request: Request): Promise<{ json: unknown } | Response> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES) {
    return errorAnswer(413, 'tooLarge', '一次提交的内容超过 1 MB，没有保存；请分几次填写，内容仍在本机。');
  }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return errorAnswer(400, 'invalid', '请求内容不是有效的 JSON，没有办理；请刷新页面后重试。');
  }
}

/** Names the person a request is meant for; a tab opened by somebody else never saves under who signed in later. */
const USER_HEADER = 'x-mingji-user';

/** Who asks; null when nobody is signed in, or somebody else than the page was opened by. */
async function asker(request: Request, keepAwake: boolean): Promise<SignedInUser | null> {
  const user = await currentUser(request.headers, { keepAwake });
  const meant = request.headers.get(USER_HEADER);
  return user && (meant === null || meant === userKey(user.id)) ? user : null;
}

const signedOut = () => errorAnswer(401, 'signedOut', '登录已超时，请重新登录；未保存的内容已存在本机。');

/** Answers a reading request. `keepAwake: false` for what a page asks by itself. */
export async function answerGet(
  request: Request,
  work: (actor: Actor, query: URLSearchParams) => Promise<Result<unknown, Failure>>,
  { keepAwake = true } = {},
): Promise<Response> {
  const user = await asker(request, keepAwake);
  if (!user) return signedOut();
  return resultAnswer(await work(await actorOf(user), new URL(request.url).searchParams));
}

const crossSite = () =>
  errorAnswer(403, 'crossSite', '请求不是从本系统页面发出的，没有办理；请从本系统重新打开页面。');

/** Answers a state-changing request of somebody who cannot sign in yet. */
export async function answerStranger<S extends z.ZodType>(
  request: Request,
  schema: S,
  work: (input: z.output<S>) => Promise<Result<unknown, Failure>>,
): Promise<Response> {
  if (!sameOrigin(request)) return crossSite();
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const input = parseInput(schema, body.json);
  return resultAnswer(input.ok ? await work(input.value) : input);
}

/** Answers a state-changing request: same origin, signed in, body by its schema, then the use case. `status` of a success. */
export async function answerPost<S extends z.ZodType>(
  request: Request,
  schema: S,
  work: (actor: Actor, input: z.output<S>) => Promise<Result<unknown, Failure>>,
  { status = 200 } = {},
): Promise<Response> {
  if (!sameOrigin(request)) return crossSite();
  const user = await asker(request, true);
  if (!user) return signedOut();
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const input = parseInput(schema, body.json);
  return input.ok ? resultAnswer(await work(await actorOf(user), input.value), status) : resultAnswer(input);
}

/** Answers an upload: the body is the file as it is, `query` what goes with it. `most` bytes are read; `advice` how to get below. */
export async function answerUpload(
  request: Request,
  most: number,
  work: (
    actor: Actor,
    bytes: Uint8Array<ArrayBuffer>,
    query: URLSearchParams,
  ) => Promise<Result<unknown, Failure>>,
  advice = '请删去无关的工作表和图片后再上传',
): Promise<Response> {
  if (!sameOrigin(request)) return crossSite();
  const user = await asker(request, true);
  if (!user) return signedOut();
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > most) {
    const text = `文件超过 ${most / 1024 / 1024} MB，没有读取；${advice}。`;
    return errorAnswer(413, 'tooLarge', text);
  }
  return resultAnswer(await work(await actorOf(user), bytes, new URL(request.url).searchParams));
}

/** Answers with a file to keep. */
export async function answerFile(
  request: Request,
  mediaType: string,
  work: (
    actor: Actor,
    query: URLSearchParams,
  ) => Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, Failure>>,
): Promise<Response> {
  const user = await asker(request, true);
  if (!user) return signedOut();
  const result = await work(await actorOf(user), new URL(request.url).searchParams);
  if (!result.ok) return resultAnswer(result);
  const { name, bytes } = result.value;
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
}

/** Answers with a page to look at, of today and for the asker alone. */
export async function answerPage(
  request: Request,
  work: (actor: Actor) => Promise<Result<string, Failure>>,
): Promise<Response> {
  const user = await asker(request, true);
  if (!user) return signedOut();
  const result = await work(await actorOf(user));
  if (!result.ok) return resultAnswer(result);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(result.value, { headers });
}
