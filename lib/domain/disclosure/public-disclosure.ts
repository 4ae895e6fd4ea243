// The interchange format as it is published: there is no field for the phone of a person, so none can be put into one.
import { z } from 'zod';
import { type Disclosure, disclosureSchema } from '../interchange/disclosure';
import { type Evaluation, evaluationFields } from '../interchange/evaluation';
import { coverPrivateNumbers } from './private-numbers';

const project = evaluationFields.project.unwrap().unwrap().omit({ phone: true }).nullish();
/** 审核意见 stay inside the house. */
const { reviewOpinion: _, ...indicatorFields } = evaluationFields.indicators.unwrap().unwrap().element.shape;
const { explanations: __, ...formFields } = evaluationFields;
const evaluation = z.strictObject({
  ...formFields,
  project,
  indicators: z.array(z.strictObject(indicatorFields)).max(2000).nullish(),
  after: z.string().max(200).nullish(),
});

/** The schema of what an edition publishes as JSON: `mingji.disclosure/1` without contact persons, phones and 审核意见. */
export const publicDisclosureSchema = disclosureSchema
  .omit({ contact: true })
  .extend({ evaluations: z.array(evaluation).max(1000).nullish() });
export type PublicDisclosure = z.infer<typeof publicDisclosureSchema>;
type PublicEvaluation = NonNullable<PublicDisclosure['evaluations']>[number];

/** One form as it is published; `after` names the entry of the text it stands behind. */
export function publicEvaluation(
  { project: own, indicators, explanations: _explanations, ...evaluation }: Evaluation,
  after: string | null | undefined,
): PublicEvaluation {
  const { phone: _phone, ...withoutPhone } = own ?? {};
  return {
    ...evaluation,
    ...(own && { project: withoutPhone }),
    ...(indicators && { indicators: indicators.map(({ reviewOpinion: _opinion, ...row }) => row) }),
    ...(after && { after }),
  };
}

/** A disclosure as it is published: without the fields for persons, and every number of a person covered wherever it was typed. */
export function publicDisclosure({
  contact: _contact,
  evaluations,
  ...disclosure
}: Disclosure): PublicDisclosure {
  return covered({
    ...disclosure,
    ...(evaluations && {
      evaluations: evaluations.map(({ after, ...form }) => publicEvaluation(form, after)),
    }),
  });
}

/** A copy in which every text is covered; keys, order and numbers stay. */
function covered<T>(value: T): T {
  if (typeof value === 'string') return coverPrivateNumbers(value) as T;
  if (Array.isArray(value)) return value.map(covered) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, covered(member)])) as T;
}
