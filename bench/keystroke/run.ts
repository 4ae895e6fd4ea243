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
const PACE_MS = 100;
/** Long enough for what waits for a pause: checks, the queue on the device, the request to the server. */
const PAUSE_MS = 1_500;
/** Nothing here may take longer; a wait that does is told instead of waited for. */
const PATIENCE_MS = 20_000;

/** One round of one contender, milliseconds. */
interface Measure {
  /** Script per key press while typing goes on, with everything that runs between two presses. */
  readonly script: number;
  /** Style and layout per key press. */
  readonly layout: number;
  /** From the key event to the end of the frame that shows it: median of the presses. */
  readonly paint: number;
  /** Script in the pause after typing, once for all keys. */
  readonly pause: number;
}

/** The middle cell of the form, found by what each contender marks its fields with. */
async function standInMiddle(page: Page, contender: Contender): Promise<void> {
  const selector =
    contender === 'mingji'
      ? `[data-cell="${MIDDLE.cell}"]`
      : `[data-row="${MIDDLE.row}"][data-field="${MIDDLE.field}"]`;
  await page.locator(`${selector}:enabled`).click();
  // Between the digits of "95件": a full stop there and its removal move the score, the subtotal and the total each time.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
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

async function paintedSoFar(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'painted.length' });
  return Number(result.value);
}

/** Types at the pace, never a key before the one before it is on the screen. */
async function type(page: Page, session: CDPSession, keys: number): Promise<void> {
  for (let n = 0; n < keys; n += 1) {
    const expected = (await paintedSoFar(session)) + 1;
    const deadline = Date.now() + PATIENCE_MS;
    await page.keyboard.press(n % 2 === 0 ? '.' : 'Backspace');
    do {
      if (Date.now() > deadline) throw new Error(`key press ${n + 1} was not painted`);
      await page.waitForTimeout(PACE_MS);
    } while ((await paintedSoFar(session)) < expected);
  }
}

/** A contender that does not show the sum of what was typed would win for nothing. */
async function mustFollow(page: Page): Promise<void> {
  await page.keyboard.press('.');
  await page.getByText('0.36 × 9.5 ÷ 100').first().waitFor();
  await page.keyboard.press('Backspace');
  await page.getByText('0.36 × 95 ÷ 100').first().waitFor();
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
    const from = await paintedSoFar(session);
    const before = await counters(session);
    await type(page, session, KEYS);
    const typed = await counters(session);
    await page.waitForTimeout(PAUSE_MS);
    const after = await counters(session);
    const paints = await page.evaluate('painted');
    return {
      script: (typed.script - before.script) / KEYS,
      layout: (typed.layout - before.layout) / KEYS,
      paint: median((paints as number[]).slice(from)),
      pause: after.script - typed.script,
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
  const times = (contender: Contender, what: keyof Measure) =>
    `${(median(of(contender, what)) / median(of('plain-dom', what))).toFixed(2)} ×`;
  for (const contender of contenders) {
    const figure = (what: keyof Measure) => median(of(contender, what)).toFixed(2);
    console.log(
      `${contender.padEnd(16)} script ${figure('script')} (${times(contender, 'script')})   to paint ${figure('paint')} (${times(contender, 'paint')})   style and layout ${figure('layout')}   in the pause ${figure('pause')} per burst`,
    );
    for (const what of ['script', 'paint', 'layout', 'pause'] as const) {
      console.log(
        `  ${what.padEnd(7)} ${of(contender, what)
          .map((value) => value.toFixed(2))
          .join(' ')}`,
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
    `${ROWS * FIELDS.length} fields, ${rounds} rounds of ${KEYS} keys each, in turn; milliseconds per key press\n`,
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
