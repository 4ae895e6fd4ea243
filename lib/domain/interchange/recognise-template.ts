// Which form family a document was printed in, where it does not say so itself.
import { builtInTemplate } from '../template/built-in';
import { NATIONAL_2017 } from '../template/national-2017';
import { NATIONAL_2020 } from '../template/national-2020';
import type { Template } from '../template/template';
import { type Evaluation, fiscalYearOf } from './evaluation';

/** The year from which the annex of 财预〔2020〕10号 is the national form. */
const ANNEX_SINCE = 2020;

/** The template a document names; recognised by its labels and year when it names none; null for a name nobody knows. */
export function templateOf(evaluation: Evaluation): Template | null {
  if (evaluation.template) return builtInTemplate(evaluation.template) ?? null;
  return recognise(evaluation);
}

/** By what only one of the two layouts prints, else by the year. */
function recognise(evaluation: Evaluation): Template {
  const funds = evaluation.funds ?? [];
  const annex = funds.some(
    (row) =>
      row.source === 'carryover' ||
      (row.initialBudget ?? null) !== null ||
      /当年财政拨款|上年结转/.test(row.label ?? ''),
  );
  if (annex) return NATIONAL_2020;
  const older =
    Boolean(evaluation.project?.leader ?? evaluation.project?.phone) ||
    funds.some((row) => /其中[:：]?\s*财政拨款/.test(row.label ?? ''));
  if (older) return NATIONAL_2017;
  return (fiscalYearOf(evaluation) ?? ANNEX_SINCE) >= ANNEX_SINCE ? NATIONAL_2020 : NATIONAL_2017;
}
