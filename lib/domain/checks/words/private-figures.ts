// Numbers of persons in a text: mobile telephone, identity card, bank account. Found whole, shown masked.

/** What kind of number was found, and how it may be shown. */
export interface PrivateFigure {
  readonly kind: '手机号' | '身份证号' | '银行账号';
  /** The middle covered: 138****5678. */
  readonly masked: string;
}

const MOBILE = /(?<![\d.])(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d|\.\d)/g;
const IDENTITY =
  /(?<!\d)([1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dXx])/g;
const CARD = /(?<!\d)[4-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?(?!\d)/g;
/** After 账号, 卡号: any run of ten digits or more is an account. */
const ACCOUNT = /(?:账号|帐号|卡号|银行账户|银行帐户|开户账号)[^\d，。；]{0,8}(\d[\d -]{8,28}\d)/g;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';

/** Every personal number of a text, one of each: an 18-digit code counts as an identity card only with its check digit (GB 11643). */
export function privateFigures(text: string): PrivateFigure[] {
  if (!/\d[\d -]{8,}/.test(text)) return [];
  const found = new Map<string, PrivateFigure>();
  const taken: string[] = [];
  const add = (kind: PrivateFigure['kind'], digits: string) => {
    if (taken.some((one) => one.includes(digits))) return;
    taken.push(digits);
    found.set(digits, { kind, masked: mask(digits) });
  };
  for (const [whole] of text.matchAll(IDENTITY)) if (isIdentity(whole)) add('身份证号', whole.toUpperCase());
  for (const [, account] of text.matchAll(ACCOUNT)) {
    const digits = (account ?? '').replace(/\D/g, '');
    if (digits.length >= 10) add('银行账号', digits);
  }
  for (const [whole] of text.matchAll(CARD)) {
    const digits = whole.replace(/\D/g, '');
    if (passesLuhn(digits)) add('银行账号', digits);
  }
  for (const [, a, b, c] of text.matchAll(MOBILE)) add('手机号', `${a}${b}${c}`);
  return [...found.values()];
}

/** The text with every number of ten digits or more covered in its middle. */
export function maskLongNumbers(text: string): string {
  return text.replace(/\d(?:[ -]?\d){9,}[Xx]?/g, (run) => mask(run.replace(/[^\dXx]/g, '')));
}

function mask(digits: string): string {
  const head = digits.length > 11 ? 4 : 3;
  return `${digits.slice(0, head)}****${digits.slice(-4)}`;
}

/** The check digit of an 18-character identity number. */
function isIdentity(id: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return ID_CHECK[sum % 11] === id[17]?.toUpperCase();
}

/** The check digit of card numbers (ISO/IEC 7812). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
