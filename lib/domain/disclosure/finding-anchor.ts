// The id of the preview's element that a finding speaks of: its paragraph, table or form, else what stands above it.
import { blockKey, headingAnchor } from './contents';
import type { FindingPlace } from './locate-finding';
import { type Block, type DisclosureDocument, projectOf } from './model';

/** The id within the previewed page; null for the disclosure as a whole and for data that no block prints. */
export function findingAnchor(
  document: DisclosureDocument,
  { block, project }: Pick<FindingPlace, 'block' | 'project'>,
): string | null {
  if (project !== null) {
    const { blocks } = projectOf(document, project.code);
    return (
      (project.block !== null && projectAnchor(blocks, project.code, project.block)) || `p-${project.code}`
    );
  }
  for (let i = block ?? -1; i >= 0; i--) {
    const anchor = ownAnchor(document.blocks[i], i);
    if (anchor !== null) return anchor;
  }
  return null;
}

function projectAnchor(blocks: readonly Block[], code: string, index: number): string | null {
  const kind = blocks[index]?.kind;
  if (kind === 'form') return `form-${code}-title`;
  return kind === 'paragraph' ? blockKey(code, index) : null;
}

function ownAnchor(block: Block | undefined, index: number): string | null {
  if (block?.kind === 'heading') return headingAnchor(block, index);
  if (block?.kind === 'table') return block.anchor;
  if (block?.kind === 'project') return `p-${block.code}`;
  return block?.kind === 'paragraph' ? blockKey(null, index) : null;
}
