// The row the person is in: how its score comes about, 改分理由, and while the goals are open its direction, unit and place.
'use client';
import { Button } from '@/components/ui/button';
import { type CellId, DIRECTIONS, fundCell, indicatorCell, parseCellId } from '@/lib/domain/evaluation/cells';
import { groupsOf, dimensions } from '@/lib/domain/evaluation/form';
import { formatPoints } from '@/lib/domain/format';
import { nodeName } from '@/lib/domain/form-layout/cell-text';
import { CellChoice, CellField } from './cell-field';
import { fullSum } from './computed-text';
import { isOpen } from './open-cells';
import { addRow, moveRow, moveRowTo, removedRows, removeRow, restoreRow } from './row-actions';
import styles from './side.module.css';
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
  const result = useTopic(`score:${row}`, () => store.rowScore(row));
  const name = useTopic(`text:${indicatorCell(row, 'name')}`, () => store.text(indicatorCell(row, 'name')));
  const open = isOpen(indicatorCell(row, 'target'), openness);
  return (
    <>
      <h3 className={styles.head}>{name || '未命名的三级指标'}</h3>
      <p className={styles.sum}>{result ? fullSum(result) : ''}</p>
      <Override
        score={indicatorCell(row, 'score')}
        reason={indicatorCell(row, 'overrideReason')}
        departs={result?.departs ?? false}
        computed={result?.suggestion.kind === 'exact' ? formatPoints(result.suggestion.points) : null}
      />
      {open ? <GoalTools row={row} /> : null}
    </>
  );
}

function Execution() {
  const { store } = useEditor();
  const execution = useTopic('execution', () => store.scorecard.execution);
  const total = store.form.funds.find(({ source }) => source === 'total');
  return (
    <>
      <h3 className={styles.head}>预算执行得分</h3>
      <p className={styles.sum}>{execution.sum}</p>
      {total ? (
        <Override
          score={fundCell(total.id, 'score')}
          reason={fundCell(total.id, 'overrideReason')}
          departs={execution.departs}
          computed={execution.byRule === null ? null : formatPoints(execution.byRule)}
        />
      ) : null}
    </>
  );
}

/** A score that departs from the rule wants its own reason, beside the printed column; or goes back to the computed one. */
function Override({
  score,
  reason,
  departs,
  computed,
}: {
  score: CellId;
  reason: CellId;
  departs: boolean;
  computed: string | null;
}) {
  const { store, openness } = useEditor();
  const written = useTopic(`text:${reason}`, () => store.text(reason) !== '');
  if (!departs && !written) return null;
  return (
    <div className={styles.override}>
      {departs ? (
        <p>填报的得分与计算值不一致，请写明改分理由{computed === null ? '' : '，或采用计算值'}。</p>
      ) : null}
      {isOpen(reason, openness) ? (
        <>
          <p className={styles.label}>改分理由</p>
          <div className={styles.input}>
            <CellField cell={reason} label="改分理由" invalid={departs && !written} />
          </div>
          {departs && computed !== null ? (
            <Button small onClick={() => store.act([[score, '']], score)}>
              采用计算值 {computed}
            </Button>
          ) : null}
        </>
      ) : (
        <p>{store.text(reason)}</p>
      )}
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
