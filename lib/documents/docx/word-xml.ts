// WordprocessingML as text: escaped runs, paragraphs, breaks. The order of elements is the schema's (ECMA-376, CT_PPr).
import { escapeText } from '../html/html';

/** How a paragraph stands, beyond its style. */
export interface ParagraphLook {
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly keepNext?: boolean | undefined;
  readonly pageBreakBefore?: boolean | undefined;
  readonly bold?: boolean | undefined;
  /** Level in the document's outline, from 0: listed in the contents like a heading. */
  readonly outline?: number | undefined;
  /** A bookmark around its text, which contents and cross-references lead to. */
  readonly bookmark?: Bookmark | undefined;
}

/** A named place; `id` counts the bookmarks of the document. */
export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

/** The runs of a text: line ends as breaks, nothing that XML cannot carry. */
export function runs(text: string, bold = false): string {
  if (text === '') return '';
  const begin = bold ? '<w:r><w:rPr><w:b/></w:rPr>' : '<w:r>';
  // Escaping makes every line end one \n.
  const lines = escapeText(text).split('\n');
  return lines
    .map((line, i) => `${begin}${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${line}</w:t></w:r>`)
    .join('');
}

/** A paragraph of one of the document's styles. `content` is runs already. */
export function paragraphOf(style: string, content: string, look: ParagraphLook = {}): string {
  const { align, keepNext, pageBreakBefore, bookmark, outline } = look;
  const properties =
    `<w:pStyle w:val="${style}"/>` +
    (keepNext ? '<w:keepNext/>' : '') +
    (pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (align === undefined ? '' : `<w:jc w:val="${align}"/>`) +
    (outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`);
  const marked =
    bookmark === undefined
      ? content
      : `<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>${content}<w:bookmarkEnd w:id="${bookmark.id}"/>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${marked}</w:p>`;
}

/** A paragraph of text. */
export function styled(style: string, text: string, look: ParagraphLook = {}): string {
  return paragraphOf(style, runs(text, look.bold), look);
}

/** Names of bookmarks begin with a letter and hold letters, digits and underscores, at most 40. */
export function bookmarkName(anchor: string): string {
  return `m_${anchor.replace(/[^0-9A-Za-z]/g, '_')}`.slice(0, 40);
}

/** A field that Word works out: PAGE, PAGEREF, TOC. `shown` stands until it is. */
export function field(instruction: string, shown: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
}
