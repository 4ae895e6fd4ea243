// A document → its scores and findings, placed in the document: what the command line, imports and the API answer.
import { type BatchReport, besideBatch, runBatchChecks } from '../checks/batch/run';
import { isBlank } from '../checks/blank';
import { HEADING_PLACE } from '../checks/place';
import { type DisclosureReport, runDisclosureChecks } from '../checks/disclosure/run';
import type { CheckContext, Finding, NotChecked } from '../checks/rule';
import { runChecks } from '../checks/run';
import { mulDivRound } from '../amount';
import { type CellId, fundCell, indicatorCell } from '../evaluation/cells';
import { cellText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { scoreForm } from '../evaluation/scoring';
import { formatDecimal, formatPoints } from '../format';
import type { Points } from '../points';
import type { Template } from '../template/template';
import type { Disclosure } from './disclosure';
import { type Evaluation, fiscalYearOf } from './evaluation';
import type { Computed, Findings, PlacedFinding, Scores } from './findings';
import { fromInterchange, type ReadEvaluation } from './from-interchange';
import { type Heading, headingsOf } from './headings';
import type { InterchangeDocument } from './read-document';
import { templateOf } from './recognise-template';

/** A form of the document with its place in it ('' when the document is the form). */
interface Part {
  readonly prefix: string;
  readonly name: string | null;
  readonly read: ReadEvaluation;
  readonly scorecard: Scorecard;
  /** What the rules see of it. */
  readonly context: CheckContext;
  /** The narrative's heading above it, where it has one of its own. */
  readonly heading: Heading | undefined;
}

/** Checks one document by itself. `template` overrides what the document says of itself. */
export function checkDocument(document: InterchangeDocument, template?: Template): Findings {
  const [findings] = checkDocuments([document], template);
  if (!findings) throw new RangeError('one document gives one result');
  return findings;
}

/** Checks documents each by itself and all their forms against each other; one result per document, in order. */
export function checkDocuments(documents: readonly InterchangeDocument[], template?: Template): Findings[] {
  const partsOfEach = documents.map((document) => partsOf(document, template));
  const batch = runBatchChecks(partsOfEach.flat().map(({ context }) => context));
  let first = 0;
  return documents.map((document, i) => {
    const parts = partsOfEach[i] ?? [];
    const compared = batch.byForm.slice(first, first + parts.length);
    first += parts.length;
    return findingsOf(document, parts, compared, batch.notChecked);
  });
}

function findingsOf(
  document: InterchangeDocument,
  parts: readonly Part[],
  compared: BatchReport['byForm'],
  batchNotChecked: readonly NotChecked[],
): Findings {
  const reports = parts.map((part, i) => {
    const { findings, notChecked } = runChecks(part.context);
    return { prefix: part.prefix, notChecked, findings: besideBatch(findings, compared[i] ?? []), part };
  });
  const whole = document.kind === 'disclosure' ? checkWhole(document.disclosure, parts) : null;
  const findings = [
    ...reports.flatMap(({ part, findings: found }) =>
      found.map((finding) => placed(finding, placeOf(part, finding.cell))),
    ),
    ...(whole?.findings ?? []).map((finding) => placed(finding, finding.cell)),
  ];
  const notChecked = [...gathered(reports), ...batchNotChecked, ...(whole?.notChecked ?? [])];
  const count = (severity: PlacedFinding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    document: headOf(document),
    computed: computedOf(document, parts),
    findings,
    notChecked,
    summary: {
      error: count('error'),
      warning: count('warning'),
      hint: count('hint'),
      notChecked: notChecked.length,
    },
  };
}

function checkWhole(disclosure: Disclosure, parts: readonly Part[]): DisclosureReport {
  return runDisclosureChecks({
    disclosure,
    forms: parts.map((part) => ({
      ...part.context,
      at: part.prefix,
      placeOf: (cell) => placeOf(part, cell),
    })),
  });
}

function placed(finding: Finding<unknown>, at: string): PlacedFinding {
  const { rule, severity, printed, expected, also, message, quote } = finding;
  return {
    rule,
    severity,
    at,
    printed,
    expected,
    also: [...also],
    message,
    ...(quote !== undefined && { quote }),
  };
}

/** Scores every form of a document, with the sum behind each score a rule can compute. */
export function scoreDocument(document: InterchangeDocument, template?: Template): Scores {
  const parts = partsOf(document, template);
  return {
    document: headOf(document),
    computed: computedOf(document, parts),
    explanations: parts.flatMap(explain),
  };
}

function partsOf(document: InterchangeDocument, override: Template | undefined): Part[] {
  const documentYear = document.kind === 'disclosure' ? fiscalYearOf(document.disclosure) : null;
  const part = (evaluation: Evaluation, prefix: string, heading?: Heading): Part[] => {
    const template = override ?? templateOf(evaluation);
    if (!template) return [];
    const read = fromInterchange(evaluation, template);
    const { form, print } = read;
    const scorecard = scoreForm(form);
    const code = evaluation.project?.code?.trim();
    const context = {
      form,
      scorecard,
      print,
      ...(code && { code }),
      ...(documentYear !== null && { documentYear }),
      ...(heading && { heading: heading.title }),
    };
    return [{ prefix, name: evaluation.project?.name ?? null, read, scorecard, context, heading }];
  };
  if (document.kind === 'evaluation') return part(document.evaluation, '');
  const headings = headingsOf(document.disclosure);
  return (document.disclosure.evaluations ?? []).flatMap((evaluation, i) =>
    part(evaluation, `evaluations[${i}]`, headings.get(i)),
  );
}

/** Schema and name of a document, as findings refer to it. */
export function headOf(document: InterchangeDocument): { schema: string; name: string | null } {
  return document.kind === 'evaluation'
    ? { schema: document.evaluation.schema, name: document.evaluation.project?.name ?? null }
    : { schema: document.disclosure.schema, name: document.disclosure.title ?? null };
}

function placeOf({ prefix, read, heading }: Part, cell: CellId | null): string {
  if (cell === HEADING_PLACE && heading) return heading.path;
  const path = cell === null ? undefined : read.paths.get(cell);
  if (path === undefined) return prefix === '' ? '$' : prefix;
  return prefix === '' ? path : `${prefix}.${path}`;
}

function computedOf(document: InterchangeDocument, parts: readonly Part[]): Findings['computed'] {
  if (document.kind === 'disclosure') {
    return { evaluations: parts.map((part) => ({ name: part.name, ...figures(part) })) };
  }
  const [part] = parts;
  return part ? figures(part) : { evaluations: [] };
}

function figures({ read, scorecard }: Part): Computed {
  const { execution, indicators, totalWeight, totalPrinted, total, totalByRule, grade, indicatorTotal } =
    scorecard;
  const scored = execution.score !== null || indicators.some((row) => row.score !== null);
  const { budget, executed } = execution;
  return {
    executionRate:
      execution.rate === null || budget === null || executed === null
        ? null
        : mulDivRound(executed, 10 ** 6, budget) / 10 ** 6,
    executionScore: asNumber(execution.byRule),
    indicatorScore: scored ? asNumber(indicatorTotal) : null,
    totalWeight: indicators.some((row) => row.weight !== null) ? asNumber(totalWeight) : null,
    totalPrinted: asNumber(totalPrinted),
    total: scored ? asNumber(total) : null,
    totalByRule: asNumber(totalByRule),
    grade: grade ?? gradeOfMerged(read, scorecard),
  };
}

/** The grade where nothing is missing but the scores of rows that share a merged one. */
function gradeOfMerged({ form, print }: ReadEvaluation, scorecard: Scorecard): string | null {
  const shared = scorecard.indicators.filter(({ id, score, weight }) => {
    const merged = print.merged.get(id);
    return score === null && weight !== null && merged !== undefined && print.mergedScores.has(merged);
  });
  if (shared.length === 0 || shared.length !== scorecard.missing) return null;
  if (scorecard.totalWeight !== form.template.totalWeight) return null;
  return form.template.grades.find(({ from }) => scorecard.total >= from)?.name ?? null;
}

function asNumber(points: Points | null): number | null {
  return points === null ? null : Number(formatDecimal(points, 2));
}

/** The sums: of budget execution, and of each indicator or why there is none. */
function explain(part: Part): Scores['explanations'] {
  const { form } = part.read;
  const { execution, indicators } = part.scorecard;
  const line = (cell: CellId, expected: Points | null, text: string) => {
    const printed = cellText(form, cell);
    return {
      at: placeOf(part, cell),
      printed: isBlank(printed) ? null : printed,
      expected: expected === null ? null : formatPoints(expected),
      text,
    };
  };
  const total = form.funds.find((fund) => fund.source === 'total');
  return [
    ...(total ? [line(fundCell(total.id, 'score'), execution.byRule, execution.sum)] : []),
    ...indicators.map(({ id, suggestion }) =>
      line(
        indicatorCell(id, 'score'),
        suggestion.kind === 'exact' ? suggestion.points : null,
        suggestion.kind === 'none' ? suggestion.text : suggestion.sum,
      ),
    ),
  ];
}

/** One entry per rule and reason, naming the forms it holds for. */
function gathered(
  reports: readonly { readonly prefix: string; readonly notChecked: readonly NotChecked[] }[],
): NotChecked[] {
  const places = new Map<string, { rule: string; why: string; prefixes: string[] }>();
  for (const { prefix, notChecked } of reports) {
    for (const { rule, why } of notChecked) {
      const entry = places.get(`${rule} ${why}`) ?? { rule, why, prefixes: [] };
      entry.prefixes.push(prefix);
      places.set(`${rule} ${why}`, entry);
    }
  }
  return [...places.values()].map(({ rule, why, prefixes }) => ({
    rule,
    why: prefixes.every((prefix) => prefix === '') ? why : `${prefixes.join('、')}：${why}`,
  }));
}
