// What a reader sees change between two prints of a form: boxes whose text is another now, computed ones included.
import type { CellId } from '@/lib/domain/evaluation/cells';
import type { ComputedValue, FormLayout, LayoutCell } from '@/lib/domain/form-layout/layout-types';

/** The text of a box in the older print and in the newer one; '' where it was, or is, not there. */
export interface PrintedChange {
  readonly from: string;
  readonly to: string;
}

/** The name of a box among the boxes of a form: the first cell that stands in it. Labels and blanks have none. */
export function boxName(box: Pick<LayoutCell, 'cellIds'>): CellId | null {
  return box.cellIds[0] ?? null;
}

/** Computed boxes by the name everybody uses for them; their place in the table says it in a roundabout way. */
const COMPUTED_NAMES: Partial<Record<ComputedValue['of'], string>> = {
  rate: '预算执行率',
  executionScore: '预算执行得分',
  totalScore: '总分',
};

/** The words for a box: 「办结信访事项」实际完成值, or what is printed on a head. */
export function boxLabel(box: LayoutCell): string {
  return (box.computed && COMPUTED_NAMES[box.computed.of]) ?? box.description ?? box.text;
}

/** Boxes by every cell that stands in them. */
export function boxesByCell(layouts: readonly FormLayout[]): ReadonlyMap<CellId, LayoutCell> {
  return new Map(
    layouts.flatMap(({ cells }) =>
      cells.flatMap((box) => box.cellIds.map((id): [CellId, LayoutCell] => [id, box])),
    ),
  );
}

/** The changed boxes of the newer print, by name, in its order. */
export function printedChanges(
  before: readonly FormLayout[],
  after: readonly FormLayout[],
): ReadonlyMap<CellId, PrintedChange> {
  const old = new Map(
    before.flatMap(({ cells }) => cells.map((box): [CellId | null, string] => [boxName(box), box.text])),
  );
  const changes = new Map<CellId, PrintedChange>();
  for (const box of after.flatMap(({ cells }) => cells)) {
    const name = boxName(box);
    const from = old.get(name) ?? '';
    if (name !== null && from !== box.text) changes.set(name, { from, to: box.text });
  }
  return changes;
}
