// 提交前要处理, 请核对, 提示: what the rules say of tables and facts, each with the way to its cell and, where it may, the figure to take.
'use client';
import { useState } from 'react';
import { RuleLinks } from '@/components/help/rule-links';
import { Button } from '@/components/ui/button';
import side from '@/components/drafting/side.module.css';
import { useTopic } from '@/components/drafting/use-drafting';
import type { AccountsFinding } from '@/lib/domain/accounts/check-accounts';
import type { IncompleteCell } from '@/lib/domain/accounts/completeness';
import { fillOf } from './fill-amount';
import { useAccounts } from './use-accounts';

/** So many at once; the rest on request. */
const FIRST = 12;

/** The lists. */
export function FindingsPanel() {
  const editor = useAccounts();
  const { findings, missing, blocking } = useTopic('checks', () => editor.checks.current);
  const of = (severity: AccountsFinding['severity']) => findings.filter((one) => one.severity === severity);
  const [errors, warnings, hints] = [of('error'), of('warning'), of('hint')];
  return (
    <>
      <section className={side.panel} id="to-do" aria-labelledby="to-do-head" tabIndex={-1}>
        <h3 id="to-do-head" className={side.head}>
          提交前要处理 <span>{blocking} 项</span>
        </h3>
        {blocking === 0 ? <p className={side.quiet}>没有要更正和补填的内容。</p> : null}
        <Items findings={errors} />
        <Missing missing={missing} />
      </section>
      <Further id="to-check" title="请核对" findings={warnings} />
      <Further id="hints" title="提示" findings={hints} />
    </>
  );
}

function Further({
  id,
  title,
  findings,
}: {
  id: string;
  title: string;
  findings: readonly AccountsFinding[];
}) {
  if (findings.length === 0) return null;
  return (
    <section className={side.panel} aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`} className={side.head}>
        {title} <span>{findings.length} 项</span>
      </h3>
      <Items findings={findings} />
    </section>
  );
}

function Missing({ missing }: { missing: readonly IncompleteCell[] }) {
  const editor = useAccounts();
  if (missing.length === 0) return null;
  return (
    <>
      <p className={side.sub}>还没有填好的</p>
      <ul className={side.missing}>
        {missing.map(({ cell, message }) => (
          <li key={cell}>
            <button type="button" className={side.way} onClick={() => editor.goTo(cell)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Items({ findings }: { findings: readonly AccountsFinding[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <>
      <ul className={side.items}>
        {shown.map((finding, i) => (
          <Item key={`${finding.rule}:${finding.cell ?? ''}:${i}`} finding={finding} />
        ))}
      </ul>
      {shown.length < findings.length ? (
        <Button tone="quiet" small onClick={() => setAll(true)}>
          另有 {findings.length - shown.length} 项，全部列出
        </Button>
      ) : null}
    </>
  );
}

function Item({ finding }: { finding: AccountsFinding }) {
  const editor = useAccounts();
  const { severity, message, printed, expected, roundingOnly, cell, table } = finding;
  const fill = cell !== null && editor.isOpen(cell) ? fillOf(editor.store, finding) : null;
  return (
    <li className={severity === 'hint' ? undefined : side[severity]}>
      <p>{roundingOnly ? `尾差：${message}` : message}</p>
      {expected === null ? null : (
        <p className={side.compared}>
          填报 {printed === null || printed === '' ? '未填' : printed}，计算结果 <strong>{expected}</strong>
        </p>
      )}
      <div className={side.ways}>
        {fill ? (
          <button type="button" className={side.way} onClick={() => editor.fill([fill])}>
            按计算结果填入
          </button>
        ) : null}
        {cell !== null ? (
          <button type="button" className={side.way} onClick={() => editor.goTo(cell)}>
            {editor.isOpen(cell) ? '去修改' : '去看看'}
          </button>
        ) : table !== null ? (
          <button type="button" className={side.way} onClick={() => editor.show(table)}>
            看这张表
          </button>
        ) : null}
        <RuleLinks className={side.rule} ids={[finding.rule, ...finding.also]} />
      </div>
    </li>
  );
}
