// 生成中: which part of a publication is being made, and what it came to.
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { PublicationSeen } from '@/components/disclosure/use-publication';

/** The notice for a publication on its way or at its end; `onLeave` leads back to the form. */
export function PublicationState({
  publication,
  onLeave,
}: {
  publication: PublicationSeen;
  onLeave: () => void;
}) {
  const { no, state, part, done, total, failure } = publication;
  if (state === 'done') {
    return (
      <Notice tone="ok" title={`第 ${no} 版已公开`} alert>
        <p>页面和文件即时生效，今后不再改动。确有错误的，可以另出更正版。</p>
        <Button small onClick={onLeave}>
          另出更正版
        </Button>
      </Notice>
    );
  }
  if (state === 'failed') {
    return (
      <Notice tone="bad" title={`第 ${no} 版没有公开`} alert>
        <p>{failure}</p>
        <Button small onClick={onLeave}>
          重新办理
        </Button>
      </Notice>
    );
  }
  return (
    <Notice title={`第 ${no} 版生成中`}>
      <p>
        <output>
          {part || '正在等待生成'}
          {total > 0 ? `（${Math.min(done + 1, total)} / ${total}）` : ''}
        </output>
      </p>
      <progress aria-label="生成进度" value={done} max={Math.max(total, 1)} />
      <p>全部文件生成后一并公开。可以离开本页，稍后再来查看。</p>
    </Notice>
  );
}
