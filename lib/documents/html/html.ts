// HTML with one way in: every text that enters a page is escaped here, and only here.
import { printable } from '../printable';

/** A piece of a page that is markup already. Only `html` and `markup` make one. */
export class Html {
  constructor(readonly source: string) {}
}

/** What may stand between markup: texts are escaped, numbers printed, nothing for null and false. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Nothing in it to escape or to replace: most cells of a table. */
const PLAIN = /^[\t\n \u0021\u0023-\u0025\u0028-\u003b=\u003f-\u007e\u00a0-\ud7ff\ue000-\ufffd]*$/;

/** The one escape function: a text as it may stand in an element or a quoted attribute. */
export function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return printable(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}

/** A template of markup around contents. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(parts.map((part, i) => (i === 0 ? part : sourceOf(contents[i - 1]) + part)).join(''));
}

/** Text of our own that is markup or style as it stands; never anything that was typed or read. */
export function markup(source: string): Html {
  return new Html(source);
}

function sourceOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.source;
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  return content.map(sourceOf).join('');
}
