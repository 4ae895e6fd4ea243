// 核算 of a printed disclosure: what the rules say of its text and tables, put to the paragraph or table it belongs to.
import type { TableKind } from '../accounts/tables';
import type { Disclosure } from '../interchange/disclosure';
import type { PlacedFinding } from '../interchange/findings';
import { checkDocument } from '../interchange/judge-document';
import { placeWords } from '../interchange/place-words';
import type { DocumentFinding } from './model';
import { coverPrivateNumbers } from './private-numbers';

/** Findings by where they are shown. Those on the document as a whole stand at its first paragraph. */
export class PrintedRemarks {
  private readonly byEntry = new Map<number, PlacedFinding[]>();
  private readonly byTable = new Map<TableKind, PlacedFinding[]>();
  private readonly ofWhole: PlacedFinding[] = [];
  private no = 0;

  /** `shown`: kinds of tables that the document prints. Findings inside a form are the form's own. */
  constructor(
    private readonly disclosure: Disclosure,
    shown: ReadonlySet<TableKind>,
    showFindings: boolean,
  ) {
    if (!showFindings) return;
    for (const finding of checkDocument({ kind: 'disclosure', disclosure }).findings) {
      const entry = /^narrative\[(\d+)\]/.exec(finding.at)?.[1];
      const table = /^tables\[(\d+)\]/.exec(finding.at)?.[1];
      const kind = table === undefined ? undefined : disclosure.tables?.[Number(table)]?.kind;
      if (finding.at.startsWith('evaluations[')) continue;
      if (entry !== undefined && this.hasText(Number(entry))) add(this.byEntry, Number(entry), finding);
      else if (kind !== undefined && shown.has(kind)) add(this.byTable, kind, finding);
      else this.ofWhole.push(finding);
    }
  }

  private hasText(entry: number): boolean {
    return (this.disclosure.narrative?.[entry]?.text ?? '').trim() !== '';
  }

  /** The remarks on one line of an entry's text, taken out; the first line takes what no line holds the words of. Numbered as they are asked for. */
  onLine(entry: number, line: string, lines: readonly string[]): DocumentFinding[] {
    const own = this.byEntry.get(entry) ?? [];
    const isFirst = lines[0] === line;
    const taken = own.filter((finding) => {
      const at = lines.find((one) => holds(one, finding));
      return at === line || (at === undefined && isFirst);
    });
    this.byEntry.set(
      entry,
      own.filter((finding) => !taken.includes(finding)),
    );
    return [...this.ofWhole.splice(0), ...taken].map((finding) => this.numbered(finding));
  }

  /** The remarks on a table. */
  onTable(kind: TableKind): DocumentFinding[] {
    return (this.byTable.get(kind) ?? []).map((finding) => this.numbered(finding));
  }

  private numbered(finding: PlacedFinding): DocumentFinding {
    const { rule, severity, at, printed, expected, also, message } = finding;
    const cover = (text: string | null) => (text === null ? null : coverPrivateNumbers(text));
    const entry = this.disclosure.narrative?.[Number(/^narrative\[(\d+)\]/.exec(at)?.[1] ?? -1)];
    this.no += 1;
    return {
      no: this.no,
      rule,
      also: [...also],
      word: severity === 'error' ? '硬伤' : severity === 'warning' ? '疑点' : '提示',
      cell: at,
      place: entry?.title ? `「${entry.title}」` : placeWords(at, 'disclosure'),
      printed: cover(printed),
      expected: cover(expected),
      message: coverPrivateNumbers(message),
      explanation: null,
    };
  }
}

function add<K>(map: Map<K, PlacedFinding[]>, key: K, finding: PlacedFinding): void {
  const others = map.get(key);
  if (others) others.push(finding);
  else map.set(key, [finding]);
}

/** Whether the line prints the words a finding speaks of. */
function holds(line: string, { quote, printed }: PlacedFinding): boolean {
  const plain = line.replace(/\s+/g, '');
  return [quote, printed].some((words) => words && plain.includes(words.replace(/\s+/g, '')));
}
