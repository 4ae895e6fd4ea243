// The narrative of a disclosure as rules see it: entries with their section, sentences, figures and topics. Read once per document.
import type { Disclosure } from '../../../interchange/disclosure';
import type { Figure } from '../../../prose/figure';
import { readFigures } from '../../../prose/read-figures';
import { type SectionKind, sectionOfTitle } from './sections';
import { readTopics } from './read-topics';
import type { Topic } from './topic';

/** One entry of the narrative. */
export interface Passage {
  readonly index: number;
  /** `narrative[4].text` */
  readonly at: string;
  /** `narrative[4].title` */
  readonly titleAt: string;
  readonly id: string | null;
  readonly part: string;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly level: number | null;
  /** By its own title, else by the heading above it. */
  readonly section: SectionKind | null;
  /** By its own title alone. */
  readonly ownSection: SectionKind | null;
  readonly figures: readonly Figure[];
  readonly topics: readonly Topic[];
}

const known = new WeakMap<Disclosure, readonly Passage[]>();

/** Sections whose words explain or describe and state no figures of the accounts. */
const WORDS_ONLY: ReadonlySet<SectionKind> = new Set(['contents', 'glossary', 'contact', 'duties']);

/** The narrative, read. Every rule asks for it; the reading is kept with the document. */
export function readNarrative(disclosure: Disclosure): readonly Passage[] {
  const before = known.get(disclosure);
  if (before) return before;
  const passages: Passage[] = [];
  const above: { level: number; section: SectionKind | null }[] = [];
  for (const [index, entry] of (disclosure.narrative ?? []).entries()) {
    const title = entry.title ?? '';
    const level = entry.level ?? null;
    const depth = level ?? above.length + 1;
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= depth) above.pop();
    // Under 项目绩效自评结果 headings are names of projects, whatever words they hold.
    const ownSection = above.at(-1)?.section === 'performanceResults' ? null : sectionOfTitle(title);
    const section = ownSection ?? above.at(-1)?.section ?? null;
    above.push({ level: depth, section });
    const text = entry.text ?? '';
    const silent = section !== null && WORDS_ONLY.has(section);
    const figures = silent ? [] : readFigures(text);
    passages.push({
      index,
      at: `narrative[${index}].text`,
      titleAt: `narrative[${index}].title`,
      id: entry.id ?? null,
      part: entry.part ?? '',
      label: entry.label ?? '',
      title,
      text,
      level,
      section,
      ownSection,
      figures,
      topics: silent ? [] : readTopics(text, figures),
    });
  }
  known.set(disclosure, passages);
  return passages;
}
