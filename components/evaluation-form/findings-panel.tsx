// 提交前要处理 and 请核对: what the checks say, each with the way to its cell and, where it is safe, the value to take.
'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Finding } from '@/lib/domain/checks/rule';
import { type CellId, parseCellId } from '@/lib/domain/evaluation/cells';
import type { MissingCell } from '@/lib/domain/evaluation/completeness';
import type { Editor } from './editor';
import { isOpen } from './open-cells';
import styles from './side.module.css';
import { useEditor, useTopic } from './use-editor';

/** So many at once; the rest on request. A form just begun misses dozens of cells. */
const FIRST = 12;

/** The two lists. */
export function FindingsPanel() {
  const editor = useEditor();
  const { findings, missing, blocking } = useTopic('checks', () => editor.checks.current);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return (
    <>
      <section className={styles.panel} id="to-do" aria-labelledby="to-do-head" tabIndex={-1}>
        <h3 id="to-do-head" className={styles.head}>
          提交前要处理 <span>{blocking} 项</span>
        </h3>
        {blocking === 0 ? <p className={styles.quiet}>没有要处理的问题，可以提交审核。</p> : null}
        <FindingList findings={errors} tone="error" />
        <MissingList missing={missing} />
      </section>
      {others.length === 0 ? null : (
        <section className={styles.panel} aria-labelledby="to-check-head">
          <h3 id="to-check-head" className={styles.head}>
            请核对 <span>{others.length} 项</span>
          </h3>
          <FindingList findings={others} tone="warning" />
        </section>
      )}
    </>
  );
}

function FindingList({ findings, tone }: { findings: readonly Finding[]; tone: 'error' | 'warning' }) {
  const editor = useEditor();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  return (
    <>
      <ul className={styles.items}>
        {(all ? findings : findings.slice(0, FIRST)).map((finding) => (
          <li key={`${finding.rule}:${finding.cell ?? ''}:${finding.message}`} className={styles[tone]}>
            <p>{finding.message}</p>
            <div className={styles.ways}>
              <TakeExpected editor={editor} finding={finding} />
              {finding.cell === null ? null : <WayTo editor={editor} cell={finding.cell} />}
              <span className={styles.rule}>{[finding.rule, ...finding.also].join('、')}</span>
            </div>
          </li>
        ))}
      </ul>
      {!all && findings.length > FIRST ? (
        <More count={findings.length - FIRST} onMore={() => setAll(true)} />
      ) : null}
    </>
  );
}

function MissingList({ missing }: { missing: readonly MissingCell[] }) {
  const editor = useEditor();
  const [all, setAll] = useState(false);
  if (missing.length === 0) return null;
  return (
    <>
      <p className={styles.sub}>还没有填好的</p>
      <ul className={styles.missing}>
        {(all ? missing : missing.slice(0, FIRST)).map(({ cell, label }) => (
          <li key={`${cell}:${label}`}>
            <button type="button" className={styles.way} onClick={() => editor.goTo(cell)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      {!all && missing.length > FIRST ? (
        <More count={missing.length - FIRST} onMore={() => setAll(true)} />
      ) : null}
    </>
  );
}

function More({ count, onMore }: { count: number; onMore: () => void }) {
  return (
    <Button tone="quiet" small onClick={onMore}>
      另有 {count} 项，全部列出
    </Button>
  );
}

function WayTo({ editor, cell }: { editor: Editor; cell: CellId }) {
  const words = !isOpen(cell, editor.openness)
    ? '去看看'
    : editor.store.text(cell) === ''
      ? '去填写'
      : '去修改';
  return (
    <button type="button" className={styles.way} onClick={() => editor.goTo(cell)}>
      {words}
    </button>
  );
}

/** Takes the recomputed figure: for a score that is no text at all, since an empty score follows the rule from then on. */
function TakeExpected({ editor, finding }: { editor: Editor; finding: Finding }) {
  const { cell, expected } = finding;
  const parsed = cell && parseCellId(cell);
  if (!parsed || expected === null || !isOpen(cell, editor.openness)) return null;
  if (parsed.rule.kind !== 'money' && parsed.rule.kind !== 'points') return null;
  const text =
    parsed.kind !== 'field' && parsed.field === 'score' && followsRule(editor, cell) ? '' : expected;
  return (
    <button type="button" className={styles.way} onClick={() => editor.store.act([[cell, text]], cell)}>
      采用计算值
    </button>
  );
}

function followsRule({ store }: Editor, cell: CellId): boolean {
  const parsed = parseCellId(cell);
  if (parsed?.kind === 'fund') return store.scorecard.execution.byRule !== null;
  return parsed?.kind === 'indicator' && store.rowScore(parsed.id)?.suggestion.kind === 'exact';
}
