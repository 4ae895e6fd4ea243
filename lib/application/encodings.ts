// Published bytes as browsers take them: compressed where that pays.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The compressed forms of some bytes; null where compressing does not make them smaller. */
export interface Encodings {
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

const compressible = /^(text\/|application\/(json|xml|javascript)|image\/svg)/;
const smallestWorthCompressing = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Compresses bytes of a media type with Brotli and gzip at quality `level` (1 to 9: quick to small). */
export async function encodingsOf(bytes: Uint8Array, mediaType: string, level: number): Promise<Encodings> {
  if (!compressible.test(mediaType) || bytes.byteLength < smallestWorthCompressing) {
    return { br: null, gzip: null };
  }
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: level,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
    gzipped(bytes, { level }),
  ]);
  const smaller = (encoded: Buffer) => (encoded.byteLength < bytes.byteLength ? encoded : null);
  return { br: smaller(br), gzip: smaller(gz) };
}
