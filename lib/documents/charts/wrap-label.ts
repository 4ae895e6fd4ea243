// Labels of charts in lines: drawings do not wrap text by themselves, and names of projects are long.

/** Never parted from what stands before it: marks and joiners belong to their character. */
const FOLLOWS = /^(?:\p{M}|\u200d)$/u;
/** Latin letters and figures take about half the room of a Chinese character. */
const NARROW = /^[\u0020-\u024f]$/;

/** How wide a text is drawn, in Chinese characters; an estimate on the safe side. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const character of text) width += FOLLOWS.test(character) ? 0 : NARROW.test(character) ? 0.62 : 1;
  return width;
}

/** The text in lines of at most `most` Chinese characters; at least one line. Line ends count as spaces. */
export function wrapLabel(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    const joins = FOLLOWS.test(character) || line.endsWith('\u200d');
    if (!joins && line !== '' && labelWidth(line + character) > most) {
      lines.push(line.trimEnd());
      line = character === ' ' ? '' : character;
    } else line += character;
  }
  return [...lines, line];
}
