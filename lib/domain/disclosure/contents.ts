// 目录: what the table of contents, the bookmarks and the outline of each format list.
import type { DisclosureDocument } from './model';

/** One line of the contents. */
export interface ContentsEntry {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly anchor: string;
}

/** Headings and projects in printed order, down to `deepest`. Headings without an anchor of their own are counted. */
export function contentsOf(document: DisclosureDocument, deepest = 3): ContentsEntry[] {
  let above: ContentsEntry['level'] = 1;
  return document.blocks
    .flatMap((block, i): ContentsEntry[] => {
      if (block.kind === 'heading') {
        above = block.level;
        return [{ level: above, text: block.text, anchor: headingAnchor(block, i) }];
      }
      if (block.kind === 'project') return [{ level: 4, text: block.heading, anchor: `p-${block.code}` }];
      // A public table stands one level below the heading it follows, and is always listed.
      if (block.kind === 'table') {
        return [{ level: above === 1 ? 2 : 3, text: block.title, anchor: block.anchor }];
      }
      return [];
    })
    .filter((entry) => entry.level <= deepest);
}

/** The anchor of the heading that stands at `index` of the document's blocks. */
export function headingAnchor(heading: { readonly anchor?: string | undefined }, index: number): string {
  return heading.anchor ?? `h-${index}`;
}

/** Names a block among those of the document, or of a project's own: the id of what has no other. */
export function blockKey(project: string | null, index: number): string {
  return project === null ? `b-${index}` : `form-${project}-b-${index}`;
}
