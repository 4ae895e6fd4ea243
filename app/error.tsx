// Something broke while a page was made. Says what to do and by which number the log knows it.
'use client';
import { Gate } from '@/components/sign-in/gate';
import { RequestNumber } from '@/components/sign-in/request-number';
import { Button } from '@/components/ui/button';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Gate title="系统出错，页面没有打开">
      <p>已保存的内容不受影响。请稍后重试；如仍出错，请把下面的编号告诉系统管理员。</p>
      <RequestNumber error={error} />
      <Button tone="primary" onClick={() => retry()}>
        重试
      </Button>
    </Gate>
  );
}
