// An outline filled in: headings with their numbers, the blocks below them, and the same as entries of the interchange format.
import type { Disclosure } from '../interchange/disclosure';
import type { Block, DocumentProject } from './model';
import { projectOf } from './model';
import { headingNumeral } from './numerals';
import type { Outline, OutlineSection, SectionKey } from './outline';

export type NarrativeEntry = NonNullable<Disclosure['narrative']>[number];

/** Where an entry of the text stands in the document. */
export interface EntryPlace {
  /** Index of its heading in the document's blocks, or of the project that it heads. */
  readonly block: number;
  /** The project whose own blocks hold its text; null where the document's blocks do. */
  readonly project: string | null;
}

/** The outline as printed and as data; `places[i]` belongs to `entries[i]`. */
export interface WrittenOutline {
  readonly blocks: readonly Block[];
  readonly entries: readonly NarrativeEntry[];
  readonly places: readonly EntryPlace[];
  /** The id of the entry each project stands behind, by its code. */
  readonly projectEntries: ReadonlyMap<string, string>;
}

/** What an outline is filled with. */
export interface Filling {
  readonly year: number;
  readonly body: '部门' | '单位';
  readonly projects: readonly DocumentProject[];
  readonly write: (section: SectionKey) => readonly Block[];
}

/** Fills an outline in. A heading without anything below it is left out, and the numbers close up. `first`: blocks that stand before it. */
export function writeOutline(outline: Outline, filling: Filling, first: number): WrittenOutline {
  const writer = new OutlineWriter(filling, first);
  writer.siblings(outline.parts, 1, '', '');
  return writer;
}

/** A section with something to say. */
interface Filled {
  readonly section: OutlineSection;
  readonly blocks: readonly Block[];
  readonly children: readonly Filled[];
}

class OutlineWriter implements WrittenOutline {
  readonly blocks: Block[] = [];
  readonly entries: NarrativeEntry[] = [];
  readonly places: EntryPlace[] = [];
  readonly projectEntries = new Map<string, string>();

  constructor(
    private readonly filling: Filling,
    private readonly first: number,
  ) {}

  siblings(sections: readonly OutlineSection[], level: number, above: string, part: string): void {
    this.print(this.fill(sections), level, above, part);
  }

  private fill(sections: readonly OutlineSection[]): Filled[] {
    return sections
      .map((section) => ({
        section,
        blocks: section.section ? this.filling.write(section.section) : [],
        children: this.fill(section.children ?? []),
      }))
      .filter(({ blocks, children }) => blocks.length > 0 || children.length > 0);
  }

  private print(filled: readonly Filled[], level: number, above: string, part: string): void {
    const counts = new Map<OutlineSection['numbering'], number>();
    filled.forEach(({ section, blocks, children }, i) => {
      const { numbering } = section;
      const no = (counts.get(numbering) ?? 0) + 1;
      counts.set(numbering, no);
      const label = numberOf(numbering, no);
      const title = this.titleOf(section);
      const id = above === '' ? `${i + 1}` : `${above}.${i + 1}`;
      const ownPart = level === 1 ? label || title : part;
      const text = `${label}${numbering === 'part' ? ' ' : ''}${title}`;
      this.entry({ id, part: ownPart, label, level, title, text: textOf(blocks) }, null);
      this.blocks.push({
        kind: 'heading',
        level: headingLevel(level),
        text,
        anchor: `s-${id.replaceAll('.', '-')}`,
      });
      this.contents(blocks, level, id, ownPart);
      this.print(children, level + 1, id, ownPart);
    });
  }

  private titleOf({ title }: OutlineSection): string {
    return filledTitle(title, this.filling);
  }

  /** The blocks of a section; every project among them is an entry of its own. */
  private contents(blocks: readonly Block[], level: number, id: string, part: string): void {
    let no = 0;
    for (const block of blocks) {
      if (block.kind === 'project') {
        no += 1;
        const project = projectOf({ projects: this.filling.projects }, block.code);
        const own = `${id}.${no}`;
        const text = textOf(project.blocks);
        this.entry(
          { id: own, part, label: `${no}.`, level: level + 1, title: project.name, text },
          project.code,
        );
        this.projectEntries.set(project.code, own);
      }
      this.blocks.push(block);
    }
  }

  private entry(entry: NarrativeEntry, project: string | null): void {
    this.entries.push(entry);
    this.places.push({ block: this.first + this.blocks.length, project });
  }
}

/** 第一部分, 一、, （一）, 1. */
export function numberOf(numbering: OutlineSection['numbering'], no: number): string {
  if (numbering === 'none') return '';
  if (numbering === 'figure') return `${no}.`;
  const numeral = headingNumeral(no);
  if (numbering === 'part') return `第${numeral}部分`;
  return numbering === 'numeral' ? `${numeral}、` : `（${numeral}）`;
}

/** A title with its year and body. */
export function filledTitle(title: string, { year, body }: Pick<Filling, 'year' | 'body'>): string {
  return title.replaceAll('{year}', String(year)).replaceAll('{body}', body);
}

function headingLevel(level: number): 1 | 2 | 3 | 4 {
  return level >= 4 ? 4 : level === 3 ? 3 : level === 2 ? 2 : 1;
}

/** The running words of some blocks, a paragraph a line; null where there are none. */
export function textOf(blocks: readonly Block[]): string | null {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
  );
  return lines.length === 0 ? null : lines.join('\n');
}
