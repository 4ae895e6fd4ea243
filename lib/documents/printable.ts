// Text that every document format can carry: what neither XML nor a page may hold is shown as a replacement character.

/** Controls but tab and line end, halves of characters (UTF-8 cannot carry them), and the two code points that are none. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** The text with unprintable code points replaced by U+FFFD; line ends become `\n`. Rare characters and marks stay. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, '\ufffd');
}
