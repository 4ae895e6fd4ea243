// A form as JSON: what the server hands to the editor and what a snapshot freezes.
import { z } from 'zod';
import { fundSource, templateSchema } from '../template/template';
import { type CellId, cellIdSchema } from './cells';
import type { Form } from './form';

/** The schema of a form in JSON. Rows as in Form; cells as one object from cell id to text. */
export const formJsonSchema = z.strictObject({
  origin: z.enum(['working', 'printed']),
  fiscalYear: z.int().min(1990).max(2100),
  template: templateSchema,
  moneyUnit: z.enum(['万元', '元']),
  funds: z.array(z.strictObject({ id: z.string(), source: fundSource })),
  nodes: z.array(
    z.strictObject({ id: z.string(), parentId: z.string().nullable(), key: z.string().nullable() }),
  ),
  indicators: z.array(
    z.strictObject({ id: z.string(), nodeId: z.string(), position: z.string(), removed: z.boolean() }),
  ),
  cells: z.record(cellIdSchema, z.string()),
});
export type FormJson = z.infer<typeof formJsonSchema>;

/** A form as plain JSON. */
export function formToJson(form: Form): FormJson {
  return {
    origin: form.origin,
    fiscalYear: form.fiscalYear,
    template: form.template,
    moneyUnit: form.moneyUnit,
    funds: [...form.funds],
    nodes: [...form.nodes],
    indicators: [...form.indicators],
    cells: Object.fromEntries(form.cells) as Record<CellId, string>,
  };
}

/** A form from its JSON (already parsed by the schema). */
export function formFromJson(json: FormJson): Form {
  return { ...json, cells: new Map(Object.entries(json.cells) as [CellId, string][]) };
}
