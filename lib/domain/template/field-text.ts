// A field of a template between what is stored and what is typed, shown and found fault with.
import { parseScaled } from '../amount';
import { formatPointsShort, formatRate } from '../format';
import { type Points, parsePoints } from '../points';
import { type Json, rowsAt, valueAt } from './draft-value';
import type { FieldChoice, FieldKind, TemplateField } from './template-fields';

/** The choices of a field in this draft. A value none of them has stays choosable: what stands is never lost. */
export function choicesOf(
  field: TemplateField,
  draft: Json,
  value: Json | undefined,
): readonly FieldChoice[] {
  const choices = [...(field.choices ?? []), ...amongRows(field, draft)];
  const isKnown = typeof value !== 'string' || value === '' || choices.some((one) => one.value === value);
  return isKnown ? choices : [...choices, { value: String(value), label: '本表样另立' }];
}

/** The choices, with the empty one where nothing is chosen yet or need not be. What counts then is not offered a second time. */
export function optionsOf(
  field: TemplateField,
  draft: Json,
  value: Json | undefined,
): readonly FieldChoice[] {
  const empty = { value: '', label: field.absent ?? '请选择' };
  const choices = choicesOf(field, draft, value);
  if (field.absent === undefined)
    return choices.some((one) => one.value === value) ? choices : [empty, ...choices];
  const again = choices.find(({ label }) => label === empty.label);
  if (again === undefined) return [empty, ...choices];
  return again.value === value ? choices : [empty, ...choices.filter((one) => one !== again)];
}

/** True for a choice among rows where there are none to choose from: it need not be asked. */
export function isIdle(field: TemplateField, draft: Json, value: Json | undefined): boolean {
  return field.among !== undefined && value === undefined && choicesOf(field, draft, value).length === 0;
}

function amongRows({ among }: TemplateField, draft: Json): FieldChoice[] {
  if (!among) return [];
  return rowsAt(draft, among.list).flatMap((row) => {
    const key = valueAt(row, [among.value]);
    const label = valueAt(row, [among.label]);
    return typeof key === 'string' ? [{ value: key, label: typeof label === 'string' ? label : '' }] : [];
  });
}

/** What a text box shows for a stored value: numbers as they are typed, unreadable text as it was typed. */
export function typedText(kind: FieldKind, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value !== 'number') return String(value);
  return kind === 'points' || kind === 'rate' ? formatPointsShort(value as Points) : String(value);
}

/** The stored value of a text typed into a field: a number where it can be read, else the text. `undefined` takes the key away. */
export function valueOfText(field: TemplateField, text: string): Json | undefined {
  if (text.trim() === '' && field.absent !== undefined) return undefined;
  switch (field.kind) {
    case 'points':
      return parsePoints(text) ?? text;
    case 'rate':
      return parseScaled(text.trim().replace(/[%％]$/, ''), 2) ?? text;
    case 'percent':
    case 'count':
      return /^\s*\d{1,6}\s*[%％]?\s*$/.test(text) ? Number.parseInt(text.trim(), 10) : text;
    case 'lines':
      return text.split('\n');
    case 'flag':
      return text === 'true';
    case 'text':
    case 'choice':
    case 'choices':
      return text;
  }
}

/** A value in words, for lists of differences. */
export function shownText(field: TemplateField, draft: Json, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') {
    if (field.kind === 'flag') return field.absent === 'true' ? '是' : '否';
    return field.absent ?? '（未填）';
  }
  const named = (one: Json) =>
    choicesOf(field, draft, one).find((choice) => choice.value === one)?.label || String(one);
  if (field.kind === 'flag') return value === true ? '是' : '否';
  if (field.kind === 'lines' && Array.isArray(value)) return value.join('；');
  if (field.kind === 'choice') return named(value);
  if (field.kind === 'rate' && typeof value === 'number') return formatRate(value);
  if (field.kind === 'percent' && typeof value === 'number') return `${value}%`;
  if (Array.isArray(value)) return value.map(named).join('、');
  return typedText(field.kind, value);
}

/** What is wrong with one value, as the end of a sentence that names the field; null when it may stand. */
export function valueFault(field: TemplateField, draft: Json, value: Json | undefined): string | null {
  const isBlank = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  switch (field.kind) {
    case 'text':
      if (isBlank) return field.absent === undefined && !field.mayBeBlank ? '没有填，请填写。' : null;
      if (typeof value !== 'string') return '不是文字，请重新填写。';
      return value.length > 200 ? '超过 200 个字，请删减。' : null;
    case 'lines':
      return linesFault(value);
    case 'flag':
      return typeof value === 'boolean' || isBlank ? null : '无法识别，请重新选择。';
    case 'choice':
      if (isBlank) return field.absent === undefined ? '没有选，请选择一项。' : null;
      return typeof value === 'string' ? choiceFault(field, draft, value) : '无法识别，请重新选择。';
    case 'choices':
      if (!Array.isArray(value) || value.length === 0) return '没有选，请至少选择一项。';
      return (
        value.map((one) => choiceFault(field, draft, String(one))).find((fault) => fault !== null) ?? null
      );
    case 'points':
    case 'rate':
    case 'percent':
    case 'count':
      return isBlank && field.absent !== undefined ? null : numberFault(field, value);
  }
}

function linesFault(value: Json | undefined): string | null {
  const lines = Array.isArray(value)
    ? value.filter((line) => typeof line === 'string' && line.trim() !== '')
    : [];
  return lines.length > 0 ? null : '没有填，请至少填一行。';
}

/** Keys of rows that a list no longer has. */
function choiceFault(field: TemplateField, draft: Json, value: string): string | null {
  if (!field.among) return null;
  const choices = [...(field.choices ?? []), ...amongRows(field, draft)];
  return choices.some((choice) => choice.value === value) ? null : '指向的一行已经删去，请重新选择。';
}

function numberFault(field: TemplateField, value: Json | undefined): string | null {
  const most = field.most ?? 100;
  const isDecimal = field.kind === 'points' || field.kind === 'rate';
  const range = `请填 0 至 ${most} 之间的${isDecimal ? '数，最多两位小数' : '整数'}。`;
  if (value === undefined || value === null || value === '') return `没有填，${range}`;
  if (typeof value !== 'number')
    return `不是${isDecimal ? '数' : '整数'}（现为「${typedText(field.kind, value)}」），${range}`;
  const limit = isDecimal ? most * 100 : most;
  return Number.isInteger(value) && value >= 0 && value <= limit
    ? null
    : `超出范围（现为「${typedText(field.kind, value)}」），${range}`;
}
