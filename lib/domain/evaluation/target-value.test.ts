// Reading targets and actuals as people write them.
import { describe, expect, test } from 'vitest';
import { compare, type Quantity, readValue } from './target-value';
import { readUnit, relateUnits } from './units';

const quantity = (text: string, unit = ''): Quantity => {
  const reading = readValue(text, unit);
  if (reading.kind !== 'quantity') throw new Error(`${text} was read as ${reading.kind}`);
  return reading.quantity;
};

describe('a number with operator and unit', () => {
  test.each([
    ['90%', null, 90_000_000, '%'],
    ['≥90%', '≥', 90_000_000, '%'],
    ['９０％', null, 90_000_000, '%'],
    ['90 ﹪', null, 90_000_000, '%'],
    ['>= 20 件', '≥', 20_000_000, '件'],
    ['＞20件', '>', 20_000_000, '件'],
    ['＞＝20件', '≥', 20_000_000, '件'],
    ['<=3起', '≤', 3_000_000, '起'],
    ['=12期', '=', 12_000_000, '期'],
    ['不低于９５％', '≥', 95_000_000, '%'],
    ['低于5%', '<', 5_000_000, '%'],
    ['不超过10天', '≤', 10_000_000, '天'],
    ['超过10天', '>', 10_000_000, '天'],
    ['控制在30万元以内', '≤', 30_000_000, '万元'],
    ['95%及以上', '≥', 95_000_000, '%'],
    ['95%以上（含）。', '≥', 95_000_000, '%'],
    ['达到95%以上', '≥', 95_000_000, '%'],
    ['至少超过10天', '≥', 10_000_000, '天'],
    ['5个工作日内', '≤', 5_000_000, '个工作日'],
    ['约500人次', null, 500_000_000, '人次'],
    ['500人左右', null, 500_000_000, '人'],
    ['完成100%', null, 100_000_000, '%'],
    ['2020年完成20场', null, 20_000_000, '场'],
    ['2020年12月31日前完成100%', null, 100_000_000, '%'],
    ['1,894.68万元', null, 1_894_680_000, '万元'],
    ['１，８９４．６８ 万元', null, 1_894_680_000, '万元'],
    ['-5%', null, -5_000_000, '%'],
    ['—5%', null, -5_000_000, '%'],
    ['+5%', null, 5_000_000, '%'],
    ['.5', null, 500_000, ''],
    ['12个月', null, 12_000_000, '个月'],
    ['3年', null, 3_000_000, '年'],
    ['300元/人·月', null, 300_000_000, '元/人·月'],
    ['2次／年', null, 2_000_000, '次/年'],
    ['0', null, 0, ''],
  ] as const)('%s', (text, operator, value, unit) => {
    expect(readValue(text)).toMatchObject({
      kind: 'quantity',
      operator,
      quantity: { value, unit: { text: unit } },
    });
  });

  test('decimals are those printed', () => {
    expect(quantity('95.080%').decimals).toBe(3);
    expect(quantity('95%').decimals).toBe(0);
  });
});

describe('no single number', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['—', 'empty'],
    ['——', 'empty'],
    ['/', 'empty'],
    ['显著', 'words'],
    ['是', 'words'],
    ['定性', 'words'],
    ['达成预期指标', 'words'],
    ['一年', 'words'],
    ['百分之百', 'words'],
    ['2020年', 'date'],
    ['2020年度', 'date'],
    ['2020年12月底前', 'date'],
    ['2020年12月31日', 'date'],
    ['2021.12.31', 'date'],
    ['2021-3-5前', 'date'],
    ['12月底前', 'date'],
    ['2019—2021年', 'date'],
    ['29人养老，医保31人', 'manyNumbers'],
    ['20-10次', 'manyNumbers'],
    ['90%～95次', 'manyNumbers'],
    ['10次、20次', 'manyNumbers'],
    ['2021年1-12月', 'date'],
    ['3月至5月底前', 'date'],
    ['1 894', 'manyNumbers'],
    ['1o0%', 'manyNumbers'],
    ['3万5千元', 'manyNumbers'],
    ['有10人已到退休年龄', 'prose'],
    ['168名职工未办理', 'prose'],
    ['第3季度', 'prose'],
    ['不低于5%以下', 'prose'],
    ['99.99999999%', 'prose'],
  ] as const)('%s is %s', (text, kind) => {
    expect(readValue(text)).toEqual({ kind });
  });
});

describe('a range', () => {
  test.each([
    ['80-90', '', 80, 90, ''],
    ['80～90', '%', 80, 90, '%'],
    ['80%—90%', '', 80, 90, '%'],
    ['10至20次', '', 10, 20, '次'],
    ['10到20 次', '', 10, 20, '次'],
    ['约10-20次。', '', 10, 20, '次'],
    ['控制在5%～8%', '', 5, 8, '%'],
    ['1,000-2,000人', '', 1000, 2000, '人'],
    ['0.5～1.5公里', '', 0.5, 1.5, '公里'],
  ] as const)('%s (%s)', (text, unit, low, high, unitText) => {
    const reading = readValue(text, unit);
    if (reading.kind !== 'range') throw new Error(`${text} was read as ${reading.kind}`);
    expect([reading.low.value, reading.high.value]).toEqual([low * 1e6, high * 1e6]);
    expect(reading.high.unit.text).toBe(unitText);
  });
});

describe('the 度量单位 cell', () => {
  test('completes a number without unit', () => {
    expect(quantity('20', '件').unit.base).toBe('件');
    expect(quantity('95', '％').unit.base).toBe('%');
  });

  test('gives way to the unit in the text', () => {
    expect(quantity('45000元', '万元').unit).toMatchObject({ base: '元', tens: 0 });
  });

  test('completes 3万 with its base only', () => {
    expect(quantity('3万', '元').unit).toMatchObject({ base: '元', tens: 4 });
  });

  test('a sentence in it changes nothing', () => {
    expect(quantity('20', '按合同约定的数量计算').unit.base).toBe('');
  });
});

describe('comparing', () => {
  const both = (target: string, actual: string) => compare(quantity(target), quantity(actual));

  test.each([
    ['5万元', '45000元', 50_000_000_000, 45_000_000_000, 'same'],
    ['45000元', '5万元', 45_000_000_000, 50_000_000_000, 'same'],
    ['5‰', '0.4%', 5_000_000, 4_000_000, 'same'],
    ['2.52万吨', '25200吨', 25_200_000_000, 25_200_000_000, 'same'],
    ['2公里', '1500米', 2_000_000_000, 1_500_000_000, 'same'],
    ['3万', '2万', 3_000_000, 2_000_000, 'same'],
    ['20件', '15', 20_000_000, 15_000_000, 'same'],
    ['20', '15件', 20_000_000, 15_000_000, 'same'],
    ['5万元', '4', 5_000_000, 4_000_000, 'same'],
    ['50人', '45人次', 50_000_000, 45_000_000, 'near'],
    ['168名职工', '126名', 168_000_000, 126_000_000, 'same'],
  ] as const)('%s and %s', (target, actual, t, a, relation) => {
    expect(both(target, actual)).toEqual({ target: t, actual: a, relation });
  });

  test.each([
    ['100%', '90件'],
    ['100%', '90'],
    ['100', '90%'],
    ['20场', '15人'],
    ['3年', '30个月'],
    ['5%', '5个百分点'],
    ['20名职工', '15名干部'],
  ])('%s and %s cannot be compared', (target, actual) => {
    expect(both(target, actual)).toBe('unitsDiffer');
    expect(both(actual, target)).toBe('unitsDiffer');
  });

  test('beyond the exact range nothing is compared', () => {
    expect(both('90000亿元', '1元')).toBe('tooLarge');
  });
});

test('relations of units do not depend on the order', () => {
  const units = [
    '',
    '%',
    '‰',
    '元',
    '万元',
    '人',
    '人次',
    '名职工',
    '天',
    '日',
    '户',
    '家',
    '标段',
    '元/吨',
  ].map((text) => readUnit(text));
  for (const a of units) {
    for (const b of units) {
      if (!a || !b) throw new Error('every one of these is a unit');
      expect(relateUnits(a, b)).toBe(relateUnits(b, a));
      if (a === b) expect(relateUnits(a, b)).toBe('same');
    }
  }
});
