// 表内合计 and 表间勾稽 of the table in view: what adds up, and by how much the rest is off.
'use client';
import { useMemo } from 'react';
import side from '@/components/drafting/side.module.css';
import { useTopic } from '@/components/drafting/use-drafting';
import type { Reckoning } from '@/lib/domain/accounts/reckoning';
import { formatFen, formatFenExact } from '@/lib/domain/format';
import type { Fen } from '@/lib/domain/amount';
import { type IdentityLine, identityLines, type OpenSum } from './identity-lines';
import styles from './panels.module.css';
import { useAccounts } from './use-accounts';

/** The panel; nothing while facts are shown. It follows in a pause of typing, like the findings. */
export function IdentityPanel() {
  const editor = useAccounts();
  const view = useTopic('view', () => editor.view);
  const kind = editor.order.find((one) => one === view);
  const reckoning: Reckoning = useTopic('checks', () => editor.store.reckoning);
  const lines = useMemo(() => (kind ? identityLines(reckoning.book, kind) : null), [reckoning, kind]);
  if (!lines) return null;
  return (
    <section className={side.panel} aria-labelledby="identities-head">
      <h3 id="identities-head" className={side.head}>
        表内合计与表间勾稽
      </h3>
      {lines.within.length + lines.between.length === 0 ? (
        <p className={side.quiet}>填入数字后在这里核对。</p>
      ) : null}
      <Lines title="表内合计" lines={lines.within} />
      <Lines title="表间勾稽" lines={lines.between} />
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly IdentityLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className={side.sub}>{title}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={`${line.id} ${line.basis}`}>
            <span className={line.open.some(({ roundingOnly }) => !roundingOnly) ? styles.off : styles.holds}>
              {line.open.length === 0 ? (
                <>
                  ✓<span className="heard"> 一致：</span>
                </>
              ) : (
                <>
                  ≠<span className="heard"> 不一致：</span>
                </>
              )}
            </span>
            <span>
              {line.basis}
              {line.holding > 1 && line.open.length === 0 ? (
                <span className={styles.count}>{line.holding} 处</span>
              ) : null}
            </span>
            {line.open.length > 0 ? <OpenSums open={line.open} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** So many at once. */
const FIRST = 5;

function OpenSums({ open }: { open: readonly OpenSum[] }) {
  const editor = useAccounts();
  return (
    <ul className={styles.sums}>
      {open.slice(0, FIRST).map((sum) => (
        <li key={sum.cell}>
          <button type="button" className={side.way} onClick={() => editor.goTo(sum.cell)}>
            {editor.store.name(sum.cell)}
          </button>
          {` ${formatFen(sum.whole, '万元')}，应为 ${formatFen(sum.expected, '万元')}，`}
          {sum.roundingOnly ? '尾差' : ''}
          {differenceText(sum.difference)}
        </li>
      ))}
      {open.length > FIRST ? <li>另有 {open.length - FIRST} 处</li> : null}
    </ul>
  );
}

/** 多 8.00 or 少 8.00; to the last 分 where two decimals would show nothing. */
function differenceText(difference: Fen): string {
  const size = Math.abs(difference) as Fen;
  const text = formatFen(size, '万元');
  return `${difference > 0 ? '多' : '少'} ${/[1-9]/.test(text) ? text : formatFenExact(size, '万元')}`;
}
