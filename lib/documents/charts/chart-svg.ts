// Charts as SVG text: horizontal bars under their labels. No script, no style attribute; text keeps its size on every screen.
import { scaleLinear } from 'd3-scale';
import type { BlockOf } from '../../domain/disclosure/model';
import { DESIGN_TOKENS } from '../html/design-tokens';
import { type Html, html } from '../html/html';
import { labelWidth, wrapLabel } from './wrap-label';

type Chart = BlockOf<'chart'>;
type Item = Chart['items'][number];

/** A grade and the lowest score it is given for, in hundredths of a point. */
export interface GradeBand {
  readonly name: string;
  readonly from: number;
}

/** Sizes in CSS pixels; a phone leaves 350 of them. Bars are percentages of whatever width there is. */
const NARROWEST = 340;
const TEXT = 13;
const LINE = 19;
const BAR = 13;
const GAP = 4;
const BETWEEN = 12;
/** Bars end here, in percent of the width: the longest figure needs the rest on a phone. */
const LONGEST_BAR = 68;
/** Each drawing holds so many items, that none is cut by the end of a page. */
const ITEMS_A_DRAWING = 12;

const { ink = '', accent = '', paper = '' } = DESIGN_TOKENS;
const MUTED = DESIGN_TOKENS['ink-2'] ?? '';
const BAND_FILLS = [DESIGN_TOKENS.canvas ?? '', DESIGN_TOKENS.line ?? ''] as const;

/** Told apart without colour: hollow, filled, filled with ink. */
const SERIES_LOOK = [
  { fill: paper, stroke: accent },
  { fill: accent, stroke: accent },
  { fill: ink, stroke: ink },
] as const;

/** The whole chart as one drawing, 100 % wide. `bands`: shown behind scores, from the highest. */
export function chartSvg(block: Chart, bands: readonly GradeBand[] = []): string {
  return drawing(block, block.items, block.title, bands).source;
}

/** The chart in drawings that each fit on a printed page, on one scale. */
export function chartDrawings(block: Chart, bands: readonly GradeBand[] = []): Html[] {
  const count = Math.ceil(block.items.length / ITEMS_A_DRAWING);
  return Array.from({ length: count }, (_, i) => {
    const from = i * ITEMS_A_DRAWING;
    const items = block.items.slice(from, from + ITEMS_A_DRAWING);
    const title = count === 1 ? block.title : `${block.title}（${from + 1}–${from + items.length}）`;
    return drawing(block, items, title, bands);
  });
}

function drawing(block: Chart, items: readonly Item[], title: string, bands: readonly GradeBand[]): Html {
  const x = scaleOf(block);
  const legend = legendOf(lookedSeries(block));
  const banded = block.chart === 'scores' && bands.length > 0;
  const top = legend.height + (banded ? LINE : 0);
  let y = top;
  const rows = items.map((item) => {
    const row = itemRow(block, item, x, y);
    y += row.height;
    return row.drawn;
  });
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" width="100%" height="${y}" font-size="${TEXT}" fill="${ink}"><title>${title}</title><desc>${block.description}</desc>${
    banded && bandsOf(bands, x, legend.height, y)
  }${legend.drawn}${rows}</svg>`;
}

/** Position in percent of the width. Zero is always on the scale: lengths are what is compared. */
type Scale = (value: number) => number;

function scaleOf({ items, chart }: Chart): Scale {
  const values = items.flatMap((item) => item.values.filter((value) => value !== null));
  const full = chart === 'scores' ? 10_000 : 1;
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(full, ...values)])
    .range([0, LONGEST_BAR]);
  // Two decimals of a percent are less than a pixel, and print alike everywhere.
  return (value) => Math.round(x(value) * 100) / 100;
}

interface Drawn {
  readonly drawn: Html | null;
  readonly height: number;
}

/** A series with its look: a lone one is filled. */
interface LookedSeries {
  readonly name: string;
  readonly look: (typeof SERIES_LOOK)[number];
}

function lookedSeries({ series }: Chart): LookedSeries[] {
  return series.map((name, i) => ({
    name,
    look: SERIES_LOOK[(series.length === 1 ? 1 : i) % SERIES_LOOK.length] ?? SERIES_LOOK[0],
  }));
}

/** Swatches with names, as many in a line as a phone has room for; a lone series needs none. */
function legendOf(series: readonly LookedSeries[]): Drawn {
  if (series.length < 2) return { drawn: null, height: 0 };
  let left = 0;
  let y = 0;
  const entries = series.map(({ name, look }) => {
    const width = 30 + labelWidth(name) * TEXT;
    if (left > 0 && left + width > NARROWEST) {
      left = 0;
      y += LINE;
    }
    const drawn = html`<rect x="${left + 1}" y="${y + 2}" width="14" height="11" fill="${look.fill}" stroke="${look.stroke}"></rect><text x="${left + 21}" y="${y + 13}">${name}</text>`;
    left += width + 16;
    return drawn;
  });
  return { drawn: html`<g fill="${MUTED}">${entries}</g>`, height: y + LINE + 8 };
}

/** The label above, then one bar for each series with its figure behind it. */
function itemRow(block: Chart, item: Item, x: Scale, y: number): { drawn: Html; height: number } {
  const lines = wrapLabel(item.label, Math.floor(NARROWEST / TEXT));
  const barsFrom = y + lines.length * LINE;
  const label = lines.map((line, i) => html`<text y="${y + i * LINE + 14}">${line}</text>`);
  const bars = lookedSeries(block).map(({ look }, i) => {
    const top = barsFrom + i * (BAR + GAP);
    const value = item.values[i] ?? null;
    const text = item.texts[i] ?? '';
    const said = text === '' ? '—' : text;
    if (value === null) return figureText(0, top, said);
    const from = Math.min(x(0), x(value));
    const to = Math.max(x(0), x(value));
    const width = Math.round((to - from) * 100) / 100;
    return html`<rect x="${from}%" y="${top}" width="${width}%" height="${BAR}" fill="${look.fill}" stroke="${look.stroke}"></rect>${figureText(to, top, said)}`;
  });
  const height = barsFrom - y + block.series.length * (BAR + GAP) + BETWEEN;
  return { drawn: html`<g>${label}${bars}</g>`, height };
}

function figureText(at: number, top: number, text: string): Html {
  return html`<text x="${at}%" dx="6" y="${top + BAR - 2}" font-size="12">${text}</text>`;
}

/** Stripes behind the bars, their names and lower ends above. */
function bandsOf(bands: readonly GradeBand[], x: Scale, top: number, bottom: number): Html[] {
  return bands.map(({ name, from }, i) => {
    const to = bands[i - 1]?.from ?? 10_000;
    const left = x(from);
    const width = Math.round((x(to) - left) * 100) / 100;
    const line =
      from > 0 &&
      html`<line x1="${left}%" x2="${left}%" y1="${top + LINE - 4}" y2="${bottom}" stroke="${MUTED}" stroke-dasharray="2 3"></line>`;
    const middle = Math.round((left + width / 2) * 100) / 100;
    return html`<rect x="${left}%" y="${top + LINE - 4}" width="${width}%" height="${bottom - top - LINE + 4}" fill="${BAND_FILLS[i % 2] ?? ''}"></rect>${line}<text x="${middle}%" y="${top + 11}" font-size="12" fill="${MUTED}" text-anchor="middle">${name}</text>`;
  });
}
