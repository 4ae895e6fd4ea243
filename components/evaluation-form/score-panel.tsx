// 得分: the total, the grade, and what each 一级指标 has of its points; all of it moves with each key press.
'use client';
import { type NodeRow, nodeText } from '@/lib/domain/evaluation/form';
import type { DimensionScore } from '@/lib/domain/evaluation/scorecard';
import { formatPoints, formatPointsShort } from '@/lib/domain/format';
import { nodeName } from '@/lib/domain/form-layout/cell-text';
import styles from './side.module.css';
import { useEditor, useTopic } from './use-editor';

/** The panel at the top of the side column. */
export function ScorePanel() {
  const { store } = useEditor();
  const scorecard = useTopic('scorecard', () => store.scorecard);
  const { execution, dimensions, total, grade, noGrade } = scorecard;
  const { form } = store;
  const full = form.template.totalWeight;
  return (
    <section className={styles.panel} aria-label="得分">
      <p className={styles.total}>
        <strong data-total>{formatPoints(total)}</strong>
        <span> / {formatPointsShort(full as typeof total)}</span>
        {grade === null ? null : (
          <span className={styles.grade} data-grade>
            {grade}
          </span>
        )}
      </p>
      {noGrade === null ? null : <p className={styles.quiet}>{noGrade}</p>}
      <ul className={styles.bars}>
        <Bar name="预算执行率" score={execution.score ?? 0} weight={execution.weight} />
        {dimensions.map((dimension) => {
          const node = form.nodes.find(({ id }) => id === dimension.id);
          return node ? <DimensionBar key={node.id} node={node} dimension={dimension} /> : null;
        })}
      </ul>
    </section>
  );
}

function DimensionBar({ node, dimension }: { node: NodeRow; dimension: DimensionScore }) {
  const { store } = useEditor();
  const { declared, weight, score, missing } = dimension;
  const name = nodeName(store.form, node) || nodeText(store.form, node.id, 'name');
  const notes: string[] = [];
  if (declared !== null && declared !== weight) {
    notes.push(`三级指标分值合计 ${formatPointsShort(weight)}，应为 ${formatPointsShort(declared)}`);
  }
  if (missing > 0) notes.push(`${missing} 项未得分`);
  return <Bar name={name} score={score} weight={declared ?? weight} note={notes.join('；')} />;
}

function Bar({ name, score, weight, note }: { name: string; score: number; weight: number; note?: string }) {
  const full = weight > 0 ? Math.max(0, Math.min(100, (score / weight) * 100)) : 0;
  return (
    <li className={styles.bar}>
      <span>{name}</span>
      <svg
        className={full < 90 ? styles.low : styles.bulk}
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width="100" height="4" className={styles.track} />
        <rect width={full} height="4" />
      </svg>
      <span className={styles.figures}>
        {formatPoints(score as Parameters<typeof formatPoints>[0])} /{' '}
        {formatPointsShort(weight as Parameters<typeof formatPoints>[0])}
      </span>
      {note ? <span className={styles.mismatch}>{note}</span> : null}
    </li>
  );
}
