// Reads the figures of a document back: what a test holds against the integers behind them. For tests only.
import { parseMoney, parseScaled } from '@/lib/domain/amount';
import { headingAnchor } from '@/lib/domain/disclosure/contents';
import type { Block, DisclosureDocument, LiveFigure } from '@/lib/domain/disclosure/model';
import { parsePoints } from '@/lib/domain/points';

/** Every paragraph of the document, those of its projects included. */
export function paragraphsIn(document: DisclosureDocument): Extract<Block, { kind: 'paragraph' }>[] {
  return [document.blocks, ...document.projects.map(({ blocks }) => blocks)].flatMap((blocks) =>
    blocks.filter((block) => block.kind === 'paragraph'),
  );
}

/** Every place a figure can lead to. */
export function anchorsOf(document: DisclosureDocument): ReadonlySet<string> {
  return new Set(
    document.blocks.flatMap((block, i) => {
      if (block.kind === 'heading') return [headingAnchor(block, i)];
      if (block.kind === 'table') return [block.anchor];
      return block.kind === 'project' ? [`p-${block.code}`] : [];
    }),
  );
}

/** The integer that a printed figure says; null for a word. */
export function readBack(text: string, unit: LiveFigure['unit']): number | null {
  if (unit === 'word') return null;
  if (unit === 'money') return parseMoney(text, '万元');
  if (unit === 'percent') return text.endsWith('%') ? parseScaled(text.slice(0, -1), 2) : Number.NaN;
  return unit === 'points' ? parsePoints(text) : parseScaled(text, 0);
}
