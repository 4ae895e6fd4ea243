// disclosure.pdf of 10 and 200 forms through Typst, beside Chromium printing the HTML of the same document.
import { type Browser, chromium } from '@playwright/test';
import { cpus, loadavg } from 'node:os';
import { renderDisclosureHtml } from '@/lib/documents/html/disclosure-page';
import { renderDisclosurePdf } from '@/lib/documents/pdf/disclosure-pdf';
import { browserLaunchOptions } from '../../e2e/browser';
import { documentOf } from './documents';

/** Forms, rounds that count, and rounds before them that only warm. */
const PLAN = [
  { forms: 10, rounds: Number(process.env.ROUNDS ?? 7), warming: 2 },
  { forms: 200, rounds: Number(process.env.ROUNDS ?? 3), warming: 1 },
] as const;

/** The browser prints 200 forms in about a twentieth of it. */
const PATIENCE_MS = 300_000;

interface Measure {
  /** Milliseconds on the clock, from the document to the bytes. */
  readonly wall: number;
  /** Milliseconds of processor time, of all threads or processes that took part. */
  readonly processor: number;
  readonly bytes: number;
}

/** Processor seconds of all the browser's processes. */
async function browserSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function typst(forms: number, round: number): Promise<Measure> {
  const document = documentOf(forms, round);
  const before = process.cpuUsage();
  const start = performance.now();
  const { length } = await renderDisclosurePdf(document);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000, bytes: length };
}

async function print(browser: Browser, forms: number, round: number): Promise<Measure> {
  const document = documentOf(forms, round);
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const before = await browserSeconds(browser);
  const start = performance.now();
  await page.setContent(renderDisclosureHtml(document), { waitUntil: 'load' });
  const { length } = await page.pdf({ format: 'A4', tagged: true, outline: true });
  const wall = performance.now() - start;
  const processor = ((await browserSeconds(browser)) - before) * 1000;
  await page.close();
  return { wall, processor, bytes: length };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function tell(name: string, measures: readonly Measure[]): void {
  const of = (key: keyof Measure) => measures.map((measure) => measure[key]);
  const middle = (key: keyof Measure) => Math.round(median(of(key)));
  const raw = (key: keyof Measure) => of(key).map(Math.round).join(' ');
  console.log(
    `${name.padEnd(22)} wall ${middle('wall')} ms, processor ${middle('processor')} ms, ${Math.round(middle('bytes') / 1024)} kB   raw wall ${raw('wall')}   raw processor ${raw('processor')}`,
  );
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, load ${loadavg()[0]?.toFixed(1)}`,
);
const browser = await chromium.launch(browserLaunchOptions());
try {
  const cold = await typst(10, -1);
  console.log(
    `10 forms, first of the process: wall ${Math.round(cold.wall)} ms, processor ${Math.round(cold.processor)} ms`,
  );
  for (const { forms, rounds, warming } of PLAN) {
    const ours: Measure[] = [];
    const theirs: Measure[] = [];
    for (let round = 0; round < rounds + warming; round += 1) {
      const pair = [await typst(forms, round), await print(browser, forms, round)] as const;
      if (round < warming) continue;
      ours.push(pair[0]);
      theirs.push(pair[1]);
    }
    tell(`${forms} forms, mingji`, ours);
    tell(`${forms} forms, Chromium`, theirs);
  }
  console.log(`memory of this process at its end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
} finally {
  await browser.close();
}
