// Laws of the rules on text: text written from right figures is left in peace, and each planted slip is found by its rule, at its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Books, tablesOf, totalsOf } from './books';
import { NARRATIVE_RULES } from './narrative-rules';
import { checkDisclosure, type SampleDisclosure, sampleDisclosure } from './sample-disclosure';
import { SAMPLE_BOOKS } from './sample-books';
import { type Beside, writeText } from './written-text';

const OWN = new Set(NARRATIVE_RULES.map(({ id }) => id));
/** Hundredths of 万元 from `least` on, and nothing now and then. Tiny amounts allow any percentage, so that no slip shows in them. */
const someFrom = (least: number) => fc.integer({ min: least, max: 9_000_000 });
const amountFrom = (least: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: someFrom(least) });

/** The sample's books with every amount drawn anew; spending stays within what there is. */
const booksFrom = (least: number): fc.Arbitrary<Books> => {
  const some = someFrom(least);
  const amount = amountFrom(least);
  return fc
    .record({
      money: fc.array(fc.tuple(amount, some), { minLength: 6, maxLength: 6 }),
      economic: fc.array(some, { minLength: 13, maxLength: 13 }),
      budget: fc.array(amount, { minLength: 4, maxLength: 4 }),
      final: fc.array(amount, { minLength: 4, maxLength: 4 }),
      used: amount,
    })
    .map(({ money, economic, budget, final, used }) => {
      const classes = SAMPLE_BOOKS.economic.map((one, i) => ({ ...one, amount: economic[i] ?? 0 }));
      const basic = classes.reduce((sum, one) => sum + one.amount, 0);
      return {
        ...SAMPLE_BOOKS,
        economic: classes,
        threePublic: { budget, final },
        balanceUsed: used,
        distribution: Math.floor(used / 3),
        lines: SAMPLE_BOOKS.lines.map((line, i) => {
          const [opening = 0, income = 0] = money[i] ?? [];
          // All of the general budget's 基本支出 stands in the first line, so that 公开06表 can say what it was spent on.
          if (i === 0) return { ...line, opening, income: income + basic, basic, project: 0 };
          const all = opening + income;
          const general = line.source === 'generalBudget';
          return {
            ...line,
            opening,
            income,
            basic: general ? 0 : Math.floor(all / 3),
            project: Math.floor(all / 2),
          };
        }),
      };
    });
};

const besideFrom = (least: number): fc.Arbitrary<Beside> => {
  const some = someFrom(least);
  const amount = amountFrom(least);
  return fc.record({
    initialBudget: amount,
    allBefore: amount,
    fiscalBefore: amount,
    generalBudget: amount,
    personnelBefore: amount,
    publicBefore: amount,
    operating: some,
    operatingBefore: amount,
    goods: some,
    goodsBefore: amount,
    services: some,
    servicesBefore: amount,
  });
};

function written(drawn: Books, rest: Beside): SampleDisclosure {
  return {
    ...sampleDisclosure(),
    tables: tablesOf(drawn),
    narrative: writeText(drawn, rest),
    facts: {},
    evaluations: [],
    departmentEvaluations: [],
  };
}

function said(disclosure: SampleDisclosure) {
  return checkDisclosure(disclosure).findings.filter(({ rule }) => OWN.has(rule));
}

/** A slip: what is looked for in which section, and what stands there instead. `without`: tables taken away first. */
interface Slip {
  readonly rule: string;
  readonly name: string;
  readonly id: string;
  readonly from: RegExp;
  readonly to: (match: string) => string;
  readonly without?: true;
}

/** Adds to the first digit before the point, so that the figure is off by one or more. */
function off(text: string): string {
  return text.replace(/(\d)(?=[.])/, (digit) => String((Number(digit) + 3) % 10));
}

const SLIPS: readonly Slip[] = [
  { rule: 'FA-20', name: '收入总计', id: '2.2.1', from: /收入总计[\d,.]+万元/, to: off },
  { rule: 'FA-20', name: '基本支出', id: '2.2.3', from: /基本支出[\d,.]+万元/, to: off },
  { rule: 'FA-20', name: '“三公”经费预算', id: '2.2.7.1', from: /经费预算为[\d,.]+万元/, to: off },
  { rule: 'FA-20', name: '一个经济科目', id: '2.2.6', from: /办公费[\d,.]+万元/, to: off },
  { rule: 'FA-58', name: '前后不一', id: '2.1', from: /决算[\d,.]+万元/, to: off, without: true },
  { rule: 'FA-21', name: '占比', id: '2.2.3', from: /占[\d.]+%/, to: off },
  { rule: 'FA-21', name: '“三公”经费占比', id: '2.2.7.2', from: /占[\d.]+%/, to: off },
  {
    rule: 'FA-23',
    name: '增长',
    id: '2.4.1',
    from: /(?:增长|下降)[\d.]+%/,
    to: (words) => words.replace(/(?=\d)/, '1'),
  },
  {
    rule: 'FA-24',
    name: '负号',
    id: '2.4.1',
    from: /(?:增加|减少)(?=[\d,.]+万元)/,
    to: (words) => `${words}-`,
  },
  {
    rule: 'FA-24',
    name: '没有选定',
    id: '2.2.6',
    from: /较上年(?:增加|减少)/,
    to: () => '较上年增加（减少）',
  },
  {
    rule: 'FA-26',
    name: '基本持平',
    id: '2.4.2',
    from: /0\.00万元，与上年持平/,
    to: (words) => words.replace('持平', '基本持平'),
  },
  { rule: 'FA-27', name: '没有原因', id: '2.4.1', from: /，主要原因是更换老化设备/, to: () => '' },
  { rule: 'FA-27', name: '原因写“无”', id: '2.4.1', from: /更换老化设备/, to: () => '无' },
  { rule: 'FA-28', name: '完成比例', id: '2.2.7.1', from: /完成预算的[\d.]+%/, to: off },
  { rule: 'FA-33', name: '年度', id: '2.2.3', from: /本部门2021年度/, to: () => '本部门2020年度' },
  { rule: 'FA-33', name: '上年', id: '2.2.1', from: /与2020年度相比/, to: () => '与2019年度相比' },
  {
    rule: 'FA-35',
    name: '万元写成元',
    id: '2.2.2',
    from: /财政拨款收入[\d,.]+万元/,
    to: (words) => words.replace('万元', '元'),
  },
  {
    rule: 'FA-41',
    name: '没有百分号',
    id: '2.4.1',
    from: /(?:增长|下降)[\d.]+%/,
    to: (words) => words.replace('%', ''),
  },
  { rule: 'FA-45', name: '差额', id: '2.1', from: /决算比预算(?:增加|减少)[\d,.]+万元/, to: off },
  {
    rule: 'FA-45',
    name: '方向',
    id: '2.1',
    from: /决算比预算(?:增加|减少)/,
    to: (words) => (words.endsWith('增加') ? '决算比预算减少' : '决算比预算增加'),
  },
  { rule: 'FA-49', name: '不是科目', id: '2.2.6', from: /差旅费/, to: () => '下乡工作经费' },
  {
    rule: 'FA-57',
    name: '万',
    id: '2.4.1',
    from: /支出[\d,.]+万元/,
    to: (words) => words.replace('万元', '万'),
  },
  { rule: 'FA-60', name: '占位', id: '2.4.1', from: /更换老化设备/, to: () => '更换×××设备' },
  { rule: 'TX-01', name: '两个句号', id: '2.2.3', from: /。$/, to: () => '。。' },
  { rule: 'TX-02', name: '西文分号', id: '2.2.2', from: /；其他收入/, to: () => ';其他收入' },
  { rule: 'TX-03', name: '印了两遍', id: '2.4.1', from: /更换老化/, to: () => '更换更换老化' },
  {
    rule: 'TX-04',
    name: '文号',
    id: '2.4.1',
    from: /更换老化设备/,
    to: () => '按财办发[2021]8号更换老化设备',
  },
  {
    rule: 'TX-05',
    name: '一位小数',
    id: '2.2.6',
    from: /差旅费[\d,.]+万元/,
    to: (words) => words.replace(/\d(?=万元)/, ''),
  },
  { rule: 'TX-06', name: '没有句号', id: '2.2.3', from: /。$/, to: () => '' },
];

describe('text written from right figures', () => {
  it('gives no rule a reason to speak', () => {
    fc.assert(
      fc.property(booksFrom(1), besideFrom(1), (drawn, rest) => {
        expect(said(written(drawn, rest)).map(({ rule, at, message }) => `${rule} ${at} ${message}`)).toEqual(
          [],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('gives none either where no table came with it', () => {
    fc.assert(
      fc.property(booksFrom(1), besideFrom(1), (drawn, rest) => {
        const disclosure = { ...written(drawn, rest), tables: [] };
        expect(said(disclosure).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe.each(SLIPS)('a planted slip: $rule $name', ({ rule, id, from, to, without }) => {
  it('is found by its rule in its paragraph', () => {
    let made = 0;
    fc.assert(
      fc.property(booksFrom(10_000), besideFrom(10_000), (drawn, rest) => {
        const disclosure = written(drawn, rest);
        if (without) disclosure.tables = [];
        const index = disclosure.narrative.findIndex((entry) => entry.id === id);
        const entry = disclosure.narrative[index];
        const text = entry?.text ?? '';
        // Where last year was nothing, or nothing changed, the words are not there.
        if (!entry || !from.test(text)) return;
        entry.text = text.replace(from, to);
        made += 1;
        const rules = said(disclosure)
          .filter(({ at }) => at === `narrative[${index}].text`)
          .flatMap((finding) => [finding.rule, ...finding.also]);
        expect(rules).toContain(rule);
      }),
      { numRuns: 8 },
    );
    expect(made).toBeGreaterThan(0);
  });
});

it('writes what the books hold', () => {
  const [drawn] = fc.sample(booksFrom(1), 1);
  if (!drawn) throw new RangeError('nothing drawn');
  const { generalBasic, personnel, publicFunds } = totalsOf(drawn);
  expect(personnel + publicFunds).toBe(generalBasic);
});
