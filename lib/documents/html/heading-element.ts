// Headings whose element depends on the page they stand on.
import { type Content, type Html, html } from './html';

/** What a heading may bear beside its words. */
interface HeadingMarks {
  readonly id?: string | null | undefined;
  readonly className?: string | undefined;
}

/** h2 to h6 with the words; what would lie deeper is an h6. @throws RangeError for a level above the page's sections. */
export function headingElement(level: number, words: Content, marks: HeadingMarks = {}): Html {
  const { id = null, className } = marks;
  const attributes = html`${id !== null && html` id="${id}"`}${className !== undefined && html` class="${className}"`}`;
  switch (Math.min(level, 6)) {
    case 2:
      return html`<h2${attributes}>${words}</h2>`;
    case 3:
      return html`<h3${attributes}>${words}</h3>`;
    case 4:
      return html`<h4${attributes}>${words}</h4>`;
    case 5:
      return html`<h5${attributes}>${words}</h5>`;
    case 6:
      return html`<h6${attributes}>${words}</h6>`;
    default:
      throw new RangeError(`no heading element for level ${level}`);
  }
}
