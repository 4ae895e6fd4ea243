// One box of the printed table: a head, a computed value, or cells to fill in, with the marks that lie on it.
'use client';
import { memo } from 'react';
import { type CellId, indicatorCell, parseCellId } from '@/lib/domain/evaluation/cells';
import type { LayoutCell } from '@/lib/domain/form-layout/layout-types';
import { AttainmentChoice } from './attainment-choice';
import { CellField, CellText } from './cell-field';
import type { CellMark } from '@/components/drafting/cell-marks';
import { DirectionCell } from './direction-choice';
import { HeadLabel } from './head-label';
import { ComputedText, ExecutionNote, ScoreNote } from './computed-text';
import { isOpen } from './open-cells';
import { addRow } from './row-actions';
import styles from './sheet.module.css';
import { useMarks } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** A box. Its own text plays no part for what is filled in or computed: that follows the draft by itself. */
export const SheetCell = memo(function SheetCell({ box }: { box: LayoutCell }) {
  const span = {
    rowSpan: box.rowSpan > 1 ? box.rowSpan : undefined,
    colSpan: box.columnSpan > 1 ? box.columnSpan : undefined,
  };
  switch (box.role) {
    case 'label':
    case 'head':
    case 'vertical':
      return <HeadBox box={box} span={span} />;
    case 'blank':
      return (
        <td {...span} className={box.unruled ? styles.unruled : styles.blank}>
          {box.text}
        </td>
      );
    case 'computed':
      return (
        <MarkedBox box={box} span={span}>
          {box.computed ? <ComputedText value={box.computed} /> : box.text}
        </MarkedBox>
      );
    case 'input':
      return (
        <MarkedBox box={box} span={span}>
          <Fields box={box} />
        </MarkedBox>
      );
  }
}, sameBox);

type Span = { readonly rowSpan: number | undefined; readonly colSpan: number | undefined };

/**
 * A head. A merged one heads each row it spans: HTML says that with scope "row"; "rowgroup" would reach to the end of the block.
 */
function HeadBox({ box, span }: { box: LayoutCell; span: Span }) {
  const scope = box.scope === 'rowgroup' ? 'row' : box.scope === 'colgroup' ? 'col' : box.scope;
  return (
    <th {...span} scope={scope} className={styles.head} {...place(box)}>
      {box.role === 'vertical' ? (
        <span className={styles.upright}>{box.text}</span>
      ) : (
        <HeadLabel text={box.text} />
      )}
      <AddToGroup box={box} />
    </th>
  );
}

/** A 二级指标 takes new rows while the goals are open. */
function AddToGroup({ box }: { box: LayoutCell }) {
  const editor = useEditor();
  const parsed = box.cellIds[0] ? parseCellId(box.cellIds[0]) : null;
  if (parsed?.kind !== 'node' || !isOpen(indicatorCell(parsed.id, 'node'), editor.openness)) return null;
  const { form } = editor.store;
  const isGroup = form.nodes.some((node) => node.id === parsed.id && node.parentId !== null);
  if (!isGroup) return null;
  const hasRows = form.indicators.some((row) => row.nodeId === parsed.id && !row.removed);
  return (
    <button
      type="button"
      className={hasRows ? styles.add : `${styles.add} ${styles.wanted}`}
      aria-label={`在「${box.text}」下添加三级指标`}
      title="添加三级指标"
      onClick={() => editor.goTo(indicatorCell(addRow(editor.store, { under: parsed.id }), 'name'))}
    >
      ＋
    </button>
  );
}

function MarkedBox({ box, span, children }: { box: LayoutCell; span: Span; children: React.ReactNode }) {
  const { openness } = useEditor();
  const marks = useMarks(box.cellIds);
  const severity = worst(marks);
  const words = marks.flatMap(wordsOf);
  const others = [...new Set(marks.flatMap((mark) => mark.others))];
  const names = [
    styles[box.align],
    box.role === 'computed' ? styles.computed : '',
    box.unruled ? styles.unruled : '',
    box.role === 'input' && !box.cellIds.some((cell) => isOpen(cell, openness)) ? styles.locked : '',
    severity ? styles[severity] : '',
    marks.some((mark) => mark.comments.length > 0) ? styles.opinion : '',
    others.length > 0 ? styles.taken : '',
  ];
  return (
    <td {...span} className={names.filter(Boolean).join(' ')} {...place(box)}>
      {children}
      {others.length > 0 ? <span className={styles.person}>{others.join('、')}正在填写</span> : null}
      {words.length > 0 ? (
        <span id={describedId(box)} className="heard">
          {words.join(' ')}
        </span>
      ) : null}
    </td>
  );
}

/** The fields of a box: open ones to type in, closed ones to read. */
function Fields({ box }: { box: LayoutCell }) {
  const { openness } = useEditor();
  const marks = useMarks(box.cellIds);
  const [first] = box.cellIds;
  const parsed = first ? parseCellId(first) : null;
  if (!first || !parsed) return box.text;
  const describedBy = marks.some((mark) => wordsOf(mark).length > 0) ? describedId(box) : undefined;
  const invalid = worst(marks) === 'error';
  const label = box.description ?? parsed.rule.label;
  if (parsed.kind === 'indicator' && parsed.field === 'direction' && isOpen(first, openness)) {
    return <DirectionCell row={parsed.id} label={label} />;
  }
  // Direction and unit of a target and the level of an actual belong to the row's panel and to the list below the text.
  const typed = parsed.kind === 'field' ? box.cellIds : [first];
  return (
    <>
      <div className={heightOf(box)}>
        {box.lead === undefined ? null : <span className={styles.lead}>{box.lead}</span>}
        {typed.map((cell) =>
          isOpen(cell, openness) ? (
            <CellField
              key={cell}
              cell={cell}
              label={typed.length > 1 ? `${label}：${labelOf(cell)}` : label}
              describedBy={describedBy}
              invalid={invalid}
              {...(typed.length > 1 && { hint: labelOf(cell) })}
            />
          ) : (
            <CellText key={cell} cell={cell} />
          ),
        )}
      </div>
      {parsed.kind === 'indicator' && parsed.field === 'actual' && isOpen(first, openness) ? (
        <AttainmentChoice row={parsed.id} label={label} />
      ) : null}
      {parsed.kind === 'indicator' && parsed.field === 'score' ? <ScoreNote row={parsed.id} /> : null}
      {parsed.kind === 'fund' && parsed.field === 'score' ? <ExecutionNote fund={parsed.id} /> : null}
    </>
  );
}

function labelOf(cell: CellId): string {
  return parseCellId(cell)?.rule.label ?? '';
}

/** Room to write: much for a goal, some for what the template asks for in words, a line for everything else. */
function heightOf({ cellIds: [first], align, lead }: LayoutCell): string | undefined {
  if (!first?.startsWith('field/') || align !== 'left' || lead !== undefined) return styles.fields;
  return /(Expected|Actual)$/.test(first) ? styles.tall : styles.roomy;
}

function worst(marks: readonly CellMark[]): 'error' | 'warning' | null {
  const severities = marks.flatMap((mark) => mark.findings.map((finding) => finding.severity));
  if (marks.some((mark) => mark.held) || severities.includes('error')) return 'error';
  return marks.some((mark) => mark.conflict) || severities.includes('warning') ? 'warning' : null;
}

function wordsOf(mark: CellMark): string[] {
  return [
    ...mark.findings.map((finding) => finding.message),
    ...(mark.held ? [mark.held.reason] : []),
    ...(mark.conflict ? [`${mark.conflict.by}也改了这一格，请在右侧选择用谁的。`] : []),
    ...mark.comments.map((comment) => `审核意见：${comment.text}`),
  ];
}

function describedId(box: LayoutCell): string {
  return `said-of/${box.cellIds[0]}`;
}

/** Findings and opinions lead to closed boxes too: each can take the focus, none stands in the way of Tab. */
function place(box: LayoutCell) {
  return box.cellIds.length > 0 ? { 'data-place': box.cellIds.join(' '), tabIndex: -1 } : {};
}

function sameBox({ box: a }: { box: LayoutCell }, { box: b }: { box: LayoutCell }): boolean {
  const ownText = a.role === 'input' || (a.role === 'computed' && a.computed !== undefined);
  return (
    a.role === b.role &&
    a.rowSpan === b.rowSpan &&
    a.columnSpan === b.columnSpan &&
    a.align === b.align &&
    a.scope === b.scope &&
    a.description === b.description &&
    a.lead === b.lead &&
    a.unruled === b.unruled &&
    (ownText || a.text === b.text) &&
    a.cellIds.join() === b.cellIds.join()
  );
}
