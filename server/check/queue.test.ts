// The queue in front of the checking thread: threads that hang, break or run out of memory hold up nobody after them.
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { CheckQueue } from './queue';
import { rateLimit } from './rate-limit';

/** A thread that does as the first byte of a file says: 0 answers, 1 hangs, 2 throws, 3 fills its memory. */
const OBEDIENT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ([what]) => {
    if (what === 1) for (;;);
    if (what === 2) throw new Error('broken');
    if (what === 3) { const all = []; for (;;) all.push(new Array(1e6).fill(String(all.length))); }
    parentPort.postMessage({ status: 200, text: String(what) });
  });`;

const start = () => new Worker(OBEDIENT, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
const file = (what: number) => new Uint8Array([what]);

describe('the checking queue', () => {
  it('gives up on a file that hangs, breaks or fills the memory, and checks the next', async () => {
    const queue = new CheckQueue(start, 1500);
    const outcomes = await Promise.all([1, 0, 2, 0, 3, 0].map((what) => queue.check(file(what))));
    const fine = { status: 200, text: '0' };
    expect(outcomes).toEqual(['slow', fine, 'broken', fine, 'broken', fine]);
    await queue.stop();
  });

  it('turns away what would wait behind too many', async () => {
    const queue = new CheckQueue(start, 1500);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => queue.check(file(0))));
    expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(3);
    await queue.stop();
  });
});

describe('the rate limit', () => {
  it('counts each address over the minute just gone', () => {
    const wait = rateLimit(2);
    expect([wait('a', 0), wait('a', 10_000), wait('a', 20_000)]).toEqual([0, 0, 40]);
    expect(wait('b', 20_000)).toBe(0);
    expect([wait('a', 59_999), wait('a', 60_001), wait('a', 60_002)]).toEqual([1, 0, 10]);
  });
});
