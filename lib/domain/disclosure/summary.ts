// 自评综述 of one project as it is printed: what the department wrote, else what its form says, else the draft.
import { summaryCell } from '../accounts/cells';
import { accountsText, type AccountsRecord } from '../accounts/record';
import { fieldText } from '../evaluation/form';
import { formFromJson } from '../evaluation/form-json';
import type { ProjectSnapshot } from './project-entry';
import { draftSummary, SUMMARY_LABELS } from './summary-draft';
import { Sentence } from './wording/sentence';
import { closed, paragraphsOf } from './wording/typed-text';

/** The summary as it is printed: what was written in the disclosure, else in the form, else the draft. One sentence a paragraph. */
export function summaryParagraphs(project: ProjectSnapshot, accounts: AccountsRecord | null): Sentence[] {
  const edited = (part: 'text' | 'problems' | 'nextSteps') =>
    accounts ? paragraphsOf(accountsText(accounts, summaryCell(project.project.code, part))) : [];
  const own = paragraphsOf(fieldText(formFromJson(project.form), 'summary'));
  const draft = draftSummary(project);
  const typed = (lines: readonly string[]) => lines.map((line) => new Sentence([closed(line)]));
  const written = edited('text');
  // A summary of one's own says by itself what went wrong and what comes next.
  const whole = written.length === 0 && own.length > 0;
  const part = (name: 'problems' | 'nextSteps') => {
    const lines = edited(name);
    if (lines.length > 0) return labelled(SUMMARY_LABELS[name], lines);
    return whole || draft[name] === null ? [] : [draft[name]];
  };
  const text = written.length > 0 ? typed(written) : whole ? typed(own) : [draft.text];
  return [...text, ...part('problems'), ...part('nextSteps')];
}

function labelled(label: string, [first = '', ...others]: readonly string[]): Sentence[] {
  const own = first.startsWith(label.slice(0, 5)) ? first : `${label}${first}`;
  return [own, ...others].map((line) => new Sentence([closed(line)]));
}
