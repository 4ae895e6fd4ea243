// Running text on a page: line ends kept, direction marks kept from leaking into what stands around it.
import { type Content, html } from './html';

/** The text with its line ends as breaks, isolated so that a right-to-left mark in it turns nothing else around. */
export function runningText(text: string): Content {
  if (text === '') return null;
  const lines = text.split(/\r?\n/);
  return html`<bdi>${lines.map((line, i) => (i === 0 ? line : html`<br>${line}`))}</bdi>`;
}
