// A disclosure published before Mingji as a document: headings, paragraphs, tables and forms as printed (原文), 核算 beside.
import { cellsOfTables } from '../accounts/from-tables';
import { headOf } from '../accounts/numbering';
import { tableBlocks } from '../accounts/table-layout';
import type { TableKind } from '../accounts/tables';
import type { Disclosure } from '../interchange/disclosure';
import { type DisclosureInput, documentHead, openingNotes, totalsOf } from './build';
import {
  type Block,
  type BlockOf,
  type DisclosureDocument,
  type DocumentProject,
  documentSchema,
  type LiveFigure,
} from './model';
import { printedFigures } from './printed-figures';
import { PrintedRemarks } from './printed-remarks';
import { coverPrivateNumbers } from './private-numbers';
import { projectEntry } from './project-entry';
import { publicDisclosure } from './public-disclosure';

/** A printed disclosure with the names of the store. `projects[i]` is the frozen form of `disclosure.evaluations[i]`. */
export interface PrintedInput extends DisclosureInput {
  readonly disclosure: Disclosure;
}

type Narrative = NonNullable<Disclosure['narrative']>[number];

/**
 * The document of a disclosure as it was printed. Nothing is mended; findings stand beside where the region shows them.
 * @throws RangeError when forms and snapshots are not equally many, ZodError on a code that cannot stand in an address.
 */
export function documentFromPrinted(input: PrintedInput): DisclosureDocument {
  const { disclosure } = input;
  const forms = disclosure.evaluations ?? [];
  if (forms.length !== input.projects.length)
    throw new RangeError(`${forms.length} printed forms, ${input.projects.length} snapshots`);
  const writer = new PrintedWriter(input);
  const blocks: Block[] = [
    ...openingNotes(input),
    ...writer.write(),
    { kind: 'closing', body: input.department.name, at: input.edition.publishedAt.toISOString() },
  ];
  return documentSchema.parse({
    ...documentHead(input),
    title: coverPrivateNumbers(
      disclosure.title ?? `${input.department.name}${input.fiscalYear}年度部门决算公开`,
    ),
    totals: totalsOf(writer.projects, input.omitted.length),
    blocks,
    projects: writer.projects,
    data: publicDisclosure(disclosure),
  } satisfies DisclosureDocument);
}

class PrintedWriter {
  readonly projects: DocumentProject[] = [];
  private readonly tables: readonly BlockOf<'table'>[];
  private readonly remarks: PrintedRemarks;
  private readonly figures: ReadonlyMap<number, readonly LiveFigure[]>;

  constructor(private readonly input: PrintedInput) {
    const { disclosure, fiscalYear, region } = input;
    this.tables = transcribed(input);
    const shown = new Map(this.tables.map(({ table, anchor }) => [table, anchor] as const));
    this.remarks = new PrintedRemarks(disclosure, new Set(shown.keys()), region.showFindings);
    this.figures = printedFigures(disclosure, fiscalYear, (table) => shown.get(table) ?? null);
  }

  write(): Block[] {
    const { disclosure } = this.input;
    const blocks = (disclosure.narrative ?? []).flatMap((entry, i) => this.entry(entry, i));
    const placed = new Set(this.projects.map(({ code }) => code));
    const others = this.input.projects.flatMap(({ project }, i) =>
      placed.has(project.code) ? [] : [this.project(i, undefined)],
    );
    return [
      ...blocks,
      ...(others.length > 0 ? [{ kind: 'heading', level: 1, text: '项目支出绩效自评表' } as const] : []),
      ...others,
      ...this.publicTables(),
    ];
  }

  private entry(entry: Narrative, index: number): Block[] {
    const title = headingOf(entry);
    const own = this.formsBehind(entry);
    const [only] = own;
    // A heading over one form is the form's: its text is 自评综述.
    if (own.length === 1 && only !== undefined)
      return [this.project(only, this.paragraphs(entry, index), title)];
    const level = Math.min(Math.max(entry.level ?? 2, 1), 4) as 1 | 2 | 3 | 4;
    return [
      ...(title === '' ? [] : [{ kind: 'heading', level, text: title, anchor: `s-${index + 1}` } as const]),
      ...this.paragraphs(entry, index),
      ...own.map((i) => this.project(i, undefined)),
    ];
  }

  /** Indexes of the forms that are printed behind an entry. */
  private formsBehind({ id }: Narrative): number[] {
    const forms = this.input.disclosure.evaluations ?? [];
    return forms.flatMap(({ after }, i) => (id && after === id ? [i] : []));
  }

  /** Under its own name, unless the print has a heading for it. */
  private project(index: number, summary: readonly Block[] | undefined, heading = ''): Block {
    const snapshot = this.input.projects[index];
    if (!snapshot) throw new RangeError(`no snapshot ${index}`);
    const entry = projectEntry(snapshot, this.input.region.showFindings, summary);
    this.projects.push(entry);
    return { kind: 'project', code: entry.code, heading: heading || entry.name };
  }

  /** The lines of an entry: a table of words and numbers where one is printed in the text, else paragraphs. */
  private paragraphs(entry: Narrative, index: number): Block[] {
    const text = entry.text ?? '';
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const blocks: Block[] = [];
    let from = 0;
    for (let i = 0; i < lines.length; ) {
      const table = printedList(lines.slice(i));
      if (table) {
        blocks.push(table.block);
        for (const line of lines.slice(i, i + table.height)) from = text.indexOf(line, from) + line.length;
        i += table.height;
        continue;
      }
      const line = lines[i] ?? '';
      const at = text.indexOf(line, from);
      blocks.push(this.paragraph({ line, at, index, lines }));
      from = at + line.length;
      i += 1;
    }
    return blocks;
  }

  private paragraph(given: {
    readonly line: string;
    readonly at: number;
    readonly index: number;
    readonly lines: readonly string[];
  }): BlockOf<'paragraph'> {
    const { line, at, index, lines } = given;
    const text = coverPrivateNumbers(line);
    const remarks = this.remarks.onLine(index, line, lines);
    const figures = (text === line ? (this.figures.get(index) ?? []) : [])
      .filter(({ start, end }) => start >= at && end <= at + line.length)
      .map((figure) => ({ ...figure, start: figure.start - at, end: figure.end - at }));
    return {
      kind: 'paragraph',
      text,
      ...(figures.length > 0 && { figures }),
      ...(remarks.length > 0 && { remarks }),
    };
  }

  private publicTables(): Block[] {
    const all = this.input.disclosure.tables ?? [];
    const missing = all.length - this.tables.length;
    if (all.length === 0) return [];
    const note =
      this.tables.length === 0
        ? `原文所附 ${all.length} 张决算公开表已随原文公开，尚未逐格录入，本文本不再列出。`
        : `原文所附决算公开表中有 ${missing} 张尚未逐格录入，本文本不再列出。`;
    return [
      ...(this.tables.length > 0
        ? [{ kind: 'heading', level: 1, text: '决算公开表', anchor: 's-tables' } as const]
        : []),
      ...this.tables.map((table) => {
        const remarks = this.remarks.onTable(table.table);
        return remarks.length > 0 ? { ...table, remarks } : table;
      }),
      ...(missing > 0 ? [{ kind: 'note', tone: 'plain', text: note } as const] : []),
    ];
  }
}

/** The tables whose cells were taken over, with the numbers, titles and notes they were printed under. */
function transcribed({ disclosure, fiscalYear, department }: PrintedInput): BlockOf<'table'>[] {
  const printed = new Map<TableKind, NonNullable<Disclosure['tables']>[number]>();
  for (const table of disclosure.tables ?? [])
    if (table.state !== 'notTranscribed') printed.set(table.kind, table);
  if (printed.size === 0) return [];
  const { cells } = cellsOfTables(disclosure);
  return tableBlocks({ fiscalYear, bodyName: department.name, cells }).flatMap((block) => {
    const own = printed.get(block.table);
    if (!own) return [];
    return [
      {
        ...block,
        printedNo: own.printedNo ?? headOf(block.table, fiscalYear).printedNo,
        title: own.title ?? block.title,
        notes: own.notes ?? [],
      },
    ];
  });
}

/** 第一部分 部门基本情况, （一）人员情况: as printed. */
function headingOf({ label, title }: Narrative): string {
  const words = coverPrivateNumbers(title ?? '');
  if (!label) return words;
  return words === '' ? label : `${label}${label.endsWith('部分') ? ' ' : ''}${words}`;
}

/** A list printed as lines of columns: 序号 单位 性质, and a numbered line for each entry. */
function printedList(
  lines: readonly string[],
): { readonly block: BlockOf<'figures'>; readonly height: number } | null {
  const cellsOf = (line: string) => coverPrivateNumbers(line).trim().split(/\s+/);
  const head = cellsOf(lines[0] ?? '');
  if (head[0] !== '序号' || head.length < 2) return null;
  const rows: string[][] = [];
  for (const line of lines.slice(1)) {
    const cells = cellsOf(line);
    if (cells.length !== head.length || cells[0] !== String(rows.length + 1)) break;
    rows.push(cells);
  }
  if (rows.length === 0) return null;
  const width = Math.floor(90 / (head.length - 1));
  return {
    height: rows.length + 1,
    block: {
      kind: 'figures',
      caption: head.slice(1).join('、'),
      columns: head.map((label, i) => ({
        label,
        align: i === 1 ? 'left' : 'center',
        width: i === 0 ? 10 : width,
      })),
      rows,
      total: null,
    },
  };
}
