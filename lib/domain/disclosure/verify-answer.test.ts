// What a citizen is told of a file: one of four verdicts, and how a pasted hash is read.
import { expect, test } from 'vitest';
import { readSha256, verdictOf, verifyAnswerSchema } from './verify-answer';

const hash = '9f3c'.repeat(16);

/** A file of edition 2 of 2. */
function known(changes: object = {}) {
  return verifyAnswerSchema.parse({
    known: true,
    title: '示范区民政局2021年度部门决算公开',
    body: '示范区民政局',
    year: 2021,
    no: 2,
    kind: 'pdf',
    publishedAt: '2022-03-11T07:30:00.000Z',
    retracted: null,
    latest: 2,
    href: '/open/2021/sfq-mzj/v2',
    ...changes,
  });
}

test('each answer has its words', () => {
  expect(verdictOf({ known: false })).toMatchObject({ tone: 'bad', headline: '不是本站公开的文件' });
  expect(verdictOf(known())).toMatchObject({ tone: 'ok', headline: '与已公开的第 2 版一致' });
  expect(verdictOf(known({ latest: 3 }))).toMatchObject({
    tone: 'warn',
    headline: '曾公开，现已被第 3 版替代',
  });
  const retracted = verdictOf(
    known({ latest: 3, retracted: { at: '2022-04-01T20:00:00.000Z', reason: '误含个人信息。' } }),
  );
  expect(retracted).toMatchObject({ tone: 'bad', headline: '第 2 版已撤下' });
  // The day is the one of Beijing time.
  expect(retracted.explanation).toContain('已于 2022 年 4 月 2 日撤下');
  expect(retracted.explanation).toContain('误含个人信息。');
});

test('a hash is read as certutil, sha256sum and people write it, and nothing else is one', () => {
  expect(readSha256(`  ${hash.toUpperCase()}\n`)).toBe(hash);
  expect(readSha256(hash.replace(/(..)/g, '$1 '))).toBe(hash);
  for (const typed of ['', hash.slice(1), `${hash}0`, hash.replace('9', 'g')])
    expect(readSha256(typed)).toBeNull();
});
