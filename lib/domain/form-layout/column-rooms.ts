// How much of the sheet's width a column needs, in hundredths of it: in 9 pt on A4, no amount and no score may break.
import type { FundColumnKey, IndicatorColumnKey, Template } from '../template/template';

/** The room of a column; one that bends holds words and may be narrower or wider. */
export interface ColumnRoom {
  readonly room: number;
  readonly bends: boolean;
}

const figures = (room: number): ColumnRoom => ({ room, bends: false });
const prose = (room: number): ColumnRoom => ({ room, bends: true });

/** Columns of the indicator block: 满意度指标 and 100.00% stand on one line. */
export const INDICATOR_ROOM: Record<IndicatorColumnKey, ColumnRoom> = {
  dimension: prose(12),
  group: prose(11),
  name: prose(18),
  weight: figures(6),
  direction: figures(6),
  target: figures(11),
  unit: figures(7),
  actual: figures(11),
  score: figures(7),
  reason: prose(20),
  reviewScore: figures(7),
  reviewOpinion: prose(15),
};

/** Columns of the funds block: 123,456.78 in 万元. */
const FUND_ROOM: Record<FundColumnKey, number> = {
  initialBudget: 12,
  budget: 12,
  executed: 12,
  weight: 8,
  rate: 11,
  score: 8,
  reason: 20,
};
/** The same where the columns are many, or amounts are long: figures keep what they need, words bend. */
const TIGHT_ROOM: Record<FundColumnKey, number> = {
  initialBudget: 11,
  budget: 11,
  executed: 11,
  weight: 6,
  rate: 9,
  score: 7,
  reason: 13,
};
const MONEY: readonly FundColumnKey[] = ['initialBudget', 'budget', 'executed'];
/** 123,456,789.01, and what that leaves for a reason. */
const YUAN_ROOM = 14;
const YUAN_REASON = 10;
/** A last column of scores may run to the edge of the column of reasons below it. */
const LAST_SCORE = 20;

/** The rooms of the funds columns of a template, and of the labels at their left. */
export interface FundRooms {
  readonly columns: readonly number[];
  readonly label: number;
  /** No column may give up any of its room. */
  readonly tight: boolean;
}

/** What the funds block of a template needs. */
export function fundRooms({ funds, moneyUnit }: Template): FundRooms {
  const keys = funds.columns.map(({ key }) => key);
  const inYuan = moneyUnit === '元';
  if (inYuan || keys.includes('reason')) {
    const room = (key: FundColumnKey) => {
      if (inYuan && key === 'reason') return YUAN_REASON;
      return inYuan && MONEY.includes(key) ? YUAN_ROOM : TIGHT_ROOM[key];
    };
    return { columns: keys.map(room), label: 10, tight: true };
  }
  const columns = keys.map((key, i) =>
    key === 'score' && i === keys.length - 1 ? LAST_SCORE : FUND_ROOM[key],
  );
  return { columns, label: 20, tight: false };
}
