// 得分: the total, the grade, and what each 一级指标 has of its points; all of it moves with each key press.
'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import { dimensions, type Form, type NodeRow } from '@/lib/domain/evaluation/form';
import type { DimensionScore } from '@/lib/domain/evaluation/scorecard';
import { settled } from '@/lib/domain/template/settled';
import { formatPoints, formatPointsShort } from '@/lib/domain/format';
import { nodeName } from '@/lib/domain/form-layout/cell-text';
import type { Points } from '@/lib/domain/points';
import { LiveText } from '@/components/drafting/live-text';
import styles from '@/components/drafting/side.module.css';
import { useTopic } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** The panel at the top of the side column. */
export function ScorePanel() {
  const { store } = useEditor();
  useTopic('structure', () => store.structure);
  const { form } = store;
  if (!settled(form.template).scored) return <UnscoredPanel />;
  const execution = () => {
    const { score, weight } = store.scorecard.execution;
    return { score: score ?? (0 as Points), weight, declared: null, missing: 0 };
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
        <LiveText
          topic="scorecard"
          read={() => (store.scorecard.total === 0 ? '' : store.scorecard.totalSum)}
        />
      </p>
      <p className={styles.quiet}>
        <LiveText topic="scorecard" read={() => store.scorecard.noGrade ?? store.scorecard.gradeSum ?? ''} />
      </p>
      <ul className={styles.bars}>
        {form.template.execution.weight > 0 ? <Bar name="预算执行率" read={execution} /> : null}
        {dimensions(form).map((node) => (
          <Bar key={node.id} name={dimensionName(form, node)} read={() => ofDimension(node.id)} />
        ))}
      </ul>
    </section>
  );

  function ofDimension(id: string): BarValue {
    const result = store.scorecard.dimensions.find((dimension) => dimension.id === id);
    if (!result) return { score: 0 as Points, weight: 0 as Points, declared: null, missing: 0 };
    return result;
  }
}

/** With its goal where the form has several: 产出指标 stands there once for each. */
function dimensionName(form: Form, node: NodeRow): string {
  const key = form.template.dimensions.find((dimension) => dimension.key === node.key)?.goal;
  const goal = settled(form.template).goals.find((one) => one.key === key);
  return goal ? `${goal.name} ${nodeName(form, node)}` : nodeName(form, node);
}

/** A form without points still has a rate. */
function UnscoredPanel() {
  const { store } = useEditor();
  return (
    <section className={styles.panel} aria-label="得分">
      <p className={styles.head}>本表样不评分，只填写完成情况。</p>
      <p className={styles.quiet}>
        <LiveText topic="execution" read={() => store.scorecard.execution.sum} />
      </p>
    </section>
  );
}

type BarValue = Pick<DimensionScore, 'score' | 'weight' | 'declared' | 'missing'>;

/** One line: name, a bar whose length says what the figures beside it say, and what does not add up. */
function Bar({ name, read }: { name: string; read: () => BarValue }) {
  const { store } = useEditor();
  const bulk = useRef<SVGRectElement>(null);
  const figures = useRef<HTMLSpanElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  // What the page shows before any script runs; afterwards the texts are written as they change.
  const [first] = useState(() => figuresOf(read()));
  useLayoutEffect(() => {
    let shown: BarValue | null = null;
    let shownShare = -1;
    let shownNote: string | null = null;
    // Most keys move the figures alone: what stays is not written, or the browser would work it out again.
    const write = () => {
      const value = read();
      if (shown !== null && sameValue(shown, value)) return;
      shown = value;
      const share = shareOf(value);
      if (share !== shownShare) {
        bulk.current?.setAttribute('width', String(share));
        const low = share < LOW;
        if (shownShare < 0 || low !== shownShare < LOW) bulk.current?.toggleAttribute('data-low', low);
        shownShare = share;
      }
      if (figures.current) figures.current.textContent = figuresOf(value);
      const said = notesOf(value).join('；');
      if (note.current && said !== shownNote) note.current.textContent = shownNote = said;
    };
    write();
    return store.topics.subscribe('scorecard', write);
  });
  return (
    <li className={styles.bar}>
      <span>{name}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" className={styles.track} />
        <rect ref={bulk} width="0" height="4" className={styles.bulk} />
      </svg>
      <span className={styles.figures} ref={figures}>
        {first}
      </span>
      <span className={styles.mismatch} ref={note} />
    </li>
  );
}

/** Below this share of its points a bar is drawn as low. */
const LOW = 90;

/** What is reached of the points, in percent of the bar. */
function shareOf({ score, declared, weight }: BarValue): number {
  const full = declared ?? weight;
  return full > 0 ? Math.max(0, Math.min(100, Math.round((score * 100) / full))) : 0;
}

function figuresOf({ score, declared, weight }: BarValue): string {
  return `${formatPoints(score)} / ${formatPointsShort(declared ?? weight)}`;
}

function sameValue(a: BarValue, b: BarValue): boolean {
  return a.score === b.score && a.weight === b.weight && a.declared === b.declared && a.missing === b.missing;
}

function notesOf({ declared, weight, missing }: BarValue): string[] {
  const notes: string[] = [];
  if (declared !== null && declared !== weight) {
    notes.push(`三级指标分值合计 ${formatPointsShort(weight)}，应为 ${formatPointsShort(declared)}`);
  }
  if (missing > 0) notes.push(`${missing} 项未得分`);
  return notes;
}
