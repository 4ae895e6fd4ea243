// A form as a sheet of cells: which edit changes rows, what the rules refuse, and what is scored anew after a change.
import type { CellSheet } from '@/components/drafting/cell-draft';
import type { Topic } from '@/components/drafting/topics';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { cellLabel } from '@/lib/domain/evaluation/diff';
import { isRowField, partsRefusal, withRow } from '@/lib/domain/evaluation/edits';
import { cellText, type Form } from '@/lib/domain/evaluation/form';
import type { IndicatorScore, Scorecard } from '@/lib/domain/evaluation/scorecard';
import { cellParts } from './cell-parts';
import { Derivation } from './derivation';

/** Cells that change what stands where, or what is printed outside the fields. */
const SHAPING: ReadonlySet<string> = new Set(['node/name', 'node/weight', 'fund/label', 'indicator/merge']);

/** The cells of one form. */
export class FormSheet implements CellSheet {
  /** Grows with each change of rows or of what the table prints outside its inputs. */
  structure = 0;
  /** The own texts, which no other tab and no server sees yet, are mutable; `form` reads through to them. */
  private readonly cells: Map<CellId, string>;
  private current: Form;
  private readonly derivation: Derivation;
  private structureTold = 0;
  private renamed = false;

  constructor(
    form: Form,
    private readonly openness: { readonly targetsLocked: boolean },
  ) {
    this.cells = new Map(form.cells);
    this.current = { ...form, cells: this.cells };
    this.derivation = new Derivation(this.current);
  }

  /** The form with the texts of this moment; rows change its identity. */
  get form(): Form {
    return this.current;
  }

  get scorecard(): Scorecard {
    return this.derivation.scorecard;
  }

  /** The result of one row; undefined for a removed one. */
  rowScore(id: string): IndicatorScore | undefined {
    return this.derivation.row(id);
  }

  text(cell: CellId): string {
    return cellText(this.current, cell);
  }

  name(cell: CellId): string {
    return cellLabel(this.current, cell);
  }

  refusal(cell: CellId, text: string): string | null {
    return partsRefusal(this.current, cellParts(cell), text, this.openness);
  }

  set(cell: CellId, text: string): void {
    if (text === '') this.cells.delete(cell);
    else this.cells.set(cell, text);
    const parsed = cellParts(cell);
    // The other cells of a row are announced by its name; while it is typed they need not follow.
    if (parsed?.kind === 'indicator' && parsed.field === 'name') this.renamed = true;
    if (parsed?.kind === 'indicator' && isRowField(parsed.field)) {
      this.current = { ...this.current, indicators: withRow(this.current, parsed.id) };
      this.structure += 1;
    } else if (parsed && parsed.kind !== 'field' && SHAPING.has(`${parsed.kind}/${parsed.field}`)) {
      this.structure += 1;
    }
  }

  derive(cells: readonly CellId[]): readonly Topic[] {
    const rescored = this.derivation.update(this.current, cells);
    const topics: Topic[] = [];
    for (const row of rescored.rows) topics.push(`score:${row}`);
    if (rescored.execution) topics.push('execution');
    if (rescored.scorecard) topics.push('scorecard');
    if (this.structureTold !== this.structure) topics.push(...this.restructured());
    return topics;
  }

  rest(): readonly Topic[] {
    return this.renamed ? this.restructured() : [];
  }

  private restructured(): readonly Topic[] {
    this.renamed = false;
    this.structure += 1;
    this.structureTold = this.structure;
    return ['structure'];
  }
}
