// The password rules, one example each side of every line.
import { describe, expect, it } from 'vitest';
import { passwordProblem } from '@/lib/auth/password-rules';

describe('passwordProblem', () => {
  it.each(['Kundulun20', 'kundulun-20', '昆都仑Aa财政局绩效2021', 'A1!'.repeat(4), `Aa1${'x'.repeat(125)}`])(
    'accepts %s',
    (password) => {
      expect(passwordProblem(password, 'zhang')).toBeNull();
    },
  );

  it.each([
    ['Kundulun2', '只有 9 个字符'],
    [`Aa1${'x'.repeat(126)}`, '最多 128 个'],
    ['kundulun20', '三类'],
    ['KUNDULUN20', '三类'],
    ['kundulun--', '三类'],
    ['1234567890', '三类'],
    ['           ', '空格'],
    ['Zhang-2021-x', '用户名'],
  ])('refuses %s', (password, reason) => {
    expect(passwordProblem(password, 'zhang')).toContain(reason);
  });

  it('counts characters, not the halves of surrogate pairs', () => {
    expect(passwordProblem('😀😀😀Aa1', 'zhang')).toContain('只有 6 个字符');
  });
});
