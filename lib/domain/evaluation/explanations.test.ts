// Which explanation counts for a finding, and which travels with the form.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../checks/rule';
import { answerTo, figuresOf, travelling, unanswered } from './explanations';
import type { Explanation } from './snapshot';

const warning = (message: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'SE-26',
  severity: 'warning',
  cell: 'field/summary' as Finding['cell'],
  printed: null,
  expected: null,
  also: [],
  message,
  ...more,
});
const HALF = warning('「长效机制」扣 0.50 分，没有说明原因，请补写。');
const TWO = warning('「长效机制」扣 2.00 分，没有说明原因，请补写。');

const answer = (to: Finding, text: string, more: Partial<Explanation> = {}): Explanation => ({
  rule: to.rule,
  cell: to.cell,
  figures: figuresOf(to),
  text,
  by: '经办人',
  at: '2022-03-01T00:00:00Z',
  ...more,
});

describe('an explanation belongs to rule, cell and figures', () => {
  const written = answer(HALF, '台账未电子化');

  it('and counts for these', () => {
    expect(answerTo(HALF, [written])).toEqual({ explanation: written, stale: false });
    expect(unanswered([HALF], [written])).toEqual([]);
  });

  it('goes stale with a figure that stands in the sentence alone', () => {
    expect(answerTo(TWO, [written])).toEqual({ explanation: written, stale: true });
    expect(unanswered([TWO], [written])).toEqual([TWO]);
  });

  it('goes stale with the words a rule quotes', () => {
    const quoted = warning('指标名称是一句话，请改为名词。', { quote: '是否办结？' });
    const other = { ...quoted, quote: '是否满意？' };
    expect(answerTo(other, [answer(quoted, '沿用上级名称')])?.stale).toBe(true);
  });

  it('is none for another rule or cell', () => {
    expect(answerTo({ ...HALF, rule: 'SE-14' }, [written])).toBeNull();
    expect(answerTo({ ...HALF, cell: null }, [written])).toBeNull();
  });

  it('counts again when the figures come back, and the newest of the same figures counts', () => {
    const all = [written, answer(TWO, '另一回事'), answer(HALF, '改写')];
    expect(answerTo(HALF, all)?.explanation.text).toBe('改写');
    expect(answerTo(TWO, all)).toMatchObject({ explanation: { text: '另一回事' }, stale: false });
  });

  it('of two warnings of one rule at one cell answers its own', () => {
    expect(unanswered([HALF, TWO], [written])).toEqual([TWO]);
    expect(unanswered([HALF, TWO], [written, answer(TWO, '合并计分')])).toEqual([]);
  });

  it('as named before the sentence counted, keeps counting', () => {
    const typed = warning('多计 8.00 分', { printed: '9', expected: '1.00' });
    expect(answerTo(typed, [answer(typed, '从严', { figures: '9→1.00' })])?.stale).toBe(false);
    expect(answerTo(typed, [answer(typed, '从严', { figures: '8→1.00' })])?.stale).toBe(true);
  });
});

describe('what travels with the form', () => {
  it('is what counts now; of what does not, the newest', () => {
    const [early, late] = [answer(HALF, '早'), answer(warning('扣 1.00 分'), '晚')];
    expect(travelling([TWO], [early, late])).toEqual([late]);
    expect(travelling([HALF], [early, late])).toEqual([early]);
    expect(travelling([HALF, TWO], [early, answer(TWO, '二')])).toHaveLength(2);
  });

  it('is also the newest answer to what is gone', () => {
    expect(travelling([], [answer(HALF, '一'), answer(TWO, '二')]).map(({ text }) => text)).toEqual(['二']);
  });

  it('errors and hints want none', () => {
    expect(
      unanswered(
        [
          { ...HALF, severity: 'error' },
          { ...HALF, severity: 'hint' },
        ],
        [],
      ),
    ).toEqual([]);
  });
});
