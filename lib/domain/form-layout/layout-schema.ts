// The schema of a laid-out form inside a frozen document.
import { z } from 'zod';
import type { FormLayout } from './layout-types';

const computedValue = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('rate'), fundId: z.string() }),
  z.strictObject({ of: z.literal('executionWeight') }),
  z.strictObject({ of: z.literal('executionScore'), fundId: z.string() }),
  z.strictObject({ of: z.literal('indicatorScore'), indicatorId: z.string() }),
  z.strictObject({ of: z.literal('totalWeight') }),
  z.strictObject({ of: z.literal('totalScore') }),
  z.strictObject({ of: z.literal('grade'), lead: z.string().optional() }),
]);

const layoutCell = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
  role: z.enum(['label', 'head', 'vertical', 'input', 'computed', 'blank']),
  text: z.string(),
  cellIds: z.array(z.string()),
  computed: computedValue.optional(),
  align: z.enum(['left', 'center', 'right']),
  scope: z.enum(['row', 'col', 'rowgroup', 'colgroup']).optional(),
  description: z.string().optional(),
  lead: z.string().optional(),
  unruled: z.literal(true).optional(),
});

/** A FormLayout as JSON. */
export const layoutSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  formNo: z.string().optional(),
  columnCount: z.int().min(1),
  rowCount: z.int().min(1),
  columnWidths: z.array(z.int()),
  cells: z.array(layoutCell),
  indicatorHeadRow: z.int(),
  indicatorBodyRow: z.int(),
}) as unknown as z.ZodType<FormLayout>;
