// What is typed in the last moment before a page goes: the database of the device may not finish then, local storage writes at once.
import type { OutboxRecord } from './outbox';
import type { DeviceQueue, QueueOwner, QueueRecord } from './device-queue';

/** A device queue that can also write without waiting. */
export interface LastingQueue extends DeviceQueue {
  /** Writes before it returns; the queue itself takes the record up later. */
  saveAtOnce(record: QueueRecord): void;
}

const PREFIX = 'mingji-last-words';

/** Lets a queue keep last words in `storage`. The newer of the two counts; once the queue holds it, the other is erased. */
export function withLastWords(queue: DeviceQueue, storage: Storage): LastingQueue {
  const prefix = ({ userKey, evaluationId }: QueueOwner) => `${PREFIX}/${userKey}/${evaluationId}/`;
  const read = (owner: QueueOwner, tab: string): QueueRecord | null => {
    const text = storage.getItem(prefix(owner) + tab);
    if (text === null) return null;
    const { at, outbox } = JSON.parse(text) as { at: number; outbox: OutboxRecord };
    return { ...owner, tab, at, outbox };
  };
  const erase = (owner: QueueOwner, tab: string) => storage.removeItem(prefix(owner) + tab);
  return {
    saveAtOnce: (record) => {
      try {
        storage.setItem(
          prefix(record) + record.tab,
          JSON.stringify({ at: record.at, outbox: record.outbox }),
        );
      } catch {
        // Full or switched off: what the queue itself manages to write has to do.
      }
    },
    load: async (owner, tab) => {
      const kept = await queue.load(owner, tab);
      const last = read(owner, tab);
      return last !== null && (kept === null || last.at >= kept.at) ? last : kept;
    },
    save: async (record) => {
      await queue.save(record);
      const last = read(record, record.tab);
      if (last !== null && last.at <= record.at) erase(record, record.tab);
    },
    remove: async (owner, tab) => {
      await queue.remove(owner, tab);
      erase(owner, tab);
    },
    others: async (owner, tab) => {
      const tabs = new Set(await queue.others(owner, tab));
      const start = prefix(owner);
      for (let i = 0; i < storage.length; i += 1) {
        const key = storage.key(i);
        if (key?.startsWith(start)) tabs.add(key.slice(start.length));
      }
      tabs.delete(tab);
      return [...tabs];
    },
    takeOver: async (own, tab) => {
      await queue.takeOver(own, tab);
      erase(own, tab);
    },
  };
}
