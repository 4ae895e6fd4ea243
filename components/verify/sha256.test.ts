// The hash worked out without crypto.subtle is the one that Node gives, at every length around a block.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256Of } from './sha256';

const byNode = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the empty file and abc have the hashes of the standard', async () => {
  const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
  for (const subtle of [crypto.subtle, null]) {
    expect(await sha256Of(bytes('abc'), subtle)).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await sha256Of(bytes(''), subtle)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  }
});

test('both ways agree with Node at every length up to three blocks, and on a megabyte', async () => {
  const lengths = [...Array.from({ length: 193 }, (_, i) => i), 1_000_003];
  for (const length of lengths) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 131 + length) % 256);
    const hash = byNode(bytes);
    expect(await sha256Of(bytes, null), `${length} bytes`).toBe(hash);
    expect(await sha256Of(bytes), `${length} bytes`).toBe(hash);
  }
});
