// Numbers of persons never reach a public copy: mobile phone, identity card and bank account numbers are covered.

/** Mainland mobile numbers, also written in groups or with the country code. */
const mobile = /(?<!\d)(?<!\d\.)(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?!\d|\.\d)/g;
/** 公民身份号码 (GB 11643): region, date of birth, order, check digit. */
const identity =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;
/** Bank cards: 16 to 19 digits that begin with 4, 5 or 6, in one piece or in groups of four. */
const bankCard = /(?<!\d)[4-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?(?!\d)/g;

/** What stands in the place of a covered number. */
export const COVERED = '（号码不公开）';

/** The text with every personal number covered; anything else stays as it is. */
export function coverPrivateNumbers(text: string): string {
  return text.replace(identity, COVERED).replace(bankCard, COVERED).replace(mobile, COVERED);
}
