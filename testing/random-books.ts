// Random books whose nine tables agree by construction: any sources, subjects and amounts.
import fc from 'fast-check';
import type { Books, Line, Source } from '@/lib/domain/checks/disclosure/books';

const SOURCES: readonly Source[] = ['generalBudget', 'governmentFund', 'stateCapital', 'other'];
const CLASSES = ['201', '205', '208', '212', '221'] as const;

interface Drawn {
  readonly source: Source;
  readonly path: readonly [number, number, number];
  readonly opening: number;
  readonly income: number;
  readonly spent: readonly [number, number];
}

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9_000_000 }) },
);

const line: fc.Arbitrary<Drawn> = fc.record({
  source: fc.constantFrom(...SOURCES),
  path: fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })),
  opening: amount,
  income: amount,
  spent: fc.tuple(fc.nat(100), fc.nat(100)),
});

/** Lines whose spending stays within what they have; one 项 belongs to one source. */
function linesOf(drawn: readonly Drawn[]): Line[] {
  const seen = new Map<string, Line>();
  for (const { source, path, opening, income, spent } of drawn) {
    const [klass, section, entry] = path;
    const head = CLASSES[klass] ?? '201';
    const code = `${head}0${section}${String(SOURCES.indexOf(source) * 10 + entry).padStart(2, '0')}`;
    const all = opening + income;
    if (all === 0) continue;
    const basic = Math.floor((all * spent[0]) / 200);
    const project = Math.floor((all * spent[1]) / 200);
    const names = [`${head}类支出`, `${head}0${section}款`, `${code}项`] as const;
    seen.set(code, { source, code, names, opening, income, basic, project });
  }
  return [...seen.values()];
}

const ECONOMIC = ['30101', '30102', '30112', '30201', '30217', '30231', '30305', '31002', '31013'] as const;

/** `total` cut into as many parts as there are economic subjects. */
function split(total: number, cuts: readonly number[]): number[] {
  const stops = cuts.map((cut) => Math.floor((cut * total) / 1000)).sort((a, b) => a - b);
  const edges = [0, ...stops, total];
  return edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
}

/** Few lines, amounts from nothing to 九千万, balances, three years, both units; 三公 covers what 基本支出 pays of it. */
export const randomBooks: fc.Arbitrary<Books> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    cuts: fc.array(fc.nat(1000), { minLength: ECONOMIC.length - 1, maxLength: ECONOMIC.length - 1 }),
    budget: fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }),
    more: fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }),
    used: amount,
    moneyUnit: fc.constantFrom('万元', '元'),
    fiscalYear: fc.constantFrom(2020, 2021, 2024),
  })
  .map(({ lines: drawn, cuts, budget, more, used, moneyUnit, fiscalYear }) => {
    const lines = linesOf(drawn);
    const basic = lines.reduce((sum, one) => sum + (one.source === 'generalBudget' ? one.basic : 0), 0);
    const parts = split(basic, cuts);
    const economic = ECONOMIC.map((code, i) => ({ code, name: `${code}款`, amount: parts[i] ?? 0 }));
    const paid = (code: string) => economic.find((one) => one.code === code)?.amount ?? 0;
    const [overseas = 0, purchase = 0, operation = 0, reception = 0] = more;
    const final = [overseas, paid('31013') + purchase, paid('30231') + operation, paid('30217') + reception];
    const threePublic = { budget, final };
    const economicClasses = { 301: '工资福利支出', 302: '商品和服务支出', 303: '补助', 310: '资本性支出' };
    return {
      unitName: '示范区财政局',
      fiscalYear,
      moneyUnit,
      lines,
      economic,
      economicClasses,
      threePublic,
      balanceUsed: used,
      distribution: Math.floor(used / 3),
    };
  });
