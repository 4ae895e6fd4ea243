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

/** Columns of the funds block where amounts are in 万元: 123,456.78. */
const FUND_ROOM: Record<FundColumnKey, number> = {
  initialBudget: 12,
  budget: 12,
  executed: 12,
  weight: 8,
  rate: 11,
  score: 8,
  reason: 20,
};
const MONEY: readonly FundColumnKey[] = ['initialBudget', 'budget', 'executed'];
/** 123,456,789.01 */
const YUAN_ROOM = 16;
const LABEL = 20;
const YUAN_LABEL = 16;
/** A last column may run to the edge of the column of reasons below it. */
const LAST_SCORE = 20;

/** The rooms of the funds columns of a template, and of the labels at their left. */
export function fundRooms({ funds, moneyUnit }: Template): { columns: number[]; label: number } {
  const inYuan = moneyUnit === '元';
  const columns = funds.columns.map(({ key }, i) => {
    if (inYuan && MONEY.includes(key)) return YUAN_ROOM;
    const isLast = i === funds.columns.length - 1;
    return key === 'score' && isLast && !inYuan ? LAST_SCORE : FUND_ROOM[key];
  });
  return { columns, label: inYuan ? YUAN_LABEL : LABEL };
}
