// Something broke while a desk page was made; the rooms at the left stay usable.
'use client';
import { RequestNumber } from '@/components/sign-in/request-number';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';

export default function DeskErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <PageHead title="系统出错，页面没有打开" />
      <Notice tone="bad" alert>
        <p>已保存的内容不受影响。请稍后重试；如仍出错，请把下面的编号告诉系统管理员。</p>
        <RequestNumber error={error} />
      </Notice>
      <p>
        <Button tone="primary" onClick={() => retry()}>
          重试
        </Button>
      </p>
    </>
  );
}
