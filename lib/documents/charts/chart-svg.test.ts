// Charts for one item and for a hundred: bars in proportion, nothing outside the drawing, labels in lines that fit a phone.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { NATIONAL_GRADES } from '@/lib/domain/template/national-parts';
import { sampleChart } from '@/testing/annual-blocks';
import { chartDrawings, chartSvg } from './chart-svg';
import { labelWidth, wrapLabel } from './wrap-label';

type Element = DefaultTreeAdapterTypes.Element;

function shapes(source: string, tag: string): Map<string, string>[] {
  const below = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...below(node.childNodes)] : []));
  return below(parseFragment(source).childNodes)
    .filter(({ tagName }) => tagName === tag)
    .map((element) => new Map(element.attrs.map(({ name, value }) => [name, value])));
}

const height = (source: string) => Number(shapes(source, 'svg')[0]?.get('height'));
/** Bars are the rectangles measured in percent; swatches of the legend are not. */
const bars = (source: string) => shapes(source, 'rect').filter((rect) => rect.get('width')?.endsWith('%'));

test('bars are as long as their figures, from zero; the longest leaves room for its figure', () => {
  const chart = { ...sampleChart('execution', 2), series: ['预算', '执行'] };
  const items = [
    { label: '甲', values: [400, 100], texts: ['4', '1'] },
    { label: '乙', values: [0, null], texts: ['0', ''] },
  ];
  expect(bars(chartSvg({ ...chart, items })).map((bar) => bar.get('width'))).toEqual(['68%', '17%', '0%']);
});

test('a figure below zero is drawn to the other side of it', () => {
  const items = [{ label: '结余', values: [-100, 300], texts: ['-1', '3'] }];
  const drawn = bars(chartSvg({ ...sampleChart('change', 1), items }));
  expect(drawn.map((bar) => [bar.get('x'), bar.get('width')])).toEqual([
    ['0%', '17%'],
    ['17%', '51%'],
  ]);
});

test('scores are drawn on a hundred points, the grades behind them by their lower ends', () => {
  const items = [{ label: '甲', values: [5000], texts: ['50.00'] }];
  const chart = { ...sampleChart('scores', 1), items };
  expect(bars(chartSvg(chart)).map((bar) => bar.get('width'))).toEqual(['34%']);
  const banded = bars(chartSvg(chart, NATIONAL_GRADES)).map((bar) => [bar.get('x'), bar.get('width')]);
  expect(banded).toEqual([
    ['61.2%', '6.8%'],
    ['54.4%', '6.8%'],
    ['40.8%', '13.6%'],
    ['0%', '40.8%'],
    ['0%', '34%'],
  ]);
});

test.each([1, 100])('%i items: every shape and line lies inside the drawing', (count) => {
  for (const kind of ['execution', 'scores', 'change'] as const) {
    const source = chartSvg(sampleChart(kind, count), NATIONAL_GRADES);
    const bottom = height(source);
    const ends = shapes(source, 'rect').map((rect) => Number(rect.get('y')) + Number(rect.get('height')));
    const lines = shapes(source, 'text').map((text) => Number(text.get('y')));
    expect(Math.max(...ends, ...lines)).toBeLessThanOrEqual(bottom);
    expect(Math.min(...lines)).toBeGreaterThan(0);
    expect(source).not.toMatch(/\sstyle=|NaN|undefined|<script/);
  }
});

test('for paper a chart is cut between items, on one scale', () => {
  const chart = sampleChart('execution', 100);
  const drawings = chartDrawings(chart).map(({ source }) => source);
  expect(drawings).toHaveLength(9);
  const whole = bars(chartSvg(chart)).map((bar) => bar.get('width'));
  expect(drawings.flatMap((source) => bars(source).map((bar) => bar.get('width')))).toEqual(whole);
  // A4 has about 950 pixels between its margins.
  for (const source of drawings) expect(height(source)).toBeLessThan(950);
  expect(drawings[1]).toContain('<title>各项目预算与执行（13–24）</title>');
});

test('labels come in lines that fit, and no character is lost, parted or put twice', () => {
  const name = `${'城乡困难群众救助'.repeat(9)}👨‍👩‍👧${'W'.repeat(120)}e\u0301`;
  const lines = wrapLabel(name, 26);
  expect(lines.join('')).toBe(name);
  for (const line of lines) expect(labelWidth(line)).toBeLessThanOrEqual(26);
  expect(lines.some((line) => line.includes('👨‍👩‍👧'))).toBe(true);
  expect(wrapLabel('', 26)).toEqual(['']);
});
