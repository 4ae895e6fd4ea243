// One change between two editions: where, what stood there, what stands there now.

/** A stretch of a text: the same in both editions, or only in the one it belongs to. */
export interface ChangePiece {
  readonly text: string;
  readonly differs: boolean;
}

/** Which part of the disclosure a change is in. */
export const CHANGE_PARTS = {
  text: '文字',
  table: '公开表格',
  project: '项目',
  form: '自评表',
  fact: '随文数据',
} as const;
export type ChangePart = keyof typeof CHANGE_PARTS;

/** What changed at one place. */
export interface Change {
  readonly part: ChangePart;
  /** In words: 公开01表「本年收入合计」决算数. */
  readonly place: string;
  /** Null where nothing stood. */
  readonly from: readonly ChangePiece[] | null;
  /** Null where nothing stands any more. */
  readonly to: readonly ChangePiece[] | null;
}

/** A cell or word whose whole text was replaced; empty texts count as nothing. */
export function replaced(part: ChangePart, place: string, from: string | null, to: string | null): Change {
  const whole = (text: string | null) => (text === null || text === '' ? null : [{ text, differs: true }]);
  return { part, place, from: whole(from), to: whole(to) };
}

/** The words of one side. */
export function wordsOf(pieces: readonly ChangePiece[] | null): string {
  return (pieces ?? []).map(({ text }) => text).join('');
}
