// One key press in a form of 1,500 fields: Mingji's editor beside plain DOM, react-hook-form and a naive version, in turn, in one browser.
import { cpus } from 'node:os';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserLaunchOptions } from '../../e2e/browser';
import { FIELDS, MIDDLE, ROWS } from './big-form';
import { CONTENDERS, type Contender, servePages } from './pages';

const rounds = Number(process.env.ROUNDS ?? 5);
const only = process.env.CONTENDER;
const contenders = CONTENDERS.filter((name) => only === undefined || only.split(',').includes(name));
/** Pressed before anything is measured, so that the browser has compiled what a person would have it compiled after a line. */
const WARMING_KEYS = 10;
const KEYS = 20;
/** A fast typist. */
const PACE_MS = 80;
/** Long enough for what waits for a pause: checks, the queue on the device, the request to the server. */
const PAUSE_MS = 1_000;
/** No wait may take longer. */
const PATIENCE_MS = 20_000;

/** One round of one contender, milliseconds per key press. */
interface Measure {
  /** Processor time of script, from the key press until it is painted: median of the presses. */
  readonly script: number;
  /** From the key event to the end of the frame that shows it: median of the presses. */
  readonly paint: number;
  /** Processor time of style and layout until it is painted: median of the presses. */
  readonly layout: number;
  /** All other script while typing and in the pause after it, shared out: checks, the queue on the device, sending. */
  readonly later: number;
}
const MEASURES = ['script', 'paint', 'layout', 'later'] as const satisfies readonly (keyof Measure)[];

/** The middle cell of the form, found by what each contender marks its fields with. */
async function standInMiddle(page: Page, contender: Contender): Promise<void> {
  const selector =
    contender === 'mingji'
      ? `[data-cell="${MIDDLE.cell}"]`
      : `[data-row="${MIDDLE.row}"][data-field="${MIDDLE.field}"]`;
  await page.locator(`${selector}:enabled`).click();
  // "95件" becomes "9.5件", and then "9.75件" and "9.5件" in turn: score, subtotal and total move each time.
  for (const key of ['Home', 'ArrowRight', '.']) await page.keyboard.press(key);
}

interface Counters {
  readonly script: number;
  readonly layout: number;
}

async function counters(session: CDPSession): Promise<Counters> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: seconds('ScriptDuration') * 1000,
    layout: (seconds('LayoutDuration') + seconds('RecalcStyleDuration')) * 1000,
  };
}

/** A page that never paints is told, not waited for. */
async function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Types at the pace, never a key before the one before it is on the screen. Returns what each took until its paint. */
async function type(page: Page, session: CDPSession, keys: number): Promise<readonly Counters[]> {
  const spent: Counters[] = [];
  const painted = Number(await page.evaluate('painted.length'));
  for (let n = 0; n < keys; n += 1) {
    const next = page.waitForTimeout(PACE_MS);
    const before = await counters(session);
    await page.keyboard.press(n % 2 === 0 ? '7' : 'Backspace');
    await inTime(
      session.send('Runtime.evaluate', { expression: `paintedBy(${painted + n + 1})`, awaitPromise: true }),
      `the paint of key press ${n + 1}`,
    );
    const after = await counters(session);
    spent.push({ script: after.script - before.script, layout: after.layout - before.layout });
    await next;
  }
  return spent;
}

/** A contender that does not show the sum of what was typed would win for nothing. */
async function mustFollow(page: Page): Promise<void> {
  await page.keyboard.press('7');
  await page.getByText('0.36 × 9.75 ÷ 100').first().waitFor();
  await page.keyboard.press('Backspace');
  await page.getByText('0.36 × 9.5 ÷ 100').first().waitFor();
}

async function measure(browser: Browser, address: string, contender: Contender): Promise<Measure> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address);
    await standInMiddle(page, contender);
    await type(page, session, WARMING_KEYS);
    await page.waitForTimeout(PAUSE_MS);
    await mustFollow(page);
    const from = Number(await page.evaluate('painted.length'));
    const before = await counters(session);
    const spent = await type(page, session, KEYS);
    await page.waitForTimeout(PAUSE_MS);
    const after = await counters(session);
    const paints = (await page.evaluate('painted')) as number[];
    const script = median(spent.map((one) => one.script));
    return {
      script,
      paint: median(paints.slice(from)),
      layout: median(spent.map((one) => one.layout)),
      later: Math.max(0, (after.script - before.script) / KEYS - script),
    };
  } finally {
    await page.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function report(raw: ReadonlyMap<Contender, readonly Measure[]>): void {
  const of = (contender: Contender, what: keyof Measure) =>
    (raw.get(contender) ?? []).map((one) => one[what]);
  for (const contender of contenders) {
    console.log(contender);
    for (const what of MEASURES) {
      const values = of(contender, what);
      const plain = median(of('plain-dom', what));
      const ratio = plain > 0.01 ? `${(median(values) / plain).toFixed(2)} ×` : '';
      const figures = values.map((value) => value.toFixed(2)).join(' ');
      console.log(
        `  ${what.padEnd(7)}${median(values).toFixed(2).padStart(8)} ${ratio.padStart(8)}   raw: ${figures}`,
      );
    }
  }
  console.log('\naim: mingji at most 1.7 × plain DOM, in script and to paint');
}

const pages = await servePages();
const options = browserLaunchOptions();
const browser = await chromium.launch({
  ...options,
  // Frames follow at once instead of at the next tick of a display: else up to 16 ms of waiting would hide what is compared.
  args: [...(options.args ?? []), '--disable-gpu-vsync', '--disable-frame-rate-limit'],
});
try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Chromium ${browser.version()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
  console.log(
    `${ROWS * FIELDS.length} fields, ${rounds} rounds of ${KEYS} keys each, in turn; milliseconds per key press, and how many times plain DOM\n`,
  );
  const raw = new Map<Contender, Measure[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const one = await measure(browser, pages.address(contender), contender).catch((error: unknown) => {
        throw new Error(`${contender}, round ${round + 1}`, { cause: error });
      });
      raw.get(contender)?.push(one);
    }
  }
  report(raw);
} finally {
  await browser.close();
  pages.close();
}
