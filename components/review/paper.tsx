// The paper to read: the official table as laid out, with what changed, findings and pins upon it. A cell can be picked to write an opinion.
'use client';
import { type KeyboardEvent, useMemo, useState } from 'react';
import sheet from '@/components/evaluation-form/sheet.module.css';
import { HeadLabel } from '@/components/evaluation-form/head-label';
import { SheetMap, type Step } from '@/components/drafting/sheet-map';
import { linesOf } from '@/components/review/fold-rows';
import styles from '@/components/review/paper.module.css';
import { boxName } from '@/components/review/printed-changes';
import type { PaperMark, PaperMarks } from '@/components/review/review-model';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { FormLayout, LayoutCell } from '@/lib/domain/form-layout/layout-types';

/** What lies on the boxes of a paper, and what may be done with them. */
export interface PaperProps {
  readonly layout: FormLayout;
  /** The id of the heading that names the table. */
  readonly labelledBy: string;
  readonly marks: PaperMarks;
  /** Numbers of the opinions pinned to a box, by its name. */
  readonly pins: ReadonlyMap<CellId, readonly number[]>;
  /** True where there was a round before: what did not change is then quieter. */
  readonly compared: boolean;
  /** The box whose opinion is being written. */
  readonly picked: CellId | null;
  /** Absent where no opinion can be given. */
  readonly onPick?: (cell: CellId) => void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** One table of the paper. Where cells can be picked it is a grid: one Tab stop, arrows between cells, Enter picks. */
export function PaperTable(props: PaperProps) {
  const { layout, labelledBy, onPick } = props;
  const map = useMemo(() => new SheetMap(layout.cells, (box) => boxName(box) !== null), [layout]);
  const first = useMemo(() => layout.cells.find((box) => boxName(box) !== null), [layout]);
  const [place, setPlace] = useState<CellId | null>(null);
  const isHere = place !== null && layout.cells.some((box) => boxName(box) === place);
  const stop = isHere ? place : first ? boxName(first) : null;

  function press(event: KeyboardEvent<HTMLTableElement>) {
    const box = layout.cells.find((one) => boxName(one) === stop);
    if (!box || stop === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      const next = map.next(box, step);
      const name = next && boxName(next);
      if (name) event.currentTarget.querySelector<HTMLElement>(`[data-place~="${name}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onPick?.(stop);
    else return;
    event.preventDefault();
  }

  return (
    <table
      className={sheet.table}
      aria-labelledby={labelledBy}
      {...(onPick && { role: 'grid', onKeyDown: press })}
    >
      <colgroup>
        {layout.columnWidths.map((width, i) => (
          <col key={i} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <tbody>
        {linesOf(layout).map((line, row) => (
          <tr key={row}>
            {line.map((box) => (
              <Box
                key={`${box.column} ${boxName(box) ?? box.text}`}
                box={box}
                props={props}
                isStop={boxName(box) !== null && boxName(box) === stop}
                onPlace={setPlace}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEADS: readonly LayoutCell['role'][] = ['label', 'head', 'vertical'];

function Box({
  box,
  props,
  isStop,
  onPlace,
}: {
  box: LayoutCell;
  props: PaperProps;
  isStop: boolean;
  onPlace: (name: CellId) => void;
}) {
  const { marks, pins, compared, picked, onPick } = props;
  const name = boxName(box);
  const mark = name ? (marks[name] ?? {}) : {};
  const isHead = HEADS.includes(box.role);
  const Tag = isHead ? 'th' : 'td';
  // A merged head heads each row it spans: HTML says that with scope "row".
  const scope = box.scope === 'rowgroup' ? 'row' : box.scope === 'colgroup' ? 'col' : box.scope;
  const numbers = (name && pins.get(name)) ?? [];
  const role = isHead ? (scope === 'col' ? 'columnheader' : 'rowheader') : 'gridcell';
  return (
    <Tag
      rowSpan={box.rowSpan > 1 ? box.rowSpan : undefined}
      colSpan={box.columnSpan > 1 ? box.columnSpan : undefined}
      className={classOf(box, mark, compared, name !== null && name === picked)}
      {...(isHead && { scope })}
      {...(name && { 'data-place': box.cellIds.join(' '), tabIndex: onPick && isStop ? 0 : -1 })}
      {...(onPick && { role })}
      {...(onPick &&
        name && { onFocus: () => onPlace(name), onClick: () => onPick(name), 'data-pick': true })}
    >
      <Text box={box} mark={mark} />
      {mark.note ? <span className={`${sheet.note} ${styles.note}`}>{mark.note}</span> : null}
      {mark.said ? <span className="heard">{mark.said}</span> : null}
      {numbers.length > 0 ? (
        <span className={styles.pins}>
          {numbers.map((number) => (
            <span key={number} className={styles.pin}>
              <span className="heard">意见</span>
              {number}
            </span>
          ))}
        </span>
      ) : null}
    </Tag>
  );
}

/** What is printed; where it changed, the old struck above the new. */
function Text({ box, mark }: { box: LayoutCell; mark: PaperMark }) {
  if (mark.old === undefined) {
    return HEADS.includes(box.role) ? <HeadLabel text={box.text} /> : `${box.lead ?? ''}${box.text}`;
  }
  return (
    <>
      {box.lead}
      {mark.old === '' ? null : (
        <del className={styles.old}>
          <span className="heard">原为</span>
          {mark.old}
          <span className="heard">，现为</span>
        </del>
      )}
      <ins className={styles.new}>
        {box.text === '' ? <span className={styles.gone}>（已清空）</span> : box.text}
      </ins>
    </>
  );
}

/** Amounts, rates and scores never break: half a number reads as another one. */
function isFigure({ align, computed }: LayoutCell): boolean {
  return align === 'right' || (computed !== undefined && computed.of !== 'grade');
}

function classOf(box: LayoutCell, mark: PaperMark, compared: boolean, isPicked: boolean): string {
  const changed = mark.old !== undefined;
  const names = [
    HEADS.includes(box.role) ? sheet.head : sheet[box.align],
    box.role === 'vertical' ? sheet.vertical : '',
    box.role === 'blank' ? sheet.blank : '',
    box.unruled ? sheet.unruled : '',
    box.role === 'computed' ? sheet.computed : '',
    isFigure(box) ? styles.figure : '',
    mark.severity ? sheet[mark.severity] : '',
    styles.box,
    changed ? styles.changed : '',
    compared && !changed ? styles.quiet : '',
    isPicked ? styles.picked : '',
  ];
  return names.filter(Boolean).join(' ');
}
