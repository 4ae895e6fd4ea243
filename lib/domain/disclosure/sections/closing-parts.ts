// 决算表 and 联系方式.
import { tableBlocks } from '../../accounts/table-layout';
import type { Block } from '../model';
import { COVERED, coverPrivateNumbers } from '../private-numbers';
import { say } from '../wording/sentence';
import { clauseOf } from '../wording/typed-text';
import { paragraphs, type SectionContext } from './section';

/** The nine public tables in the order of the year. */
export function tables({ annual, bodyKind }: SectionContext): Block[] {
  return tableBlocks(annual.input.accounts, bodyKind);
}

/** The office to turn to, and its own phone; never a person. */
export function contact({ annual, body }: SectionContext): Block[] {
  const office = clauseOf(annual.text('contactOffice'));
  const phone = coverPrivateNumbers(annual.text('contactPhone'));
  if (office === '') return [];
  const dial = phone === '' || phone.includes(COVERED) ? null : say`办公电话：${phone}。`;
  return paragraphs(say`对本${body}决算公开的内容有意见或建议，可以向${office}反映。${dial}`);
}
