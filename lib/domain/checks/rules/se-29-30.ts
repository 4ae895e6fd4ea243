// SE-29, SE-30: a qualitative indicator names the level it reached, and scores inside that level's band.
import { indicatorCell } from '../../evaluation/cells';
import { indicatorText } from '../../evaluation/form';
import type { Suggestion } from '../../evaluation/scorecard';
import { formatPoints } from '../../format';
import type { Points } from '../../points';
import { isBlank } from '../blank';
import { type RowView, viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

export const SE_29: Rule = {
  id: 'SE-29',
  title: '定性指标的得分在所选档次之内',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-26'],
  at: ['indicator/score', 'indicator/attainment'],
  help: {
    asks: '定性指标按完成档次给分：达成 100%–80%，部分达成 80%–60%，未达成 60%–0。',
    wrong: '分值 10 分，档次“部分达成”，得分填 9 分。',
    right: '得分填 6 至 8 分，或改选“达成年度指标”。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => ({
    findings: viewRows(context).flatMap((row): RuleFinding[] => {
      const { typed, suggestion, weight } = row.result;
      if (typed === null || typed < 0 || weight === null || typed > weight) return [];
      if (row.attainment === '' || row.notApplicable || row.sharesScore) return [];
      const band = bandOf(suggestion);
      if (band === null) return [];
      const { from, to } = band;
      if (typed >= from - TOLERANCE && typed <= to + TOLERANCE) return [];
      const level = context.form.template.scoring.bands.find((b) => b.attainment === row.attainment)?.label;
      const explained = !isBlank(indicatorText(context.form, row.id, 'overrideReason'));
      const range = from === to ? formatPoints(from) : `${formatPoints(from)}–${formatPoints(to)}`;
      return [
        {
          severity: explained ? 'warning' : 'error',
          cell: indicatorCell(row.id, 'score'),
          printed: row.scoreText,
          expected: range,
          message:
            `「${row.name}」完成档次是“${level ?? ''}”，应得 ${range} 分，填报 ${row.scoreText} 分，` +
            `${explained ? '已写理由，请核实。' : '请更正得分或档次。'}`,
        },
      ];
    }),
  }),
};

export const SE_30: Rule = {
  id: 'SE-30',
  title: '定性指标选定完成档次',
  severity: 'hint',
  silences: [],
  at: ['indicator/attainment'],
  help: {
    asks: '定性指标除写完成情况外，还要选定完成档次。',
    wrong: '目标“制度健全”，完成“已建立三项制度”，没有选档次。',
    right: '完成档次选“达成年度指标”。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const rows = viewRows(context).filter((row) => isQualitative(row) && !isBlank(row.actual));
    const open = rows.filter((row) => row.attainment === '' && !row.notApplicable);
    // Most printed forms have no such column: there only a row that calls itself qualitative is asked.
    const columnKnown = context.form.origin === 'working' || rows.some((row) => row.attainment !== '');
    const asked = open.filter((row) => columnKnown || row.direction === 'qualitative');
    const silent = open.length > asked.length;
    return {
      findings: asked.map((row) => ({
        severity: 'hint',
        cell: indicatorCell(row.id, 'attainment'),
        printed: null,
        expected: null,
        message: `「${row.name}」是定性指标，没有选完成档次，请选定后按档次给分。`,
      })),
      ...(silent && { notChecked: '表上不印完成档次' }),
    };
  },
};

/** What a level of attainment may earn; null where figures or dates decide. */
function bandOf(suggestion: Suggestion): { from: Points; to: Points } | null {
  if (suggestion.kind === 'band') return suggestion;
  return suggestion.kind === 'exact' && suggestion.qualitative
    ? { from: suggestion.points, to: suggestion.points }
    : null;
}

/** Said so, or a target without any number. */
function isQualitative(row: RowView): boolean {
  return row.direction === 'qualitative' || (row.direction === '' && row.targetReading.kind === 'words');
}
