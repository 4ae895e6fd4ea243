// SE-05: no score above its weight: in a row, in a 一级指标, in the total.
import { type CellId, fieldCell, fundCell, indicatorCell, nodeCell } from '../../evaluation/cells';
import { fieldText, fundText, indicatorText, nodeText } from '../../evaluation/form';
import { nodeName } from '../../form-layout/cell-text';
import { formatPoints, formatPointsShort } from '../../format';
import type { Points } from '../../points';
import { totalFund } from '../funds-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { type ScoredRows, scoredRows } from '../scored-rows';
import { declaredCell, viewWeights } from '../weights-view';

/** Rounded scores may add up to a little more than a declared sum. */
const SUM_TOLERANCE = 5;

export const SE_05: Rule = {
  id: 'SE-05',
  title: '得分不超过分值',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-11', 'SE-07', 'SE-61', 'SE-70'],
  at: ['indicator/score', 'fund/score'],
  help: {
    asks: '得分不能高于分值，总分不能高于满分。',
    wrong: '分值 10 分，得分 12 分。',
    right: '得分改为不高于 10 分。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const rows = overscored(context);
    const findings = rows.map((row) => rowFinding(context, row));
    const execution = executionFinding(context);
    if (execution) findings.push(execution);
    findings.push(...dimensionFindings(context, rows));
    const total = totalFinding(context, findings.length > 0);
    if (total) findings.push(total);
    return { findings };
  },
};

/** Rows scored above their weight; a merged score counts with the weights of all its rows. */
export function overscored(context: CheckContext): ScoredRows[] {
  return scoredRows(context).filter(({ weight, score }) => weight !== null && score > weight);
}

function rowFinding({ form }: CheckContext, { id, rows, weight, score }: ScoredRows): RuleFinding {
  const limit = weight ?? (0 as Points);
  const name = indicatorText(form, id, 'name');
  const cell = indicatorCell(id, 'score');
  const byRule = limit > 0 ? computedScore(rows) : null;
  const finding = over(cell, indicatorText(form, id, 'score'), {
    said: `「${name}」得分 ${short(score)} 分，超过分值 ${short(limit)} 分`,
    off: score - limit,
    limit: byRule ?? limit,
  });
  if (byRule !== null) return { ...finding, fill: true };
  return limit > 0 ? finding : { ...finding, causes: [cell, indicatorCell(id, 'weight')] };
}

/** What a score of one row should be, where figures say so: the limit alone would be too much for a target that was missed. */
function computedScore([row, ...more]: ScoredRows['rows']): Points | null {
  return row?.suggestion.kind === 'exact' && more.length === 0 ? row.suggestion.points : null;
}

function executionFinding({ form, scorecard }: CheckContext): RuleFinding | null {
  const row = totalFund(form);
  const { typed, weight } = scorecard.execution;
  if (!row || typed === null || typed <= weight) return null;
  const { byRule } = scorecard.execution;
  const finding = over(fundCell(row.id, 'score'), fundText(form, row.id, 'score'), {
    said: `预算执行得分 ${short(typed)} 分，超过分值 ${short(weight)} 分`,
    off: typed - weight,
    limit: byRule ?? weight,
  });
  return byRule === null ? finding : { ...finding, fill: true };
}

/** Levels whose scores exceed their declared points although no row of theirs does. */
function dimensionFindings({ form, scorecard }: CheckContext, rows: readonly ScoredRows[]): RuleFinding[] {
  const dimensionOf = new Map(form.nodes.map((node) => [node.id, node.parentId ?? node.id]));
  const nodeOf = new Map(form.indicators.map((row) => [row.id, row.nodeId]));
  const told = new Set(rows.map((row) => dimensionOf.get(nodeOf.get(row.id) ?? '')));
  return scorecard.dimensions.flatMap(({ id, declared, score }) => {
    if (declared === null || told.has(id) || score <= declared + SUM_TOLERANCE) return [];
    const node = form.nodes.find((n) => n.id === id);
    const name = node ? nodeName(form, node) : '';
    return [
      over(nodeCell(id, 'weight'), nodeText(form, id, 'weight'), {
        said: `${name}得分合计 ${short(score)} 分，超过分值 ${short(declared)} 分`,
        off: score - declared,
        limit: null,
      }),
    ];
  });
}

/** A total above 100 that no row or level accounts for; where the weights are too many, they are the cause. */
function totalFinding(context: CheckContext, told: boolean): RuleFinding | null {
  const { form, scorecard } = context;
  const full = form.template.totalWeight as Points;
  const printed = fieldText(form, 'printedTotalScore');
  const total = form.origin === 'printed' ? scorecard.totalPrinted : scorecard.total;
  if (total === null || total <= full || told) return null;
  const cell = form.origin === 'printed' ? fieldCell('printedTotalScore') : null;
  const finding = over(cell, printed, {
    said: `总分 ${short(total)} 分，超过满分 ${short(full)} 分`,
    off: total - full,
    limit: null,
  });
  if (scorecard.totalWeight <= full) return { ...finding, causes: [cell] };
  const levels = viewWeights(context).mismatches.map(declaredCell);
  const sum = form.origin === 'printed' ? fieldCell('printedTotalWeight') : null;
  return { ...finding, causes: [cell, sum, ...levels] };
}

function over(
  cell: CellId | null,
  text: string,
  { said, off, limit }: { said: string; off: number; limit: Points | null },
): RuleFinding {
  return {
    severity: 'error',
    cell,
    printed: text === '' ? null : text,
    expected: limit === null ? null : formatPoints(limit),
    message: `${said}，多 ${short(off as Points)} 分，请更正。`,
  };
}

const short = formatPointsShort;
