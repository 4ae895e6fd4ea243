// A small department's accounts for tests of the editor's state: two subjects of 支出决算表, everything else empty.
import { amountCell, subjectCell } from '@/lib/domain/accounts/cells';
import type { AccountsOpenness } from '@/lib/domain/accounts/edits';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { AccountsDraft } from './accounts-draft';

const OPEN: AccountsOpenness = { figures: true, words: true, summedUp: false };

/** An amount of 支出决算表. */
export const spent = (row: string, column: string): CellId => amountCell('expenditure', null, row, column);
/** The name of a subject of 支出决算表. */
export const subject = (code: string): CellId => subjectCell('expenditure', null, code);

/** The draft; `further` cells are put on top. */
export function testingDraft(further: readonly (readonly [CellId, string])[] = []): AccountsDraft {
  const cells = new Map<CellId, string>([
    [subject('2150501'), '行政运行'],
    [spent('2150501', 'basic'), '320.5'],
    [subject('2150599'), '其他工业和信息产业监管支出'],
    [spent('2150599', 'project'), '290'],
    ...further,
  ]);
  return new AccountsDraft({ fiscalYear: 2021, bodyName: '示范区工业和信息化局', cells }, OPEN);
}
