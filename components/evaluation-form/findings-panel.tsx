// 提交前要处理, 请核对并说明, 提示: what the checks say, in the order of mending and one per root cause.
'use client';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Finding } from '@/lib/domain/checks/rule';
import type { MissingCell } from '@/lib/domain/evaluation/completeness';
import { ExplanationBox } from './explanation-box';
import { fillAllOf } from './fill';
import { FindingItem } from './finding-item';
import styles from '@/components/drafting/side.module.css';
import { useTopic } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** So many at once; the rest on request. A form just begun misses dozens of cells. */
const FIRST = 12;

/** The three lists. */
export function FindingsPanel() {
  const editor = useEditor();
  const { findings, missing, blocking } = useTopic('checks', () => editor.checks.current);
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity);
  const [errors, hints] = [of('error'), of('hint')];
  return (
    <>
      <section className={styles.panel} id="to-do" aria-labelledby="to-do-head" tabIndex={-1}>
        <h3 id="to-do-head" className={styles.head}>
          提交前要处理 <span>{blocking} 项</span>
        </h3>
        {blocking === 0 ? <p className={styles.quiet}>没有要更正和补填的内容。</p> : null}
        <OrderOfMending errors={errors} />
        <FindingList findings={errors} />
        <MissingList missing={missing} />
      </section>
      <WarningsPanel warnings={of('warning')} />
      {hints.length === 0 ? null : (
        <section className={styles.panel} aria-labelledby="hints-head">
          <h3 id="hints-head" className={styles.head}>
            提示 <span>{hints.length} 项，不影响提交</span>
          </h3>
          <FindingList findings={hints} />
        </section>
      )}
    </>
  );
}

/** 先改这 3 处，其余 5 处自动变对: how much of what is wrong is the consequence of something else. */
function OrderOfMending({ errors }: { errors: readonly Finding[] }) {
  const editor = useEditor();
  if (errors.length === 0) return null;
  const rest = errors.reduce((sum, { also }) => sum + also.length, 0);
  const texts = fillAllOf(editor.store, errors, editor.openness);
  return (
    <div className={styles.order}>
      <p>{orderText(errors.length, rest)}</p>
      {texts.length === 0 ? null : (
        <Button small onClick={() => editor.fill(texts)}>
          {texts.length} 处全部按计算结果填入
        </Button>
      )}
    </div>
  );
}

/** `first` mistakes to mend, `rest` that come right with them. */
export function orderText(first: number, rest: number): string {
  return rest === 0 ? `按次序改这 ${first} 处。` : `先改这 ${first} 处，其余 ${rest} 处自动变对。`;
}

function WarningsPanel({ warnings }: { warnings: readonly Finding[] }) {
  const { explanations } = useEditor();
  const open = useTopic(
    'explanations',
    () => warnings.filter((finding) => !explanations.isAnswered(finding)).length,
  );
  if (warnings.length === 0) return null;
  return (
    <section className={styles.panel} id="to-explain" aria-labelledby="to-check-head" tabIndex={-1}>
      <h3 id="to-check-head" className={styles.head}>
        请核对并说明 <span>{open === 0 ? `${warnings.length} 项，均已说明` : `${open} 项待说明`}</span>
      </h3>
      <p className={styles.quiet}>填错的请更正；没有填错的请写审核说明，随表送审。</p>
      <FindingList findings={warnings} below={(finding) => <ExplanationBox finding={finding} />} />
    </section>
  );
}

function FindingList({
  findings,
  below,
}: {
  findings: readonly Finding[];
  below?: (finding: Finding) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  // What must be answered is never folded away.
  const shown = all || below ? findings : findings.slice(0, FIRST);
  return (
    <>
      <ul className={styles.items}>
        {keyed(shown).map(([key, finding]) => (
          <FindingItem key={key} finding={finding}>
            {below?.(finding)}
          </FindingItem>
        ))}
      </ul>
      {shown.length < findings.length ? (
        <More count={findings.length - shown.length} onMore={() => setAll(true)} />
      ) : null}
    </>
  );
}

/** A finding keeps its place in the list while its figures change: whoever writes beside it must not lose the cursor. */
function keyed(findings: readonly Finding[]): [string, Finding][] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.rule}:${finding.cell ?? ''}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return [`${name}:${nth}`, finding];
  });
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
