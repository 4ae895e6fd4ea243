// 我的意见: what the reviewer pins to cells, numbered as on the paper; or, once decided, what was pinned.
'use client';
import { useEffect, useRef } from 'react';
import side from '@/components/drafting/side.module.css';
import { Label } from '@/components/review/changes-panel';
import { appended, withoutOpinion, withText } from '@/components/review/opinion-draft';
import styles from '@/components/review/panels.module.css';
import type { PinnedOpinion, ReviewModel } from '@/components/review/review-model';
import type { OpinionDraftInUse } from '@/components/review/use-opinion-draft';
import { Button } from '@/components/ui/button';
import type { CellId } from '@/lib/domain/evaluation/cells';

/** 常用意见: a word on the chip, and the sentence it puts behind what is written. */
const PHRASES: readonly { readonly name: string; readonly text: string }[] = [
  { name: '补充佐证材料', text: '请补充佐证材料。' },
  { name: '说明偏差原因', text: '请说明偏差原因及改进措施。' },
  { name: '按比例计分', text: '请按完成比例计算得分。' },
  { name: '核对完成值', text: '请核对实际完成值，与台账保持一致。' },
  { name: '核对执行数', text: '请与国库支付数核对执行数。' },
];

/** The longest text an opinion may have; the endpoint refuses more. */
const MAX_TEXT = 1000;

/** `draft` is null where nothing can be said any more. */
export function OpinionsPanel({
  labels,
  opinions,
  draft,
  picked,
  onPick,
  onGo,
}: {
  labels: ReviewModel['labels'];
  opinions: readonly PinnedOpinion[];
  draft: OpinionDraftInUse | null;
  picked: CellId | null;
  onPick: (cell: CellId | null) => void;
  onGo: (cell: CellId) => void;
}) {
  if (draft === null && opinions.length === 0) return null;
  return (
    <section className={side.panel} aria-labelledby="opinions-head">
      <h3 id="opinions-head" className={side.head}>
        {draft === null ? '审核意见' : '我的意见'} <span>{opinions.length} 条</span>
      </h3>
      {opinions.length === 0 ? <p className={side.quiet}>还没有意见。点表上的格子就可以写。</p> : null}
      <ol className={styles.opinions}>
        {opinions.map(({ cell, text }, i) => (
          <li key={`${cell} ${draft === null ? text : ''}`}>
            <div className={styles.about}>
              <span className={styles.number} aria-hidden="true">
                {i + 1}
              </span>
              <Label cell={cell} label={labels[cell] ?? '已不在表上的格'} onGo={onGo} />
              {draft === null ? null : (
                <Button
                  tone="quiet"
                  small
                  aria-label={`删除意见 ${i + 1}`}
                  onClick={() => draft.change((now) => withoutOpinion(now, cell))}
                >
                  删除
                </Button>
              )}
            </div>
            {draft === null ? (
              <p>{text}</p>
            ) : (
              <OpinionText
                label={`意见 ${i + 1}：${labels[cell] ?? ''}`}
                text={text}
                isPicked={cell === picked}
                onPick={() => onPick(cell)}
                onChange={(next) => draft.change((now) => withText(now, cell, next))}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One opinion; the phrases stand under the one that is being written. */
function OpinionText({
  label,
  text,
  isPicked,
  onPick,
  onChange,
}: {
  label: string;
  text: string;
  isPicked: boolean;
  onPick: () => void;
  onChange: (text: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isPicked) field.current?.focus();
  }, [isPicked]);
  return (
    <>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={label}
        rows={2}
        maxLength={MAX_TEXT}
        placeholder="写明问题和要怎样改"
        value={text}
        onFocus={onPick}
        onChange={(event) => onChange(event.target.value)}
      />
      {isPicked ? (
        <div className={styles.phrases}>
          <span className={side.quiet}>常用意见</span>
          {PHRASES.map((phrase) => (
            <Button
              key={phrase.name}
              small
              onClick={() => {
                onChange(appended(text, phrase.text));
                field.current?.focus();
              }}
            >
              {phrase.name}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}
