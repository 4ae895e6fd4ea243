// Numbers of persons never reach a public copy: mobile phone, identity card and bank account numbers are covered.

/** What people put between groups of digits. Each stands for itself at the same place in {@link plainDigits}. */
const GAP = '[ -]?';

/** Mainland mobile numbers, also written in groups or with the country code; a decimal is none. */
const mobile = new RegExp(
  `(?<!\\d)(?<!\\d\\.)(?:\\+?86${GAP})?1[3-9]\\d(${GAP})\\d{4}\\1\\d{4}(?!\\d|\\.\\d)`,
  'g',
);
/** 公民身份号码 (GB 11643): region, date of birth, order, check digit. */
const identity = new RegExp(
  `(?<!\\d)[1-9]\\d{5}${GAP}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${GAP}\\d{3}[\\dXx](?![\\dXx])`,
  'g',
);
/** Bank cards: 16 to 19 digits that begin with 4, 5 or 6, in one piece or in groups of four. */
const bankCard = /(?<!\d)[4-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?(?!\d)/g;

/** What stands in the place of a covered number. */
export const COVERED = '（号码不公开）';

/** The text with every personal number covered, in whatever width its digits were typed; anything else stays as it is. */
export function coverPrivateNumbers(text: string): string {
  return [identity, bankCard, mobile].reduce(withoutMatches, text);
}

function withoutMatches(text: string, pattern: RegExp): string {
  let covered = '';
  let from = 0;
  for (const { 0: number, index } of plainDigits(text).matchAll(pattern)) {
    covered += text.slice(from, index) + COVERED;
    from = index + number.length;
  }
  return covered + text.slice(from);
}

/** The same text, place by place, with digits, dashes and blanks of one width: full-width ones are typed as often as narrow ones. */
function plainDigits(text: string): string {
  return text
    .replace(/[０-９＋．Ｘｘ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/[－‐‑‒–—―]/g, '-');
}
