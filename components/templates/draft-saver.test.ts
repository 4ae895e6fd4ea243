// A draft is saved a moment after the last change, one request at a time; what was not saved stays, and is said.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftSaver } from '@/components/templates/draft-saver';
import type { Posted } from '@/components/ui/post-json';
import type { Json } from '@/lib/domain/template/draft-value';

type Body = { seq: number; content: Json };
let sent: Body[];
let answers: ((posted: Posted) => void)[];
let saver: DraftSaver;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
  saver = new DraftSaver({ content: { name: '' }, seq: 4 }, (body) => {
    sent.push(body);
    return new Promise((settle) => answers.push(settle));
  });
});
afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});

const saved = (seq: number): Posted => ({ ok: true, value: { seq, savedAt: '2022-03-18T02:00:00Z' } });
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const type = (text: string) => saver.change(['name'], text);

it('sends one request for what was typed without a pause', async () => {
  for (const text of ['示', '示范', '示范区']) type(text);
  expect(saver.state().saving).toEqual({ kind: 'waiting' });
  await passes(1000);
  expect(sent).toEqual([{ seq: 4, content: { name: '示范区' } }]);
  answers[0]?.(saved(5));
  await passes(0);
  expect(saver.state().saving).toEqual({ kind: 'saved', at: '2022-03-18T02:00:00Z' });
  expect(saver.isSaved).toBe(true);
});

it('what is typed while a request is under way goes after it, under the number it brought back', async () => {
  type('甲');
  await passes(1000);
  type('乙');
  await passes(1000);
  expect(sent).toHaveLength(1);
  answers[0]?.(saved(5));
  await passes(0);
  expect(sent[1]).toEqual({ seq: 5, content: { name: '乙' } });
});

it('tries again where nobody answered, and says a refusal until something was saved', async () => {
  type('甲');
  await passes(1000);
  answers[0]?.({ ok: false, code: null, message: '网络不通。', issues: {} });
  await passes(0);
  expect(saver.state().saving).toEqual({ kind: 'failed', message: '网络不通。' });
  await passes(6000);
  expect(sent).toHaveLength(2);
  answers[1]?.({ ok: false, code: 'stale', message: '别人改过。', issues: {} });
  await passes(60_000);
  expect(sent).toHaveLength(2);
  expect(saver.isSaved).toBe(false);
  type('乙');
  expect(saver.state()).toEqual({ draft: { name: '乙' }, saving: { kind: 'failed', message: '别人改过。' } });
});

it('flushing says whether everything is saved', async () => {
  expect(await saver.flush()).toBe(true);
  type('甲');
  const flushed = saver.flush();
  await passes(0);
  answers[0]?.(saved(5));
  expect(await flushed).toBe(true);
});
