// Who this tab is, and whether another tab that left texts behind is still open. Web Locks, or a heartbeat where there are none.
import { newId } from './new-id';

/** A tab's name and its hold on it. */
export interface TabPresence {
  readonly tab: string;
  /** Runs `take` if that tab is gone, and keeps anybody else from doing the same meanwhile. False when it is still open. */
  ifGone(tab: string, take: () => Promise<void>): Promise<boolean>;
  /** Gives the name back: the page is going away for good. */
  leave(): void;
}

const TAB = 'mingji-tab';
/** A browser may let timers of a hidden tab run once a minute only; three missed beats mean that it is gone. */
const BEAT_MS = 20_000;
const GONE_MS = 200_000;

/**
 * Takes the name this tab had before a reload, or a new one. A duplicated tab is given the same session storage as the one it
 * was made from: it finds the name held and takes another.
 */
export async function enterTab(): Promise<TabPresence> {
  const before = readSession();
  const presence = await enter(before);
  try {
    sessionStorage.setItem(TAB, presence.tab);
  } catch {
    // Storage switched off: a reload then counts as another tab, and adopts what this one left.
  }
  return presence;
}

/** A browser that keeps nothing has nothing to adopt either: the tab then is its own world. */
async function enter(before: string | null): Promise<TabPresence> {
  try {
    return typeof navigator.locks === 'object' ? await enterByLock(before) : enterByHeartbeat(before);
  } catch {
    return { tab: newId(), leave: () => {}, ifGone: async () => false };
  }
}

function readSession(): string | null {
  try {
    return sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}

const lockName = (tab: string) => `${TAB}/${tab}`;

async function enterByLock(before: string | null): Promise<TabPresence> {
  let leave = () => {};
  const hold = (tab: string): Promise<boolean> =>
    new Promise((resolve) => {
      void navigator.locks.request(lockName(tab), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>((release) => (leave = release));
      });
    });
  let tab = before ?? newId();
  while (!(await hold(tab))) tab = newId();
  return {
    tab,
    leave: () => leave(),
    ifGone: (other, take) =>
      navigator.locks.request(lockName(other), { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await take();
        return true;
      }),
  };
}

/** Without Web Locks (a page over plain http): each tab leaves a sign of life in local storage. */
function enterByHeartbeat(before: string | null): TabPresence {
  const beatOf = (tab: string) => Number(localStorage.getItem(lockName(tab)) ?? 0);
  const alive = (tab: string) => Date.now() - beatOf(tab) < GONE_MS;
  const tab = before !== null && !alive(before) ? before : newId();
  const beat = () => localStorage.setItem(lockName(tab), String(Date.now()));
  beat();
  const timer = setInterval(beat, BEAT_MS);
  return {
    tab,
    leave: () => {
      clearInterval(timer);
      localStorage.removeItem(lockName(tab));
    },
    ifGone: async (other, take) => {
      if (alive(other)) return false;
      // Two tabs that look at the same moment: the one whose sign stands after a pause may take.
      localStorage.setItem(lockName(other), String(Date.now()));
      await take();
      localStorage.removeItem(lockName(other));
      return true;
    },
  };
}
