// User names: full-width input of Chinese keyboards is understood, everything else stays out.
import { expect, it } from 'vitest';
import { normalUserName } from '@/lib/auth/user-name';

it.each([
  ['Zhang', 'zhang'],
  [' zhang.san ', 'zhang.san'],
  ['ｚｈａｎｇ０１', 'zhang01'],
  ['a1', 'a1'],
])('reads %s as %s', (typed, name) => {
  expect(normalUserName(typed)).toBe(name);
});

it.each(['', 'a', '张三', '-zhang', 'zhang san', "zhang'--", 'x'.repeat(33), 'zhang@gov'])(
  'refuses %s',
  (typed) => {
    expect(normalUserName(typed)).toBeNull();
  },
);
