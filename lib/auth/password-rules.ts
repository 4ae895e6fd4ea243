// Which passwords are good enough: GB/T 22239—2019 (等保 2.0), identity authentication, password complexity.

/** Least and greatest number of characters of a password; the greatest keeps hashing from being used as a weapon. */
export const passwordLength = { least: 10, greatest: 128 } as const;

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** The rule as one sentence, to stand beside a password field. */
export const passwordRule = `至少 ${passwordLength.least} 个字符，含大写字母、小写字母、数字、符号中的三类，不含用户名。`;

/**
 * Says in Chinese why a password may not be used, or null when it may.
 * A password that contains the user name is refused: such pairs are the first that are tried.
 */
export function passwordProblem(password: string, userName: string): string | null {
  const length = [...password].length;
  if (length < passwordLength.least) return `密码只有 ${length} 个字符，至少要 ${passwordLength.least} 个。`;
  if (length > passwordLength.greatest)
    return `密码有 ${length} 个字符，最多 ${passwordLength.greatest} 个。`;
  if (password.trim() === '') return '密码不能全是空格。';
  if (classes.filter((one) => one.test(password)).length < 3) {
    return '密码须含大写字母、小写字母、数字、符号中的三类。';
  }
  const name = userName.trim().toLowerCase();
  if (name !== '' && password.toLowerCase().includes(name)) return '密码不能含有用户名。';
  return null;
}
