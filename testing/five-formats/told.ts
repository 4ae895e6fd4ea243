// What a disclosure says, in one neutral form for every format: figures by their place in words, and the running words in order.
import { parseMoney } from '@/lib/domain/amount';

/** A format read back. */
export interface Told {
  /** `公开02表「合计」财政拨款收入` → `729.00`, the text as the format prints it. */
  readonly figures: ReadonlyMap<string, string>;
  /** Headings, paragraphs, lists and notes in printed order, joined by line ends. */
  readonly words: string;
}

/** `paper`: HTML, DOCX, PDF and XLSX, which print forms as grids; `data`: JSON, which names their cells. */
export type Kind = 'paper' | 'data';

/** A figure of the document and where it has to stand. */
export interface ExpectedFigure {
  readonly place: string;
  readonly text: string;
  /** 分, where the document keeps an integer behind the text. */
  readonly fen: number | null;
  /** None where a format may print it or leave it blank. */
  readonly in: readonly Kind[];
}

/** A text of the document with the figures in it that have a source. */
export interface ExpectedText {
  readonly text: string;
  readonly figures: readonly { readonly start: number; readonly end: number }[];
  readonly in: readonly Kind[];
}

/** All that a document says. */
export interface Expected {
  readonly figures: readonly ExpectedFigure[];
  readonly texts: readonly ExpectedText[];
}

/** How a reading is compared with what is expected. */
export interface Comparison {
  readonly format: string;
  readonly kind: Kind;
  /** The same text, for this format: PDF knows no blanks between characters, JSON keeps numbers without trailing zeros. */
  readonly plain: (text: string) => string;
  /** What stands between two lines of running words; '' where the format does not tell lines from paragraphs. */
  readonly between: '\n' | '';
}

/** Text without white space and places to break at: of a page one reads characters, not the blanks between them. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b]+/gu, '');
}

/** As much of a text as a message needs. */
function brief(text: string): string {
  return text.length > 120 ? `${text.slice(0, 60)}…（共 ${text.length} 字）…${text.slice(-30)}` : text;
}

/** A figure as a number without trailing zeros and separators; any other text without blanks. */
export function plainFigure(text: string): string {
  const number = /^-?\d[\d,]*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
  return number === null ? bare(text) : String(number);
}

/** Every difference, one line each: format, place, expected, found. Figures on paper that nobody expects are differences too. */
export function differences({ figures, texts }: Expected, told: Told, comparison: Comparison): string[] {
  const { format, kind, plain } = comparison;
  const key = (place: string) => bare(plain(place));
  const own = figures.filter((figure) => figure.in.includes(kind));
  const expected = new Set(figures.map(({ place }) => key(place)));
  const read = new Map([...told.figures].map(([place, text]) => [key(place), text]));
  const wrong = own.flatMap(({ place, text, fen }) => {
    const found = read.get(key(place));
    // Data leaves out what stands empty.
    if (found === undefined && text === '' && kind === 'data') return [];
    if (found === undefined) return [`${format}　${brief(place)}：应为“${brief(text)}”，没有找到`];
    if (plain(found) !== plain(text))
      return [`${format}　${brief(place)}：应为“${brief(text)}”，读到“${brief(found)}”`];
    if (fen === null || parseMoney(plain(found), '万元') === fen) return [];
    return [`${format}　${place}：应为 ${fen} 分，读到“${found}”`];
  });
  // Data may hold more than any paper prints: facts, cells of columns that a template leaves out.
  const surplus = [...told.figures]
    .filter(([place, text]) => kind === 'paper' && text !== '' && !expected.has(key(place)))
    .map(([place, text]) => `${format}　${brief(place)}：文件里没有这个数，读到“${brief(text)}”`);
  const inOrder = missingWords(
    texts.filter((text) => text.in.includes(kind)),
    told.words,
    comparison,
  );
  return [...wrong, ...surplus, ...inOrder];
}

/** Texts that do not stand behind the ones before them; of a text that is told otherwise, the first figure that differs. */
function missingWords(
  texts: readonly ExpectedText[],
  told: string,
  { format, plain, between }: Comparison,
): string[] {
  const lines = (text: string) => text.split('\n').map(plain).join(between);
  const words = lines(told);
  let at = 0;
  return texts.flatMap(({ text, figures }) => {
    const wanted = lines(text);
    const found = words.indexOf(wanted, at);
    if (found >= 0) {
      at = found + wanted.length;
      return [];
    }
    const [start, agreed] = longestPrefix(wanted, words, at);
    const differs = figures.find(({ end }) => lines(text.slice(0, end)).length > agreed);
    const figure = differs ? `数字“${text.slice(differs.start, differs.end)}”` : '文字';
    const read =
      start < 0
        ? '没有找到'
        : `读到“…${words.slice(start + Math.max(0, agreed - 10), start + agreed + 20)}…”`;
    return [`${format}　段落“${text.slice(0, 24)}…”：${figure}不同或次序不对，${read}`];
  });
}

/** Where the longest beginning of a text stands, and how long it is. */
function longestPrefix(text: string, words: string, from: number): readonly [start: number, length: number] {
  let [start, length] = [-1, 0];
  let [low, high] = [1, text.length];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = words.indexOf(text.slice(0, middle), from);
    if (found < 0) high = middle - 1;
    else [start, length, low] = [found, middle, middle + 1];
  }
  return [start, length];
}
