// Sentences over figures: text in which every figure keeps its value and its source. A paragraph of the document is made from nothing else.
import type { BlockOf, FigureSource, LiveFigure } from '../model';

/** A figure as it stands in a sentence. */
export interface Figure {
  /** As printed, without the unit behind it: 1,311.57 or 99.90%. */
  readonly text: string;
  /** 分, hundredths of a percent or of a point, or a count; null where it is no number. */
  readonly value: number | null;
  readonly unit: LiveFigure['unit'];
  readonly source: FigureSource;
}

/** What a sentence is put together from. */
export type Part = string | Figure | Sentence;

/** Words and figures in printed order. */
export class Sentence {
  constructor(readonly parts: readonly (string | Figure)[]) {}

  /** The words alone. */
  get text(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  }

  get empty(): boolean {
    return this.text === '';
  }
}

/** A sentence as a template: say`本年收入合计${income}万元`. A part that is null or empty leaves nothing. */
export function say(words: TemplateStringsArray, ...parts: readonly (Part | null)[]): Sentence {
  return joined(words.flatMap((word, i) => [word, parts[i] ?? '']));
}

/** Several parts as one sentence, one after the other. */
export function joined(parts: readonly (Part | null)[], between = ''): Sentence {
  const present = parts.filter(
    (part): part is Part => part !== null && !(part instanceof Sentence && part.empty) && part !== '',
  );
  return new Sentence(
    present.flatMap((part, i) => {
      const own = part instanceof Sentence ? part.parts : [part];
      return i > 0 && between !== '' ? [between, ...own] : own;
    }),
  );
}

/** The paragraph block a sentence is printed as. Offsets count UTF-16 units of its text. */
export function paragraphOf(sentence: Sentence): BlockOf<'paragraph'> {
  let text = '';
  const figures: LiveFigure[] = [];
  for (const part of sentence.parts) {
    if (typeof part === 'string') text += part;
    else {
      const { text: printed, value, unit, source } = part;
      if (printed !== '')
        figures.push({ start: text.length, end: text.length + printed.length, value, unit, source });
      text += printed;
    }
  }
  return figures.length > 0 ? { kind: 'paragraph', text, figures } : { kind: 'paragraph', text };
}
