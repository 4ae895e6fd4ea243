// Keeps outboxes on the device (IndexedDB): one record per user, draft and tab. Survives reload, crash and power cut.
import type { OutboxRecord } from './outbox';

/** What is kept for one tab. */
export interface QueueRecord {
  readonly userKey: string;
  readonly evaluationId: string;
  readonly tab: string;
  /** When it was last written, milliseconds. */
  readonly at: number;
  readonly outbox: OutboxRecord;
}

/** Whose queue: one person's, for one draft. */
export interface QueueOwner {
  readonly userKey: string;
  /** Names the draft: an evaluation's UUID, or the name of a year's accounts. Devices hold records under this key: it keeps its name. */
  readonly evaluationId: string;
}

/** The place on the device. Each promise settles once the write is durable or known to have failed. */
export interface DeviceQueue {
  load(owner: QueueOwner, tab: string): Promise<QueueRecord | null>;
  save(record: QueueRecord): Promise<void>;
  remove(owner: QueueOwner, tab: string): Promise<void>;
  /** Tabs of the same person and draft that left something behind, this one excepted. */
  others(owner: QueueOwner, tab: string): Promise<readonly string[]>;
  /** Writes `own` and removes `tab` in one step, so that an adopted text exists exactly once. */
  takeOver(own: QueueRecord, tab: string): Promise<void>;
}

const DATABASE = 'mingji-drafts';
const STORE = 'queues';

const keyOf = (owner: QueueOwner, tab: string): IDBValidKey => [owner.userKey, owner.evaluationId, tab];

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
    // Committed at once: a page that is going away may run no further callback.
    transaction.commit();
  });
}

/** Opens the queue of this browser. Rejects where the browser keeps nothing (private windows, storage switched off). */
export async function openDeviceQueue(factory: IDBFactory = indexedDB): Promise<DeviceQueue> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: ['userKey', 'evaluationId', 'tab'] });
  };
  const database = await settled(request);
  // A newer build may want to change the database while this tab is open: it must not wait for us.
  database.onversionchange = () => database.close();
  const write = (change: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(STORE, 'readwrite');
    change(transaction.objectStore(STORE));
    return finished(transaction);
  };
  const read = () => database.transaction(STORE, 'readonly').objectStore(STORE);
  return {
    load: async (owner, tab) =>
      ((await settled(read().get(keyOf(owner, tab)))) as QueueRecord | undefined) ?? null,
    save: async (record) => write((store) => store.put(record)),
    remove: async (owner, tab) => write((store) => store.delete(keyOf(owner, tab))),
    others: async (owner, tab) => {
      const all = IDBKeyRange.bound(
        [owner.userKey, owner.evaluationId],
        [owner.userKey, owner.evaluationId, []],
      );
      const keys = (await settled(read().getAllKeys(all))) as [string, string, string][];
      return keys.map((key) => key[2]).filter((other) => other !== tab);
    },
    takeOver: async (own, tab) =>
      write((store) => {
        store.put(own);
        store.delete(keyOf(own, tab));
      }),
  };
}

/** Keeps nothing beyond the page: for browsers that refuse to store. The editor says so. */
export function memoryQueue(): DeviceQueue {
  const records = new Map<string, QueueRecord>();
  const name = (owner: QueueOwner, tab: string) => JSON.stringify(keyOf(owner, tab));
  return {
    load: async (owner, tab) => records.get(name(owner, tab)) ?? null,
    save: async (record) => void records.set(name(record, record.tab), structuredClone(record)),
    remove: async (owner, tab) => void records.delete(name(owner, tab)),
    others: async (owner, tab) =>
      [...records.values()]
        .filter((r) => r.userKey === owner.userKey && r.evaluationId === owner.evaluationId && r.tab !== tab)
        .map((r) => r.tab),
    takeOver: async (own, tab) => {
      records.set(name(own, own.tab), structuredClone(own));
      records.delete(name(own, tab));
    },
  };
}
