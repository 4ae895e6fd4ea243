// An outline while somebody edits it: a tree whose headings keep an id however they move, and the moves.
import { z } from 'zod';
import { type OutlineSection, type SectionKey, sectionKey } from '../outline';
import { filledTitle, numberOf } from '../write-outline';
import { SECTION_LABELS } from './outline-problems';

type Numbering = OutlineSection['numbering'];

/** A heading that is being edited. */
export interface EditedSection {
  readonly id: string;
  readonly title: string;
  readonly numbering: Numbering;
  readonly section: SectionKey | null;
  readonly children: readonly EditedSection[];
}

const editedSection: z.ZodType<EditedSection> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    title: z.string(),
    numbering: z.enum(['part', 'numeral', 'bracketed', 'figure', 'none']),
    section: sectionKey.nullable(),
    children: z.array(editedSection),
  }),
);

/** An outline that somebody began and did not publish, as the browser keeps it. */
export const editedOutlineSchema = z.strictObject({
  name: z.string(),
  basis: z.string(),
  sections: z.array(editedSection),
});
export type EditedOutline = z.infer<typeof editedOutlineSchema>;

/** How headings of a level are usually numbered. */
const USUAL: readonly Numbering[] = ['part', 'numeral', 'bracketed', 'figure'];

/** What a numbering looks like, where a person chooses it. */
export const NUMBERING_LABELS: Readonly<Record<Numbering, string>> = {
  part: '第一部分',
  numeral: '一、',
  bracketed: '（一）',
  figure: '1.',
  none: '不编号',
};

/** The tree of a published outline; ids tell where each heading stood at first. */
export function editedSections(sections: readonly OutlineSection[], above = 's'): EditedSection[] {
  return sections.map(({ title, numbering, section, children }, i) => {
    const id = `${above}-${i}`;
    return { id, title, numbering, section: section ?? null, children: editedSections(children ?? [], id) };
  });
}

/** The outline of an edited tree, as it is published. */
export function outlineSections(edited: readonly EditedSection[]): OutlineSection[] {
  return edited.map(({ title, numbering, section, children }) => ({
    title: title.trim(),
    numbering,
    ...(section !== null && { section }),
    ...(children.length > 0 && { children: outlineSections(children) }),
  }));
}

/** A heading in printed order, with how deep it stands and which ways it can go. */
export interface EditedRow {
  readonly section: EditedSection;
  /** From 1. */
  readonly level: number;
  /** 一、机构设置: as it prints when all is filled in. */
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** All headings, one after the other, numbered as they print where every section has something to say. */
export function rowsOf(
  sections: readonly EditedSection[],
  filling: { readonly year: number; readonly body: '部门' | '单位' },
  level = 1,
): EditedRow[] {
  const counts = new Map<Numbering, number>();
  return sections.flatMap((section, i) => {
    const no = (counts.get(section.numbering) ?? 0) + 1;
    counts.set(section.numbering, no);
    const label = numberOf(section.numbering, no);
    const row: EditedRow = {
      section,
      level,
      text: `${label}${section.numbering === 'part' ? ' ' : ''}${filledTitle(section.title, filling)}`,
      isFirst: i === 0,
      isLast: i === sections.length - 1,
    };
    return [row, ...rowsOf(section.children, filling, level + 1)];
  });
}

/** Changes the heading of an id; the others stay the same objects. */
export function changed(
  sections: readonly EditedSection[],
  id: string,
  change: Partial<Pick<EditedSection, 'title' | 'numbering' | 'section'>>,
): readonly EditedSection[] {
  return amongSiblings(sections, id, (siblings, at) =>
    siblings.map((one, i) => (i === at ? { ...one, ...change } : one)),
  );
}

/** Up or down among its siblings; as it was at either end. */
export function moved(sections: readonly EditedSection[], id: string, by: -1 | 1): readonly EditedSection[] {
  return amongSiblings(sections, id, (siblings, at) => {
    const other = siblings[at + by];
    const one = siblings[at];
    if (!one || !other) return siblings;
    return siblings.map((sibling, i) => (i === at ? other : i === at + by ? one : sibling));
  });
}

/** One level deeper, to the end of the heading before it; as it was where there is none. */
export function deepened(sections: readonly EditedSection[], id: string): readonly EditedSection[] {
  const level =
    rowsOf(sections, { year: 0, body: '部门' }).find(({ section }) => section.id === id)?.level ?? 1;
  return amongSiblings(sections, id, (siblings, at) => {
    const before = siblings[at - 1];
    const one = siblings[at];
    if (!before || !one) return siblings;
    const numbering = before.children[0]?.numbering ?? USUAL[level] ?? 'figure';
    const grown = { ...before, children: [...before.children, { ...one, numbering }] };
    return siblings.flatMap((sibling, i) => (i === at ? [] : [i === at - 1 ? grown : sibling]));
  });
}

/** One level up, behind the heading it stood under; as it was at the top. */
export function raised(sections: readonly EditedSection[], id: string): readonly EditedSection[] {
  const parent = rowsOf(sections, { year: 0, body: '部门' }).find(({ section }) =>
    section.children.some((child) => child.id === id),
  )?.section;
  const one = parent?.children.find((child) => child.id === id);
  if (!parent || !one) return sections;
  return amongSiblings(sections, parent.id, (siblings, at) =>
    siblings.flatMap((sibling, i) =>
      i === at
        ? [
            { ...parent, children: parent.children.filter((child) => child !== one) },
            { ...one, numbering: parent.numbering },
          ]
        : [sibling],
    ),
  );
}

/** Without the heading of an id, and without those below it. */
export function removed(sections: readonly EditedSection[], id: string): readonly EditedSection[] {
  return amongSiblings(sections, id, (siblings, at) => siblings.filter((_, i) => i !== at));
}

/** With one more heading at the end of the first level: for a section, or bare to hold others. */
export function added(
  sections: readonly EditedSection[],
  section: SectionKey | null,
  id: string,
): readonly EditedSection[] {
  const title = section === null ? '新标题' : SECTION_LABELS[section];
  const numbering = sections[0]?.numbering ?? 'part';
  return [...sections, { id, title, numbering, section, children: [] }];
}

/** Puts the siblings among which an id stands through `change`. */
function amongSiblings(
  sections: readonly EditedSection[],
  id: string,
  change: (siblings: readonly EditedSection[], at: number) => readonly EditedSection[],
): readonly EditedSection[] {
  const at = sections.findIndex((section) => section.id === id);
  if (at >= 0) return change(sections, at);
  return sections.map((section) => {
    const children = amongSiblings(section.children, id, change);
    return children.some((child, i) => child !== section.children[i]) ||
      children.length !== section.children.length
      ? { ...section, children }
      : section;
  });
}
