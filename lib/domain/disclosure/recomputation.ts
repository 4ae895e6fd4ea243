// 核算: the figures of one form computed again beside the printed ones, and the findings by what lies behind them.
import { type CellId, fieldCell, fundCell, parseCellId } from '../evaluation/cells';
import { cellLabel } from '../evaluation/diff';
import { type Form, fieldText, fundText } from '../evaluation/form';
import type { Scorecard } from '../evaluation/scorecard';
import { answerTo } from '../evaluation/explanations';
import type { Explanation } from '../evaluation/snapshot';
import type { Finding, NotChecked } from '../checks/rule';
import { formatPoints, formatPointsShort, formatRate } from '../format';
import type { DocumentFinding, FindingWord, Recomputation } from './model';
import { settled } from '../template/settled';

/** What a snapshot freezes of its findings. */
export interface Judged {
  readonly form: Form;
  readonly scorecard: Scorecard;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly explanations: readonly Explanation[];
}

/** What can lie behind a finding, in the order of mending. */
const CAUSES = ['资金与执行率', '分值', '目标与完成值', '得分', '原因说明', '文字与名称', '整张表'] as const;
type Cause = (typeof CAUSES)[number];

/** The 核算 layer of one project. */
export function recompute(judged: Judged): Recomputation {
  let no = 0;
  const causes = CAUSES.flatMap((title) => {
    const findings = judged.findings
      .filter((finding) => causeOf(finding.cell) === title)
      .map((finding) => documentFinding(judged, finding, (no += 1)));
    return findings.length > 0 ? [{ title, findings }] : [];
  });
  return {
    figures: figures(judged),
    causes,
    notChecked: judged.notChecked.map(({ rule, why }) => ({ rule, why })),
  };
}

/** By the suspect cell, not by rule: a new rule needs no entry here. */
function causeOf(cell: CellId | null): Cause {
  if (cell === null) return '整张表';
  const parsed = parseCellId(cell);
  const field = parsed?.field ?? '';
  if (
    field === 'score' ||
    field === 'printedTotalScore' ||
    field === 'narrativeScore' ||
    field === 'printedGrade'
  ) {
    return parsed?.kind === 'fund' ? '资金与执行率' : '得分';
  }
  if (parsed?.kind === 'fund' || /^narrative(Budget|Executed|Rate)$/.test(field)) return '资金与执行率';
  if (field === 'weight' || field === 'printedTotalWeight') return '分值';
  if (['target', 'actual', 'unit', 'direction', 'attainment'].includes(field)) return '目标与完成值';
  if (field === 'reason' || field === 'overrideReason' || field === 'lowRateReason') return '原因说明';
  return '文字与名称';
}

function wordOf(finding: Finding): FindingWord {
  if (finding.roundingOnly) return '尾差';
  return finding.severity === 'error' ? '硬伤' : finding.severity === 'warning' ? '疑点' : '提示';
}

function documentFinding({ form, explanations }: Judged, finding: Finding, no: number): DocumentFinding {
  const answer = answerTo(finding, explanations);
  return {
    no,
    rule: finding.rule,
    also: [...finding.also],
    word: wordOf(finding),
    cell: finding.cell,
    place: placeOf(form, finding.cell),
    printed: finding.printed,
    expected: finding.expected,
    message: finding.message,
    explanation: answer && !answer.stale ? answer.explanation.text : null,
  };
}

function placeOf(form: Form, cell: CellId | null): string {
  if (cell === null) return '整张表';
  return parseCellId(cell) === null ? '表头' : cellLabel(form, cell);
}

/** The figures a reader compares first: rate, execution score, weights, totals, grade. */
function figures({ form, scorecard, findings }: Judged): Recomputation['figures'] {
  const { execution } = scorecard;
  const total = form.funds.find((fund) => fund.source === 'total');
  const fund = (field: 'rate' | 'score') => (total ? fundText(form, total.id, field) : '');
  const working = form.origin === 'working';
  const flagged = (...cells: (CellId | undefined)[]) =>
    findings.some((finding) => finding.cell !== null && cells.includes(finding.cell));
  const rate = execution.rate === null ? '' : formatRate(execution.rate);
  const printedTotal = working ? formatPoints(scorecard.total) : fieldText(form, 'printedTotalScore');
  const rows = [
    {
      label: '执行率',
      printed: working ? rate : fund('rate'),
      computed: rate,
      flagged: flagged(total && fundCell(total.id, 'rate')),
    },
    {
      label: '预算执行得分',
      printed: working && execution.score !== null ? formatPoints(execution.score) : fund('score'),
      computed: execution.byRule === null ? '' : formatPoints(execution.byRule),
      flagged: flagged(total && fundCell(total.id, 'score')),
    },
    {
      label: '分值合计',
      printed: working ? formatPointsShort(scorecard.totalWeight) : fieldText(form, 'printedTotalWeight'),
      computed: formatPointsShort(scorecard.totalWeight),
      flagged: flagged(fieldCell('printedTotalWeight')),
    },
    {
      label: '总分（各项得分相加）',
      printed: printedTotal,
      computed: formatPoints(scorecard.total),
      flagged: flagged(fieldCell('printedTotalScore')),
    },
    {
      label: '总分（能按规则计算的各项重算后）',
      printed: printedTotal,
      computed: scorecard.totalByRule === null ? '' : formatPoints(scorecard.totalByRule),
      flagged: false,
    },
    {
      label: '评价等级',
      printed: working ? (scorecard.grade ?? '') : fieldText(form, 'printedGrade'),
      computed: scorecard.grade ?? scorecard.noGrade ?? '',
      flagged: flagged(fieldCell('printedGrade')),
    },
  ];
  const shown = settled(form.template).scored ? rows : rows.slice(0, 1);
  return shown.filter((row) => row.printed !== '' || row.computed !== '');
}
