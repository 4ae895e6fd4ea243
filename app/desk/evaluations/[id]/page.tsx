// One 自评表 in the editor; read-only where the reader may only look.
import { notFound } from 'next/navigation';
import { signedIn } from '@/app/desk/signed-in';
import { EvaluationForm } from '@/components/evaluation-form/evaluation-form';
import { evaluationPage, type YearWindow } from '@/lib/application/queries/evaluation-page';
import { userKey } from '@/lib/auth/user-key';

export const metadata = { title: '项目支出绩效自评表' };

/** Why submitting is refused although the right is there; null when it is not. */
function submitRefusal(fiscalYear: number, window: YearWindow): string | null {
  return window.daysLeft < 0 && window.lateSubmission === 'refuse'
    ? `${fiscalYear} 年度已截止，不再受理提交；内容照常保存，请与财政部门联系。`
    : null;
}

export default async function EvaluationEditorPage({ params }: { params: Promise<{ id: string }> }) {
  const { user, actor } = await signedIn();
  const { id } = await params;
  const result = await evaluationPage(actor, id);
  if (!result.ok) notFound();
  const page = result.value;
  const may = (action: (typeof page.actions)[number]) => page.actions.includes(action);
  return (
    <EvaluationForm
      evaluationId={page.id}
      form={page.form}
      seq={page.seq}
      savedAt={page.savedAt?.toISOString() ?? null}
      status={page.status}
      statusText={page.statusText}
      rights={{ edit: may('fill'), submit: may('submit'), withdraw: may('withdraw') }}
      targetsLocked={page.targetsLocked}
      deadline={page.window.text}
      submitRefusal={submitRefusal(page.fiscalYear, page.window)}
      userKey={userKey(user.id)}
      userName={user.displayName}
      comments={page.comments.map(({ cell, text, by, at }) => ({ cell, text, by, at: at.toISOString() }))}
      explanations={page.explanations}
      projectName={page.project.name}
      departmentName={page.department.name}
      fiscalYear={page.fiscalYear}
      snapshotId={page.snapshot?.id ?? null}
      backHref="/desk/evaluations"
      printHref={null}
      signInHref="/sign-in?next=/sign-in/done"
      demo={page.region.demo}
    />
  );
}
