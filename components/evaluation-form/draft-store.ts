// The draft of a form: the generic draft of cells, with rows and scorecard beside.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { cellText, type Form } from '@/lib/domain/evaluation/form';
import type { IndicatorScore, Scorecard } from '@/lib/domain/evaluation/scorecard';
import { CellDraft } from '@/components/drafting/cell-draft';
import { FormSheet } from './form-sheet';

/** One form in one tab. */
export class DraftStore extends CellDraft<FormSheet> {
  constructor(form: Form, openness: { readonly targetsLocked: boolean }) {
    super(form.cells, new FormSheet(form, openness));
  }

  /** The form with the texts of this moment. The same object may show other texts later; rows change its identity. */
  get form(): Form {
    return this.sheet.form;
  }

  /** Grows with each change of rows or of what the table prints outside its inputs. */
  get structure(): number {
    return this.sheet.structure;
  }

  get scorecard(): Scorecard {
    return this.sheet.scorecard;
  }

  /** The result of one row; undefined for a removed one. */
  rowScore(id: string): IndicatorScore | undefined {
    return this.sheet.rowScore(id);
  }

  /** The text of a cell. */
  override text(cell: CellId): string {
    return cellText(this.sheet.form, cell);
  }
}
