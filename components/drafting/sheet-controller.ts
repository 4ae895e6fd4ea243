// Typing and moving about in the sheet, on the elements themselves: no key press waits for a rendering. Chinese input first of all.
import type { CellId } from '@/lib/domain/evaluation/cells';
import { readClipboardTable } from './clipboard-table';
import type { CellDraft } from './cell-draft';
import { layBlock } from './paste-block';
import { Pause } from './pause';
import { atEdge, type Field, isOtherTextField, isTextField, writeMirror } from './sheet-fields';
import type { GridBox, SheetMap, Step } from './sheet-map';

/** How a cell is typed in: figures (one line), words of one line, or words that may run over several. */
export type InputKind = 'figure' | 'words' | 'longText';

/** What the controller needs to know of the page. */
export interface SheetPage {
  readonly store: CellDraft;
  /** The grid as it is laid out now. */
  map(): SheetMap;
  /** The box a cell stands in; undefined for boxes outside the table. */
  boxOf(cell: CellId): GridBox | undefined;
  kindOf(cell: CellId): InputKind;
  /** Lines pasted into this cell are always a block, even where the cursor stands within its text. Absent: they are prose then. */
  isBlockOnly?(cell: CellId): boolean;
  /** What a pasted text means in a cell. */
  pasted(cell: CellId, text: string): string;
  /** Brings a cell into view and puts the cursor there. */
  focus(cell: CellId): void;
  /** The person is in this cell now. */
  entered(cell: CellId | null): void;
  /** Something that needs saying: an undo that left cells alone. */
  say(text: string): void;
  undo(): void;
  redo(): void;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** A pause in a long text closes its undo step, so that Ctrl+Z takes back a sentence and not a page. */
const LONG_TEXT_PAUSE_MS = 1_200;

/** Listens on one root element until `stop` is called. */
export class SheetController {
  /** The text field the cursor is in. */
  private field: Field | null = null;
  /** Arrows move between cells; with false they move within the text. */
  private choosing = false;
  private pointerAt: EventTarget | null = null;
  /** What the cell read before the first key press in it; null until then. Esc goes back to it. */
  private entryText: string | null = null;
  /** The column kept while moving up and down; that of the first Tab while filling in a line. */
  private column: number | null = null;
  private tabColumn: number | null = null;
  private readonly pause = new Pause(LONG_TEXT_PAUSE_MS, () => this.page.store.history.rest());
  private readonly off: (() => void)[] = [];

  constructor(
    private readonly root: HTMLElement,
    private readonly page: SheetPage,
  ) {
    this.on('pointerdown', (event) => this.pointed(event));
    this.on('focusin', (event) => this.entered(event.target));
    this.on('focusout', (event) => this.left(event.target));
    this.on('compositionstart', (event) => this.composing(event.target, true));
    this.on('compositionend', (event) => this.composing(event.target, false));
    this.on('paste', (event) => this.pasted(event));
    this.onKeys();
  }

  /**
   * The keys of a text field are taken on their way down and go no further: React listens to each of a key's six events at its
   * own root, twice, and would search the whole form for handlers that no component has.
   */
  private onKeys(): void {
    const { root } = this;
    const { body } = root.ownerDocument;
    const take = <E extends Event>(type: string, listen?: (event: E, field: Field) => void) => {
      this.onPage(type, (event) => {
        if (this.field === null || event.target !== this.field) return;
        event.stopPropagation();
        listen?.(event as E, this.field);
      });
    };
    take<KeyboardEvent>('keydown', (event) => this.pressed(event));
    take<InputEvent>('beforeinput', (event) => this.beforeInput(event));
    take<InputEvent>('input', (event, field) => this.typed(event, field));
    take('keypress');
    take('textInput');
    take('keyup');
    // Lists, buttons and closed boxes; and the page itself, after a click beside the paper: undo still works.
    this.onPage('keydown', (event) => {
      const { target } = event;
      if (target === this.field || isOtherTextField(target)) return;
      if (target === body || root.contains(target as Node)) this.pressed(event as KeyboardEvent);
    });
  }

  private onPage(type: string, listen: (event: Event) => void): void {
    const page = this.root.ownerDocument;
    page.addEventListener(type, listen, true);
    this.off.push(() => page.removeEventListener(type, listen, true));
  }

  /** Ends listening. */
  stop(): void {
    this.pause.cancel();
    for (const off of this.off) off();
  }

  private on<K extends keyof HTMLElementEventMap>(
    type: K,
    listen: (event: HTMLElementEventMap[K]) => void,
  ): void {
    this.root.addEventListener(type, listen);
    this.off.push(() => this.root.removeEventListener(type, listen));
  }

  /** A box is larger than its field when a neighbour is taller: all of it takes the pointer. */
  private pointed(event: PointerEvent): void {
    this.column = null;
    this.tabColumn = null;
    const target = event.target as HTMLElement;
    this.pointerAt = target;
    if (isTextField(target)) this.choosing = false;
    if (isTextField(target) || target.closest('button, select, a, label')) return;
    const field = target
      .closest('td, [data-place]')
      ?.querySelector<Field>('textarea[data-cell], input[data-cell]');
    if (!field) return;
    event.preventDefault();
    this.pointerAt = field;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  private entered(target: EventTarget | null): void {
    const cell = cellOf(target);
    this.page.entered(cell);
    if (!isTextField(target)) return;
    this.choosing = this.pointerAt !== target;
    this.pointerAt = null;
    this.entryText = null;
    this.field = target;
    target.dataset.focus = 'true';
    this.page.store.topics.tell(`text:${target.dataset.cell}`);
    if (this.choosing) target.select();
  }

  private left(target: EventTarget | null): void {
    if (!isTextField(target)) return;
    delete target.dataset.composing;
    delete target.dataset.focus;
    this.field = null;
    this.pause.cancel();
    this.page.store.endEdit();
    this.page.store.topics.tell(`text:${target.dataset.cell}`);
  }

  private beforeInput(event: InputEvent): void {
    // From the menu of the browser: its own history knows nothing of other cells.
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') this.page.undo();
    else this.page.redo();
  }

  private typed(event: InputEvent, field: Field): void {
    this.choosing = false;
    // Half a word in an input method is nobody's text yet; only the box grows with it.
    if (field.dataset.composing || event.isComposing) writeMirror(field, field.value);
    else this.commit(field);
  }

  private commit(field: Field): void {
    const cell = field.dataset.cell as CellId;
    const { store } = this.page;
    this.begin(cell);
    store.type(cell, field.value);
    if (this.page.kindOf(cell) === 'longText') this.pause.push();
  }

  private begin(cell: CellId): void {
    this.page.store.beginEdit(cell);
    this.entryText ??= this.page.store.text(cell);
  }

  private composing(target: EventTarget | null, begins: boolean): void {
    if (!isTextField(target)) return;
    if (begins) {
      target.dataset.composing = 'true';
      this.begin(target.dataset.cell as CellId);
    } else {
      delete target.dataset.composing;
      this.choosing = false;
      this.commit(target);
    }
  }

  private pressed(event: KeyboardEvent): void {
    // 229 is the key press that an input method has taken: it is none of ours, above all not Enter.
    if (event.isComposing || event.keyCode === 229) return;
    const { key, target } = event;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      const letter = key.toLowerCase();
      if (letter === 'z' || letter === 'y') {
        event.preventDefault();
        if (letter === 'y' || event.shiftKey) this.page.redo();
        else this.page.undo();
      }
      return;
    }
    // A letter or a figure goes into the text.
    if (key.length === 1 && isTextField(target)) return;
    const cell = cellOf(target);
    if (cell === null || event.altKey || (target as Element).closest('button, a')) return;
    const box = this.page.boxOf(cell);
    if (isTextField(target) && this.edited(event, target, cell, box !== undefined)) return;
    if (!box) return;
    if (key === 'Tab') this.tabColumn ??= this.column ?? box.column;
    else if (key === 'Enter') {
      event.preventDefault();
      const column = this.tabColumn ?? this.column ?? box.column;
      this.tabColumn = null;
      this.step(box, event.shiftKey ? 'up' : 'down', column);
    } else if (ARROWS[key] && !event.shiftKey) this.arrow(event, box, ARROWS[key]);
    else if (key === 'Home' || key === 'End') this.choosing = false;
  }

  /** Keys that concern the text of the cell. True when nothing else is to be done. */
  private edited(event: KeyboardEvent, field: Field, cell: CellId, inTable: boolean): boolean {
    const kind = this.page.kindOf(cell);
    if (event.key === 'F2') {
      event.preventDefault();
      this.choosing = false;
      field.setSelectionRange(field.value.length, field.value.length);
      return true;
    }
    if (event.key === 'Escape' && this.entryText !== null) {
      event.preventDefault();
      this.page.store.type(cell, this.entryText);
      this.entryText = null;
      this.choosing = true;
      field.select();
      return true;
    }
    if (event.key !== 'Enter') return false;
    // Outside the table a long text is prose, and Enter makes a paragraph; a short one has one line only.
    if (kind === 'longText') return event.shiftKey || !inTable;
    if (!inTable) event.preventDefault();
    return !inTable;
  }

  private arrow(event: KeyboardEvent, box: GridBox, step: Step): void {
    const { target } = event;
    if (isTextField(target) && !this.choosing && !atEdge(target, step)) return;
    // A select would change its value under an arrow that was only meant to move on; Alt opens it.
    if (step === 'up' || step === 'down') {
      event.preventDefault();
      this.step(box, step, this.column ?? box.column);
      return;
    }
    this.tabColumn = null;
    const neighbour = this.page.map().next(box, step);
    if (!neighbour) return;
    event.preventDefault();
    this.column = neighbour.column;
    this.go(neighbour);
  }

  private step(box: GridBox, step: 'up' | 'down', column: number): void {
    const next = this.page.map().next(box, step, column);
    this.column = column;
    if (next) this.go(next);
    else this.page.store.endEdit();
  }

  private go(box: GridBox): void {
    const [cell] = box.cellIds;
    if (cell) this.page.focus(cell);
  }

  /** A block from a spreadsheet fills the cells from here on, and is undone in one go. */
  private pasted(event: ClipboardEvent): void {
    const cell = cellOf(event.target);
    const box = cell && this.page.boxOf(cell);
    const field = isTextField(event.target) ? event.target : null;
    // A list that is the whole of its box takes a block like a field; one below a field does not.
    const isList = event.target instanceof HTMLSelectElement && box?.cellIds[0] === cell;
    if (!box || !(field || isList)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isBlock = isList || this.choosing || text.includes('\t') || this.page.isBlockOnly?.(cell);
    const table = isBlock ? readClipboardTable(text) : null;
    if (!table) return;
    event.preventDefault();
    const { edits, outside } = layBlock(this.page.map(), box, table, this.page.pasted);
    this.page.store.act(edits, cell);
    this.entryText = null;
    field?.select();
    if (outside > 0) this.page.say(`粘贴的内容有 ${outside} 格超出表格，没有填入。`);
  }
}

/** The cell an element belongs to, be it its field, its list of choices or its box. */
export function cellOf(target: EventTarget | null): CellId | null {
  const element = (target as HTMLElement | null)?.closest?.<HTMLElement>('[data-cell], [data-place]');
  return ((element?.dataset.cell ?? element?.dataset.place?.split(' ')[0]) as CellId | undefined) ?? null;
}
