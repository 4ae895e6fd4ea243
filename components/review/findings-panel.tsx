// 审核结果: what the checks say of the frozen form, the answers beside it, and what could not be checked.
'use client';
import side from '@/components/drafting/side.module.css';
import type { ReactNode } from 'react';
import { RuleLinks } from '@/components/help/rule-links';
import { Label } from '@/components/review/changes-panel';
import type { FindingLine } from '@/components/review/finding-lines';
import styles from '@/components/review/panels.module.css';
import type { ReviewModel } from '@/components/review/review-model';
import type { Finding } from '@/lib/domain/checks/rule';
import type { CellId } from '@/lib/domain/evaluation/cells';

const NAMES: Record<Finding['severity'], string> = { error: '硬伤', warning: '疑点', hint: '提示' };

export function FindingsPanel({
  findings,
  compared,
  loose,
  notChecked,
  onGo,
}: Pick<ReviewModel, 'findings' | 'compared' | 'loose' | 'notChecked'> & { onGo: (cell: CellId) => void }) {
  return (
    <section className={side.panel} aria-labelledby="findings-head">
      <h3 id="findings-head" className={side.head}>
        审核结果 <span>{findings.length} 项</span>
      </h3>
      {findings.length === 0 ? <p className={side.quiet}>没有发现硬伤和疑点。</p> : null}
      <Lines lines={findings} onGo={onGo} below={(line) => <Answered line={line} />} />
      {compared === null ? null : <Compared {...compared} onGo={onGo} />}
      {loose.map((one) => (
        <div key={`${one.rule} ${one.label}`} className={styles.answer}>
          <p className={side.quiet}>
            说明所答的问题（{one.rule}
            {one.label === null ? '' : `，${one.label}`}）现已不存在：
          </p>
          <p>{one.text}</p>
        </div>
      ))}
      {notChecked.length > 0 ? (
        <details className={styles.more}>
          <summary>没有核对的规则 {notChecked.length} 条</summary>
          <ul>
            {notChecked.map(({ rule, why }) => (
              <li key={rule}>
                {rule}：{why}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** What the forms of the department's other projects, and last year's, show beside this one: for who reads, not for who filled in. */
function Compared({
  findings,
  others,
  onGo,
}: NonNullable<ReviewModel['compared']> & { onGo: (cell: CellId) => void }) {
  if (findings.length === 0) return null;
  return (
    <div className={styles.compared}>
      <h4>
        与本部门其他 {others} 张表、上年度的表比较 <span>{findings.length} 项</span>
      </h4>
      <p className={side.quiet}>按现在的送审稿比较得出，填报人看不到，不需要其说明。</p>
      <Lines lines={findings} onGo={onGo} />
    </div>
  );
}

function Lines({
  lines,
  onGo,
  below,
}: {
  lines: readonly FindingLine[];
  onGo: (cell: CellId) => void;
  below?: (line: FindingLine) => ReactNode;
}) {
  return (
    <ul className={side.items}>
      {lines.map((line) => (
        <li
          key={`${line.rule} ${line.cell} ${line.message}`}
          className={line.severity === 'hint' ? undefined : side[line.severity]}
        >
          <p>
            <strong className={styles[line.severity]}>
              {line.roundingOnly ? '尾差' : NAMES[line.severity]}
            </strong>{' '}
            {line.message}
          </p>
          <div className={side.ways}>
            {line.cell === null || line.label === null ? null : (
              <Label cell={line.cell} label="看这一格" onGo={onGo} />
            )}
            <RuleLinks className={side.rule} ids={[line.rule, ...line.also]} />
          </div>
          {below?.(line)}
        </li>
      ))}
    </ul>
  );
}

/** A doubt is answered, answered for other figures, or not answered. */
function Answered({ line }: { line: FindingLine }) {
  if (line.answer === null) {
    return line.severity === 'warning' ? <p className={side.quiet}>未附说明。</p> : null;
  }
  const { text, by, stale } = line.answer;
  return (
    <div className={styles.answer}>
      <p className={side.quiet}>
        审核说明（{by}）
        {stale ? <strong className={styles.open}>已过期：数字在说明之后又有变动</strong> : null}
      </p>
      <p>{text}</p>
    </div>
  );
}
