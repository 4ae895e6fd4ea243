// disclosure.docx: the whole document for Word, set as an official document, the same bytes for the same document.
import { strToU8, zipSync } from 'fflate';
import { contentsOf } from '../../domain/disclosure/contents';
import { demoWord, editionLine } from '../../domain/disclosure/figure-text';
import type { DisclosureDocument } from '../../domain/disclosure/model';
import { escapeText } from '../html/html';
import { type Piece, renderBlocks } from './blocks';
import { sectionProperties, styleSheet } from './office-style';
import { bookmarkName, field, paragraphOf, runs, styled } from './word-xml';

/** What a .docx file is served as. */
export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const AUTHOR = '明绩';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Documents shorter than this need no contents. */
const CONTENTS_FROM = 6;

/** The document as .docx bytes. The 核算 layer is for the screen: in Word stands what was published. @throws RenderFailure */
export function renderDisclosureDocx(document: DisclosureDocument): Uint8Array<ArrayBuffer> {
  const body = [
    // Two lines, as on the cover of an official document: whose, and what.
    styled('Title', document.title.replace(/(?<=.)(?=\d{4} ?年)/, '\n')),
    styled('Plain', editionLine(document), { align: 'center' }),
    contents(document),
    onPaper(renderBlocks(document)),
  ].join('');
  return packed({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['document', `${RELATIONS}/officeDocument`, 'word/document.xml'],
      ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(document),
    'word/document.xml': part('document', `<w:body>${body}${sectionProperties(false)}</w:body>`),
    'word/_rels/document.xml.rels': relationships([
      ['styles', `${RELATIONS}/styles`, 'styles.xml'],
      ['settings', `${RELATIONS}/settings`, 'settings.xml'],
      ['header', `${RELATIONS}/header`, 'header.xml'],
      ['footerOdd', `${RELATIONS}/footer`, 'footer-odd.xml'],
      ['footerEven', `${RELATIONS}/footer`, 'footer-even.xml'],
    ]),
    'word/styles.xml': styleSheet(),
    'word/settings.xml': part('settings', '<w:evenAndOddHeaders/>'),
    // Nothing above the text, save for what must be seen on every page of trial data.
    'word/header.xml': part(
      'hdr',
      styled('Plain', document.demo ? demoWord(document) : '', { align: 'right' }),
    ),
    'word/footer-odd.xml': part('ftr', pageNumber('right')),
    'word/footer-even.xml': part('ftr', pageNumber('left')),
  });
}

/** Pieces on paper across stand in sections of their own: a section ends with a paragraph that says what paper it was. */
function onPaper(pieces: readonly Piece[]): string {
  return pieces
    .map(({ across, xml }, i) => {
      const next = pieces[i + 1];
      const turns = next !== undefined && (next.across !== across || across);
      return turns ? xml + endOfSection(across) : xml;
    })
    .join('');
}

function endOfSection(across: boolean): string {
  return `<w:p><w:pPr><w:pStyle w:val="Spacer"/>${sectionProperties(across)}</w:pPr></w:p>`;
}

/** 目录: a field that Word brings up to date on opening; until then its lines lead to their places by themselves. */
function contents(document: DisclosureDocument): string {
  const entries = contentsOf(document);
  if (entries.length < CONTENTS_FROM) return '';
  const lines = entries.map(({ level, text, anchor }) => {
    const name = bookmarkName(anchor);
    const page = `<w:r><w:tab/></w:r>${field(`PAGEREF ${name} \\h`, '<w:r><w:t></w:t></w:r>')}`;
    return {
      style: `TOC${level}`,
      link: `<w:hyperlink w:anchor="${name}" w:history="1">${runs(text)}${page}</w:hyperlink>`,
    };
  });
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const paragraphs = lines.map(({ style, link }, i) =>
    paragraphOf(style, `${i === 0 ? begin : ''}${link}${i === lines.length - 1 ? end : ''}`),
  );
  return styled('Contents', '目录', { pageBreakBefore: true }) + paragraphs.join('') + endOfSection(false);
}

/** — 1 — in 四号宋体, at the outer edge. */
function pageNumber(align: 'left' | 'right'): string {
  return paragraphOf('PageNumber', `${runs('— ')}${field('PAGE', runs('1'))}${runs(' —')}`, { align });
}

function part(root: string, content: string): string {
  return `${XML}<w:${root} xmlns:w="${WORD}" xmlns:r="${RELATIONS}">${content}</w:${root}>`;
}

function relationships(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ['/word/document.xml', `${WORD_PART}.document.main+xml`],
    ['/word/styles.xml', `${WORD_PART}.styles+xml`],
    ['/word/settings.xml', `${WORD_PART}.settings+xml`],
    ['/word/header.xml', `${WORD_PART}.header+xml`],
    ['/word/footer-odd.xml', `${WORD_PART}.footer+xml`],
    ['/word/footer-even.xml', `${WORD_PART}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const all = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`;
}

/** Title and dates of the file, the dates those of the edition. */
function coreProperties({ title, edition }: DisclosureDocument): string {
  const moment = escapeText(edition.publishedAt);
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>${AUTHOR}</dc:creator><dc:language>zh-CN</dc:language><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy><cp:revision>${edition.number}</cp:revision>${date('created')}${date('modified')}</cp:coreProperties>`;
}

/** The archive, every member at the first moment a zip can note (in local time, which is what a zip notes): the same bytes each time. */
function packed(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const mtime = new Date(1980, 0, 1);
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime }] as const]),
  );
  return new Uint8Array(zipSync(files as Parameters<typeof zipSync>[0]));
}
