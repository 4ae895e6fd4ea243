// SHA-256 of a file in the reader's browser: by the browser itself, or, where a page came over plain http and has no crypto.subtle, worked out here (FIPS 180-4).

/** Lower-case hex. `subtle` is null in pages over plain http, which intranets use. */
export async function sha256Of(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | null = globalThis.crypto?.subtle ?? null,
): Promise<string> {
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : reckoned(bytes);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first primes: of their roots the constants are made. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 32 bits of the fraction of a root: exact, since doubles carry 52 and the whole part needs five. */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;

const BLOCK = 64;
const START = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(primes(BLOCK).map((prime) => fraction(Math.cbrt(prime))));

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function reckoned(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const words = new Int32Array(BLOCK);
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) compress(state, words, bytes, at);
  const end = padded(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < end.length; at += BLOCK) compress(state, words, end, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setInt32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

/** The rest of the bytes, a one, zeros, and the length in bits. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const end = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  end.set(rest);
  end[rest.length] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(end.length - 4, (length << 3) >>> 0);
  return end;
}

/** One block of 64 bytes into the state. */
function compress(state: Int32Array, words: Int32Array, bytes: Uint8Array, at: number): void {
  const word = (i: number) => words[i] ?? 0;
  const byte = (i: number) => bytes[i] ?? 0;
  for (let i = 0; i < 16; i += 1) {
    const from = at + 4 * i;
    words[i] = (byte(from) << 24) | (byte(from + 1) << 16) | (byte(from + 2) << 8) | byte(from + 3);
  }
  for (let i = 16; i < BLOCK; i += 1) {
    const [early, late] = [word(i - 15), word(i - 2)];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[i] = (word(i - 16) + small + word(i - 7) + large) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < BLOCK; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const first =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUNDS[i] ?? 0) + word(i)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((letter, i) => {
    state[i] = ((state[i] ?? 0) + letter) | 0;
  });
}
