// A block of cells as a spreadsheet puts it on the clipboard: tabs between cells, lines between rows, quotes around inner lines.

/** Reads such a block; null when the text is a single cell. */
export function readClipboardTable(text: string): string[][] | null {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i += 1) {
    const c = source[i] ?? '';
    if (quoted) {
      if (c !== '"') cell += c;
      else if (source[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '' && closes(source, i)) quoted = true;
    else if (c === '\t' || c === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  rows.at(-1)?.push(cell);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

/** A quote opens a quoted cell only if another one ends it right before a tab, a line or the end. */
function closes(source: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(at));
}
