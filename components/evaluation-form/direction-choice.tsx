// 指标方向 as a list: in the row's panel, or in a column of its own where the form prints one.
'use client';
import { DIRECTIONS, indicatorCell } from '@/lib/domain/evaluation/cells';
import { DIRECTION_NAMES } from '@/lib/domain/evaluation/direction-words';
import { CellChoice, CellText } from './cell-field';
import styles from './sheet.module.css';
import { useEditor } from './use-editor';

const NAMED = DIRECTIONS.map((value) => ({ value, label: DIRECTION_NAMES[value] }));
/** In the sheet the sign alone, as it prints. */
const SIGNS = DIRECTIONS.map((value) => ({ value, label: value === 'qualitative' ? '定性' : value }));

/** The list in words. */
export function DirectionChoice({ row }: { row: string }) {
  const { store } = useEditor();
  const cell = indicatorCell(row, 'direction');
  return (
    <CellChoice
      cell={cell}
      label="指标方向"
      options={[{ value: '', label: '按指标值的文字判断' }, ...NAMED]}
      onChoose={(value) => store.act([[cell, value]], cell)}
    />
  );
}

/** The list in its own column: it looks like what it prints. */
export function DirectionCell({ row, label }: { row: string; label: string }) {
  const { store } = useEditor();
  const cell = indicatorCell(row, 'direction');
  return (
    <div className={styles.sign}>
      <CellChoice
        cell={cell}
        label={label}
        options={[{ value: '', label: '选择' }, ...SIGNS]}
        onChoose={(value) => store.act([[cell, value]], cell)}
      />
      <CellText cell={cell} />
    </div>
  );
}
