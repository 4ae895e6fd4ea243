// The printed disclosure of 2020 with its ten forms frozen, as it is recorded: what the historic document is made from. For tests only.
import { runChecks } from '@/lib/domain/checks/run';
import type { PrintedInput } from '@/lib/domain/disclosure/from-printed';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { fromInterchange } from '@/lib/domain/interchange/from-interchange';
import { NATIONAL_2017 } from '@/lib/domain/template/national-2017';
import { referenceDisclosure } from '@/prisma/demo/historic/disclosure';
import { snapshotOf } from './sample-disclosure';

/** A fresh copy each time. */
export function referenceInput(changes: Partial<PrintedInput> = {}): PrintedInput {
  const disclosure = referenceDisclosure();
  const projects = (disclosure.evaluations ?? []).map(({ after: _after, ...evaluation }, i) => {
    const { form, print } = fromInterchange({ ...evaluation, fiscalYear: 2020 }, NATIONAL_2017);
    const { findings } = runChecks({ form, scorecard: scoreForm(form), print });
    const code = `2020-${String(i + 1).padStart(2, '0')}`;
    return snapshotOf(code, evaluation.project?.name ?? '', form, findings);
  });
  return {
    origin: 'historic',
    demo: true,
    fiscalYear: 2020,
    region: { code: '150203', name: '昆都仑区', financeOffice: '昆都仑区财政局', showFindings: true },
    department: { code: 'kdl-gxj', name: '包头市昆都仑区工业和信息化局' },
    edition: { number: 1, publishedAt: new Date('2021-09-18T02:00:00.000Z'), correction: null },
    projects,
    omitted: [],
    disclosure,
    ...changes,
  };
}
