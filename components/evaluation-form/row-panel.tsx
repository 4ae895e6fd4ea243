// The row the person is in: how its score comes about, 改分理由, what can be done with it, and the rows that were removed.
'use client';
import { Button } from '@/components/ui/button';
import { type CellId, fundCell, indicatorCell, parseCellId } from '@/lib/domain/evaluation/cells';
import type { IndicatorScore } from '@/lib/domain/evaluation/scorecard';
import { formatPoints } from '@/lib/domain/format';
import { settled } from '@/lib/domain/template/settled';
import { CellField, CellText } from './cell-field';
import { fullSum } from './computed-text';
import { GoalTools } from './goal-tools';
import { LiveText } from '@/components/drafting/live-text';
import { isOpen } from './open-cells';
import { removedRows, restoreRow } from './row-actions';
import { RowActs } from './row-acts-panel';
import styles from '@/components/drafting/side.module.css';
import type { Topic } from '@/components/drafting/topics';
import { useTopic } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** The panel of the present row: an indicator, or 预算执行. */
export function RowPanel() {
  const editor = useEditor();
  useTopic('structure', () => editor.store.structure);
  const row = useTopic('place', () => editor.presentRow());
  const fund = useTopic('place', () => presentFund(editor.place));
  return (
    <section className={styles.panel} aria-label="所在行">
      {row !== null ? (
        <Indicator key={row} row={row} />
      ) : fund ? (
        <Execution />
      ) : (
        <p className={styles.quiet}>
          {settled(editor.store.form.template).scored
            ? '点到表中的一行，这里显示得分是怎样算出来的。'
            : '点到表中的一行，这里可以调整这一行。'}
        </p>
      )}
      <RemovedRows />
    </section>
  );
}

function presentFund(place: CellId | null): boolean {
  return place !== null && parseCellId(place)?.kind === 'fund';
}

function Indicator({ row }: { row: string }) {
  const { store, openness } = useEditor();
  const name = indicatorCell(row, 'name');
  const sum = () => {
    const result = store.rowScore(row);
    return result ? fullSum(result) : '';
  };
  return (
    <>
      <h3 className={styles.head}>
        <LiveText topic={`text:${name}`} read={() => store.text(name) || '未命名的三级指标'} />
      </h3>
      <p className={styles.sum}>
        <LiveText topic={`score:${row}`} read={sum} />
      </p>
      <Override
        topic={`score:${row}`}
        score={indicatorCell(row, 'score')}
        reason={indicatorCell(row, 'overrideReason')}
        judge={() => indicatorJudgement(store.rowScore(row))}
      />
      <RowActs row={row} />
      {isOpen(indicatorCell(row, 'target'), openness) ? <GoalTools row={row} /> : null}
    </>
  );
}

/** In one word, so that the panel renders again only when it changes: whether the score departs, and from what. */
function indicatorJudgement(result: IndicatorScore | undefined): string {
  if (!result?.departs) return '';
  return result.suggestion.kind === 'exact' ? formatPoints(result.suggestion.points) : NO_FIGURE;
}

/** The score lies outside its band: there is no single figure to take instead. */
const NO_FIGURE = '-';

function Execution() {
  const { store } = useEditor();
  const total = store.form.funds.find(({ source }) => source === 'total');
  const judge = () => {
    const { departs, byRule } = store.scorecard.execution;
    return departs && byRule !== null ? formatPoints(byRule) : '';
  };
  return (
    <>
      <h3 className={styles.head}>
        {store.form.template.execution.weight > 0 ? '预算执行得分' : '预算执行率'}
      </h3>
      <p className={styles.sum}>
        <LiveText topic="execution" read={() => store.scorecard.execution.sum} />
      </p>
      {total ? (
        <Override
          topic="execution"
          score={fundCell(total.id, 'score')}
          reason={fundCell(total.id, 'overrideReason')}
          judge={judge}
        />
      ) : null}
    </>
  );
}

/** A score that departs from the rule wants its own reason, beside the printed column; or goes back to the computed one. */
function Override({
  topic,
  score,
  reason,
  judge,
}: {
  topic: Topic;
  score: CellId;
  reason: CellId;
  /** The figure the rule gives where the score departs from it; empty where it does not. */
  judge: () => string;
}) {
  const { store, openness } = useEditor();
  const computed = useTopic(topic, judge);
  const written = useTopic(`text:${reason}`, () => store.text(reason) !== '');
  const departs = computed !== '';
  const canTake = departs && computed !== NO_FIGURE && isOpen(score, openness);
  if (!departs && !written) return null;
  return (
    <div className={styles.override}>
      {departs ? <p>填报的得分与计算值不一致，请写明改分理由{canTake ? '，或采用计算值' : ''}。</p> : null}
      <p className={styles.label}>改分理由</p>
      {isOpen(reason, openness) ? (
        <div className={styles.input}>
          <CellField cell={reason} label="改分理由" invalid={departs && !written} />
        </div>
      ) : (
        <CellText cell={reason} />
      )}
      {canTake ? (
        <Button small onClick={() => store.act([[score, '']], score)}>
          采用计算值 {computed}
        </Button>
      ) : null}
    </div>
  );
}

function RemovedRows() {
  const editor = useEditor();
  const { store, openness } = editor;
  useTopic('structure', () => store.structure);
  const rows = removedRows(store.form).filter(({ id }) => isOpen(indicatorCell(id, 'removed'), openness));
  if (rows.length === 0) return null;
  return (
    <details className={styles.removed}>
      <summary>已删除的三级指标（{rows.length}）</summary>
      <ul className={styles.missing}>
        {rows.map(({ id }) => (
          <li key={id}>
            {store.text(indicatorCell(id, 'name')) || '未命名的三级指标'}{' '}
            <button
              type="button"
              className={styles.way}
              onClick={() => {
                restoreRow(store, id);
                editor.goTo(indicatorCell(id, 'name'));
              }}
            >
              恢复
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
