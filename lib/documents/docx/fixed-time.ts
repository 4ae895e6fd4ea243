// The same document gives the same bytes: the moments a zip archive notes of its members are set to one fixed day.

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980, 00:00, the first moment a zip archive can note; time in the lower half, date in the upper. */
const FIRST_MOMENT = 0x00210000;

/**
 * A copy of a zip archive (without zip64, as the library writes it) whose members all carry the same moment.
 * @throws RangeError when the bytes are no such archive.
 */
export function withFixedTimes(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  let at = view.getUint32(end + 16, true);
  for (let member = view.getUint16(end + 10, true); member > 0; member -= 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== CENTRAL_HEADER || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new RangeError('a damaged zip directory');
    }
    view.setUint32(at + 12, FIRST_MOMENT, true);
    view.setUint32(local + 10, FIRST_MOMENT, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('no zip archive');
}
