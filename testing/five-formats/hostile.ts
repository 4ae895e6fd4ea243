// A disclosure with a text in every field that some format could take for more than text.
import { isDisclosureText, parseAccountsCell } from '@/lib/domain/accounts/cells';
import type { AnnualInput } from '@/lib/domain/disclosure/annual-input';
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { NATIONAL } from '@/lib/domain/disclosure/outlines/national';
import type { ProjectSnapshot } from '@/lib/domain/disclosure/project-entry';
import { sampleInput, sampleRecord } from '@/lib/domain/disclosure/sample-accounts';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { PROCESS_RESULT } from '@/lib/domain/template/process-result';
import { SICHUAN } from '@/lib/domain/template/sichuan';
import { snapshotOf } from '../sample-disclosure';
import { familyForm } from '../sample-families';

/** Markup, formulas, Typst, escapes of the formats themselves, long words, rare characters, marks of direction, what no file can hold. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '</w:t></w:r></w:p><w:p/>',
  '=1+1',
  '@SUM(A1:A9)',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '=HYPERLINK("http://example.org","点")',
  '#import "x.typ": *; #panic("x") #sys.inputs',
  '$x$ *粗* _斜_ `码` @引 <标> // 注 /* 注 */',
  '= 标题 \\u{41} \\ C:\\x\\',
  '"\'><img src=x onerror=alert(1)>',
  '&amp;lt; &#x41; &nbsp; ]]> <!-- <?xml',
  '_x0041_ #N/A #REF!',
  '{{x}} ${y} <%= z %> %s',
  'javascript:alert(1)',
  '长'.repeat(300),
  'W'.repeat(300),
  '9'.repeat(500),
  '䶮𬍤',
  '👨‍👩‍👧‍👦👍🏽',
  '\u202e反\u202c \u2067ב\u2069 \u200f',
  '零\u200b宽\u200d字\ufeff符',
  '响\u0000铃\u0007逃\u001b界\u0085',
  '半\ud800个\udc00字\uffff',
] as const;

/** Stands behind each of them: markup and code in every field. */
const TAIL = '<i onload="x">#panic()$y$\\';

/** One after the other, so that neighbours differ. */
class Source {
  #taken = 0;

  next(): string {
    this.#taken += 1;
    return `${HOSTILE[this.#taken % HOSTILE.length] ?? ''}${TAIL}`;
  }
}

/** Accounts with every word of theirs replaced; figures, counts and codes stay. */
function hostileAccounts(source: Source, projects: readonly string[]): AnnualInput['accounts'] {
  const record = sampleRecord();
  const cells = new Map(record.cells);
  for (const id of cells.keys()) {
    const cell = parseAccountsCell(id);
    if (cell?.of === 'subject' || (cell && isDisclosureText(cell) && isWord(id)))
      cells.set(id, source.next());
  }
  const text = (name: string, words: string) => cells.set(`text/${name}` as CellId, words);
  text('duties', `${HOSTILE.join('；')}${'职责'.repeat(4000)}`.slice(0, 8000));
  text('offices', HOSTILE.slice(0, 5).join('\n'));
  text(
    'units',
    HOSTILE.slice(0, 9)
      .map((words) => `${words}｜${source.next()}`)
      .join('\n'),
  );
  text(
    'glossary',
    HOSTILE.slice(0, 9)
      .map((words) => `${words}：${source.next()}`)
      .join('\n'),
  );
  text('contactOffice', source.next());
  text('contactPhone', source.next());
  text('workOverview', HOSTILE.join('\n'));
  for (const code of projects)
    for (const part of ['text', 'problems', 'nextSteps'])
      cells.set(`summary/${code}/${part}` as CellId, `${source.next()}\n${source.next()}`);
  return { ...record, bodyName: source.next(), cells };
}

/** Fields of lists that hold a figure. */
function isWord(id: string): boolean {
  return !/\/(?:amount|funds|decision|process|output|benefit|score|initialBudget|count)$/.test(id);
}

const WORDS =
  /^(?:field\/(?!printed|narrative)|fund\/[^/]+\/label$|node\/[^/]+\/name$|indicator\/[^/]+\/(?:name|target|unit|actual|reason)$)/;

function hostileProject(source: Source, snapshot: ProjectSnapshot): ProjectSnapshot {
  const cells = Object.fromEntries(
    Object.entries(snapshot.form.cells).map(([id, text]) => [id, WORDS.test(id) ? source.next() : text]),
  );
  return {
    ...snapshot,
    project: { ...snapshot.project, name: source.next() },
    form: { ...snapshot.form, cells },
  };
}

/** The whole disclosure. */
export function hostileDocument(): DisclosureDocument {
  const source = new Source();
  const input = sampleInput();
  const projects = [
    ...input.projects,
    snapshotOf('sichuan', '', familyForm(SICHUAN)),
    snapshotOf('process', '', familyForm(PROCESS_RESULT)),
  ].map((snapshot) => hostileProject(source, snapshot));
  return composeDisclosure({
    ...input,
    demo: true,
    outline: NATIONAL,
    region: { ...input.region, name: source.next(), financeOffice: source.next() },
    department: { ...input.department, name: source.next() },
    edition: { ...input.edition, number: 2, correction: { replaces: 1, reason: HOSTILE.join('\n') } },
    projects,
    accounts: hostileAccounts(
      source,
      projects.map(({ project }) => project.code),
    ),
    omitted: HOSTILE.map((name) => ({ name, publicity: '公开', reason: source.next() })),
  }).document;
}
