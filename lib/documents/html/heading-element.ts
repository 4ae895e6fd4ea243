// Headings whose element depends on the page they stand on.
import { type Content, type Html, html } from './html';

/** h2 to h6 with the words; @throws RangeError for a level a page does not have. */
export function headingElement(level: number, words: Content): Html {
  switch (level) {
    case 2:
      return html`<h2>${words}</h2>`;
    case 3:
      return html`<h3>${words}</h3>`;
    case 4:
      return html`<h4>${words}</h4>`;
    case 5:
      return html`<h5>${words}</h5>`;
    default:
      throw new RangeError(`no heading element for level ${level}`);
  }
}
