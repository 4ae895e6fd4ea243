// Text into Word runs: line ends as breaks, nothing that XML cannot carry.
import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import { printable } from '../printable';

/** The runs of a text. */
export function runs(text: string, bold?: boolean): ParagraphChild[] {
  return printable(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, bold, ...(i > 0 && { break: 1 }) }));
}

/** A paragraph of one of the document's styles. */
export function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: runs(text) });
}
