// The row the person is in: how its score comes about, 改分理由, and while the goals are open its direction, unit and place.
'use client';
import { Button } from '@/components/ui/button';
import { type CellId, DIRECTIONS, fundCell, indicatorCell, parseCellId } from '@/lib/domain/evaluation/cells';
import { groupsOf, dimensions } from '@/lib/domain/evaluation/form';
import type { IndicatorScore } from '@/lib/domain/evaluation/scorecard';
import { formatPoints } from '@/lib/domain/format';
import { nodeName } from '@/lib/domain/form-layout/cell-text';
import { CellChoice, CellField, CellText } from './cell-field';
import { fullSum } from './computed-text';
import { LiveText } from './live-text';
import { isOpen } from './open-cells';
import { addRow, moveRow, moveRowTo, removedRows, removeRow, restoreRow } from './row-actions';
import styles from './side.module.css';
import type { Topic } from './topics';
import { useEditor, useTopic } from './use-editor';

const DIRECTION_NAMES: Record<(typeof DIRECTIONS)[number], string> = {
  '≥': '正向（≥）',
  '≤': '反向（≤）',
  '=': '等值（=）',
  '>': '大于（＞）',
  '<': '小于（＜）',
  qualitative: '定性',
};

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
        <p className={styles.quiet}>点到表中的一行，这里显示得分是怎样算出来的。</p>
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
      <h3 className={styles.head}>预算执行得分</h3>
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

function GoalTools({ row }: { row: string }) {
  const editor = useEditor();
  const { store } = editor;
  const { form } = store;
  const nodeId = form.indicators.find(({ id }) => id === row)?.nodeId ?? '';
  const direction = indicatorCell(row, 'direction');
  const choices = [
    { value: '', label: '按指标值的文字判断' },
    ...DIRECTIONS.map((value) => ({ value, label: DIRECTION_NAMES[value] })),
  ];
  const stay = (work: () => void) => () => {
    work();
    editor.goTo(indicatorCell(row, 'name'));
  };
  return (
    <div className={styles.tools}>
      <div className={styles.pair}>
        <div>
          <p className={styles.label}>指标方向</p>
          <CellChoice
            cell={direction}
            label="指标方向"
            options={choices}
            onChoose={(value) => store.act([[direction, value]], direction)}
          />
        </div>
        <div>
          <p className={styles.label}>度量单位</p>
          <div className={styles.input}>
            <CellField cell={indicatorCell(row, 'unit')} label="度量单位" />
          </div>
        </div>
      </div>
      <label className={styles.label}>
        所属二级指标
        <select
          className={styles.select}
          value={nodeId}
          onChange={(event) => {
            const to = event.target.value;
            stay(() => moveRowTo(store, row, to))();
          }}
        >
          {dimensions(form).map((dimension) => (
            <optgroup key={dimension.id} label={nodeName(form, dimension)}>
              {groupsOf(form, dimension.id).map((group) => (
                <option key={group.id} value={group.id}>
                  {nodeName(form, group)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <div className={styles.ways}>
        <Button small onClick={() => editor.goTo(indicatorCell(addRow(store, { after: row }), 'name'))}>
          在下方添加
        </Button>
        <Button small onClick={stay(() => moveRow(store, row, -1))}>
          上移
        </Button>
        <Button small onClick={stay(() => moveRow(store, row, 1))}>
          下移
        </Button>
        <Button small tone="danger" onClick={() => removeRow(store, row)}>
          删除本行
        </Button>
      </div>
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
