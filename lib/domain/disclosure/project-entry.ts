// One project of the document, from its frozen snapshot: reported figures, summary, form, 核算.
import type { Fen } from '../amount';
import { fieldCell } from '../evaluation/cells';
import { type Form, fieldText, fundText } from '../evaluation/form';
import { formFromJson } from '../evaluation/form-json';
import type { Scorecard } from '../evaluation/scorecard';
import type { Snapshot } from '../evaluation/snapshot';
import { coverGrid } from '../form-layout/grid';
import { layoutForm } from '../form-layout/layout';
import type { FormLayout } from '../form-layout/layout-types';
import { formatFen, formatPoints, formatRate } from '../format';
import { settled } from '../template/settled';
import type { Block, DocumentProject } from './model';
import { coverPrivateNumbers } from './private-numbers';
import { recompute } from './recomputation';

/** The parts of a snapshot a document is built from. */
export type ProjectSnapshot = Pick<
  Snapshot,
  'project' | 'form' | 'scorecard' | 'findings' | 'notChecked' | 'explanations'
>;

/**
 * The document's entry of one project. Texts are public copies: numbers of persons are covered. `summary` stands in the place
 * of the form's own 自评综述.
 */
export function projectEntry(
  snapshot: ProjectSnapshot,
  showFindings: boolean,
  summary?: readonly Block[],
): DocumentProject {
  const form = publicCopy(formFromJson(snapshot.form));
  const { scorecard } = snapshot;
  const total = form.funds.find((fund) => fund.source === 'total');
  const printed = (field: 'budget' | 'executed' | 'rate') => (total ? fundText(form, total.id, field) : '');
  const { execution } = scorecard;
  const working = form.origin === 'working';
  const layout = layoutForm(form, scorecard);
  coverGrid(layout);
  return {
    code: snapshot.project.code,
    name: coverPrivateNumbers(snapshot.project.name),
    budget: { text: money(form, execution.budget, printed('budget')), value: execution.budget },
    executed: { text: money(form, execution.executed, printed('executed')), value: execution.executed },
    rate: {
      text: working ? (execution.rate === null ? '' : formatRate(execution.rate)) : printed('rate'),
      value: execution.rate,
    },
    score: reportedScore(form, scorecard),
    grade: working ? scorecard.grade : fieldText(form, 'printedGrade').trim() || null,
    blocks: projectBlocks(form, layout, summary ?? ownSummary(form)),
    recomputation: showFindings ? recompute(covered(snapshot, form)) : null,
  };
}

/** Every text of the form without numbers of persons. */
export function publicCopy(form: Form): Form {
  const cells = new Map([...form.cells].map(([id, text]) => [id, coverPrivateNumbers(text)] as const));
  return { ...form, cells };
}

function covered(snapshot: ProjectSnapshot, form: Form): Parameters<typeof recompute>[0] {
  const { scorecard, notChecked } = snapshot;
  const cover = (text: string | null) => (text === null ? null : coverPrivateNumbers(text));
  return {
    form,
    scorecard,
    notChecked,
    findings: snapshot.findings.map((finding) => ({
      ...finding,
      printed: cover(finding.printed),
      message: coverPrivateNumbers(finding.message),
    })),
    // Matched by the figures as they were frozen: the covered finding must still find its answer.
    explanations: snapshot.explanations.map((explanation) => ({
      ...explanation,
      figures: coverPrivateNumbers(explanation.figures),
      text: coverPrivateNumbers(explanation.text),
    })),
  };
}

function money(form: Form, fen: Fen | null, printed: string): string {
  if (form.origin === 'printed') return printed;
  return fen === null ? '' : formatFen(fen, form.moneyUnit);
}

/** The score as reported: printed as it was, computed where the form is filled in here. */
export function reportedScore(form: Form, scorecard: Scorecard): DocumentProject['score'] {
  if (form.origin === 'printed')
    return { text: fieldText(form, 'printedTotalScore'), value: scorecard.totalPrinted };
  if (!settled(form.template).scored) return { text: '不评分', value: null };
  return { text: formatPoints(scorecard.total), value: scorecard.total };
}

/** 自评综述, the form, and what stands outside its table. */
function projectBlocks(form: Form, layout: FormLayout, summary: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  if (summary.length > 0) blocks.push({ kind: 'heading', level: 3, text: '自评综述' }, ...summary);
  blocks.push({ kind: 'heading', level: 3, text: '自评表' }, { kind: 'form', layout });
  const lowRateReason = fieldText(form, 'lowRateReason').trim();
  // Some forms print it beside their money.
  const isPrinted = layout.cells.some(({ cellIds }) => cellIds.includes(fieldCell('lowRateReason')));
  if (lowRateReason !== '' && !isPrinted)
    blocks.push({ kind: 'note', tone: 'plain', text: `执行率偏低原因：${lowRateReason}` });
  const loose = lines(fieldText(form, 'looseCells'));
  if (loose.length > 0) {
    blocks.push({
      kind: 'note',
      tone: 'plain',
      text: `原表另印有不属于任何一行的内容：${loose.join('、')}。`,
    });
  }
  return blocks;
}

/** 自评综述 as the form has it, a paragraph a line. */
function ownSummary(form: Form): Block[] {
  return lines(fieldText(form, 'summary')).map((text) => ({ kind: 'paragraph', text }));
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
