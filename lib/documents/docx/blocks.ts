// The renderer of a document as Word: a table from block kind to function. A new kind is one more row, and the compiler asks for it.
import { HeadingLevel, Paragraph, type Table } from 'docx';
import { momentDay } from '../../domain/disclosure/figure-text';
import {
  type Block,
  type BlockKind,
  type BlockOf,
  type DisclosureDocument,
  projectOf,
} from '../../domain/disclosure/model';
import { formTable } from './form-table';
import { listTable } from './list-table';
import { runs, styled } from './runs';

/** What a document's body is made of. */
export type BodyPart = Paragraph | Table;

type Renderers = {
  readonly [K in BlockKind]: (block: BlockOf<K>, document: DisclosureDocument) => BodyPart[];
};

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** Tables never stand next to each other: Word would make one of them. */
const spacer = (): Paragraph => new Paragraph({ style: 'Spacer' });

const renderers: Renderers = {
  heading: ({ level, text }) => [new Paragraph({ heading: HEADINGS[level], children: runs(text) })],
  paragraph: ({ text }) => [styled('Running', text)],
  list: ({ ordered, items }) =>
    items.map((item, i) => styled('Running', ordered ? `${i + 1}. ${item}` : `—— ${item}`)),
  note: ({ text }) => [styled('Plain', text)],
  figures: ({ caption, columns, rows, total }) => [
    styled('FormTitle', caption),
    listTable(columns, rows, total),
    spacer(),
  ],
  table: ({ printedNo, title, notes }) => [
    styled('FormTitle', `${printedNo} ${title}`),
    ...notes.map((note) => styled('Plain', note)),
  ],
  chart: ({ title, description }) => [styled('Running', `${title}：${description}`)],
  omitted: ({ projects }) => [
    listTable(
      [
        { label: '项目', align: 'left', width: 40 },
        { label: '未公开的原因', align: 'left', width: 60 },
      ],
      projects.map(({ name, reason }) => [name ?? '（名称不公开）', reason]),
      null,
    ),
    spacer(),
  ],
  form: ({ layout }) => [
    ...(layout.formNo === undefined ? [] : [formNumber(layout.formNo)]),
    styled('FormTitle', layout.title),
    new Paragraph({
      style: 'TableText',
      alignment: 'center',
      keepNext: true,
      children: runs(layout.subtitle),
    }),
    formTable(layout),
    spacer(),
  ],
  project: ({ code, heading }, document) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: document.projects[0]?.code !== code,
      children: runs(heading),
    }),
    ...projectOf(document, code).blocks.flatMap((block) => renderBlock(block, document)),
  ],
  closing: ({ body, at }) => [
    styled('Running', ''),
    styled('Closing', body),
    styled('Closing', momentDay(at)),
  ],
};

/** 公开 13 表, at the upper right of the table it belongs to. */
function formNumber(formNo: string): Paragraph {
  return new Paragraph({ style: 'TableText', alignment: 'right', keepNext: true, children: runs(formNo) });
}

/** One block as paragraphs and tables. */
export function renderBlock(block: Block, document: DisclosureDocument): BodyPart[] {
  // The table is complete by its type; TypeScript cannot tie a union's member to its own row of it.
  const render = renderers[block.kind] as (block: Block, document: DisclosureDocument) => BodyPart[];
  return render(block, document);
}
