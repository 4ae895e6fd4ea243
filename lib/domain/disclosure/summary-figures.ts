// Figures of a 自评综述 that was written by hand and disagrees with its form: where each stands, for underlining.
import type { RuleFinding } from '../checks/rule';
import { SE_43, SE_44 } from '../checks/rules/se-43-44';
import { type ToldFigures, toldFigures } from '../checks/words/told-figures';
import { fieldCell } from '../evaluation/cells';
import type { Form } from '../evaluation/form';
import { formFromJson } from '../evaluation/form-json';
import type { ProjectSnapshot } from './project-entry';

/** One figure of the text, from `start` to `end` (UTF-16), and what the form has. */
export interface WrongFigure {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly expected: string | null;
  readonly message: string;
}

/** What the rules call each told figure. */
const ROLES = [
  ['budget', '写全年预算数'],
  ['executed', '写执行数'],
  ['rate', '写执行率'],
  ['score', '写得分'],
] as const satisfies readonly (readonly [keyof ToldFigures, string])[];

/** What of a project the figures of its summary are held against. */
export type SummaryBasis = Pick<ProjectSnapshot, 'form' | 'scorecard'>;

/** The same without its rows: a page holds those of many projects. */
export function summaryBasis({ form, scorecard }: SummaryBasis): SummaryBasis {
  const funds = Object.entries(form.cells).filter(([cell]) => cell.startsWith('fund/'));
  return {
    form: { ...form, nodes: [], indicators: [], cells: Object.fromEntries(funds) },
    scorecard: { ...scorecard, indicators: [] },
  };
}

/** The figures of `text` that the form contradicts, in the order of the text. Empty when they agree, or the text states none. */
export function summaryFigures(text: string, project: SummaryBasis): readonly WrongFigure[] {
  const form = withSummary(formFromJson(project.form), text);
  const context = { form, scorecard: project.scorecard };
  const told = toldFigures(text, form.fiscalYear);
  const findings: readonly RuleFinding[] = [SE_43, SE_44].flatMap((rule) => rule.evaluate(context).findings);
  return findings
    .filter(({ cell }) => cell === fieldCell('summary'))
    .flatMap(({ expected, message }) => {
      const [role] = ROLES.find(([, words]) => message.includes(words)) ?? [];
      const figure = role && told[role];
      return figure
        ? [{ start: figure.at, end: figure.end, printed: figure.printed, expected, message }]
        : [];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** The form with another 自评综述. */
export function withSummary(form: Form, text: string): Form {
  return { ...form, cells: new Map([...form.cells, [fieldCell('summary'), text]]) };
}
