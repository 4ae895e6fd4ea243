// What an open goal lets one set and do beside its line: direction and unit where they have no column, its place, its rows.
'use client';
import { Button } from '@/components/ui/button';
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { dimensions, groupsOf } from '@/lib/domain/evaluation/form';
import { nodeName } from '@/lib/domain/form-layout/cell-text';
import { CellField } from './cell-field';
import { DirectionChoice } from './direction-choice';
import { addRow, moveRow, moveRowTo, removeRow } from './row-actions';
import styles from '@/components/drafting/side.module.css';
import { useEditor } from './use-editor';

/** The tools of one 三级指标. */
export function GoalTools({ row }: { row: string }) {
  const editor = useEditor();
  const { store } = editor;
  const { form } = store;
  const nodeId = form.indicators.find(({ id }) => id === row)?.nodeId ?? '';
  const inSheet = new Set<string>(form.template.indicators.columns.map(({ key }) => key));
  const stay = (work: () => void) => () => {
    work();
    editor.goTo(indicatorCell(row, 'name'));
  };
  return (
    <div className={styles.tools}>
      {inSheet.has('direction') && inSheet.has('unit') ? null : (
        <div className={styles.pair}>
          {inSheet.has('direction') ? null : (
            <div>
              <p className={styles.label}>指标方向</p>
              <DirectionChoice row={row} />
            </div>
          )}
          {inSheet.has('unit') ? null : (
            <div>
              <p className={styles.label}>度量单位</p>
              <div className={styles.input}>
                <CellField cell={indicatorCell(row, 'unit')} label="度量单位" />
              </div>
            </div>
          )}
        </div>
      )}
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
