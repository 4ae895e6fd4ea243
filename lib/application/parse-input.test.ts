// The edge: what passes, and how a refusal names its field.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from '@/lib/application/parse-input';

const schema = z.strictObject({ edits: z.array(z.strictObject({ to: z.string().max(5) })) });

it('hands on what fits', () => {
  const input = { edits: [{ to: '甲\n\t乙' }] };
  expect(parseInput(schema, input)).toEqual({ ok: true, value: input });
});

it('names the field of a text that is too long', () => {
  expect(parseInput(schema, { edits: [{ to: 'x' }, { to: '123456' }] })).toMatchObject({
    ok: false,
    failure: { code: 'invalid', message: expect.stringContaining('edits.1.to') },
  });
});

it('refuses a NUL that the database could not keep, wherever it stands', () => {
  expect(parseInput(schema, { edits: [{ to: 'x' }, { to: 'a\0b' }] })).toMatchObject({
    ok: false,
    failure: { code: 'invalid', detail: [{ path: 'edits.1.to' }] },
  });
});
