// Everything the page of one review shows of a snapshot, worked out once: paper, marks, changes, findings.
import {
  type ChangeLine,
  type Compared,
  attainmentName,
  changeLines,
  wasChanged,
} from '@/components/review/change-lines';
import { type FindingLine, findingLines, type LooseAnswer } from '@/components/review/finding-lines';
import { noteCells, noteLayout } from '@/components/review/note-rows';
import { boxesByCell, boxLabel, boxName, printedChanges } from '@/components/review/printed-changes';
import { executionNote, scoreNote } from '@/components/review/score-notes';
import type { Finding, NotChecked } from '@/lib/domain/checks/rule';
import { type CellId, parseCellId } from '@/lib/domain/evaluation/cells';
import { type CellChange, cellLabel } from '@/lib/domain/evaluation/diff';
import { cellText, type Form, indicatorText } from '@/lib/domain/evaluation/form';
import { type FormJson, formFromJson } from '@/lib/domain/evaluation/form-json';
import type { Scorecard } from '@/lib/domain/evaluation/scorecard';
import type { Snapshot } from '@/lib/domain/evaluation/snapshot';
import { layoutForm } from '@/lib/domain/form-layout/layout';
import type { FormLayout, LayoutCell } from '@/lib/domain/form-layout/layout-types';

/** What lies on a box of the paper. */
export interface PaperMark {
  /** What was printed here in the snapshot before; absent where nothing changed. */
  readonly old?: string;
  readonly severity?: 'error' | 'warning';
  /** A small line under the text, on the screen alone. */
  readonly note?: string;
  /** Findings in words, for who does not see the edge. */
  readonly said?: string;
}

/** Marks by the name of their box. */
export type PaperMarks = Readonly<Record<string, PaperMark>>;

/** An opinion pinned to a cell. */
export interface PinnedOpinion {
  readonly cell: CellId;
  readonly text: string;
}

/** An opinion of the round before, and whether its cell has changed since. */
export interface EarlierOpinion extends PinnedOpinion {
  readonly label: string;
  readonly changed: boolean;
}

/** The snapshot before the one that is read. */
export interface EarlierRound {
  readonly no: number;
  readonly form: FormJson;
  readonly scorecard: Scorecard;
  readonly comments: readonly PinnedOpinion[];
}

/** What rules over several forms say of this one, for department and finance. */
export interface ComparedFindings {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** How many other forms it was compared with. */
  readonly others: number;
}

/** What is shown of one snapshot. */
export interface ReviewModel {
  readonly layout: FormLayout;
  /** 表外说明 as a table of its own. */
  readonly notes: FormLayout;
  readonly marks: PaperMarks;
  /** Null for a first submission. */
  readonly changes: readonly ChangeLine[] | null;
  readonly earlier: readonly EarlierOpinion[];
  readonly findings: readonly FindingLine[];
  readonly loose: readonly LooseAnswer[];
  /** Beside the findings, which are frozen: these are of today. Null where they are not for this reader. */
  readonly compared: { readonly findings: readonly FindingLine[]; readonly others: number } | null;
  readonly notChecked: readonly NotChecked[];
  /** The words for each cell an opinion can be, or is, pinned to. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Works out a review. `changes` are the changed cells since the round before; `comments` those already pinned to this snapshot. */
export function reviewModel(
  snapshot: Snapshot,
  changes: readonly CellChange[] | null,
  earlier: EarlierRound | null,
  comments: readonly PinnedOpinion[],
  compared: ComparedFindings | null = null,
): ReviewModel {
  const form = formFromJson(snapshot.form);
  const older = earlier && formFromJson(earlier.form);
  const paper = layoutForm(form, snapshot.scorecard);
  const cells = noteCells(form).filter(
    (cell) => cellText(form, cell) !== '' || (older !== null && cellText(older, cell) !== ''),
  );
  const notes = noteLayout(form, cells);
  const boxes = boxesByCell([paper, notes]);
  const printed =
    older && earlier
      ? printedChanges([layoutForm(older, earlier.scorecard), noteLayout(older, cells)], [paper, notes])
      : new Map();
  const against: Compared | null = older && { older, newer: form, changes: changes ?? [], printed, boxes };
  const { lines, loose } = findingLines(form, snapshot.findings, snapshot.explanations);
  const beside = compared && findingLines(form, compared.findings, []).lines;
  const label = (cell: CellId) => {
    const box = boxes.get(cell);
    return (box && boxLabel(box)) || cellLabel(form, cell);
  };
  const names = [...boxes.keys(), ...comments.map(({ cell }) => cell)];
  return {
    layout: paper,
    notes,
    marks: marksOf([paper, notes], (box, name) => ({
      ...(printed.has(name) && { old: printed.get(name)?.from }),
      ...severityMark(box, [...lines, ...(beside ?? [])]),
      ...noteMark(form, snapshot.scorecard, box),
    })),
    changes: against && changeLines(against),
    earlier: (earlier?.comments ?? []).map(({ cell, text }) => ({
      cell,
      text,
      label: label(cell),
      changed: against !== null && wasChanged(cell, against),
    })),
    findings: lines,
    loose,
    compared: compared && beside && { findings: beside, others: compared.others },
    notChecked: [...snapshot.notChecked, ...(compared?.notChecked ?? [])],
    labels: Object.fromEntries(names.map((cell) => [cell, label(cell)])),
  };
}

function marksOf(
  layouts: readonly FormLayout[],
  markOf: (box: LayoutCell, name: CellId) => PaperMark,
): PaperMarks {
  const entries = layouts.flatMap(({ cells }) =>
    cells.flatMap((box) => {
      const name = boxName(box);
      const mark = name && markOf(box, name);
      return name && mark && Object.keys(mark).length > 0 ? [[name, mark] as const] : [];
    }),
  );
  return Object.fromEntries(entries);
}

function severityMark(box: LayoutCell, findings: readonly Finding[]): PaperMark {
  const own = findings.filter(({ cell }) => cell !== null && box.cellIds.includes(cell));
  const worst = (['error', 'warning'] as const).find((severity) =>
    own.some((finding) => finding.severity === severity),
  );
  return {
    ...(worst && { severity: worst }),
    ...(own.length > 0 && { said: own.map(({ message }) => message).join(' ') }),
  };
}

function noteMark(form: Form, scorecard: Scorecard, box: LayoutCell): PaperMark {
  const note = noteOf(form, scorecard, box);
  return note === '' ? {} : { note };
}

function noteOf(form: Form, scorecard: Scorecard, box: LayoutCell): string {
  const name = boxName(box);
  const parsed = name && parseCellId(name);
  if (box.computed?.of === 'executionScore') return executionNote(scorecard.execution);
  if (box.computed?.of === 'grade') return scorecard.noGrade ?? '';
  if (parsed?.kind !== 'indicator') return '';
  if (parsed.field === 'score') {
    const score = scorecard.indicators.find(({ id }) => id === parsed.id);
    return score ? scoreNote(score) : '';
  }
  // A level chosen beside words of one's own does not print.
  const level =
    parsed.field === 'actual' ? attainmentName(form, indicatorText(form, parsed.id, 'attainment')) : '';
  return level === box.text ? '' : level;
}
