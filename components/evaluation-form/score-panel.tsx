// 得分: the total, the grade, and what each 一级指标 has of its points; all of it moves with each key press.
'use client';
import { useLayoutEffect, useRef } from 'react';
import { dimensions } from '@/lib/domain/evaluation/form';
import { formatPoints, formatPointsShort } from '@/lib/domain/format';
import { nodeName } from '@/lib/domain/form-layout/cell-text';
import type { Points } from '@/lib/domain/points';
import { LiveText } from './live-text';
import styles from './side.module.css';
import { useEditor, useTopic } from './use-editor';

/** The panel at the top of the side column. */
export function ScorePanel() {
  const { store } = useEditor();
  useTopic('structure', () => store.structure);
  const { form } = store;
  const execution = () => {
    const { score, weight } = store.scorecard.execution;
    return { score: score ?? (0 as Points), weight, note: '' };
  };
  return (
    <section className={styles.panel} aria-label="得分">
      <p className={styles.total}>
        <LiveText
          className={styles.sumTotal}
          data-total
          topic="scorecard"
          read={() => formatPoints(store.scorecard.total)}
        />
        <span> / {formatPointsShort(form.template.totalWeight as Points)}</span>
        <LiveText
          className={styles.grade}
          data-grade
          topic="scorecard"
          read={() => store.scorecard.grade ?? ''}
        />
      </p>
      <p className={styles.quiet}>
        <LiveText topic="scorecard" read={() => store.scorecard.noGrade ?? ''} />
      </p>
      <ul className={styles.bars}>
        <Bar name="预算执行率" read={execution} />
        {dimensions(form).map((node) => (
          <Bar key={node.id} name={nodeName(form, node)} read={() => ofDimension(node.id)} />
        ))}
      </ul>
    </section>
  );

  function ofDimension(id: string): BarValue {
    const result = store.scorecard.dimensions.find((dimension) => dimension.id === id);
    if (!result) return { score: 0 as Points, weight: 0 as Points, note: '' };
    const { declared, weight, score, missing } = result;
    const notes: string[] = [];
    if (declared !== null && declared !== weight) {
      notes.push(`三级指标分值合计 ${formatPointsShort(weight)}，应为 ${formatPointsShort(declared)}`);
    }
    if (missing > 0) notes.push(`${missing} 项未得分`);
    return { score, weight: declared ?? weight, note: notes.join('；') };
  }
}

interface BarValue {
  readonly score: Points;
  readonly weight: Points;
  readonly note: string;
}

function Bar({ name, read }: { name: string; read: () => BarValue }) {
  const figures = () => {
    const { score, weight } = read();
    return `${formatPoints(score)} / ${formatPointsShort(weight)}`;
  };
  return (
    <li className={styles.bar}>
      <span>{name}</span>
      <Bulk read={read} />
      <LiveText className={styles.figures} topic="scorecard" read={figures} />
      <LiveText className={styles.mismatch} topic="scorecard" read={() => read().note} />
    </li>
  );
}

/** How much of the weight is earned, as a length; the figures beside it say the same. */
function Bulk({ read }: { read: () => BarValue }) {
  const { store } = useEditor();
  const element = useRef<SVGRectElement>(null);
  useLayoutEffect(() => {
    let shown = -1;
    const write = () => {
      const { score, weight } = read();
      const share = weight > 0 ? Math.max(0, Math.min(100, Math.round((score * 100) / weight))) : 0;
      const bulk = element.current;
      if (!bulk || shown === share) return;
      shown = share;
      bulk.setAttribute('width', String(share));
      bulk.toggleAttribute('data-low', share < 90);
    };
    write();
    return store.topics.subscribe('scorecard', write);
  });
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" className={styles.track} />
      <rect ref={element} width="0" height="4" className={styles.bulk} />
    </svg>
  );
}
