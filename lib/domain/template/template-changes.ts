// What differs between two versions of a template, in words: read before a draft is published and before a form is moved.
import { type DraftPath, isObject, type Json, pathText, rowsAt, valueAt } from './draft-value';
import { shownText } from './field-text';
import type { Template } from './template';
import type { TemplateList } from './template-fields';
import { TEMPLATE_SECTIONS } from './template-sections';
import { dimensionFields, hasSection, rowWords } from './template-places';

/** One difference; `from` is '' for what is new, `to` for what is gone. */
export interface TemplateChange {
  /** 一级指标「产出指标」的「分值」 */
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A value or a row of a template under a name that stays the same wherever the row stands. */
interface Item {
  readonly label: string;
  /** The text of a value; null for a row. */
  readonly text: string | null;
  /** The row it stands in, '' outside of any. */
  readonly within: string;
}

/** A template as a draft of it holds it: without what the store adds. */
export function draftOf(template: Template): Json {
  const { schema: _schema, family: _family, version: _version, ...content } = template;
  return JSON.parse(JSON.stringify(content)) as Json;
}

/** Every difference from one version or draft to another, in the order of the form; what is gone comes last. */
export function templateChanges(from: Json, to: Json): TemplateChange[] {
  const before = itemsOf(from);
  const after = itemsOf(to);
  const changes: TemplateChange[] = [];
  for (const [id, { label, text, within }] of after) {
    // Of a row that is new as a whole, its name says enough.
    if (within !== '' && !before.has(within)) continue;
    const old = before.get(id);
    if (!old) changes.push({ label, from: '', to: text ?? '新增' });
    else if (text !== null && old.text !== text)
      changes.push({ label: old.label, from: old.text ?? '', to: text });
  }
  for (const [id, { label, text, within }] of before)
    if (!after.has(id) && (within === '' || after.has(within)))
      changes.push(text === null ? { label, from: '', to: '删去' } : { label, from: text, to: '' });
  return [...changes, ...ruleChanges(from, to)];
}

/** What a row is known by: its key where it has one, else its name, else its place. */
function identity(row: Json, index: number): string {
  const known = ['key', 'source', 'attainment', 'name', 'label'].map((key) => valueAt(row, [key]));
  return String(known.find((value) => typeof value === 'string' && value !== '') ?? index);
}

function itemsOf(draft: Json): Map<string, Item> {
  const items = new Map<string, Item>();
  const walk = (list: TemplateList, base: DraftPath, id: string, words: string, outer: string) => {
    const path = [...base, ...list.step];
    const listId = [id, ...list.step].join('.');
    rowsAt(draft, path).forEach((row, index) => {
      const rowId = `${listId}[${identity(row, index)}]`;
      const owner = `${words}${rowWords(list, row, index)}`;
      items.set(rowId, { label: owner, text: null, within: outer });
      for (const field of [...list.fields, ...dimensionFields(draft, list)]) {
        items.set(`${rowId}.${pathText(field.step)}`, {
          label: `${owner}的「${field.label}」`,
          text: shownText(field, draft, valueAt(row, field.step)),
          within: rowId,
        });
      }
      for (const inner of list.lists ?? []) walk(inner, [...path, index], rowId, `${owner}下`, rowId);
    });
  };
  for (const section of TEMPLATE_SECTIONS) {
    if (!hasSection(draft, section)) continue;
    if (section.optional) items.set(section.id, { label: section.title, text: null, within: '' });
    const within = section.optional ? section.id : '';
    for (const field of section.fields)
      items.set(pathText(field.step), {
        label: `${section.title}的「${field.label}」`,
        text: shownText(field, draft, valueAt(draft, field.step)),
        within,
      });
    for (const list of section.lists ?? []) walk(list, [], '', '', within);
  }
  return items;
}

/** What a rule's setting is called. */
export const SETTING_NAMES: Readonly<Record<string, string>> = {
  error: '必须更正',
  warning: '须说明',
  hint: '提示',
  off: '不使用',
};
/** What a stage of the work is called. */
export const STAGE_NAMES: Readonly<Record<string, string>> = { goals: '目标申报', evaluation: '自评' };

/** How the checks are weighed, rule by rule. */
function ruleChanges(from: Json, to: Json): TemplateChange[] {
  const settings = (draft: Json, what: string) => {
    const record = valueAt(draft, ['checks', what]);
    return isObject(record) ? record : {};
  };
  const kinds = [
    { what: 'severities', label: '审核程度', names: SETTING_NAMES, absent: '按目录' },
    { what: 'stages', label: '适用阶段', names: STAGE_NAMES, absent: '各阶段' },
  ];
  return kinds.flatMap(({ what, label, names, absent }) => {
    const [before, after] = [settings(from, what), settings(to, what)];
    const shown = (value: Json | undefined) => {
      if (value === undefined) return absent;
      const all = Array.isArray(value) ? (value as readonly Json[]) : [value];
      return all.map((one) => names[String(one)] ?? String(one)).join('、');
    };
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((rule) => {
      const [old, now] = [shown(before[rule]), shown(after[rule])];
      return old === now ? [] : [{ label: `审核 ${rule} 的「${label}」`, from: old, to: now }];
    });
  });
}
