// 审核说明 on its way: nothing typed is lost to a reload, a lost network, a refusal or changed figures.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/domain/checks/rule';
import { figuresOf } from '@/lib/domain/evaluation/explanations';
import { ExplanationDrafts, type KeptTexts } from './explanation-drafts';
import type { Reply } from '@/components/drafting/transport';

const finding = (message: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'SE-14',
  severity: 'warning',
  cell: 'field/summary' as Finding['cell'],
  printed: null,
  expected: null,
  also: [],
  message,
  ...more,
});
const MORE = finding('多 0.50 万元，请核实并说明原因。');
const MUCH_MORE = finding('多 0.60 万元，请核实并说明原因。');

let kept: Map<string, string>;
let sent: string[];
let reply: Reply<{ at: string }>;
const storage: KeptTexts = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, text) => void kept.set(key, text),
  removeItem: (key) => void kept.delete(key),
};
const open = (stored: ConstructorParameters<typeof ExplanationDrafts>[0] = []) => {
  const drafts = new ExplanationDrafts(stored, {
    storage,
    key: 'k',
    by: '王会计',
    changed: () => {},
    send: async ({ text }) => {
      sent.push(text);
      return reply;
    },
  });
  drafts.open();
  return drafts;
};
beforeEach(() => {
  kept = new Map();
  sent = [];
  reply = { kind: 'ok', value: { at: '2022-03-01T00:00:00Z' } };
});

describe('what is typed', () => {
  it('is kept on the device until the server has it', async () => {
    const drafts = open();
    expect(drafts.of(MORE).stage).toBe('open');
    drafts.type(MORE, '上级追加');
    expect(drafts.of(MORE)).toMatchObject({ text: '上级追加', stage: 'typed' });
    expect(open().of(MORE)).toMatchObject({ text: '上级追加', stage: 'typed' });
    expect(await drafts.send(MORE)).toBe(true);
    expect(drafts.of(MORE)).toMatchObject({ text: '上级追加', stage: 'saved', saved: { by: '王会计' } });
    expect(drafts.isAnswered(MORE)).toBe(true);
    expect(kept.size).toBe(0);
  });

  it('stays where there is no network, and goes when there is', async () => {
    const drafts = open();
    drafts.type(MORE, '上级追加');
    reply = { kind: 'unreachable' };
    expect(await drafts.sendAll([MORE])).toBe(false);
    expect(drafts.of(MORE)).toMatchObject({ text: '上级追加', stage: 'typed', why: null });
    reply = { kind: 'ok', value: { at: '2022-03-01T00:00:00Z' } };
    expect(await open().sendAll([MORE, MUCH_MORE])).toBe(true);
    expect(sent).toEqual(['上级追加', '上级追加']);
  });

  it('stays when the server would not take it, with its reason', async () => {
    const drafts = open();
    drafts.type(MORE, '上级追加');
    reply = {
      kind: 'refused',
      status: 409,
      code: 'stale',
      message: '数字又有变动',
      detail: { missing: [], findings: [], unexplained: [] },
    };
    expect(await drafts.send(MORE)).toBe(false);
    expect(drafts.of(MORE)).toMatchObject({ text: '上级追加', stage: 'stopped', why: '数字又有变动' });
    expect(kept.size).toBe(1);
  });

  it('while it is on its way goes after it', async () => {
    const drafts = open();
    drafts.type(MORE, '上级');
    const first = drafts.send(MORE);
    drafts.type(MORE, '上级追加');
    expect(await first).toBe(false);
    expect(await drafts.send(MORE)).toBe(true);
    expect(sent).toEqual(['上级', '上级追加']);
    expect(drafts.of(MORE)).toMatchObject({ text: '上级追加', stage: 'saved' });
  });

  it('beside what another tab typed leaves that alone', () => {
    const here = open();
    const there = open();
    here.type(MORE, '甲');
    there.type(finding('另一条', { rule: 'SE-24' }), '乙');
    expect(open().of(MORE).text).toBe('甲');
    expect(open().of(finding('另一条', { rule: 'SE-24' })).text).toBe('乙');
  });
});

describe('changed figures', () => {
  const written = { ...MORE, figures: figuresOf(MORE), text: '上级追加', by: '李会计', at: '' };

  it('leave the box empty and offer the old text', () => {
    const drafts = open([written]);
    expect(drafts.of(MUCH_MORE)).toMatchObject({ text: '', stage: 'open', earlier: '上级追加' });
    expect(drafts.isAnswered(MUCH_MORE)).toBe(false);
    expect(drafts.of(MORE)).toMatchObject({ text: '上级追加', stage: 'saved', earlier: null });
  });

  it('offer also what was typed and never sent', () => {
    const drafts = open([written]);
    drafts.type(MORE, '上级追加两次');
    expect(drafts.of(MUCH_MORE).earlier).toBe('上级追加两次');
  });
});

it('an emptied box takes the answer back; one that never held any is not sent', async () => {
  const drafts = open([{ ...MORE, figures: figuresOf(MORE), text: '上级追加', by: '李会计', at: '' }]);
  drafts.type(MORE, '');
  expect(await drafts.send(MORE)).toBe(true);
  expect(sent).toEqual(['']);
  expect(drafts.isAnswered(MORE)).toBe(false);
  drafts.type(MUCH_MORE, ' ');
  expect(await drafts.send(MUCH_MORE)).toBe(true);
  expect(sent).toEqual(['']);
  expect(kept.size).toBe(0);
});
