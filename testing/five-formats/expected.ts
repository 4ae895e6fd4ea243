// What a document has to say in every format, taken from its blocks alone.
import { momentDay } from '@/lib/domain/disclosure/figure-text';
import {
  type Block,
  type BlockOf,
  type DisclosureDocument,
  type DocumentProject,
  projectOf,
} from '@/lib/domain/disclosure/model';
import { coverGrid } from '@/lib/domain/form-layout/grid';
import type { FormLayout, LayoutCell } from '@/lib/domain/form-layout/layout-types';
import { formFigures, listFigures, listPlace, Occurrences, tableFigures } from './named-figures';
import { bare, type Expected, type ExpectedFigure, type ExpectedText, type Kind } from './told';

const BOTH: readonly Kind[] = ['paper', 'data'];
const PAPER: readonly Kind[] = ['paper'];
const DATA: readonly Kind[] = ['data'];

/** How the list of projects that are not printed is called; no format prints a caption above it. */
export const OMITTED = '未公开的项目';

/** A public table's name in places. */
export function tableName({ printedNo, title }: Pick<BlockOf<'table'>, 'printedNo' | 'title'>): string {
  return `${printedNo} ${title}`;
}

/** All blocks in printed order, with the project each belongs to. */
export function blocksOf(
  document: DisclosureDocument,
): { readonly block: Block; readonly project: DocumentProject | null }[] {
  return document.blocks.flatMap((block) => {
    const own = { block, project: null };
    if (block.kind !== 'project') return [own];
    const project = projectOf(document, block.code);
    return [own, ...project.blocks.map((inner) => ({ block: inner, project }))];
  });
}

/** Everything the document says. */
export function expectedOf(document: DisclosureDocument): Expected {
  const blocks = blocksOf(document);
  let form = 0;
  const figures = blocks.flatMap(({ block }) => {
    if (block.kind === 'form') form += 1;
    return figuresOf(block, form);
  });
  return { figures, texts: blocks.flatMap(({ block, project }) => textsOf(block, project)) };
}

function figuresOf(block: Block, form: number): ExpectedFigure[] {
  switch (block.kind) {
    case 'table':
      return tableFigures(tableName(block), coverGrid(block.grid), block.grid.headRows).map(
        ([place, { text, value }]) => ({ place, text, fen: value, in: BOTH }),
      );
    case 'figures': {
      const grid = [
        block.columns.map(({ label }) => label),
        ...block.rows,
        ...(block.total ? [block.total] : []),
      ];
      return listFigures(block.caption, grid).map(inAll);
    }
    case 'chart':
      return block.items.flatMap(({ texts }, i) =>
        block.series.map((series, n) => inAll([listPlace(block.title, i + 1, series), texts[n] ?? ''])),
      );
    case 'omitted':
      return listFigures(OMITTED, [
        ['项目', '未公开的原因'],
        ...block.projects.map(({ name, reason }) => [name ?? '（名称不公开）', reason]),
      ]).map(([place, text]) => ({ place, text, fen: null, in: PAPER }));
    case 'form':
      return [...gridOfForm(block.layout, form), ...cellsOfForm(block.layout, form)];
    default:
      return [];
  }
}

function inAll([place, text]: readonly [string, string]): ExpectedFigure {
  return { place, text, fen: null, in: BOTH };
}

/** A form place by place; the strip beside the heads of the indicators is drawn in two parts where heads repeat, the upper one blank. */
function gridOfForm(layout: FormLayout, no: number): ExpectedFigure[] {
  const { indicatorBodyRow: body } = layout;
  const grid = coverGrid(layout);
  const texts = grid.map((line) => line.map(({ lead = '', text }) => `${lead}${text}`));
  const cells = grid.flat();
  return formFigures(no, texts).map(([place, text], i) => {
    const cell = cells[i];
    const row = Math.floor(i / layout.columnCount);
    const isUpperPart = cell !== undefined && row < body && cell.row + cell.rowSpan > body;
    return { place, text, fen: null, in: isUpperPart ? [] : PAPER };
  });
}

/** Cells that the interchange format has no field for: a phone beside the name, and what several cells say in one box. */
const JOINT = /^indicator\/[^/]+\/(?:target|actual)$/;

/** The filled-in cells of a form by what they hold: `自评表 2 指标 3 得分`. */
function cellsOfForm(layout: FormLayout, no: number): ExpectedFigure[] {
  const funds = new Map<string, string>();
  const once = new Occurrences();
  for (const { cellIds, text } of layout.cells)
    for (const [, id = ''] of cellIds.flatMap((cell) => [...cell.matchAll(/^fund\/([^/]+)\/label$/g)]))
      if (!funds.has(id)) funds.set(id, once.next(bare(text)));
  const rows = new Map<string, number>();
  for (const id of layout.cells.flatMap((cell) => indicatorOf(cell) ?? []))
    if (!rows.has(id)) rows.set(id, rows.size + 1);
  return layout.cells.flatMap((cell): ExpectedFigure[] => {
    const place = placeOf(cell, funds, rows);
    if (place === null || cell.text === '') return [];
    return [{ place: `自评表 ${no} ${place}`, text: dataText(cell), fen: null, in: DATA }];
  });
}

function indicatorOf({ cellIds }: LayoutCell): string | null {
  return /^indicator\/([^/]+)\//.exec(cellIds[0] ?? '')?.[1] ?? null;
}

function placeOf(
  { cellIds, role }: LayoutCell,
  funds: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, number>,
): string | null {
  const [of = '', id = '', field = ''] = (cellIds[0] ?? '').split('/');
  if (of === 'fund' && field !== 'label' && role !== 'blank') return `资金「${funds.get(id) ?? ''}」${field}`;
  if (of === 'indicator') return `指标 ${rows.get(id) ?? 0} ${field}`;
  const total = /^printedTotal(Weight|Score)$/.exec(id)?.[1];
  if (of === 'field' && total) return `总分 ${total.toLowerCase()}`;
  return null;
}

/** In data, target and unit stand apart, and words of attainment are words of a list: what counts are the figures in them. */
function dataText({ cellIds, text }: LayoutCell): string {
  return JOINT.test(cellIds[0] ?? '') ? figuresIn(text) : text;
}

/** The numbers in a text, one behind the other. */
export function figuresIn(text: string): string {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
    .map((one) => String(Number(one.replaceAll(',', ''))))
    .join('、');
}

function textsOf(block: Block, project: DocumentProject | null): ExpectedText[] {
  const text = (words: string, kinds: readonly Kind[], figures: ExpectedText['figures'] = []) =>
    words === '' ? [] : [{ text: words, figures, in: kinds }];
  switch (block.kind) {
    case 'heading':
      return text(block.text, project === null ? BOTH : PAPER);
    case 'paragraph':
      return text(block.text, BOTH, block.figures);
    case 'list':
      return block.items.flatMap((item) => text(item, BOTH));
    case 'note':
      return text(block.text, PAPER);
    case 'project':
      return text(block.heading, BOTH);
    case 'closing':
      return [...text(block.body, PAPER), ...text(momentDay(block.at), PAPER)];
    default:
      return [];
  }
}
