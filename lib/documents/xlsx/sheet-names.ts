// Names of sheets: legal in Excel, and each only once in its file.

const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/** A wish as a legal name: forbidden characters become blanks, too long ones are cut. */
function legal(wish: string): string {
  const plain = wish
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const name = plain === '' || plain.toLowerCase() === RESERVED ? `表${plain}` : plain;
  return cut(name, LONGEST);
}

/** At most `length` UTF-16 units, no character cut in two. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** One name for each wish, in order; a name that is taken gets a number behind it. */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const first = legal(wish);
    let name = first;
    for (let no = 2; taken.has(name.toLowerCase()); no += 1) {
      const end = `-${no}`;
      name = cut(first, LONGEST - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
