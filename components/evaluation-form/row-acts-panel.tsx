// Two acts on a row that no typing brings about: 不适用, with its points given to other rows by hand, and one score for several rows.
'use client';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { indicatorPoints, indicatorText } from '@/lib/domain/evaluation/form';
import { isNotApplicable, takers, unassignedPoints } from '@/lib/domain/evaluation/redistribution';
import { formatPointsShort } from '@/lib/domain/format';
import type { Points } from '@/lib/domain/points';
import { settled } from '@/lib/domain/template/settled';
import { givePointsOf, mergeWithAbove, rowAbove, setApplicable, splitScore } from './row-acts';
import { isOpen } from './open-cells';
import styles from '@/components/drafting/side.module.css';
import type { Topic } from '@/components/drafting/topics';
import { useTopic, useTopics } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** What may be done with a row whose actuals are open. */
export function RowActs({ row }: { row: string }) {
  const { store, openness } = useEditor();
  if (!isOpen(indicatorCell(row, 'notApplicable'), openness)) return null;
  const { mergedScores, scored } = settled(store.form.template);
  return (
    <div className={styles.acts}>
      <Applicability row={row} />
      {mergedScores && scored ? <SharedScore row={row} /> : null}
    </div>
  );
}

function Applicability({ row }: { row: string }) {
  const { store } = useEditor();
  const topics = useMemo(
    (): Topic[] => [`text:${indicatorCell(row, 'notApplicable')}`, `score:${row}`, 'scorecard'],
    [row],
  );
  // One word that changes with all this panel shows, so that a key press elsewhere draws nothing.
  const state = useTopics(topics, () => {
    const { form } = store;
    if (!isNotApplicable(form, { id: row })) return indicatorText(form, row, 'addedWeight');
    return `- ${indicatorPoints(form, row, 'weight') ?? 0} ${unassignedPoints(form)}`;
  });
  if (!state.startsWith('-')) {
    return (
      <>
        {state === '' ? null : (
          <p className={styles.quiet}>
            本项分值含其他指标转入的 {state} 分。{' '}
            <button
              type="button"
              className={styles.way}
              onClick={() => {
                const cell = indicatorCell(row, 'addedWeight');
                store.act([[cell, '']], cell);
              }}
            >
              退回转入分值
            </button>
          </p>
        )}
        <Button small onClick={() => setApplicable(store, row, false)}>
          本年不适用
        </Button>
      </>
    );
  }
  const [own = ZERO, left = ZERO] = state
    .slice(2)
    .split(' ')
    .map((text) => Number(text) as Points);
  return (
    <>
      {left > 0 ? <GivePoints row={row} own={own} left={left} /> : null}
      <Button small onClick={() => setApplicable(store, row, true)}>
        恢复为适用
      </Button>
    </>
  );
}

const ZERO = 0 as Points;

/** Points go to other rows only when somebody says to which. */
function GivePoints({ row, own, left }: { row: string; own: Points; left: Points }) {
  const { store } = useEditor();
  const { form } = store;
  const indicator = form.indicators.find(({ id }) => id === row);
  const able = indicator ? takers(form, indicator) : [];
  const name = (id: string) => indicatorText(form, id, 'name').trim() || '未命名的三级指标';
  return (
    <div className={styles.override}>
      <p>
        本项原分值 {formatPointsShort(own)} 分，不适用指标还有 {formatPointsShort(left)}{' '}
        分没有转入其他指标，总分达不到满分。
      </p>
      {able.length === 0 ? <p>没有可以转入的指标，请先填写其他指标的分值。</p> : null}
      {able.length > 1 ? (
        <Button small onClick={() => givePointsOf(store, row, able)}>
          按分值比例转入 {able.length} 项指标
        </Button>
      ) : null}
      {able.length > 0 ? (
        <label className={styles.label}>
          全部转入一项
          <select
            className={styles.select}
            value=""
            onChange={(event) => {
              const to = able.filter(({ id }) => id === event.target.value);
              givePointsOf(store, row, to);
            }}
          >
            <option value="">选择指标</option>
            {able.map(({ id }) => (
              <option key={id} value={id}>
                {name(id)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}

function SharedScore({ row }: { row: string }) {
  const { store } = useEditor();
  useTopic('structure', () => store.structure);
  const shared = indicatorText(store.form, row, 'merge') !== '';
  if (shared) {
    return (
      <Button small onClick={() => splitScore(store, row)}>
        取消合并计分
      </Button>
    );
  }
  if (rowAbove(store.form, row) === null) return null;
  return (
    <Button small onClick={() => mergeWithAbove(store, row)}>
      与上一项合并计分
    </Button>
  );
}
