// Chinese numerals of headings: 一、 （二） （十一）.

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 999 as a heading counts: 10 is 十, 21 is 二十一, 105 is 一百零五. @throws RangeError beyond. */
export function headingNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`no heading counts ${n}`);
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  if (tens === 0) return ones === 0 ? head : `${head}${hundreds > 0 ? '零' : ''}${DIGITS[ones]}`;
  return `${head}${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十${DIGITS[ones]}`;
}
