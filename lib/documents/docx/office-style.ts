// The look of official documents (GB/T 9704—2012) in Word: paper, fonts named but not embedded, sizes, line spacing.
/** Twips (twentieths of a point) in one millimetre. */
const MM = 56.7;
const mm = (millimetres: number): number => Math.round(millimetres * MM);

const MARGIN = { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) };

/** Width between the margins of A4, in twips: 156 mm. */
export const TEXT_WIDTH = mm(210) - MARGIN.left - MARGIN.right;

/** Paper on its side keeps the margins of the sheet: what is above the text stands left of it. */
const ACROSS = { top: MARGIN.left, right: mm(20), bottom: MARGIN.right, left: mm(20) };
/** Width of the text on such paper: 257 mm. */
export const LANDSCAPE_WIDTH = mm(297) - ACROSS.left - ACROSS.right;

/** 22 lines a page: the exact line spacing of the body, in twips. */
const LINE = 579;

/** Two characters of the body's size. */
const TWO_CHARACTERS = 640;

/** Fonts by their role: 仿宋 for the body, 小标宋 for titles, 黑体 and 楷体 for headings of levels 1 and 2. */
const FANGSONG = '仿宋_GB2312';
const TITLE_SONG = '方正小标宋简体';
const HEITI = '黑体';
const KAITI = '楷体_GB2312';
const SONG = '宋体';
const LATIN = 'Times New Roman';

/** One paragraph style. Sizes in half points, distances in twips. */
interface OfficeStyle {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Exact line spacing; single when left out. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly firstLine?: number;
  readonly right?: number;
  readonly keepNext?: boolean;
  /** Place in the document's outline, from 0. */
  readonly outline?: number;
  /** A right-aligned tab stop, in twips: the unit of money stands at the end of its line. */
  readonly tab?: number;
  /** Dots lead to the tab stop. */
  readonly dotted?: true;
  readonly left?: number;
  /** Off in tables: else every line of a form takes a line of the page's grid, and five pages become eleven. */
  readonly snapToGrid?: false;
}

const heading = { size: 32, line: LINE, firstLine: TWO_CHARACTERS, keepNext: true } as const;
const inTable = { snapToGrid: false } as const;

/** 二号 44, 三号 32, 四号 28, 小四 24, 五号 21, 小五 18 half points. */
const OFFICE_STYLES: readonly OfficeStyle[] = [
  { id: 'Title', name: 'Title', font: TITLE_SONG, size: 44, align: 'center', line: 640, after: 160 },
  { id: 'Heading1', name: 'heading 1', font: HEITI, outline: 0, ...heading },
  { id: 'Heading2', name: 'heading 2', font: KAITI, outline: 1, ...heading },
  { id: 'Heading3', name: 'heading 3', font: FANGSONG, bold: true, outline: 2, ...heading },
  { id: 'Heading4', name: 'heading 4', font: FANGSONG, bold: true, outline: 3, ...heading },
  { id: 'Contents', name: '目录标题', font: HEITI, size: 36, align: 'center', line: 640, after: 160 },
  ...[1, 2, 3].map(
    (level): OfficeStyle => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      font: level === 1 ? HEITI : FANGSONG,
      size: 28,
      line: 480,
      left: (level - 1) * TWO_CHARACTERS,
      tab: TEXT_WIDTH,
      dotted: true,
    }),
  ),
  {
    id: 'Running',
    name: '正文段落',
    font: FANGSONG,
    size: 32,
    align: 'both',
    line: LINE,
    firstLine: TWO_CHARACTERS,
  },
  { id: 'Plain', name: '说明', font: KAITI, size: 24, line: 400, before: 60, after: 60 },
  {
    id: 'FormTitle',
    name: '表题',
    font: TITLE_SONG,
    size: 32,
    align: 'center',
    line: 480,
    before: 60,
    keepNext: true,
  },
  { id: 'FormText', name: '自评表', font: FANGSONG, size: 18, ...inTable },
  { id: 'TableText', name: '汇总表', font: FANGSONG, size: 21, ...inTable },
  { id: 'SmallText', name: '公开表', font: FANGSONG, size: 16, ...inTable },
  { id: 'TableLine', name: '表头行', font: FANGSONG, size: 21, tab: TEXT_WIDTH, ...inTable },
  { id: 'AcrossLine', name: '横表头行', font: FANGSONG, size: 21, tab: LANDSCAPE_WIDTH, ...inTable },
  {
    id: 'Closing',
    name: '落款',
    font: FANGSONG,
    size: 32,
    align: 'right',
    line: LINE,
    right: TWO_CHARACTERS,
  },
  { id: 'Spacer', name: '表后', font: FANGSONG, size: 2, line: 20, ...inTable },
  { id: 'PageNumber', name: '页码', font: SONG, size: 28, right: 320 },
];

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The whole style part. Latin text is English to Word, else a line may break inside a figure. */
export function styleSheet(): string {
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;
  const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FANGSONG)}${size(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`;
  return `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="${WORD}">${defaults}${normal}${table}${OFFICE_STYLES.map(styleXml).join('')}</w:styles>`;
}

/** One style; the order of its parts is the schema's. */
function styleXml(style: OfficeStyle): string {
  const custom = /^[\x20-\x7e]+$/.test(style.name) ? '' : ' w:customStyle="1"';
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.tab === undefined
      ? ''
      : `<w:tabs><w:tab w:val="right"${style.dotted ? ' w:leader="dot"' : ''} w:pos="${style.tab}"/></w:tabs>`,
    style.snapToGrid === false ? '<w:snapToGrid w:val="0"/>' : '',
    `<w:spacing w:before="${style.before ?? 0}" w:after="${style.after ?? 0}" w:line="${style.line ?? 240}" w:lineRule="${style.line === undefined ? 'auto' : 'exact'}"/>`,
    `<w:ind w:left="${style.left ?? 0}" w:right="${style.right ?? 0}" w:firstLine="${style.firstLine ?? 0}"/>`,
    `<w:jc w:val="${style.align ?? 'left'}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
  const bold = style.bold ? '<w:b/>' : '';
  return `<w:style w:type="paragraph"${custom} w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(style.font)}${bold}${size(style.size)}</w:rPr></w:style>`;
}

/** Times New Roman for Latin letters and figures. The hint keeps “ ” — … Chinese. */
function fonts(eastAsia: string): string {
  return `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:cs="${LATIN}" w:eastAsia="${eastAsia}" w:hint="eastAsia"/>`;
}

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

/** Parts of the package that every section names: heads and feet, of odd pages and of even ones. */
const HEADS_AND_FEET =
  '<w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="even" r:id="header"/>' +
  '<w:footerReference w:type="default" r:id="footerOdd"/><w:footerReference w:type="even" r:id="footerEven"/>';

/** A4 with the margins and the grid of 22 lines, upright or across. */
export function sectionProperties(across: boolean): string {
  const { top, right, bottom, left } = across ? ACROSS : MARGIN;
  const [width, height] = across ? [mm(297), mm(210)] : [mm(210), mm(297)];
  return `<w:sectPr>${HEADS_AND_FEET}<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${across ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${mm(15)}" w:footer="${across ? mm(15) : mm(28)}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;
}
