// Forms with several goals: the rules on words read each of them, at its own cell and under its own name.
import { expect, it } from 'vitest';
import { HUBEI_GOALS } from '@/lib/domain/template/hubei';
import { filled, sampleForm } from '@/testing/sample-disclosure';
import { onceCell } from '../evaluation/cells';
import { scoreForm } from '../evaluation/scoring';
import { runChecks } from './run';

function said(cell: string, text: string): string[] {
  const form = filled(sampleForm(HUBEI_GOALS, '困难群众救助'), [[onceCell(cell), text]]);
  const { findings } = runChecks({ form, scorecard: scoreForm(form) });
  return findings
    .filter((finding) => finding.cell === onceCell(cell))
    .map(({ rule, message }) => `${rule} ${message}`);
}

it.each([
  ['secondExpected', '30.4', 'SE-57 「年度绩效目标2」预期目标只有一个数“30.4”'],
  [
    'secondExpected',
    '进一步提高教育教学质量，促进教育事业健康发展。',
    'SE-63 「年度绩效目标2」预期目标没有数量',
  ],
  ['secondActual', '全年救助困难群众XX人次。', 'SE-49 「年度绩效目标2」目标实际完成情况里还留着表样的“XX”'],
  [
    'secondActual',
    '救助320人次。下一步将加强宣传。',
    'SE-64 「年度绩效目标2」目标实际完成情况里写了下一步的打算',
  ],
])('%s: %s', (cell, text, beginning) => {
  expect(said(cell, text).filter((sentence) => sentence.startsWith(beginning))).toHaveLength(1);
});
