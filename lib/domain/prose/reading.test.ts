// Sentences, changes and counts in words, as disclosures state them.
import { describe, expect, it } from 'vitest';
import { formatDecimal, formatFenExact } from '../format';
import { readComparisons } from './comparisons';
import { readFlatWords } from './directions';
import { splitClauses, splitSentences } from './sentences';
import { numeralValue, readSpokenCounts } from './spoken-counts';

const said = (text: string) =>
  readComparisons(text).map(({ base, baseYear, subject, direction, amount, rate }) =>
    [
      base,
      baseYear ?? '',
      subject,
      direction,
      amount ? formatFenExact(amount.value, '万元') : '',
      rate ? `${formatDecimal(rate.value, 6)}%` : '',
    ].join(' '),
  );

describe('与上年或预算相比的变化', () => {
  it('金额和百分比合成一处，基数带到同一句里的下一处', () => {
    expect(
      said('与2019年度相比，收入总计减少5,252.65万元，下降73.50%；支出总计减少5,252.65万元，下降73.50%。'),
    ).toEqual(['lastYear 2019 收入总计 down 5,252.65 73.5%', 'lastYear 2019 支出总计 down 5,252.65 73.5%']);
  });

  it('负号和没有选定的方向照原样读出', () => {
    expect(said('与2019年度相比，收入增加（减少）-5,245.26万元，增长（下降）-73.50%。')).toEqual([
      'lastYear 2019 收入 undecided -5,245.26 -73.5%',
    ]);
  });

  it('比年初预算和比上年分得开', () => {
    expect(said('决算比预算增加75.59万元。公用经费较上年增加14.85万元，增长178.6%。')).toEqual([
      'budget   up 75.59 ',
      'lastYear  公用经费 up 14.85 178.6%',
    ]);
    expect(said('比2019年增加0.42万元，增长0.00%，主要原因是采购办公用品。')).toEqual([
      'lastYear 2019  up 0.42 0%',
    ]);
  });

  it('基数在前一个短句里说明的，带到后面', () => {
    expect(said('与上年度相比，支出增加80.00万元，增长7.14%。项目增加10.00万元。')).toEqual([
      'lastYear  支出 up 80 7.14%',
    ]);
  });

  it('没有说明与什么相比的，不算变化', () => {
    expect(said('新增产值110万元，增加值12亿元。')).toEqual([]);
  });

  it('持平的各种说法都认得', () => {
    const text = '与上年持平。和上年相同。较上年基本持平，无变化。';
    expect(readFlatWords(text).map(({ word }) => word)).toEqual(['持平', '和上年相同', '基本持平', '无变化']);
  });
});

describe('分句', () => {
  it('在句号、问号、叹号和换行处断开，引号随句', () => {
    const text = '他说：“办结了。”下一步：加强；落实。\n（一）职责\n没有句号';
    expect(splitSentences(text).map((piece) => [piece.text, piece.mark])).toEqual([
      ['他说：“办结了', '。”'],
      ['下一步：加强；落实', '。'],
      ['（一）职责', ''],
      ['没有句号', ''],
    ]);
    expect(splitClauses(text).map((piece) => piece.text)).toContain('下一步：加强');
  });

  it('每一句都指回原文', () => {
    const text = '  收入合计1.00万元。 支出合计；其他！';
    for (const piece of [...splitSentences(text), ...splitClauses(text)])
      expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text);
  });
});

describe('汉字写的数量', () => {
  it('认得次、笔、场、户', () => {
    expect(
      readSpokenCounts('全年四次活动，两笔资金，十二场宣传，一百零五户。').map(
        ({ value, unit }) => `${value}${unit}`,
      ),
    ).toEqual(['4次', '2笔', '12场', '105户']);
  });

  it('序数、级次和成词的数字不算数量', () => {
    expect(readSpokenCounts('第一次会议，一级项目，统一项目管理，进一步完善，一是加强，每一项。')).toEqual(
      [],
    );
  });

  it('不成数的一律不读', () => {
    for (const text of ['一一', '十百', '百', '']) expect(numeralValue(text) ?? 0).toBe(0);
    expect(numeralValue('三十六')).toBe(36);
  });
});
