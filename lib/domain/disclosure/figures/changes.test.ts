// 增减、完成比例和占比：手工算好的数。
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FigureSource } from '../model';
import { compare, completion, ratio, shareFigures, shares } from './changes';
import { moneyFigure, publishedFen } from './figure-kinds';

const at = (place: string): FigureSource => ({ place, anchor: null, rule: null });
/** Money in 万元 with two decimals, as typed here: 1311.57. */
const money = (wan: number, place = '公开01表') => moneyFigure(Math.round(wan * 100) * 10_000, at(place));

describe('与上年相比', () => {
  it.each([
    // 本年、上年、增减、金额、增长下降、幅度
    ['收入总计', 771.34, 718.27, '增加', '53.07', '增长', '7.39%'],
    ['公用经费', 65.0, 67.1, '减少', '2.10', '下降', '3.13%'],
    ['信访资金', 1894.68, 7147.33, '减少', '5,252.65', '下降', '73.49%'],
    ['机关运行经费', 23.17, 8.32, '增加', '14.85', '增长', '178.49%'],
    ['本年没有了', 0, 12.5, '减少', '12.50', '下降', '100.00%'],
  ])('%s：%s 与 %s', (_, now, before, word, amount, percentWord, percent) => {
    const change = compare(money(now), money(before));
    expect([change?.word, change?.amount.text, change?.percentWord, change?.percent?.text]).toEqual([
      word,
      amount,
      percentWord,
      percent,
    ]);
  });

  it('方向由词来说，金额和百分比都不带负号；带符号的数另外留着', () => {
    const change = compare(money(65), money(67.1));
    expect(change?.amount.value).toBe(2_100_000);
    expect(change?.percent?.value).toBe(313);
    expect([change?.signed, change?.signedPercent]).toEqual([-2_100_000, -313]);
  });

  it('相等才是持平', () => {
    expect(compare(money(5), money(5))).toMatchObject({ word: '持平', percentWord: '持平', signed: 0 });
    expect(compare(money(5.01), money(5))?.word).toBe('增加');
  });

  it('印出来相等就是持平，哪怕账上还差几厘', () => {
    const [now, before] = [moneyFigure(50_001_000, at('本年')), moneyFigure(49_998_000, at('上年'))];
    expect([now.text, before.text]).toEqual(['50.00', '50.00']);
    expect(compare(now, before)?.word).toBe('持平');
  });

  it('上年为零：有增加的金额，没有百分比', () => {
    expect(compare(money(0.42), money(0))).toMatchObject({ word: '增加', percent: null, fromZero: true });
    expect(compare(money(0.42), money(0))?.amount.text).toBe('0.42');
  });

  it('两年都是零：持平，也不说上年没有', () => {
    expect(compare(money(0), money(0))).toMatchObject({ word: '持平', percent: null, fromZero: false });
  });

  it('上年是负数（退款）：只说金额', () => {
    expect(compare(money(3), money(-2))).toMatchObject({ word: '增加', percent: null, fromZero: false });
  });

  it('缺一个数就没有比较', () => {
    expect(compare(money(1), null)).toBeNull();
    expect(compare(null, money(1))).toBeNull();
  });

  it('来源写明从哪里来、怎么算', () => {
    const change = compare(money(2, '公开01表「总计」'), money(1, '决算资料「收入总计（上年数）」'));
    expect(change?.amount.source).toEqual({
      place: '公开01表「总计」、决算资料「收入总计（上年数）」',
      anchor: null,
      rule: '本年数－上年数',
    });
  });

  test('任意两个数：金额加回上年等于本年，方向与正负一致，幅度只舍入一次', () => {
    const wan = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(wan, wan, (a, b) => {
        const change = compare(money(a / 100), money(b / 100));
        if (!change) throw new Error('both are known');
        const sign = change.word === '减少' ? -1 : 1;
        expect((change.base.value ?? 0) + sign * (change.amount.value ?? 0)).toBe(change.now.value);
        expect(change.amount.text).not.toContain('-');
        if (b === 0) expect(change.percent).toBeNull();
        else {
          // |幅度 − 精确值| ≤ 半个末位: |p·b − 10000·|a−b|| ≤ b/2
          const off = Math.abs((change.percent?.value ?? 0) * b - 10_000 * Math.abs(a - b));
          expect(2 * off).toBeLessThanOrEqual(b);
        }
      }),
    );
  });
});

describe('完成预算', () => {
  it('决算 689.00，年初预算 690.00：99.86%', () => {
    expect(completion(money(689), money(690))?.text).toBe('99.86%');
  });
  it('预算为零的没有比例', () => {
    expect(completion(money(5), money(0))).toBeNull();
  });
  it('超过预算的照写', () => {
    expect(completion(money(850), money(800))?.text).toBe('106.25%');
  });
});

describe('占比', () => {
  const percent = (hundredths: readonly number[] | null) => hundredths?.map((one) => one / 100);

  it('三个一样多：33.34、33.33、33.33，合计正好 100', () => {
    expect(percent(shares([100, 100, 100]))).toEqual([33.34, 33.33, 33.33]);
  });
  it('余数大的先进一', () => {
    // 16.66、33.33、50.00 之外还差 0.01，六分之一的余数（0.6667）最大。
    expect(percent(shares([1, 2, 3]))).toEqual([16.67, 33.33, 50]);
  });
  it('财政拨款 729.00、其他收入 12.34：98.34 和 1.66', () => {
    expect(percent(shares([72_900, 1_234]))).toEqual([98.34, 1.66]);
  });
  it('合计为零、有负数的，没有占比', () => {
    expect(shares([0, 0])).toBeNull();
    expect(shares([5, -1])).toBeNull();
  });

  test('任意几项：合计正好 100.00，每项与精确值相差不到 0.01', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 10_000_000_000 }), { minLength: 1, maxLength: 40 }),
        (parts): void => {
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const rates = shares(parts);
          // A property that returns anything but true or nothing counts as broken.
          if (whole === 0) {
            expect(rates).toBeNull();
            return;
          }
          expect(rates?.reduce((sum, rate) => sum + rate, 0)).toBe(10_000);
          parts.forEach((part, i) => {
            expect(Math.abs((rates?.[i] ?? 0) - (part / whole) * 10_000)).toBeLessThan(1.000001);
          });
        },
      ),
    );
  });

  it('只列了一部分的，各算各的，不凑 100', () => {
    const rates = shareFigures([money(100), money(100)], money(300));
    expect(rates.map((rate) => rate?.text)).toEqual(['33.33%', '33.33%']);
  });
  it('各项之和与合计差一个尾差的，仍然凑成 100', () => {
    const rates = shareFigures([money(33.33), money(33.33), money(33.33)], money(100));
    expect(rates.map((rate) => rate?.text)).toEqual(['33.34%', '33.33%', '33.33%']);
  });
  it('总数为零的没有比例', () => {
    expect(ratio(money(0), money(0), '')).toBeNull();
    expect(shareFigures([money(0)], money(0))).toEqual([null]);
  });
});

test('公开的金额是四舍五入到 0.01 万元的数', () => {
  expect(publishedFen(176_950_000)).toBe(176_950_000);
  expect(publishedFen(17_695_000)).toBe(17_700_000);
  expect(publishedFen(-17_695_000)).toBe(-17_700_000);
  expect(moneyFigure(17_695_000, at('表')).text).toBe('17.70');
});
