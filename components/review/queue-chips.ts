// The chips of the queue: questions a reviewer asks every day, each one row.
import { type Group, groupOf, type QueueRow, waitsForReader } from '@/components/review/queue-row';

/** Keys of the chips, as they stand in the address. */
export type ChipKey =
  | 'waiting'
  | 'lowRateHighScore'
  | 'errors'
  | 'warnings'
  | 'resubmitted'
  | 'approved'
  | 'returned'
  | 'filling'
  | 'notStarted'
  | 'elsewhere';

/** A saved question. */
export interface Chip {
  readonly key: ChipKey;
  readonly name: string;
  /** What exactly is asked, where the name leaves it open. */
  readonly says?: string;
  /** What stands in an empty list. */
  readonly none: string;
  readonly holds: (row: QueueRow) => boolean;
  /** Shown only while it holds something: a question that seldom has an answer. */
  readonly rare?: true;
}

/** 80.00 % and 90.00 points: below the one and from the other on, money and score tell different stories. */
const LOW_RATE = 8000;
const HIGH_SCORE = 9000;

const waiting = (holds: (row: QueueRow) => boolean) => (row: QueueRow) => waitsForReader(row) && holds(row);
const inGroup = (group: Group) => (row: QueueRow) => groupOf(row) === group;

/** All chips in the order they stand on the page; the first is the one the page opens with. */
export const CHIPS: readonly [Chip, ...Chip[]] = [
  { key: 'waiting', name: '全部待审', none: '现在没有等您审核的自评表。', holds: waitsForReader },
  {
    key: 'lowRateHighScore',
    name: '执行率低而得分高',
    says: '执行率不到 80%，自评却在 90 分以上。',
    none: '待审的自评表中没有执行率低而得分高的。',
    holds: waiting((row) => row.rate !== null && row.rate < LOW_RATE && (row.total ?? 0) >= HIGH_SCORE),
  },
  {
    key: 'errors',
    name: '有硬伤',
    says: '有必须更正之处的。',
    none: '待审的自评表都没有硬伤。',
    holds: waiting((row) => row.errors > 0),
  },
  {
    key: 'warnings',
    name: '有疑点',
    says: '有须核对之处的，不论是否已附说明。',
    none: '待审的自评表都没有疑点。',
    holds: waiting((row) => row.warnings > 0),
  },
  {
    key: 'resubmitted',
    name: '第二次送审',
    says: '退回或撤回后再次送审的。',
    none: '没有再次送审的自评表。',
    holds: waiting((row) => row.submissions > 1),
  },
  { key: 'approved', name: '已通过', none: '还没有审核通过的自评表。', holds: inGroup('approved') },
  { key: 'returned', name: '已退回', none: '没有退回后尚未重新送审的自评表。', holds: inGroup('returned') },
  { key: 'filling', name: '填报中', none: '没有正在填报的自评表。', holds: inGroup('filling') },
  { key: 'notStarted', name: '未开始、催报', none: '各项目都已开始填报。', holds: inGroup('notStarted') },
  {
    key: 'elsewhere',
    name: '由他处审核',
    says: '已送审，但这一步不由您办理。',
    none: '没有由他处审核的自评表。',
    holds: inGroup('elsewhere'),
    rare: true,
  },
];

/** The chip of a key; the first one for what is no key. */
export function chipOf(key: string | null): Chip {
  return CHIPS.find((chip) => chip.key === key) ?? CHIPS[0];
}
