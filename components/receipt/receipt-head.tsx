// Above a receipt, on the screen alone: what happened, printing it, and the ways on.
'use client';
import styles from '@/components/receipt/receipt-head.module.css';
import { Button, ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

export function ReceiptHead({ evaluationId }: { evaluationId: string }) {
  return (
    <div className={styles.head}>
      <PageHead
        title="送审回执"
        lead="送审稿已收到。审核结果会显示在“我的自评”里；如被退回，可以修改后再次送审。"
      >
        <Button tone="primary" onClick={() => window.print()}>
          打印回执
        </Button>
        <ButtonLink href={`/desk/evaluations/${evaluationId}`}>查看自评表</ButtonLink>
        <ButtonLink href="/desk/evaluations">返回我的自评</ButtonLink>
      </PageHead>
    </div>
  );
}
