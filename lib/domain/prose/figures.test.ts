// Runs the table of phrases: every figure a phrase holds, as people write them, with the words before it.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { formatDecimal, formatFenExact } from '../format';
import { readCases } from '../evaluation/case-table';
import { type Figure, FIGURE_DECIMALS } from './figure';
import { readFigures } from './read-figures';

const WAYS = { up: '↑', down: '↓', undecided: '↕' } as const;

/** A figure in the words of the table: 金额 18946800元 精度2 «收入总计» ↑. */
function inWords(figure: Figure): string {
  const words = figure.before === '' ? '' : ` «${figure.before}»`;
  return `${value(figure)}${words}${figure.direction === null ? '' : WAYS[figure.direction]}`;
}

function value(figure: Figure): string {
  switch (figure.kind) {
    case 'amount':
      return `金额${formatFenExact(figure.value, '元').replaceAll(',', '')}元${figure.per === null ? '' : `/${figure.per}`} 精度${figure.decimals}`;
    case 'rate':
      return `比率${formatDecimal(figure.value, FIGURE_DECIMALS)}${figure.points ? '点' : '%'} 精度${figure.decimals}`;
    case 'count':
      return `数量${formatDecimal(figure.value, FIGURE_DECIMALS)}${figure.unit}`;
    case 'number':
      return `数${formatDecimal(figure.value, FIGURE_DECIMALS)}`;
    case 'year':
      return `年${figure.year}`;
    case 'date':
      return `日${figure.year ?? ''}-${figure.month}-${figure.day ?? ''}`;
    case 'documentNumber':
      return `文号${figure.bracket}${figure.year}`;
  }
}

const CASES = readCases(readFileSync(new URL('./figures.cases.csv', import.meta.url), 'utf8'));

describe('文字里的数', () => {
  it('用例不少于 60 条，编号不重复', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CASES.map((c) => c.get('编号'))).size).toBe(CASES.length);
  });

  test.each(CASES.map((c) => [`${c.get('编号')} ${c.get('原文')}`, c] as const))('%s', (_, c) => {
    const text = c.get('原文') ?? '';
    expect(readFigures(text).map(inWords).join('；')).toBe(c.get('读出'));
  });

  it('每个数都指回原文的位置', () => {
    const text = '与2019年度相比，\n收入总计减少-5,252.65 万\n元，下降-\n73.50%。';
    const places = readFigures(text).map(({ at, end }) => text.slice(at, end).replace(/\s/g, ''));
    expect(places).toEqual(['2019年度', '-5,252.65万元', '-73.50%']);
  });

  // A reader that looks back over the whole text for each figure would need minutes here, and the test would be given up.
  it('二十万字的文字读得完，怪异的文字也一样', () => {
    const strange = ['1', '1,', '1,111', '2020-', '（', '-', '9.', '增加（', '占1', ' 1', '〔2020'];
    for (const piece of strange) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      expect(() => readFigures(text), piece).not.toThrow();
    }
  });
});
