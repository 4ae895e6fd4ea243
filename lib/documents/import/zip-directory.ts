// The directory of a zip file from a stranger, judged before anything is inflated; then each entry inflated once under its own limit.
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** Stands where the real number is in a zip64 record: files of 4 GB. */
const ELSEWHERE = 0xffffffff;

/** Bytes of all entries together, entries, and how many times larger than packed. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 2000;
const MOST_RATIO = 300;
/** Small entries of nothing but blanks pack better than any honest large one. */
const RATIO_FROM = 256 * 1024;

/** Why a file is not opened. */
export type ZipRefusal = 'noZip' | 'tooLarge' | 'damaged';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Null when the file may be read: within the limits by its own word, and its word is true. */
export function zipRefusal(bytes: Uint8Array): ZipRefusal | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return 'noZip';
  const entries = entriesOf(view, end);
  if (entries === null) return 'damaged';
  if (entries === 'tooMany') return 'tooLarge';
  let total = 0;
  for (const { size, packed } of entries) {
    total += size;
    if (total > MOST_BYTES) return 'tooLarge';
    if (size > RATIO_FROM && size > packed * MOST_RATIO) return 'tooLarge';
  }
  const taken = new Set<number>();
  for (const entry of entries) {
    // Entries that share their bytes inflate to many times the file.
    if (taken.has(entry.at)) return 'damaged';
    taken.add(entry.at);
    if (!isTrue(bytes, view, entry)) return 'damaged';
  }
  return null;
}

/** The entries' names; [] for no zip. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries = end === null ? null : entriesOf(view, end);
  return Array.isArray(entries) ? entries.map(({ name }) => name) : [];
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function entriesOf(view: DataView, end: number): Entry[] | 'tooMany' | null {
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return 'tooMany';
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_LENGTH > view.byteLength || view.getUint32(at, true) !== CENTRAL_HEADER) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const entry = {
      name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_LENGTH, nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (entry.size === ELSEWHERE || entry.packed === ELSEWHERE) return 'tooMany';
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** Whether an entry inflates to the size it declares, and no further. */
function isTrue(bytes: Uint8Array, view: DataView, { at, packed, size, method }: Entry): boolean {
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) return false;
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return false;
  if (method === 0) return packed === size;
  if (method !== 8) return false;
  if (size === 0) return packed <= 2;
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: size }).length === size;
  } catch {
    // Damaged, or longer than it says.
    return false;
  }
}
