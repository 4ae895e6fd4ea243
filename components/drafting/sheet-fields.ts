// The fields of the sheet as elements: a text field lies over its mirror, which gives it its height and prints in its place.
import type { Step } from './sheet-map';

/** A field one types in. */
export type Field = HTMLTextAreaElement | HTMLInputElement;

/** Whether an element is a cell's text field. */
export function isTextField(target: EventTarget | null): target is Field {
  return (
    (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) &&
    target.hasAttribute('data-cell')
  );
}

/** Whether an element is a text field of its own (审核说明), none of the form's cells: its keys, undo included, are the browser's. */
export function isOtherTextField(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && !isTextField(target)
  );
}

/** Keeps a line's height where the text is empty or ends in a new line. */
const LAST_LINE = '\u200b';

/** Writes what the field's mirror shows. */
export function writeMirror(field: Field, text: string): void {
  const mirror = field.previousElementSibling?.firstChild;
  if (mirror instanceof Text && mirror.data !== text + LAST_LINE) mirror.data = text + LAST_LINE;
}

/** What a mirror holds when it is first drawn. */
export function mirrorText(text: string): string {
  return text + LAST_LINE;
}

/** Whether an arrow key would leave the text: at its first or last character, or upwards and downwards in a single line. */
export function atEdge(field: Field, step: Step): boolean {
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (step === 'left') return start === 0 && end === 0;
  if (step === 'right') return start === value.length && end === value.length;
  if (field instanceof HTMLInputElement || isOneLine(field)) return true;
  return step === 'up' ? start === 0 && end === 0 : start === value.length && end === value.length;
}

function isOneLine(field: HTMLTextAreaElement): boolean {
  const style = getComputedStyle(field);
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
  return field.clientHeight - padding < 2 * Number.parseFloat(style.lineHeight);
}
