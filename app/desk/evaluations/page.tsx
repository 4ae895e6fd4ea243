// 我的自评: every evaluation the reader may fill in, by year.
import type { Metadata } from 'next';
import { signedIn } from '@/app/desk/signed-in';
import { MyEvaluations } from '@/components/evaluation-list/my-evaluations';
import { FormsBehind } from '@/components/templates/forms-behind';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { evaluationsToFill } from '@/lib/application/queries/evaluation-list';
import { formsBehind } from '@/lib/application/queries/template-list';

export const metadata: Metadata = { title: '我的自评' };

export default async function EvaluationsPage() {
  const { actor } = await signedIn();
  const rows = await evaluationsToFill(actor);
  const years = [...new Set(rows.map((row) => row.year))];
  return (
    <>
      <PageHead title="我的自评" lead="被退回的排在最前。填写的内容自动保存，随时可以离开。" />
      <FormsBehind rows={await formsBehind(actor)} />
      {years.length === 0 ? (
        <Notice title="现在没有需要填报的项目">
          如果您负责的项目没有列出，请与本部门财务人员联系，由其报财政部门添加。
        </Notice>
      ) : (
        years.map((year) => (
          <MyEvaluations key={year} year={year} rows={rows.filter((row) => row.year === year)} />
        ))
      )}
    </>
  );
}
