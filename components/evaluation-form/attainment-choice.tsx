// 完成档次 of an indicator that no figures decide, right below its 实际完成值.
'use client';
import { memo, useMemo, useRef } from 'react';
import { type CellId, indicatorCell } from '@/lib/domain/evaluation/cells';
import { indicatorText } from '@/lib/domain/evaluation/form';
import { readValue } from '@/lib/domain/evaluation/target-value';
import { settled } from '@/lib/domain/template/settled';
import { CellChoice } from './cell-field';
import type { CellText } from '@/components/drafting/cell-draft';
import type { DraftStore } from './draft-store';
import type { Topic } from '@/components/drafting/topics';
import { useTopics } from '@/components/drafting/use-drafting';
import { useEditor } from './use-editor';

/** The cells of a row that decide whether figures or a level of attainment say how it went. */
const DECIDING = ['target', 'unit', 'direction', 'attainment'] as const;

/** The list of levels; nothing for an indicator whose target is a figure. */
export const AttainmentChoice = memo(function AttainmentChoice({
  row,
  label,
}: {
  row: string;
  label: string;
}) {
  const { store } = useEditor();
  const topics = useMemo(() => DECIDING.map((field): Topic => `text:${indicatorCell(row, field)}`), [row]);
  // Every rendering asks, and a target is read anew only when one of these texts is another one.
  const last = useRef<{ texts: string | null; asks: boolean }>({ texts: null, asks: false });
  const asked = useTopics(topics, () => {
    const texts = DECIDING.map((field) => indicatorText(store.form, row, field)).join('\n');
    if (last.current.texts !== texts) last.current = { texts, asks: asksForLevel(store, row) };
    return last.current.asks;
  });
  if (!asked) return null;
  const { bands } = store.form.template.scoring;
  const options = [
    { value: '', label: '选择完成档次' },
    ...bands.map((band) => ({ value: band.attainment, label: band.label })),
  ];
  return (
    <CellChoice
      cell={indicatorCell(row, 'attainment')}
      label={`${label}：完成档次`}
      options={options}
      onChoose={(value) => choose(store, row, value)}
    />
  );
});

/** A level counts where the form is scored and the target is no figure, is several, or is a sentence; and wherever one was chosen. */
export function asksForLevel(store: DraftStore, row: string): boolean {
  if (!settled(store.form.template).scored) return false;
  const text = (field: Parameters<typeof indicatorText>[2]) => indicatorText(store.form, row, field);
  if (text('attainment') !== '' || text('direction') === 'qualitative') return true;
  const target = readValue(text('target'), text('unit'));
  return target.kind !== 'quantity' && target.kind !== 'empty';
}

/** Choosing a level also writes it as the actual, unless somebody has written something of their own there. */
function choose(store: DraftStore, row: string, value: string): void {
  const cell: CellId = indicatorCell(row, 'attainment');
  const actual = indicatorCell(row, 'actual');
  const { bands } = store.form.template.scoring;
  const label = bands.find((band) => band.attainment === value)?.label ?? '';
  const own = store.text(actual).trim();
  const edits: CellText[] = [[cell, value]];
  if (own === '' || bands.some((band) => band.label === own)) edits.push([actual, label]);
  store.act(edits, cell);
}
