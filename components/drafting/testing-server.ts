// A server of the edit protocol in memory, for tests of the editor's state: compare-and-set per cell, answers by edit id.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { Edit } from '@/lib/domain/evaluation/edits';
import type { Changes, EditResult, OtherEdit } from './protocol';
import type { Reply, Transport } from './transport';

/** How the next requests fare. `lost` stores the edits and loses the answer; `mute` answers without saying what became of them. */
export type Line = 'up' | 'mute' | 'down' | 'lost' | 'signedOut' | 'tooLarge' | 'forbidden' | 'unreadable';

interface JournalLine extends OtherEdit {
  readonly tab: string;
}

/** What the server holds, and how it is reached. */
export class TestingServer {
  readonly cells: Map<CellId, string>;
  readonly journal: JournalLine[] = [];
  readonly requests: (readonly Edit[])[] = [];
  line: Line = 'up';
  /** Refuses texts for which this gives a reason. */
  refuse: (cell: CellId, text: string) => string | null = () => null;
  /** Largest number of edits it takes in one request. */
  most = 200;
  private readonly known = new Map<string, EditResult>();

  constructor(cells: Iterable<readonly [CellId, string]> = []) {
    this.cells = new Map(cells);
  }

  /** Somebody else saves a cell. */
  otherSaves(cell: CellId, text: string, by = '李会计'): void {
    this.store(cell, text, by, 'another-tab');
  }

  /** A client's way to this server. */
  transport(tab: string, by = '王会计'): Transport {
    const reach = async <T>(work: () => Reply<T>): Promise<Reply<T>> => {
      await Promise.resolve();
      if (this.line === 'down') return { kind: 'unreachable' };
      if (this.line === 'signedOut') return { kind: 'signedOut', message: '登录已过期' };
      if (this.line === 'forbidden') return refused(403, 'forbidden', '您不再负责本项目。');
      const reply = work();
      return this.line === 'lost' ? { kind: 'unreachable' } : reply;
    };
    return {
      send: (edits, since) =>
        reach<Changes>(() => {
          this.requests.push(edits);
          if (edits.length > this.most) return { kind: 'tooLarge', message: '内容过大' };
          if (this.line === 'unreadable' && edits.some(({ to }) => to.includes('坏'))) {
            return refused(422, 'invalid', '这一处内容无法识别。');
          }
          const results = this.line === 'mute' ? [] : edits.map((edit) => this.save(edit, by, tab));
          return { kind: 'ok', value: this.answer(since, tab, results) };
        }),
      changes: ({ since }) => reach<Changes>(() => ({ kind: 'ok', value: this.answer(since, tab, []) })),
      submit: async () => refused(404, 'notFound', '没有这个接口。'),
      withdraw: async () => refused(404, 'notFound', '没有这个接口。'),
    };
  }

  private save(edit: Edit, by: string, tab: string): EditResult {
    const before = this.known.get(edit.id);
    if (before) return before;
    const reason = this.refuse(edit.cell, edit.to);
    if (reason !== null) return { id: edit.id, outcome: 'refused', reason };
    const current = this.cells.get(edit.cell) ?? '';
    if (current !== edit.from && current !== edit.to) {
      const last = this.journal.findLast(({ cell }) => cell === edit.cell);
      return { id: edit.id, outcome: 'conflict', current, by: last?.by ?? '', at: last?.at ?? '' };
    }
    const result: EditResult = { id: edit.id, outcome: 'saved' };
    this.known.set(edit.id, result);
    if (current !== edit.to) this.store(edit.cell, edit.to, by, tab);
    return result;
  }

  private store(cell: CellId, text: string, by: string, tab: string): void {
    if (text === '') this.cells.delete(cell);
    else this.cells.set(cell, text);
    this.journal.push({ seq: this.journal.length + 1, cell, text, by, at: '2021-03-02T02:42:00.000Z', tab });
  }

  private answer(since: number, tab: string, results: EditResult[]): Changes {
    return {
      v: 1,
      seq: this.journal.length,
      savedAt: this.journal.at(-1)?.at ?? null,
      status: 'draft',
      results,
      others: this.journal.filter((line) => line.seq > since && line.tab !== tab),
      present: [],
    };
  }
}

function refused(status: number, code: string, message: string): Reply<never> {
  return { kind: 'refused', status, code, message, detail: { missing: [], findings: [], unexplained: [] } };
}
