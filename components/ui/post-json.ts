// Sends a change to one of our endpoints; every outcome is a value that a form can show.

/** What became of a change. `issues` names what is wrong by field; `code` is the endpoint's, null when it was not reached. */
export type Posted =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: string | null;
      readonly message: string;
      readonly issues: Readonly<Record<string, string>>;
    };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function issuesOf(error: Record<string, unknown>): Record<string, string> {
  const list = Array.isArray(error.issues) ? error.issues : [];
  const pairs = list.flatMap((issue: unknown) =>
    isRecord(issue) && typeof issue.path === 'string' && typeof issue.message === 'string'
      ? [[issue.path, issue.message] as const]
      : [],
  );
  return Object.fromEntries(pairs);
}

/** Posts `body` as JSON. Never throws: a network that is down is an outcome too. */
export function postJson(url: string, body: unknown): Promise<Posted> {
  return post(url, JSON.stringify(body), 'application/json');
}

/** Posts a file as it is. Never throws: a file that was moved away meanwhile cannot be read, which is an outcome too. */
export function postFile(url: string, file: File): Promise<Posted> {
  return post(url, file, 'application/octet-stream');
}

async function post(url: string, body: BodyInit, type: string): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
      redirect: 'error',
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: answer };
    const error = isRecord(answer) && isRecord(answer.error) ? answer.error : {};
    const message =
      typeof error.message === 'string'
        ? error.message
        : '没有办理成功，请稍后重试；如仍不行，请联系系统管理员。';
    const code = typeof error.code === 'string' ? error.code : null;
    return { ok: false, code, message, issues: issuesOf(error) };
  } catch {
    const message = '网络不通，没有办理。请检查网络后再试，填写的内容还在。';
    return { ok: false, code: null, message, issues: {} };
  }
}
