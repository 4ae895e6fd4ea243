// The input of the annual disclosure as it may be published: every number of a person covered before a word is written from it.
import { accountsText, type AccountsRecord } from '../accounts/record';
import { parseAccountsCell } from '../accounts/cells';
import { isReportCell, readReport, reportName, reportText } from '../accounts/report-reference';
import type { CellId } from '../evaluation/cells';
import type { AnnualInput } from './annual-input';
import { coverPrivateNumbers } from './private-numbers';
import type { ProjectSnapshot } from './project-entry';

/** The input with its texts covered. Amounts and codes are no texts: they stay as they are. */
export function publicInput(input: AnnualInput): AnnualInput {
  return {
    ...input,
    region: {
      ...input.region,
      name: coverPrivateNumbers(input.region.name),
      financeOffice: coverPrivateNumbers(input.region.financeOffice),
    },
    department: { ...input.department, name: coverPrivateNumbers(input.department.name) },
    accounts: publicAccounts(input.accounts),
    before: input.before && publicAccounts(input.before),
    projects: input.projects.map(publicProject),
    omitted: input.omitted.map((one) => ({ ...one, name: coverPrivateNumbers(one.name) })),
  };
}

function publicAccounts(record: AccountsRecord): AccountsRecord {
  return {
    ...record,
    bodyName: coverPrivateNumbers(record.bodyName),
    cells: new Map(
      [...record.cells.keys()].map((cell): [CellId, string] => {
        const text = accountsText(record, cell);
        const parts = parseAccountsCell(cell);
        if (parts?.of === 'amount') return [cell, text];
        return [cell, isReportCell(parts) ? publicReport(text) : coverPrivateNumbers(text)];
      }),
    ),
  };
}

/** Of a reference only the file's name is words: a hash may hold the digits of a telephone by chance. */
function publicReport(text: string): string {
  const report = readReport(text);
  return report
    ? reportText({ ...report, name: reportName(coverPrivateNumbers(report.name)) })
    : coverPrivateNumbers(text);
}

function publicProject(snapshot: ProjectSnapshot): ProjectSnapshot {
  const { project, form } = snapshot;
  const cells = Object.entries(form.cells).map(([cell, text]) => [cell, coverPrivateNumbers(text)] as const);
  return {
    ...snapshot,
    project: { ...project, name: coverPrivateNumbers(project.name) },
    form: { ...form, cells: Object.fromEntries(cells) },
  };
}
