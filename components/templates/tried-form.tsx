// A real form under another template: score and findings before and after, what becomes of its cells, and the paper.
'use client';
import { ChangeList } from '@/components/templates/change-list';
import type { TriedMove, TriedScore } from '@/components/templates/template-types';
import styles from '@/components/templates/template-editor.module.css';
import { PaperTable } from '@/components/review/paper';
import { Sheet } from '@/components/ui/sheet';
import { Table } from '@/components/ui/table';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { formatPoints } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';

const NOTHING: ReadonlyMap<CellId, readonly number[]> = new Map();
const SEVERITIES = { error: '必须更正', warning: '须说明', hint: '提示' } as const;

export function TriedForm({ tried }: { tried: TriedMove }) {
  const { before, after, changes, layout } = tried;
  return (
    <>
      <Sheet title="得分与审核结果">
        <Table label="得分与审核结果">
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col">现用表样</th>
              <th scope="col">新表样</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">总分</th>
              <td>{formatPoints(before.total as Points)}</td>
              <td>{formatPoints(after.total as Points)}</td>
            </tr>
            <tr>
              <th scope="row">等级</th>
              <td>{gradeText(before)}</td>
              <td>{gradeText(after)}</td>
            </tr>
            <tr>
              <th scope="row">审核结果</th>
              <td>{countText(before)}</td>
              <td>{countText(after)}</td>
            </tr>
          </tbody>
        </Table>
        <FindingChanges before={before} after={after} />
      </Sheet>
      <Sheet title="各格的变化">
        <p>{changes.kept} 格原样保留。</p>
        {changes.keptLevels.length > 0 ? (
          <p>
            新表样没有{changes.keptLevels.map((name) => `「${name}」`).join('、')}
            ，但下面有三级指标，仍保留在表上；请填报人把这些指标归入其他二级指标，或删去。
          </p>
        ) : null}
        {changes.unplaced.length > 0 ? (
          <section aria-label="新表样没有位置的格">
            <h3>新表样没有位置的格（{changes.unplaced.length}）</h3>
            <p>内容保留在系统中，不印在新表上；迁回原表样时恢复。</p>
            <ul className={styles.changes}>
              {changes.unplaced.map(({ cell, label, text }) => (
                <li key={cell}>
                  {label}：{text}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section aria-label="随表样改变的文字和分值">
          <h3>随表样改变的文字和分值（{changes.changed.length}）</h3>
          <ChangeList changes={changes.changed} empty="没有。" />
        </section>
      </Sheet>
      <Sheet>
        <h2 id="tried-title">{layout.title}</h2>
        <p>{layout.subtitle}</p>
        <section className={styles.paper} aria-label="新表样下的自评表" {...{ tabIndex: 0 }}>
          <PaperTable
            layout={layout}
            labelledBy="tried-title"
            marks={{}}
            pins={NOTHING}
            compared={false}
            picked={null}
          />
        </section>
      </Sheet>
    </>
  );
}

function gradeText({ grade, noGrade }: TriedScore): string {
  return grade ?? noGrade ?? '';
}

function countText({ findings }: TriedScore): string {
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? `${SEVERITIES[severity]} ${count} 条` : '';
  });
  return counts.filter(Boolean).join('，') || '没有问题';
}

/** Findings that only one of the two has. */
function FindingChanges({ before, after }: { before: TriedScore; after: TriedScore }) {
  const same = (a: TriedScore['findings'][number]) => (b: TriedScore['findings'][number]) =>
    a.rule === b.rule && a.where === b.where && a.severity === b.severity;
  const gone = before.findings.filter((one) => !after.findings.some(same(one)));
  const come = after.findings.filter((one) => !before.findings.some(same(one)));
  if (gone.length + come.length === 0) return <p>审核结果没有变化。</p>;
  return (
    <>
      <Findings title="新出现的" findings={come} />
      <Findings title="不再有的" findings={gone} />
    </>
  );
}

function Findings({ title, findings }: { title: string; findings: TriedScore['findings'] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>
        {title}（{findings.length}）
      </h3>
      <ul className={styles.changes}>
        {findings.map(({ rule, severity, where, message }) => (
          <li key={`${rule} ${where} ${message}`}>
            {rule}　{SEVERITIES[severity]}　{message}
          </li>
        ))}
      </ul>
    </section>
  );
}
