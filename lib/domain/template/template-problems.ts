// Whether a draft is a template: what is wrong with it, each sentence naming the thing, the reason and the next step.
import { type DraftPath, isObject, type Json, pathText, rowsAt, valueAt, withValue } from './draft-value';
import { valueFault } from './field-text';
import { type Template, templateSchema } from './template';
import { placesOf, type TemplatePlaces } from './template-places';
import { RULES_OF_TEMPLATES } from './template-rules';

/** One thing to mend; `path` is the field's or list's, as `pathText` writes it, '' for the template as a whole. */
export interface TemplateProblem {
  readonly path: string;
  readonly message: string;
}

/** The most rows a list of a template takes: the printed form is one sheet. */
const MOST_ROWS = 60;

/** The template a draft makes as this version, or everything that keeps it from being one. */
export function judgeDraft(
  draft: Json,
  as: { family: string; version: number },
): { template: Template; problems: readonly [] } | { template: null; problems: readonly TemplateProblem[] } {
  const places = placesOf(draft);
  const problems = [...fieldProblems(draft, places), ...listProblems(draft, places)];
  const parsed = templateSchema.safeParse({ ...tidied(draft, places), schema: 'mingji.template/1', ...as });
  if (parsed.success) problems.push(...RULES_OF_TEMPLATES.flatMap((rule) => rule(parsed.data)));
  else if (problems.length === 0)
    problems.push(...parsed.error.issues.map((issue) => unnamedProblem(places, issue.path)));
  return parsed.success && problems.length === 0
    ? { template: parsed.data, problems: [] }
    : { template: null, problems };
}

function fieldProblems(draft: Json, { fields }: TemplatePlaces): TemplateProblem[] {
  return fields.flatMap(({ path, field, owner }) => {
    const fault = valueFault(field, draft, valueAt(draft, path));
    return fault === null ? [] : [{ path: pathText(path), message: `${owner}的「${field.label}」${fault}` }];
  });
}

function listProblems(draft: Json, { lists }: TemplatePlaces): TemplateProblem[] {
  return lists.flatMap(({ path, list, owner }): TemplateProblem[] => {
    const rows = rowsAt(draft, path);
    const at = pathText(path);
    const least = list.least ?? 0;
    if (rows.length < least)
      return [{ path: at, message: `${owner}没有${list.label}，请至少添加 ${least} 个。` }];
    if (rows.length > MOST_ROWS)
      return [{ path: at, message: `${owner}的${list.label}超过 ${MOST_ROWS} 个，请删减。` }];
    return list.unique === undefined ? [] : repeated(draft, path, list.unique, list.label);
  });
}

/** Rows that are known by the same key. */
function repeated(draft: Json, path: DraftPath, key: string, label: string): TemplateProblem[] {
  const seen = new Map<string, number>();
  return rowsAt(draft, path).flatMap((row, index) => {
    const value = valueAt(row, [key]);
    if (typeof value !== 'string') return [];
    const before = seen.get(value);
    seen.set(value, index);
    if (before === undefined) return [];
    const message = `${label}的第 ${index + 1} 个与第 ${before + 1} 个重复，请改换内容，或删去其中一个。`;
    return [{ path: pathText([...path, index, key]), message }];
  });
}

/** The draft as a template takes it: texts without blanks around them, no blank lines, no empty lists that may be left out. */
function tidied(draft: Json, { fields, lists }: TemplatePlaces): { readonly [key: string]: Json } {
  let tidy = draft;
  for (const { path, field } of fields) {
    const value = valueAt(draft, path);
    if (field.kind === 'lines' && Array.isArray(value)) {
      const lines = value.map((line) => String(line).trim()).filter((line) => line !== '');
      tidy = withValue(tidy, path, lines);
    } else if (typeof value === 'string' && value !== value.trim())
      tidy = withValue(tidy, path, value.trim());
  }
  for (const { path, list } of lists)
    if (list.absent !== undefined && valueAt(tidy, path) !== undefined && rowsAt(tidy, path).length === 0)
      tidy = withValue(tidy, path, undefined);
  return isObject(tidy) ? tidy : {};
}

/** What the schema refuses beyond the table of fields: it should not come to that, but no refusal may be mute. */
function unnamedProblem({ fields, lists }: TemplatePlaces, path: readonly PropertyKey[]): TemplateProblem {
  const where = path.map(String).join('.');
  const place = [
    ...fields.map(({ path: p, field, owner }) => ({ p, words: `${owner}的「${field.label}」` })),
    ...lists.map(({ path: p, list, owner }) => ({ p, words: `${owner}的${list.label}` })),
  ].find(({ p }) => where.startsWith(pathText(p)));
  return { path: where, message: `${place?.words ?? '表样内容'}不符合表样的格式，请核对后重新填写。` };
}
