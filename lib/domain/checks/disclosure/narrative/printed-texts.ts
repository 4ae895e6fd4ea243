// Every running text of a disclosure with its place: narrative, notes of the tables, and what the forms say in words.
import { cellText } from '../../../evaluation/form';
import type { DisclosureContext } from '../disclosure-rule';
import { readNarrative } from './reading';
import { place } from './say';

/** One text and where it stands. */
export interface PrintedText {
  readonly at: string;
  /** As a sentence names it: “关于收支情况总体说明”一节, 公开01表的注, 自评表. */
  readonly where: string;
  readonly text: string;
  readonly kind: 'narrative' | 'note' | 'form';
}

const known = new WeakMap<DisclosureContext, readonly PrintedText[]>();
/** Shorter texts are names and figures. */
const SENTENCE = 6;
const HAN = /[\u4e00-\u9fff]/;

/** All texts in printed order: narrative, notes, forms. Collected once per check. */
export function printedTexts(context: DisclosureContext): readonly PrintedText[] {
  const before = known.get(context);
  if (before) return before;
  const { disclosure, forms } = context;
  const texts: PrintedText[] = readNarrative(disclosure)
    .filter(({ text }) => text !== '')
    .map(
      (passage): PrintedText => ({
        at: passage.at,
        text: passage.text,
        kind: 'narrative',
        where: place(passage),
      }),
    );
  for (const [t, table] of (disclosure.tables ?? []).entries()) {
    for (const [n, text] of (table.notes ?? []).entries())
      texts.push({
        at: `tables[${t}].notes[${n}]`,
        text,
        kind: 'note',
        where: `${table.title ?? '决算表'}的注`,
      });
  }
  for (const { form, placeOf } of forms) {
    const seen = new Set<string>();
    for (const cell of form.cells.keys()) {
      const text = cellText(form, cell);
      // A merged cell is printed once and stands in several rows.
      if (text.length < SENTENCE || !HAN.test(text) || seen.has(text)) continue;
      seen.add(text);
      texts.push({ at: placeOf(cell), text, kind: 'form', where: '自评表' });
    }
  }
  known.set(context, texts);
  return texts;
}
