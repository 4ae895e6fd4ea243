// disclosure.xlsx: the whole document as a workbook. One sheet per public table and per form, the text on a sheet of its own.
import { demoWord, editionLine } from '../../domain/disclosure/figure-text';
import type { DisclosureDocument } from '../../domain/disclosure/model';
import { blockWords, RenderFailure } from '../render-failure';
import { gridOfForm, gridOfTable, gridSheet, Looks, type SheetLine } from './grid-sheet';
import { type ListRow, listSheet } from './list-sheet';
import { type Parts, partsOfDocument, type SheetBlock, type TextRow } from './parts';
import { sheetNames } from './sheet-names';
import { type SheetCell, type WorkbookSheet, writeWorkbook } from './workbook';

const CONTENTS = '目录';
const NARRATIVE = '正文';
/** The most one cell holds. */
const LONGEST_TEXT = 32_000;

/** What the sheets of one workbook share. */
interface Frame {
  readonly looks: Looks;
  /** Stands at the top of every sheet and every printed page; '' where the data is real. */
  readonly mark: string;
  readonly nameOf: ReadonlyMap<SheetBlock, string>;
}

/**
 * The document as .xlsx bytes, the same for the same document. The 核算 layer is for the screen: here stands what was published.
 * @throws RenderFailure naming the block that could not be drawn.
 */
export async function renderDisclosureXlsx(document: DisclosureDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts = partsOfDocument(document);
  const names = sheetNames([CONTENTS, NARRATIVE, ...wishes(parts)]).slice(2);
  const frame: Frame = {
    looks: new Looks(),
    mark: document.demo ? demoWord(document) : '',
    nameOf: new Map(parts.sheets.map(({ block }, i) => [block, names[i] ?? ''])),
  };
  return writeWorkbook({
    title: document.title,
    at: new Date(document.edition.publishedAt),
    sheets: [
      contentsSheet(document, parts, frame),
      narrativeSheet(document, parts, frame),
      ...parts.sheets.map((sheet) => named(document, sheet, frame)),
    ],
  });
}

/** 公开01表, 自评01, 汇总表, 附表1: what each sheet would be called. */
function wishes({ sheets }: Parts): string[] {
  const forms = sheets.filter(({ block }) => block.kind === 'form').length;
  const digits = Math.max(2, String(forms).length);
  let form = 0;
  let list = 0;
  return sheets.map(({ block }) => {
    if (block.kind === 'table') return block.printedNo;
    if (block.kind === 'figures') {
      if (block.caption.includes('汇总')) return '汇总表';
      list += 1;
      return `附表${list}`;
    }
    form += 1;
    return `自评${String(form).padStart(digits, '0')}`;
  });
}

function marked(frame: Frame, ...lines: readonly SheetLine[]): SheetLine[] {
  return frame.mark === '' ? [...lines] : [{ center: frame.mark }, ...lines];
}

function named(
  document: DisclosureDocument,
  { block, project }: Parts['sheets'][number],
  frame: Frame,
): WorkbookSheet {
  try {
    return blockSheet(block, frame);
  } catch (error) {
    const reason = '内容无法排成 Excel 表格，请核对后重试。';
    throw new RenderFailure('Excel', blockWords(block, document, project), reason, { cause: error });
  }
}

function blockSheet(block: SheetBlock, frame: Frame): WorkbookSheet {
  const name = frame.nameOf.get(block) ?? '';
  const pageHead = frame.mark;
  if (block.kind === 'figures') {
    const above = marked(frame, { center: block.caption, title: true });
    return listSheet(name, { ...block, above, pageHead }, frame.looks);
  }
  if (block.kind === 'table') {
    const above = marked(
      frame,
      { center: block.title, title: true },
      { right: block.printedNo },
      { left: block.unitName, right: block.unit },
    );
    const below = block.notes.map((note) => ({ left: note }));
    return gridSheet(name, { above, grid: gridOfTable(block.grid, 'printed'), below, pageHead }, frame.looks);
  }
  const { layout } = block;
  const number = layout.formNo === undefined ? [] : [{ right: layout.formNo }];
  const above = marked(frame, ...number, { center: layout.title, title: true }, { center: layout.subtitle });
  return gridSheet(name, { above, grid: gridOfForm(layout), below: [], pageHead }, frame.looks);
}

function contentsSheet(document: DisclosureDocument, { sheets }: Parts, frame: Frame): WorkbookSheet {
  const entries = [
    { name: NARRATIVE, about: '文字部分' },
    ...sheets.map(({ block, about }) => ({ name: frame.nameOf.get(block) ?? '', about })),
  ];
  const above = marked(frame, { center: document.title, title: true }, { center: editionLine(document) });
  const list = listSheet(
    CONTENTS,
    {
      above,
      columns: [
        { label: '序号', align: 'center', width: 10 },
        { label: '工作表', align: 'left', width: 25 },
        { label: '内容', align: 'left', width: 65 },
      ],
      rows: entries.map(({ name, about }, i) => [String(i + 1), name, about]),
      total: null,
      pageHead: frame.mark,
    },
    frame.looks,
  );
  const first = above.length + 1;
  return linked(list, frame.looks, (row, column) => (column > 0 ? entries[row - first]?.name : undefined));
}

function narrativeSheet(document: DisclosureDocument, { rows }: Parts, frame: Frame): WorkbookSheet {
  const lines = rows.flatMap(inPieces);
  const above = marked(frame, { center: document.title, title: true });
  let section = '';
  const list: ListRow[] = lines.map((line) => {
    if (line.level === null) return [section, line.leadsTo ? `见工作表：${line.text}` : line.text];
    section = line.text;
    return { wide: line.text };
  });
  const sheet = listSheet(
    NARRATIVE,
    {
      above,
      columns: [
        { label: '所属标题', align: 'left', width: 24 },
        { label: '内容', align: 'left', width: 76 },
      ],
      rows: list,
      total: null,
      pageHead: frame.mark,
    },
    frame.looks,
  );
  const first = above.length + 1;
  return linked(sheet, frame.looks, (row, column) => {
    const block = column === 1 ? lines[row - first]?.leadsTo : null;
    return block ? frame.nameOf.get(block) : undefined;
  });
}

/** A text longer than a cell holds goes on in the next row. */
function inPieces(row: TextRow): TextRow[] {
  const pieces: TextRow[] = [];
  let piece = '';
  for (const character of row.text) {
    if (piece.length + character.length > LONGEST_TEXT) {
      pieces.push({ ...row, text: piece });
      piece = '';
    }
    piece += character;
  }
  return [...pieces, { ...row, text: piece }];
}

/** The sheet with cells that lead to others. */
function linked(
  sheet: WorkbookSheet,
  looks: Looks,
  target: (row: number, column: number) => string | undefined,
): WorkbookSheet {
  const cells = sheet.cells.map((cell): SheetCell => {
    const name = target(cell.row, cell.column);
    return name === undefined ? cell : { ...cell, sheet: name, look: looks.of({ ...cell.look, link: true }) };
  });
  return { ...sheet, cells };
}
