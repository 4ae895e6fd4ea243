// What the rules say of the draft: errors to mend, doubts to mend or to answer, hints, and what was not checked.
'use client';
import { useMemo } from 'react';
import { FactField } from '@/components/accounts/fact-field';
import { useAccounts } from '@/components/accounts/use-accounts';
import side from '@/components/drafting/side.module.css';
import type { Topic } from '@/components/drafting/topics';
import { useTopics } from '@/components/drafting/use-drafting';
import styles from './preview-desk.module.css';
import type { FindingRow, Review } from './preview-types';

type Show = (anchor: string) => void;

/** The panel; `onShow` leads to an element of the preview. */
export function PreviewFindings({ review, onShow }: { review: Review; onShow: Show }) {
  const { findings, notChecked } = review;
  const of = (severity: FindingRow['severity']) => findings.filter((one) => one.severity === severity);
  const [errors, warnings, hints] = [of('error'), of('warning'), of('hint')];
  const open = useOpen(warnings);
  return (
    <>
      <p className={styles.plain}>
        <output>{standing(errors.length, open)}</output>
      </p>
      {errors.length === 0 ? null : (
        <section className={`${side.panel} ${side.urgent}`} aria-labelledby="errors-head">
          <h2 className={side.head} id="errors-head">
            错误 <span>{errors.length} 处，必须更正</span>
          </h2>
          <Items findings={errors} onShow={onShow} />
        </section>
      )}
      {warnings.length === 0 ? null : (
        <section className={side.panel} aria-labelledby="warnings-head">
          <h2 className={side.head} id="warnings-head">
            疑点{' '}
            <span>
              {open === 0 ? `${warnings.length} 处，均已说明` : `${warnings.length} 处，${open} 处没有说明`}
            </span>
          </h2>
          <Items findings={warnings} onShow={onShow} />
        </section>
      )}
      {hints.length === 0 ? null : (
        <details className={`${side.panel} ${styles.folded}`}>
          <summary>提示 {hints.length} 处，供参考</summary>
          <Items findings={hints} onShow={onShow} />
        </details>
      )}
      {notChecked.length === 0 ? null : (
        <details className={`${side.panel} ${styles.folded}`}>
          <summary>没有核对的 {notChecked.length} 条规则</summary>
          <ul className={side.items}>
            {notChecked.map(({ rule, why }) => (
              <li key={`${rule} ${why}`}>
                <RuleLink rule={rule} /> {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function standing(errors: number, open: number): string {
  if (errors === 0 && open === 0) return '没有错误，疑点均已说明，可以公开。';
  const asks = [
    ...(errors > 0 ? [`更正 ${errors} 处错误`] : []),
    ...(open > 0 ? [`更正或说明 ${open} 处疑点`] : []),
  ];
  return `公开前还要${asks.join('、')}。`;
}

/** How many doubts nobody has answered, as the boxes read now. */
function useOpen(warnings: readonly FindingRow[]): number {
  const { store } = useAccounts();
  const topics = useMemo(() => warnings.map(({ answer }): Topic => `text:${answer}`), [warnings]);
  return useTopics(
    topics,
    () =>
      warnings.filter((one) => one.answeredInForm === null && store.text(one.answer).trim() === '').length,
  );
}

function Items({ findings, onShow }: { findings: readonly FindingRow[]; onShow: Show }) {
  return (
    <ul className={side.items}>
      {findings.map((finding) => (
        <Item key={`${finding.answer} ${finding.message}`} finding={finding} onShow={onShow} />
      ))}
    </ul>
  );
}

function Item({ finding, onShow }: { finding: FindingRow; onShow: Show }) {
  const { severity, message, place, anchor, mend, rule, answer, answeredInForm } = finding;
  return (
    <li className={severity === 'hint' ? undefined : side[severity]}>
      {anchor === null ? (
        <p className={side.quiet}>{place}</p>
      ) : (
        <button type="button" className={side.way} onClick={() => onShow(anchor)}>
          {place}
        </button>
      )}
      <p>{message}</p>
      <div className={side.ways}>
        {mend ? <a href={mend.href}>{mend.label}</a> : null}
        <RuleLink rule={rule} />
      </div>
      {severity === 'warning' ? <Answer cell={answer} inForm={answeredInForm} /> : null}
    </li>
  );
}

/** 审核说明: the answer that went with the form, else a box of its own, saved as one types. */
function Answer({ cell, inForm }: { cell: FindingRow['answer']; inForm: string | null }) {
  if (inForm !== null) return <p className={side.written}>自评表中已说明：{inForm}</p>;
  return (
    <div className={styles.answer}>
      <FactField cell={cell} label="审核说明" kind="paragraphs" unit="" />
    </div>
  );
}

function RuleLink({ rule }: { rule: string }) {
  return (
    <a className={side.rule} href={`/help/rules#${rule}`}>
      {rule}
    </a>
  );
}
