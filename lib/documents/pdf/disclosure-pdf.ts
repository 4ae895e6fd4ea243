// disclosure.pdf: the whole document for paper and archive, tagged PDF/A-2a, the same bytes for the same document.
import type { DisclosureDocument } from '../../domain/disclosure/model';
import { RenderFailure, WHOLE_DOCUMENT } from '../render-failure';
import { piecesOf } from './blocks';
import type { PdfPieces } from './pieces';
import { PdfQueue } from './pdf-queue';
import { SettingFailure, type SettingStage, SettingThread } from './setting-thread';

/** What a .pdf file is served as. */
export const PDF_MEDIA_TYPE = 'application/pdf';

/** How a document is drawn. */
export interface PdfOptions {
  /** The office's own fonts (仿宋_GB2312, 方正小标宋简体, 黑体, 楷体_GB2312), in one folder. */
  readonly fontDir?: string | null;
  /** PDF/A-2a for the archive; PDF/UA-1 refuses what assistive technology could not read, and is used as a check. */
  readonly standard?: 'a-2a' | 'ua-1';
  /** Milliseconds one document may take. */
  readonly longest?: number;
  /** Told when pages are laid out, and when the file is written. */
  readonly onStage?: (stage: SettingStage) => void;
}

/** A document of 200 forms takes about a hundredth of it. */
const LONGEST = 180_000;

/** One queue per folder of fonts: a process has one, or two where tests compare. */
const queues = new Map<string, PdfQueue>();

function queueFor(fontDir: string | null): PdfQueue {
  const known = queues.get(fontDir ?? '');
  if (known) return known;
  const queue = new PdfQueue(() => SettingThread.open(fontDir));
  queues.set(fontDir ?? '', queue);
  return queue;
}

/**
 * The document as .pdf bytes, dated as its edition. The 核算 layer is for the screen: on paper stands what was published.
 * @throws RenderFailure which names the block, or what is missing on this machine
 */
export async function renderDisclosurePdf(
  document: DisclosureDocument,
  { fontDir = null, standard = 'a-2a', longest = LONGEST, onStage = () => {} }: PdfOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return queueFor(fontDir)
    .run(async (thread) => {
      const { named, ...rest } = piecesOf(document, thread.covers);
      const pieces: PdfPieces = { ...rest, pieces: named.map(({ piece }) => piece) };
      const seconds = Math.floor(Date.parse(document.edition.publishedAt) / 1000);
      try {
        return await thread.set({ data: JSON.stringify(pieces), seconds, standard }, longest, onStage);
      } catch (error) {
        if (error instanceof SettingFailure) throw failureOf(error, named[error.piece]?.words);
        throw error;
      }
    })
    .catch((error: unknown) => {
      throw error instanceof SettingFailure ? failureOf(error, undefined) : error;
    });
}

function failureOf(failure: SettingFailure, block: string | undefined): RenderFailure {
  return new RenderFailure('PDF', block ?? WHOLE_DOCUMENT, failure.reason, { cause: failure });
}
