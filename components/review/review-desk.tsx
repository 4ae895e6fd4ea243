// The desk of one review: the paper in the middle, at its side what changed, what was found, what is to be said, and the decision.
'use client';
import { useMemo, useRef, useState } from 'react';
import sheet from '@/components/evaluation-form/sheet.module.css';
import { ChangesPanel } from '@/components/review/changes-panel';
import { DecisionPanel } from '@/components/review/decision-panel';
import { FindingsPanel } from '@/components/review/findings-panel';
import { foldToMarked } from '@/components/review/fold-rows';
import { HistoryPanel } from '@/components/review/history-panel';
import { inPaperOrder, withOpinion } from '@/components/review/opinion-draft';
import { OpinionsPanel } from '@/components/review/opinions-panel';
import { PaperTable } from '@/components/review/paper';
import { boxesByCell, boxName } from '@/components/review/printed-changes';
import { ReviewBar } from '@/components/review/review-bar';
import styles from '@/components/review/review-desk.module.css';
import type { ReviewDeskProps } from '@/components/review/review-props';
import { ScoreLine } from '@/components/review/score-line';
import { useOpinionDraft } from '@/components/review/use-opinion-draft';
import { Notice } from '@/components/ui/notice';
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { FormLayout } from '@/lib/domain/form-layout/layout-types';

/** For what scrolls on a narrow screen and holds nothing to focus. */
const byKeyboard = { role: 'group', 'aria-labelledby': 'paper-title', tabIndex: 0 } as const;

/** The whole page. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { model, actions, newest, head, score } = props;
  const { layout, notes, marks, changes } = model;
  const paper = useRef<HTMLDivElement>(null);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [picked, setPicked] = useState<CellId | null>(null);
  const draft = useOpinionDraft(props.draftKey);
  // As they were when the form was opened: a decision must not move the form within its list while its reader goes on.
  const [ways] = useState(props.ways);
  const mayReturn = newest === null && actions.includes('return');
  const boxes = useMemo(() => boxesByCell([layout, notes]), [layout, notes]);
  const order = useMemo(() => new Map([...boxes.keys()].map((cell, i) => [cell, i])), [boxes]);
  const opinions = useMemo(
    () => inPaperOrder(mayReturn ? draft.draft.opinions : props.sent, order),
    [mayReturn, draft.draft.opinions, props.sent, order],
  );
  const pins = useMemo(
    () => pinsOf(opinions, (cell) => boxName(boxes.get(cell) ?? { cellIds: [] })),
    [opinions, boxes],
  );
  const pick = (cell: CellId) => {
    draft.change((now) => withOpinion(now, cell));
    setPicked(cell);
  };
  const goTo = (cell: CellId) => {
    setOnlyChanges(false);
    // The folded rows are back on the page only after it was drawn again.
    requestAnimationFrame(() => show(paper.current, cell));
  };
  const shown = (one: FormLayout) =>
    onlyChanges ? foldToMarked(one, (box) => marks[boxName(box) ?? '']?.old !== undefined) : one;
  const table = { marks, pins, compared: changes !== null, picked, ...(mayReturn && { onPick: pick }) };
  return (
    <div className={styles.desk}>
      <ReviewBar
        head={head}
        ways={ways}
        onlyChanges={onlyChanges}
        onOnlyChanges={changes === null || changes.length === 0 ? null : setOnlyChanges}
      />
      <div className={styles.body}>
        <div className={styles.main} ref={paper}>
          {newest === null ? null : (
            <Notice tone="warn" title={`这是${head.round}的送审稿，只供查阅`}>
              已有更新的送审稿，请到<a href={newest.href}>{newest.name}</a>的送审稿办理。
            </Notice>
          )}
          {score.recomputed === null ? null : (
            <Notice tone="warn" title={`按现行规则重新计算为 ${score.recomputed} 分`}>
              送审时为 {score.total} 分，以送审稿为准；两者不同是因为评分规则在送审后有调整。
            </Notice>
          )}
          <section className={sheet.paper} aria-labelledby="paper-title">
            <header className={sheet.heading}>
              {head.demo ? <p className={sheet.demo}>演示数据</p> : null}
              {layout.formNo === undefined ? null : <p className={sheet.number}>{layout.formNo}</p>}
              <h2 id="paper-title">{layout.title}</h2>
              <p>{layout.subtitle}</p>
            </header>
            <p className={onlyChanges ? styles.folded : 'heard'} aria-live="polite">
              {onlyChanges ? '只显示有变化的行，其余行已收起。' : ''}
            </p>
            {mayReturn ? (
              <p className={styles.hint}>点一下格子写意见；用键盘时按方向键移动，按回车写意见。</p>
            ) : null}
            {/* A grid takes the keyboard by its cells; a table that is only read must be scrolled by it (WCAG 2.1.1). */}
            <div className={sheet.scroller} {...(!mayReturn && byKeyboard)}>
              <PaperTable layout={shown(layout)} labelledBy="paper-title" {...table} />
            </div>
            <p className={styles.printed}>
              {head.round} · {head.snapshot}
            </p>
            {shown(notes).rowCount > 0 ? (
              <div className={styles.notes}>
                <h3 id="notes-title">表外说明（不随表打印）</h3>
                <PaperTable layout={shown(notes)} labelledBy="notes-title" {...table} />
              </div>
            ) : null}
          </section>
        </div>
        <aside className={styles.side} aria-label="审核">
          {/* The column scrolls by itself, so that the cell an opinion is about stays in view. */}
          <section className={styles.reading} aria-label="变化、审核结果与意见" tabIndex={-1}>
            <ScoreLine {...score} />
            <ChangesPanel title={props.changesTitle} changes={changes} earlier={model.earlier} onGo={goTo} />
            <FindingsPanel {...model} onGo={goTo} />
            <OpinionsPanel
              labels={model.labels}
              opinions={opinions}
              draft={mayReturn ? draft : null}
              picked={picked}
              onPick={setPicked}
              onGo={goTo}
            />
            <HistoryPanel steps={props.history} />
          </section>
          <DecisionPanel {...props} ways={ways} draft={draft} opinions={opinions} />
        </aside>
      </div>
    </div>
  );
}

/** Numbers of the opinions, from 1, by the box they are pinned to. */
function pinsOf(
  opinions: readonly { readonly cell: CellId }[],
  nameOf: (cell: CellId) => CellId | null,
): ReadonlyMap<CellId, readonly number[]> {
  const pins = new Map<CellId, number[]>();
  for (const [i, { cell }] of opinions.entries()) {
    const name = nameOf(cell);
    if (name) pins.set(name, [...(pins.get(name) ?? []), i + 1]);
  }
  return pins;
}

/** Brings a cell of the paper into view and puts the focus there. */
function show(paper: HTMLElement | null, cell: CellId): void {
  // Cell ids hold letters, digits, hyphens and slashes only: they need no escaping.
  const element = paper?.querySelector<HTMLElement>(`[data-place~="${cell}"]`);
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
  element?.focus({ preventScroll: true });
}
