// The thread behind the PDF and its queue: what is missing is named, a thread that hangs or breaks holds up nobody after it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '@/testing/sample-disclosure';
import { RenderFailure } from '../render-failure';
import { renderDisclosurePdf } from './disclosure-pdf';
import { PdfQueue } from './pdf-queue';
import { type SettingOrder, SettingThread, threadProgram } from './setting-thread';

const folder = mkdtempSync(join(tmpdir(), 'mingji-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that does as the data says: answers, stays silent, throws, or goes. */
const OBEDIENT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.postMessage({ ready: Uint32Array.of(32, 126) });
  parentPort.on('message', ({ id, data }) => {
    if (data === 'throw') throw new Error('broken');
    if (data === 'go') process.exit(1);
    if (data === 'answer') parentPort.postMessage({ id, bytes: new Uint8Array(1) });
  });`;

const open = () => SettingThread.open(null, () => new Worker(OBEDIENT, { eval: true }));
const order = (data: string): SettingOrder => ({ data, seconds: 0, standard: 'a-2a' });

describe('the queue of documents', () => {
  it('gives up on a document that hangs or breaks its thread, and sets the next', async () => {
    const queue = new PdfQueue(open);
    const outcomes = await Promise.all(
      ['hang', 'answer', 'throw', 'answer', 'go', 'answer'].map((data) =>
        queue
          .run((thread) => thread.set(order(data), 300, () => {}))
          .then(
            (bytes) => bytes.length,
            (error: Error) => error.message,
          ),
      ),
    );
    expect(outcomes).toEqual(['超过 0.3 秒没有完成', 1, '排版线程出错：broken', 1, '排版线程中断', 1]);
    await queue.close();
  });

  it('replaces its thread after so many documents', async () => {
    let opened = 0;
    const counted = () => {
      opened += 1;
      return open();
    };
    const queue = new PdfQueue(counted, 2);
    for (let i = 0; i < 5; i += 1) await queue.run((thread) => thread.set(order('answer'), 1000, () => {}));
    expect(opened).toBe(3);
    await queue.close();
  });

  it('tries anew where a thread could not start', async () => {
    let opened = 0;
    const queue = new PdfQueue(() => {
      opened += 1;
      return opened === 1 ? Promise.reject(new Error('no')) : open();
    });
    const set = () => queue.run((thread) => thread.set(order('answer'), 1000, () => {}));
    await expect(set()).rejects.toThrow('no');
    await expect(set()).resolves.toHaveLength(1);
    await queue.close();
  });
});

describe('the thread itself', () => {
  it('says in Chinese what is missing where the compiler has no native part', async () => {
    cpSync(dirname(threadProgram()), folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    const compiler = join(folder, 'node_modules', '@myriaddreamin', 'typst-ts-node-compiler');
    mkdirSync(compiler, { recursive: true });
    writeFileSync(join(compiler, 'index.js'), "throw new Error('Cannot find native binding')");
    const started = SettingThread.open(
      null,
      () => new Worker(join(folder, 'typst-thread.mjs'), { workerData: { fontDir: null }, execArgv: [] }),
    );
    await expect(started).rejects.toThrow(
      `本机没有排版程序 @myriaddreamin/typst-ts-node-compiler 适用于 ${process.platform}-${process.arch} 的组件`,
    );
  });

  it('finds the piece that cannot be set', async () => {
    const thread = await SettingThread.open(null);
    const pieces = [
      { kind: 'paragraph', text: '甲' },
      { kind: 'closing' },
      { kind: 'paragraph', text: '乙' },
    ];
    const cover = { title: '题', body: '', edition: '', mark: null, notes: [] };
    const data = JSON.stringify({ title: '题', author: '', cover, pieces });
    await expect(thread.set(order(data), 20_000, () => {})).rejects.toMatchObject({ piece: 1 });
    thread.close();
  });

  it('sets the body in the office’s own font where its folder has one', async () => {
    const require = createRequire(import.meta.url);
    const sans = readFileSync(
      join(
        dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')),
        '400Regular/NotoSansSC_400Regular.ttf',
      ),
    );
    // A font of another name, as long as the old one: names are UTF-16 in the file.
    const wide = (text: string) => Buffer.from(text, 'utf16le').swap16();
    const [from, to] = [wide('Noto Sans SC'), wide('FangSong_Own')];
    for (let at = sans.indexOf(from); at >= 0; at = sans.indexOf(from, at + to.length)) to.copy(sans, at);
    const fontDir = mkdtempSync(join(folder, 'fonts-'));
    writeFileSync(join(fontDir, 'simfang.ttf'), sans);
    const bytes = await renderDisclosurePdf(sampleDocument(), { fontDir });
    const names = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g),
    ].map(([, name]) => name);
    expect(names.sort()).not.toContain('NotoSerifSC-Regular');
    expect(names).toContain('NotoSansSC-Regular');
  });

  it('says so when the folder of fonts is not there', async () => {
    const failure = renderDisclosurePdf(sampleDocument(), { fontDir: join(folder, 'nowhere') });
    await expect(failure).rejects.toBeInstanceOf(RenderFailure);
    await expect(failure).rejects.toThrow(/^PDF 未能生成，问题在整份文件：字体无法读取/);
  });
});
