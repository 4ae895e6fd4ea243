// Saving as a whole: lost answers, lost network, lost session, reloads and closed tabs, against a server of the protocol.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fieldCell } from '@/lib/domain/evaluation/cells';
import { smallForm } from '@/lib/domain/evaluation/small-form';
import { memoryQueue } from './device-queue';
import { DraftSession } from './draft-session';
import { DraftStore } from '@/components/evaluation-form/draft-store';
import { type LastingQueue, withLastWords } from './last-words';
import type { TabPresence } from './tab-presence';
import { TestingServer } from './testing-server';

const leader = fieldCell('leader');
const phone = fieldCell('phone');
const goal = fieldCell('goalActual');
const owner = { userKey: 'user', evaluationId: 'evaluation' };

let server: TestingServer;
let device: LastingQueue;
let storage: Map<string, string>;
let openTabs: Set<string>;
let sessions: DraftSession[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new TestingServer();
  storage = new Map();
  device = withLastWords(memoryQueue(), asStorage(storage));
  openTabs = new Set();
  sessions = [];
});
afterEach(() => {
  for (const session of sessions) session.loop.stop();
  vi.useRealTimers();
});

function asStorage(map: Map<string, string>): Storage {
  return {
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (i) => [...map.keys()][i] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  };
}

function presence(tab: string): TabPresence {
  openTabs.add(tab);
  return {
    tab,
    leave: () => void openTabs.delete(tab),
    ifGone: async (other, take) => {
      if (openTabs.has(other)) return false;
      await take();
      return true;
    },
  };
}

/** A tab that has the form open as the server holds it now. */
async function openTab(tab: string, queue: LastingQueue | null = device): Promise<DraftSession> {
  const form = smallForm({ funds: [{ source: 'total' }] });
  const store = new DraftStore(
    { ...form, cells: new Map([...form.cells, ...server.cells]) },
    { targetsLocked: false },
  );
  const session = new DraftSession(store, {
    owner,
    seq: server.journal.length,
    savedAt: null,
    queue,
    presence: presence(tab),
    transport: server.transport(tab),
    editable: true,
  });
  sessions.push(session);
  await session.open();
  return session;
}

/** The tab is gone without a word: a crash, a power cut. */
function crash(session: DraftSession, tab: string): void {
  session.loop.stop();
  openTabs.delete(tab);
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('what is typed is saved after a pause, as one edit per cell', async () => {
  const session = await openTab('a');
  session.store.type(leader, '综');
  expect(session.loop.save.kind).toBe('saving');
  await later(300);
  session.store.type(leader, '综合科');
  await later(700);
  expect(server.cells.get(leader)).toBe('综合科');
  expect(server.journal).toHaveLength(1);
  expect(session.loop.save).toEqual({ kind: 'saved', at: '2021-03-02T02:42:00.000Z' });
});

test('somebody who types without a pause is saved all the same', async () => {
  const session = await openTab('a');
  for (let i = 1; i <= 10; i += 1) {
    session.store.type(goal, '字'.repeat(i));
    await later(400);
  }
  expect(server.cells.get(goal)?.length).toBeGreaterThan(5);
});

test('a lost answer is asked for again under the same ids: nothing is stored twice', async () => {
  const session = await openTab('a');
  server.line = 'lost';
  session.store.type(leader, '甲');
  await later(700);
  expect(session.loop.save.kind).toBe('offline');
  session.store.type(leader, '甲乙');
  server.line = 'up';
  await later(10_000);
  expect(server.journal.map(({ text }) => text)).toEqual(['甲', '甲乙']);
  expect(server.requests[1]).toEqual(server.requests[0]);
  expect(session.loop.save.kind).toBe('saved');
});

test('a crash after sending changes no id: what may have arrived is asked for, not written again', async () => {
  const session = await openTab('a');
  server.line = 'lost';
  session.store.type(leader, '甲');
  await later(700);
  crash(session, 'a');
  server.otherSaves(leader, '乙');
  server.line = 'up';
  const again = await openTab('a');
  await later(1_000);
  expect(server.requests[1]).toEqual(server.requests[0]);
  expect(again.store.outbox.clean).toBe(true);
  expect(again.store.text(leader)).toBe('乙');
});

test('an answer that names none of the edits counts as none, and is not asked for in circles', async () => {
  const session = await openTab('a');
  server.line = 'mute';
  session.store.type(leader, '甲');
  await later(10_000);
  expect(session.loop.save.kind).toBe('offline');
  expect(server.requests.length).toBeLessThan(6);
  server.line = 'up';
  await later(30_000);
  expect(session.loop.save.kind).toBe('saved');
});

test('without network everything stays on the device, survives a reload and is sent when the network is back', async () => {
  const session = await openTab('a');
  server.line = 'down';
  session.store.type(leader, '综合科');
  session.store.type(phone, '0472');
  await later(5_000);
  expect(session.loop.save.kind).toBe('offline');
  crash(session, 'a');
  const again = await openTab('a');
  expect(again.store.text(leader)).toBe('综合科');
  expect(again.store.text(phone)).toBe('0472');
  await later(1_000);
  server.line = 'up';
  again.loop.hurry();
  await later(100);
  expect(server.cells.get(leader)).toBe('综合科');
  expect(again.loop.save.kind).toBe('saved');
  expect(await device.load(owner, 'a')).toBeNull();
});

test('retries come less and less often, and at once when the network is back', async () => {
  const session = await openTab('a');
  server.line = 'down';
  const before = vi.spyOn(session.store.topics, 'tell');
  session.store.type(leader, '甲');
  await later(60_000);
  const tries = before.mock.calls.length;
  await later(60_000);
  expect(before.mock.calls.length - tries).toBeLessThan(8);
  server.line = 'up';
  session.loop.hurry();
  await later(0);
  expect(server.cells.get(leader)).toBe('甲');
});

test('a key pressed just before a crash is on the device a moment later', async () => {
  const session = await openTab('a');
  server.line = 'down';
  session.store.type(leader, '综合科');
  await later(250);
  crash(session, 'a');
  expect((await openTab('a')).store.text(leader)).toBe('综合科');
});

test('leaving the page writes to the device and sends in the same breath', async () => {
  const session = await openTab('a');
  session.store.type(leader, '综合科');
  session.farewell();
  await Promise.resolve();
  await Promise.resolve();
  expect(server.cells.get(leader)).toBe('综合科');
  crash(session, 'a');
  const again = await openTab('a');
  await later(6_000);
  expect(again.loop.save.kind).toBe('saved');
  expect(server.journal).toHaveLength(1);
});

test('what the database of the device did not finish when the page went is there all the same, once', async () => {
  const unfinished: LastingQueue = { ...device, save: () => new Promise(() => {}) };
  const session = await openTab('a', unfinished);
  server.line = 'down';
  session.store.type(leader, '综合科');
  session.farewell();
  crash(session, 'a');
  const other = await openTab('b');
  expect(other.store.text(leader)).toBe('综合科');
  expect(storage.size).toBe(0);
  server.line = 'up';
  other.loop.hurry();
  await later(100);
  expect(server.journal.map(({ text }) => text)).toEqual(['综合科']);
  expect(await device.others(owner, 'c')).toEqual([]);
});

test('last words count before what the database took earlier', async () => {
  let works = true;
  const failing: LastingQueue = {
    ...device,
    save: (record) => (works ? device.save(record) : new Promise(() => {})),
  };
  const session = await openTab('a', failing);
  server.line = 'down';
  session.store.type(leader, '综合');
  await later(300);
  works = false;
  session.store.type(leader, '综合科');
  session.farewell();
  crash(session, 'a');
  expect((await openTab('a')).store.text(leader)).toBe('综合科');
});

test('last words give way to what the database took later', async () => {
  const session = await openTab('a');
  server.line = 'down';
  session.store.type(leader, '综合');
  session.farewell();
  expect(storage.size).toBe(1);
  await later(10);
  session.store.type(leader, '综合科');
  await later(300);
  expect(storage.size).toBe(0);
  crash(session, 'a');
  expect((await openTab('a')).store.text(leader)).toBe('综合科');
});

test('what a closed tab left is taken up by another one; an open tab keeps its own', async () => {
  const first = await openTab('a');
  const second = await openTab('b');
  server.line = 'down';
  first.store.type(leader, '综合科');
  await later(2_000);
  await later(30_000);
  expect(second.store.text(leader)).toBe('');
  crash(first, 'a');
  await later(30_000);
  expect(second.store.text(leader)).toBe('综合科');
  expect(await device.others(owner, 'b')).toEqual([]);
  server.line = 'up';
  second.loop.hurry();
  await later(100);
  expect(server.cells.get(leader)).toBe('综合科');
});

test('an expired session keeps everything and goes on after signing in again', async () => {
  const session = await openTab('a');
  server.line = 'signedOut';
  session.store.type(leader, '综合科');
  await later(5_000);
  expect(session.loop.save.kind).toBe('signedOut');
  session.store.type(leader, '综合科 张');
  await later(250);
  crash(session, 'a');
  server.line = 'up';
  const again = await openTab('a');
  await later(2_000);
  expect(server.cells.get(leader)).toBe('综合科 张');
  expect(again.loop.save.kind).toBe('saved');
});

test('different cells of two people merge, and each sees the other’s', async () => {
  const first = await openTab('a');
  const second = await openTab('b');
  first.store.type(leader, '综合科');
  second.store.type(phone, '0472');
  await later(7_000);
  for (const { store } of [first, second]) {
    expect([store.text(leader), store.text(phone)]).toEqual(['综合科', '0472']);
  }
});

test('the same cell shows both texts and asks; nothing is overwritten in silence', async () => {
  const first = await openTab('a');
  const second = await openTab('b');
  server.line = 'down';
  first.store.type(goal, '办结 40 件');
  await later(1_000);
  server.line = 'up';
  second.store.type(goal, '全部办结');
  await second.loop.flush();
  first.loop.hurry();
  await later(100);
  expect(server.cells.get(goal)).toBe('全部办结');
  expect(first.store.text(goal)).toBe('办结 40 件');
  expect(first.store.outbox.conflicts.get(goal)).toMatchObject({ theirs: '全部办结', by: '王会计' });
  first.store.resolve(goal, 'mine');
  await later(1_000);
  expect(server.cells.get(goal)).toBe('办结 40 件');
  await later(6_000);
  expect(second.store.text(goal)).toBe('办结 40 件');
});

test('an undecided conflict survives a reload', async () => {
  const session = await openTab('a');
  server.otherSaves(goal, '全部办结');
  session.store.type(goal, '办结 40 件');
  await later(1_000);
  crash(session, 'a');
  const again = await openTab('a');
  expect(again.store.text(goal)).toBe('办结 40 件');
  expect(again.store.outbox.conflicts.get(goal)?.theirs).toBe('全部办结');
});

test('a text refused later stays on the device, is listed, and the cell shows what the server holds', async () => {
  server.otherSaves(leader, '办公室');
  const session = await openTab('a');
  server.refuse = () => '本表已提交审核，不能再修改。';
  session.store.type(leader, '综合科');
  await later(1_000);
  expect(session.store.text(leader)).toBe('办公室');
  expect(session.store.outbox.refused).toMatchObject([{ text: '综合科', label: '项目负责人' }]);
  crash(session, 'a');
  const again = await openTab('a');
  expect(again.store.outbox.refused).toMatchObject([{ text: '综合科' }]);
  again.store.dismiss(again.store.outbox.refused[0]?.id ?? '');
  await later(250);
  expect(await device.load(owner, 'a')).toBeNull();
});

test('lost rights keep every text of the batch', async () => {
  const session = await openTab('a');
  server.line = 'forbidden';
  session.store.type(leader, '甲');
  session.store.type(phone, '1');
  await later(1_000);
  expect(session.store.outbox.refused.map(({ text, reason }) => [text, reason])).toEqual([
    ['甲', '您不再负责本项目。'],
    ['1', '您不再负责本项目。'],
  ]);
});

test('one text that cannot be read does not hold up the others', async () => {
  const session = await openTab('a');
  server.line = 'unreadable';
  session.store.type(leader, '甲');
  session.store.type(phone, '坏');
  session.store.type(goal, '乙');
  expect(await session.loop.flush()).toBe(true);
  expect([server.cells.get(leader), server.cells.get(phone), server.cells.get(goal)]).toEqual([
    '甲',
    undefined,
    '乙',
  ]);
  expect(session.store.outbox.refused).toMatchObject([{ text: '坏' }]);
});

test('a server that takes less at once gets less at once', async () => {
  const session = await openTab('a');
  server.most = 1;
  session.store.type(leader, '甲');
  session.store.type(phone, '1');
  expect(await session.loop.flush()).toBe(true);
  expect(server.cells.size).toBe(2);
});

test('flushing says no while the server does not answer, and does not turn in circles', async () => {
  const session = await openTab('a');
  server.line = 'down';
  session.store.type(leader, '甲');
  expect(await session.settle()).toBeNull();
  server.line = 'up';
  expect(await session.settle()).toBe(1);
});

test('a device that keeps nothing is said so, and saving goes on', async () => {
  const broken: LastingQueue = { ...device, save: () => Promise.reject(new Error('full')) };
  const session = await openTab('a', broken);
  server.line = 'down';
  session.store.type(leader, '甲');
  await later(1_000);
  expect(session.keepsOnDevice).toBe(false);
  server.line = 'up';
  await later(5_000);
  expect(server.cells.get(leader)).toBe('甲');
});

test('a device that never answers does not keep a text from the server', async () => {
  const stuck: LastingQueue = { ...device, save: () => new Promise(() => {}) };
  const session = await openTab('a', stuck);
  session.store.type(leader, '甲');
  await later(5_000);
  expect(server.cells.get(leader)).toBe('甲');
});
