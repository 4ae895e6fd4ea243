// The way from a review back to its list and on to the forms beside it, read from its own address.
import type { QueueRow } from '@/components/review/queue-row';
import {
  type Neighbour,
  neighbours,
  type QueueView,
  readView,
  viewQuery,
} from '@/components/review/queue-view';
import type { Ways } from '@/components/review/review-props';

/** An address as pages get it. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The list's view and place that an address carries. */
export function viewIn(query: Query): { view: QueueView; place: Readonly<Record<string, string>> } {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const known = ['region', 'year'].flatMap((name) =>
    text(name) === '' ? [] : [[name, text(name)] as const],
  );
  return { view: readView({ get: text }), place: Object.fromEntries(known) };
}

/** Ways from a form. Who reviews nothing here (a filler who reads an old snapshot) goes back to their own list. */
export function queueWays(
  rows: readonly QueueRow[],
  { view, place, id }: { view: QueueView; place: Readonly<Record<string, string>>; id: string },
): Ways {
  if (rows.length === 0) {
    return {
      back: { href: `/desk/evaluations/${id}`, name: '返回自评表' },
      before: null,
      after: null,
      position: '',
    };
  }
  const query = viewQuery(view, place);
  const { before, after, position, count } = neighbours(rows, view, id);
  const way = (one: Neighbour | null) =>
    one && { href: `/desk/review/${one.id}${query}`, name: one.projectName };
  return {
    back: { href: `/desk/review${query}`, name: '返回列表' },
    before: way(before),
    after: way(after),
    position: count > 1 && position > 0 ? `${position} / ${count}` : '',
  };
}
