// 数字来源: the figures of paragraphs as links to a note each; figures of one source share it. Works by addresses alone, without script.
import { contentsOf } from '../../domain/disclosure/contents';
import type {
  Block,
  BlockOf,
  DisclosureDocument,
  FigureSource,
  LiveFigure,
} from '../../domain/disclosure/model';
import { headingElement } from './heading-element';
import { type Content, type Html, html } from './html';
import { runningText } from './paragraph-text';

/** A note, and the figures that lead to it. */
interface SourceNote {
  readonly no: number;
  readonly source: FigureSource;
  /** As printed, each once. */
  readonly texts: string[];
  /** How many figures lead here. */
  uses: number;
}

/** Where a figure stands among those of its note. */
interface FigureMark {
  readonly no: number;
  readonly use: number;
}

/** The notes of one page, numbered as their figures first appear. */
export class FigureNotes {
  readonly notes: readonly SourceNote[];
  readonly #marks: ReadonlyMap<LiveFigure, FigureMark>;

  constructor(blocks: readonly Block[]) {
    const notes = new Map<string, SourceNote>();
    const marks = new Map<LiveFigure, FigureMark>();
    for (const paragraph of paragraphsOf(blocks)) {
      const { text } = paragraph;
      for (const figure of fitting(paragraph)) {
        const { place, anchor, rule } = figure.source;
        const key = JSON.stringify([place, anchor, rule]);
        const note = notes.get(key) ?? { no: notes.size + 1, source: figure.source, texts: [], uses: 0 };
        notes.set(key, note);
        note.uses += 1;
        const printed = text.slice(figure.start, figure.end);
        if (!note.texts.includes(printed)) note.texts.push(printed);
        marks.set(figure, { no: note.no, use: note.uses });
      }
    }
    this.notes = [...notes.values()];
    this.#marks = marks;
  }

  /** A figure as it stands in its paragraph. */
  link(figure: LiveFigure, printed: string): Content {
    const mark = this.#marks.get(figure);
    if (!mark) return printed;
    return html`<a class="figure" id="${figureId(mark.no, mark.use)}" href="#src-${mark.no}">${printed}</a>`;
  }
}

function paragraphsOf(blocks: readonly Block[]): BlockOf<'paragraph'>[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

/** All blocks in printed order, those of projects in the place of their project. */
export function printedBlocks(document: DisclosureDocument): Block[] {
  const projects = new Map(document.projects.map((project) => [project.code, project]));
  return document.blocks.flatMap((block) =>
    block.kind === 'project' ? [block, ...(projects.get(block.code)?.blocks ?? [])] : [block],
  );
}

function figureId(no: number, use: number): string {
  return use === 1 ? `fig-${no}` : `fig-${no}-${use}`;
}

/** The figures that stand in the text, one after the other; what a foreign document has beside that is left as text. */
function fitting({ text, figures = [] }: BlockOf<'paragraph'>): LiveFigure[] {
  let at = 0;
  return figures.filter(({ start, end }) => {
    if (start < at || end <= start || end > text.length) return false;
    at = end;
    return true;
  });
}

/** A paragraph's text with its figures as links. */
export function paragraphText(paragraph: BlockOf<'paragraph'>, notes: FigureNotes): Content {
  const { text } = paragraph;
  const figures = fitting(paragraph);
  if (figures.length === 0) return runningText(text);
  const parts: Content[] = [];
  let at = 0;
  for (const figure of figures) {
    parts.push(lines(text.slice(at, figure.start)), notes.link(figure, text.slice(figure.start, figure.end)));
    at = figure.end;
  }
  return html`<bdi>${parts}${lines(text.slice(at))}</bdi>`;
}

function lines(text: string): Content {
  return text.split(/\r?\n/).map((line, i) => (i === 0 ? line : html`<br>${line}`));
}

/** The places a note can lead to on the page of the whole document. */
export function anchorsOf(document: DisclosureDocument): ReadonlySet<string> {
  return new Set(contentsOf(document, 4).map(({ anchor }) => anchor));
}

/**
 * The notes at the end of a page: the one that is asked for shows as a card at the bottom of the screen. `address` makes an
 * address of an anchor; null where it cannot be reached from this page.
 */
export function sourcesSection(
  { notes }: FigureNotes,
  heading: { readonly level: number; readonly address: (anchor: string) => string | null },
): Content {
  if (notes.length === 0) return null;
  return html`<section class="sources" aria-labelledby="sources-title">${headingElement(heading.level, '数字来源', { id: 'sources-title' })}
<p class="calm">正文里带点线的数字都由表格中的数字直接生成。点一下数字，可看到它取自哪里、怎样算出。</p>
<span id="sources-closed"></span><ol>${notes.map((note) => sourceItem(note, heading.address))}</ol></section>`;
}

function sourceItem(
  { no, source, texts, uses }: SourceNote,
  address: (anchor: string) => string | null,
): Html {
  const href = source.anchor === null ? null : address(source.anchor);
  const place =
    href === null ? runningText(source.place) : html`<a href="${href}">${runningText(source.place)}</a>`;
  const back = Array.from(
    { length: uses },
    (_, i) => html` <a href="#${figureId(no, i + 1)}">${uses === 1 ? '返回正文' : `正文第 ${i + 1} 处`}</a>`,
  );
  return html`<li id="src-${no}"><p><span class="source-figure">${texts.join('，')}</span> <span class="source-place">取自 ${place}</span></p>${
    source.rule !== null && html`<p>算法：${runningText(source.rule)}</p>`
  }<p class="source-ways">${back} <a class="source-close" href="#sources-closed">收起</a></p></li>`;
}

/** A quiet dotted line under figures, and the card. On paper only the text remains. */
export const SOURCES_CSS = `
a.figure, .portal a.figure { color: inherit; text-decoration: underline dotted var(--ink-3) 1px; text-underline-offset: 4px; scroll-margin-top: 40vh; }
a.figure:hover, .portal a.figure:hover, a.figure:target { color: var(--accent); text-decoration-color: var(--accent); background: var(--accent-soft); }
.sources { margin-top: 48px; font-size: 0.875em; }
.sources ol { margin: 0; padding: 0; list-style: none; }
.sources li { padding: 6px 0; border-bottom: 1px solid var(--line); }
.sources li p { margin: 0; }
.source-figure { font-weight: 700; font-variant-numeric: tabular-nums; }
.source-ways { color: var(--ink-2); }
.source-ways a { margin-right: 8px; }
.source-close { display: none; }
/* Out of the flow: closing the card leaves the page where it is. */
#sources-closed { position: fixed; top: 0; }
@media screen {
  .sources li:target { position: fixed; z-index: 3; left: 50%; bottom: 16px; width: min(640px, calc(100% - 32px)); max-height: 45vh; overflow: auto; transform: translateX(-50%); padding: 14px 18px; border: 1px solid var(--form-line); border-radius: 6px; background: var(--paper); box-shadow: 0 4px 20px rgba(27, 36, 48, 0.22); font-size: 1rem; }
  .sources li:target .source-close { display: inline; }
}
@media print { .sources { display: none; } a.figure, .portal a.figure { color: inherit; text-decoration: none; } }
`;
