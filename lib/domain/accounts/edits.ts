// Whether a text may stand in a cell of the accounts: what the editor says at a key press, and the server again.
import type { z } from 'zod';
import { coverPrivateNumbers } from '../disclosure/private-numbers';
import { editSchema } from '../evaluation/edits';
import { type AccountsCell, accountsCellIdSchema, isDisclosureText, longestText, WHOLE } from './cells';
import { partsName } from './name';
import type { AccountsRecord } from './record';
import { fitsRows } from './subject-rows';
import { isSummedUp } from './sum-units';
import { ACCOUNTS_TABLES } from './tables';

/** An edit of one cell of the accounts, compare-and-set like that of a form. */
export const accountsEditSchema = editSchema.extend({ cell: accountsCellIdSchema });
export type AccountsEdit = z.infer<typeof accountsEditSchema>;

/** What of the accounts is open now, to this person. */
export interface AccountsOpenness {
  /** Figures, facts and texts (fillAccounts). */
  readonly figures: boolean;
  /** The disclosure's own words (writeDisclosure). */
  readonly words: boolean;
  /** Summed up from the units: money and counts are theirs. */
  readonly summedUp: boolean;
}

/**
 * Why a text may not stand in a cell, as one Chinese sentence that names the cell and the way out; null when it may. Texts that
 * cannot be submitted (a letter in an amount) are allowed here: a draft keeps whatever was typed.
 */
export function accountsEditRefusal(
  record: AccountsRecord,
  cell: AccountsCell,
  text: string,
  openness: AccountsOpenness,
): string | null {
  const name = () => partsName(record, cell);
  const words = isDisclosureText(cell);
  if (!(words ? openness.words : openness.figures))
    return words
      ? `「${name()}」由部门财务人员和公开经办人填写，您没有权限修改。`
      : `决算资料已送审，「${name()}」不能再修改；确需修改请先撤回，或请财政部门退回。`;
  if (openness.summedUp && isSummedUp(cell))
    return `部门决算由所属单位汇总，「${name()}」请在单位决算里修改。`;
  const most = longestText(cell);
  if (text.length > most) return `「${name()}」最多 ${most} 个字，现有 ${text.length} 个字，请删减后再保存。`;
  if (cell.of === 'subject' && text !== '' && !isSubjectOf(cell))
    return cell.table === 'generalBudgetBasic'
      ? `经济分类科目编码 ${cell.code} 不在这一栏：人员经费为 301、303，公用经费为其余各类，编码 3 位或 5 位。`
      : `功能分类科目编码 ${cell.code} 的位数不对：类 3 位、款 5 位、项 7 位。`;
  if (cell.of === 'text' && cell.name.startsWith('contact') && coverPrivateNumbers(text) !== text)
    return `「${name()}」会向社会公开，请填写办公电话，不要填写手机号码。`;
  return null;
}

function isSubjectOf({ table, side, code }: Extract<AccountsCell, { of: 'subject' }>): boolean {
  const block = ACCOUNTS_TABLES[table].blocks.find((shape) => (shape.side ?? WHOLE) === side);
  if (!block?.open || !fitsRows(block.open.kind, code)) return false;
  return table !== 'generalBudgetBasic' || /^30[13]/.test(code) === (side === 'personnel');
}
