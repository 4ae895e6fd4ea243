// SE-06: a score is a number from 0 up, with two decimals at most.
import { type CellId, fieldCell, fundCell, indicatorCell } from '../../evaluation/cells';
import { cellText } from '../../evaluation/form';
import { formatPoints } from '../../format';
import { totalFund } from '../funds-view';
import { viewRows } from '../row-view';
import type { Rule, RuleFinding } from '../rule';
import { readScore } from '../score-text';

export const SE_06: Rule = {
  id: 'SE-06',
  title: '得分是不小于 0 的数，最多两位小数',
  severity: 'error',
  needs: 'scores',
  silences: ['SE-05', 'SE-07', 'SE-11', 'SE-12', 'SE-26', 'SE-61', 'SE-70'],
  at: ['indicator/score', 'fund/score'],
  help: {
    asks: '得分应当是不小于 0、最多两位小数的数。',
    wrong: '得分填“优”或 -1。',
    right: '得分填 9.5。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { form } = context;
    const fund = totalFund(form);
    const read = (cell: CellId, name: string) => readFinding(cell, name, cellText(form, cell));
    const findings = [
      fund ? read(fundCell(fund.id, 'score'), '预算执行得分') : null,
      ...viewRows(context).map(({ id, name, scoreText, result: { typed } }) =>
        // Points the scoring could read are points; only the others are read again, to say why they are none.
        typed !== null && typed >= 0
          ? null
          : readFinding(indicatorCell(id, 'score'), `「${name}」得分`, scoreText),
      ),
      form.origin === 'printed' ? read(fieldCell('printedTotalScore'), '总分') : null,
    ];
    return { findings: findings.filter((finding) => finding !== null) };
  },
};

function readFinding(cell: CellId, name: string, text: string): RuleFinding | null {
  const { kind, points } = readScore(text);
  const finding = { severity: 'error', cell, printed: text, expected: null } as const;
  switch (kind) {
    case 'negative':
      return { ...finding, message: `${name}填报 ${text}，不能小于 0，请更正。` };
    case 'tooPrecise':
      return {
        ...finding,
        expected: formatPoints(points),
        fill: true,
        message: `${name}填报 ${text}，最多两位小数，请改为 ${formatPoints(points)}。`,
      };
    case 'noNumber':
      return { ...finding, message: `${name}填报“${text}”，不是有效的数，请改为数字。` };
    case 'blank':
    case 'points':
      return null;
  }
}
