// 预览与审核: the printed document in a frame, beside it what the rules say; each finding leads to its place.
'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { AccountsFormProps } from '@/components/accounts/props';
import { UnsavedPanel } from '@/components/drafting/unsaved-panel';
import { Button, ButtonLink } from '@/components/ui/button';
import { DisclosureSession } from './disclosure-session';
import styles from './preview-desk.module.css';
import { PreviewFindings } from './preview-findings';
import type { Review } from './preview-types';

/** The page. `home` is the address of the body's year: `/desk/disclosure/{body}/{year}`. */
export function PreviewDesk({
  draft,
  review,
  home,
}: {
  draft: AccountsFormProps;
  review: Review | null;
  home: string;
}) {
  const router = useRouter();
  const frame = useRef<HTMLIFrameElement>(null);
  // What was asked for while the document was still on its way is shown when it is there.
  const wanted = useRef<string | null>(null);
  // A new number loads the document anew.
  const [drawn, setDrawn] = useState(0);
  const again = () => {
    router.refresh();
    setDrawn((times) => times + 1);
  };
  const { bodyName, fiscalYear } = draft.record;
  return (
    <DisclosureSession
      draft={draft}
      title={`${bodyName} ${fiscalYear} 年度公开：预览与审核`}
      ways={
        <>
          <Button onClick={again}>重新核对</Button>
          {review === null ? null : <ButtonLink href={`${home}/words`}>文字说明</ButtonLink>}
        </>
      }
    >
      <div className={styles.desk}>
        <iframe
          key={drawn}
          ref={frame}
          className={styles.paper}
          title="公开文本预览稿"
          src={`${home}/preview/document`}
          onLoad={() => show(frame.current, wanted.current)}
        />
        <aside className={styles.side} aria-label="审核结果">
          <UnsavedPanel />
          {review === null ? (
            <WithoutAccounts />
          ) : (
            <PreviewFindings
              review={review}
              onShow={(anchor) => {
                wanted.current = anchor;
                show(frame.current, anchor);
              }}
            />
          )}
        </aside>
      </div>
    </DisclosureSession>
  );
}

function WithoutAccounts() {
  return (
    <p className={styles.plain}>
      本年度还没有批复的决算资料，预览的是只公开绩效自评的文本。各自评表在提交时已经核对；决算资料批复后，这里列出整本公开文本的核对结果。
    </p>
  );
}

/** Leads to an element of the previewed document and marks it; nothing while there is none of that id. */
function show(frame: HTMLIFrameElement | null, anchor: string | null): void {
  const page = frame?.contentDocument;
  const place = anchor === null ? null : page?.getElementById(anchor);
  if (!page || !place) return;
  page.querySelector('[data-shown]')?.removeAttribute('data-shown');
  // Of a whole project its heading is marked: the rest may be pages long.
  const marked = place.matches('.project') ? (place.firstElementChild ?? place) : place;
  marked.setAttribute('data-shown', '');
  const isTall = place.getBoundingClientRect().height > (frame?.clientHeight ?? 0);
  place.scrollIntoView({ block: isTall ? 'start' : 'center' });
}
