// disclosure.docx: the whole document for Word, set as an official document, the same bytes for the same document.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { editionLine } from '../../domain/disclosure/figure-text';
import type { DisclosureDocument } from '../../domain/disclosure/model';
import { escapeText } from '../html/html';
import { renderBlock } from './blocks';
import { withFixedTimes } from './fixed-time';
import { SECTION, styleSheet } from './office-style';
import { runs, styled } from './runs';

/** What a .docx file is served as. */
export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const AUTHOR = '明绩';

/** The document as .docx bytes. The 核算 layer is for the screen: in Word stands what was published. */
export async function renderDisclosureDocx(document: DisclosureDocument): Promise<Uint8Array<ArrayBuffer>> {
  const body = document.blocks.flatMap((block) => renderBlock(block, document));
  const edition = new Paragraph({
    style: 'Plain',
    alignment: AlignmentType.CENTER,
    children: runs(editionLine(document)),
  });
  const file = new Document({
    title: document.title,
    creator: AUTHOR,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: SECTION,
        headers: { default: header(document), even: header(document) },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(document.title) }),
          edition,
          ...body,
        ],
      },
    ],
  });
  const packed = await Packer.toBuffer(file, false, [
    { path: 'docProps/core.xml', data: coreProperties(document) },
    { path: 'word/styles.xml', data: styleSheet() },
  ]);
  return withFixedTimes(packed);
}

/** Nothing above the text, save for what must be seen on every page of trial data. */
function header({ demo }: DisclosureDocument): Header {
  return new Header({ children: [demo ? styled('Plain', '演示数据') : new Paragraph({ style: 'Plain' })] });
}

/** — 1 — in 四号宋体, at the outer edge. */
function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style: 'PageNumber', alignment, children: [number] })] });
}

/** Title and dates of the file, the dates those of the edition: the library would write the moment of rendering. */
function coreProperties({ title, edition }: DisclosureDocument): string {
  const moment = escapeText(edition.publishedAt);
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy><cp:revision>${edition.number}</cp:revision>${date('created')}${date('modified')}</cp:coreProperties>`;
}
