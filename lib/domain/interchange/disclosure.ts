// The interchange format of one 部门决算公开, `mingji.disclosure/1`: this schema is its only definition.
import { z } from 'zod';
import { TABLE_KINDS } from '../accounts/tables';
import { evaluationFields } from './evaluation';
import { MAX_TEXT, printedFigure, printedText } from './printed-value';

/** Limits against hostile or broken files. */
const MAX_EVALUATIONS = 1000;
const MAX_ROWS = 20_000;
const MAX_LIST = 5000;

const shortText = z.string().max(200).nullish();
const texts = z.array(z.string().max(MAX_TEXT)).max(MAX_LIST).nullish();
/** Figures known beside the text; their keys are the product's and grow freely. */
const facts = z.record(z.string().max(200), z.json()).nullish();

const block = z.strictObject({
  side: shortText,
  columns: z
    .array(z.strictObject({ key: shortText, title: texts }))
    .max(200)
    .nullish(),
  rows: z
    .array(
      z.strictObject({
        code: shortText,
        name: printedText,
        role: z.enum(['item', 'ofWhich', 'subtotal', 'total']).nullish(),
        cells: z.array(printedFigure).max(200).nullish(),
      }),
    )
    .max(MAX_ROWS)
    .nullish(),
});

const table = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  no: shortText,
  printedNo: shortText,
  title: printedText,
  unitName: printedText,
  unit: shortText,
  /** `none`: the frame stands empty and says so in its notes; `notTranscribed`: its rules are notChecked. */
  state: z.enum(['filled', 'none', 'notTranscribed']).nullish(),
  blocks: z.array(block).max(20).nullish(),
  notes: texts,
});

const department = z.strictObject({
  code: shortText,
  name: printedText,
  duties: texts,
  offices: texts,
  units: z
    .array(z.strictObject({ name: printedText, nature: printedText }))
    .max(MAX_LIST)
    .nullish(),
  staffing: z
    .strictObject({
      establishment: printedFigure,
      administrative: printedFigure,
      institutional: printedFigure,
      support: printedFigure,
      actual: printedFigure,
      inService: printedFigure,
      retired: printedFigure,
      retiredCadres: printedFigure,
      survivors: printedFigure,
    })
    .nullish(),
});

/** A form inside a disclosure; `after` names the narrative entry behind which it is printed. */
const enclosedEvaluation = z.strictObject({ ...evaluationFields, after: shortText });

/** The schema of `mingji.disclosure/1`. Unknown keys are an error with their path. */
export const disclosureSchema = z.strictObject({
  schema: z.literal('mingji.disclosure/1'),
  title: printedText,
  cover: texts,
  fiscalYear: evaluationFields.fiscalYear,
  moneyUnit: evaluationFields.moneyUnit,
  outline: shortText,
  department: department.nullish(),
  tables: z.array(table).max(50).nullish(),
  narrative: z
    .array(
      z.strictObject({
        id: shortText,
        part: printedText,
        label: shortText,
        level: z.int().min(0).max(20).nullish(),
        title: printedText,
        text: z.string().max(200_000).nullish(),
      }),
    )
    .max(MAX_LIST)
    .nullish(),
  evaluations: z.array(enclosedEvaluation).max(MAX_EVALUATIONS).nullish(),
  departmentEvaluations: z
    .array(
      z.strictObject({
        projectName: printedText,
        score: printedFigure,
        grade: printedText,
        thirdParty: z.boolean().nullish(),
      }),
    )
    .max(MAX_LIST)
    .nullish(),
  facts,
  previous: z.strictObject({ fiscalYear: evaluationFields.fiscalYear, facts }).nullish(),
  glossary: z
    .array(z.strictObject({ term: printedText, definition: printedText }))
    .max(MAX_LIST)
    .nullish(),
  contact: z.strictObject({ person: printedText, phone: printedText }).nullish(),
  approvedOn: shortText,
  publishedOn: shortText,
});
export type Disclosure = z.infer<typeof disclosureSchema>;
