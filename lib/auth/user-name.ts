// What a user name (用户名) looks like, and the one form it is stored and compared in.

/** The rule as one sentence, to stand beside the field. */
export const userNameRule =
  '2 至 32 个字符，只用字母、数字、点、横线和下划线，以字母或数字开头，不分大小写。';

const form = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/** The stored form of a typed user name, or null when no user name can look like that. */
export function normalUserName(text: string): string | null {
  const name = text.normalize('NFKC').trim().toLowerCase();
  return form.test(name) ? name : null;
}
