// Which cell of the accounts a clerk would turn to for a section of the text: the cause that is still open, else the words it prints.
import { type AccountsText, textCell } from '../accounts/cells';
import { type SectionKind, sectionOfTitle } from '../checks/disclosure/narrative/sections';
import type { CellId } from '../evaluation/cells';
import type { AnnualContext } from './figures/annual-context';
import { openQuestions } from './reasons';

/** Sections that print typed words. */
const WORDS: Partial<Record<SectionKind, AccountsText>> = {
  duties: 'duties',
  organisation: 'offices',
  staffing: 'staffing.establishment',
  performanceWork: 'workOverview',
  glossary: 'glossary',
  contact: 'contactOffice',
};

/** Sections whose changes want causes, by the words the questions are put under. */
const ASKED: Partial<Record<SectionKind, string>> = {
  budgetExecution: '预算执行情况',
  overall: '收支总体情况',
  fiscalTotals: '财政拨款收支总体情况',
  generalPublicBudget: '一般公共预算财政拨款支出',
  basicExpenditure: '基本支出',
  threePublicOverall: '“三公”经费',
  threePublicDetail: '“三公”经费',
  operatingFunds: '机关运行经费',
  procurement: '政府采购',
};

/** The rule that asks for causes. */
const CAUSES = 'FA-27';

/** The cell behind a finding of `rule` in the section of that title; null where the app wrote it from figures alone. */
export function typedBehind(annual: AnnualContext, title: string, rule: string): CellId | null {
  const section = sectionOfTitle(title);
  if (section === null) return null;
  const words = WORDS[section];
  if (words) return textCell(words);
  const asked = rule === CAUSES ? ASKED[section] : undefined;
  return openQuestions(annual).find((question) => question.section === asked)?.cell ?? null;
}
