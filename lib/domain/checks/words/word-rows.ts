// The texts of a form as rules on words read them: its indicator rows, and every other text that goes to print.
import { type CellId, type FormField, fieldCell, indicatorCell, onceCell } from '../../evaluation/cells';
import { cellText, fieldText } from '../../evaluation/form';
import { settled } from '../../template/settled';
import { perRun } from '../per-run';
import { type RowView, viewRows } from '../row-view';
import type { CheckContext } from '../rule';
import { remembered } from './remembered';

/** The named rows that count, in printed order; rows that do not apply are left out. */
export const wordRows: (context: CheckContext) => readonly RowView[] = perRun((context) =>
  viewRows(context).filter(({ id, name }) => name !== '' && !context.print?.notApplicable.has(id)),
);

const ROW_TEXTS = [
  ['name', '的名称'],
  ['target', '的指标值'],
  ['actual', '的完成值'],
  ['reason', '的偏差原因'],
] as const;

/** One text of a goal, with its cell and the words for the place: 预期目标, or 「民生保障」预期目标 where a form has several. */
export interface GoalText {
  readonly part: 'expected' | 'actual';
  readonly cell: CellId;
  readonly place: string;
  readonly text: string;
}

const GOAL_PARTS = { expected: '预期目标', actual: '目标实际完成情况' } as const;

/** The texts of all goals, empty ones too: of one goal in most forms, of several where the template has them. */
export const goalTexts: (context: CheckContext) => readonly GoalText[] = perRun(({ form }) =>
  (['expected', 'actual'] as const).flatMap((part) =>
    settled(form.template).goals.map((goal) => {
      const cell = onceCell(goal[part]);
      const place = `${goal.name === '' ? '' : `「${goal.name}」`}${GOAL_PARTS[part]}`;
      return { part, cell, place, text: cellText(form, cell) };
    }),
  ),
);

const PROSE = [
  ['lowRateReason', '执行率偏低原因'],
  ['summary', '自评综述'],
] as const satisfies readonly (readonly [FormField, string])[];

/** Something found in a text, with its cell and the words for the place: 预期目标, 「培训人次」的偏差原因. */
export interface FoundText<T> {
  readonly cell: CellId;
  readonly place: string;
  readonly text: string;
  readonly found: T;
}

/** What `judge` finds in the paragraphs of a form and in the cells of its rows; null means nothing. */
export function findInTexts<T>(context: CheckContext, judge: (text: string) => T | null): FoundText<T>[] {
  const all: FoundText<T>[] = [];
  for (const { cell, place, text } of goalTexts(context)) {
    const found = text === '' ? null : judge(text);
    if (found !== null) all.push({ cell, place, text, found });
  }
  for (const [field, place] of PROSE) {
    const text = fieldText(context.form, field);
    const found = text === '' ? null : judge(text);
    if (found !== null) all.push({ cell: fieldCell(field), place, text, found });
  }
  for (const row of wordRows(context)) {
    for (const [field, what] of ROW_TEXTS) {
      const text = row[field];
      const found = text === '' ? null : judge(text);
      if (found === null) continue;
      all.push({ cell: indicatorCell(row.id, field), place: `「${shorten(row.name)}」${what}`, text, found });
    }
  }
  return all;
}

/** A name for a sentence: without its closing mark, and cut when it is long. */
export function shorten(name: string): string {
  const open = name.replace(/[。．；;，,]+$/, '');
  return open.length > 24 ? `${open.slice(0, 20)}…` : open;
}

/** Rows by name, each name once: 「一年」「保民生」, at most three of them. */
export function sayRows(names: readonly string[]): string {
  const different = [...new Set(names.map(shorten))];
  const said = different
    .slice(0, 3)
    .map((name) => `「${name}」`)
    .join('');
  return different.length > 3 ? `${said}等 ${names.length} 行` : said;
}

/** Without spaces and without marks at the end: two texts that differ only there are the same. */
export const bareText = remembered((text) => text.replace(/\s+/g, '').replace(/[。．.；;，,、！!]+$/, ''));

/** How a fault of the goals is to be mended: at once while they are set, else next year. */
export function mendGoals({ stage }: Pick<CheckContext, 'stage'>, how: string): string {
  return stage === 'goals' ? `请${how}。` : `下年申报目标时请${how}。`;
}
