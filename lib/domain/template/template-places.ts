// Every field and list that a draft has now, with its path and the words that name it to a person.
import { type DraftPath, type Json, rowsAt, valueAt } from './draft-value';
import type { TemplateField, TemplateList, TemplateSection } from './template-fields';
import { TEMPLATE_SECTIONS } from './template-sections';

/** A field where it stands in a draft. */
export interface FieldPlace {
  readonly path: DraftPath;
  readonly field: TemplateField;
  /** 一级指标「产出指标」 */
  readonly owner: string;
  /** The title of the section it stands in. */
  readonly section: string;
}

/** A list where it stands in a draft. */
export interface ListPlace {
  readonly path: DraftPath;
  readonly list: TemplateList;
  readonly owner: string;
}

/** What a draft has, in the order of the form. */
export interface TemplatePlaces {
  readonly fields: readonly FieldPlace[];
  readonly lists: readonly ListPlace[];
}

/** True where a section that may be left out is there, and always for the others. */
export function hasSection(draft: Json, section: TemplateSection): boolean {
  return section.optional === undefined || valueAt(draft, section.optional.step) !== undefined;
}

/** What a row calls itself; '' while it has no name. */
export function rowName(row: Json): string {
  const name = valueAt(row, ['name']);
  const label = valueAt(row, ['label']);
  const text = typeof name === 'string' && name.trim() !== '' ? name : label;
  return typeof text === 'string' ? text.trim() : '';
}

/** The words for one row: its name, else its place. */
export function rowWords(list: TemplateList, row: Json, index: number): string {
  const name = rowName(row);
  return name === '' ? `${list.label}第 ${index + 1} 个${list.row}` : `${list.row}「${name}」`;
}

/** The points fields of a row that gives every 一级指标 its own, named after it. */
export function dimensionFields(draft: Json, list: TemplateList): TemplateField[] {
  const step = list.byDimension;
  if (step === undefined) return [];
  return rowsAt(draft, ['dimensions']).flatMap((row, index): TemplateField[] => {
    const key = valueAt(row, ['key']);
    const label = rowName(row) || `第 ${index + 1} 个一级指标`;
    return typeof key === 'string'
      ? [{ step: [step, key], label, kind: 'points', absent: '没有这一级' }]
      : [];
  });
}

/** Gathers all places of a draft. */
export function placesOf(draft: Json): TemplatePlaces {
  const fields: FieldPlace[] = [];
  const lists: ListPlace[] = [];
  const walk = (
    list: TemplateList,
    base: DraftPath,
    { owner, within, section }: { owner: string; within: string; section: string },
  ) => {
    const path = [...base, ...list.step];
    lists.push({ path, list, owner });
    rowsAt(draft, path).forEach((row, index) => {
      const words = `${within}${rowWords(list, row, index)}`;
      for (const field of [...list.fields, ...dimensionFields(draft, list)])
        fields.push({ path: [...path, index, ...field.step], field, owner: words, section });
      for (const inner of list.lists ?? [])
        walk(inner, [...path, index], { owner: words, within: `${words}下`, section });
    });
  };
  for (const section of TEMPLATE_SECTIONS) {
    if (!hasSection(draft, section)) continue;
    for (const field of section.fields)
      fields.push({ path: field.step, field, owner: section.title, section: section.title });
    for (const list of section.lists ?? [])
      walk(list, [], { owner: section.title, within: '', section: section.title });
  }
  return { fields, lists };
}
