// Facts as amounts that rules can add up, each at its own path; and the words that state them, where a finding is shown.
import { type Fen, type MoneyUnit, normaliseDigits } from '../../amount';
import type { FactItemKey, FactKey, FactListKey } from '../../interchange/facts';
import { type Fact, factListOf, factOf } from '../../interchange/read-facts';
import { isBlank } from '../blank';
import type { AmountCell } from './amount-cell';
import type { DisclosureContext } from './disclosure-rule';
import { type Claim, claimsOf, unitOf } from './narrative/claims';
import { readNarrative } from './narrative/reading';
import type { SectionKind } from './narrative/sections';

/** The sections that state the facts of each group. */
const SECTIONS: readonly (readonly [group: string, sections: readonly SectionKind[]])[] = [
  ['budgetExecution', ['budgetExecution']],
  ['overall', ['overall']],
  ['incomeComposition', ['income']],
  ['expenditureComposition', ['expenditure']],
  ['fiscalTotals', ['fiscalTotals']],
  ['generalPublicBudget', ['generalPublicBudget']],
  ['basicExpenditure', ['basicExpenditure']],
  ['threePublic.overall', ['threePublicOverall', 'threePublic']],
  ['threePublic.detail', ['threePublicDetail', 'threePublic']],
  ['performance.work', ['performanceWork', 'performance']],
  ['performance.selfEvaluationResults', ['performanceResults', 'performance']],
  ['performance.departmentEvaluationResult', ['departmentEvaluation', 'performance']],
  ['operatingFunds', ['operatingFunds']],
  ['procurement', ['procurement']],
  ['stateAssets', ['stateAssets']],
  ['governmentFund', ['governmentFund']],
  ['stateCapital', ['stateCapital']],
  ['organisation', ['organisation', 'staffing']],
  ['department.staffing', ['staffing', 'organisation']],
];

/** The sections that state a fact. */
function sectionsOf(key: string): readonly SectionKind[] {
  return SECTIONS.find(([group]) => key.startsWith(`${group}.`))?.[1] ?? [];
}

/** A paragraph with its text without spaces and with ASCII digits. */
export interface Paragraph {
  readonly at: string;
  readonly text: string;
}

const sections = new WeakMap<DisclosureContext, ReadonlyMap<SectionKind, readonly Paragraph[]>>();

/** The paragraphs of each section, in printed order. */
export function paragraphsBySection(
  context: DisclosureContext,
): ReadonlyMap<SectionKind, readonly Paragraph[]> {
  const known = sections.get(context);
  if (known) return known;
  const map = new Map<SectionKind, Paragraph[]>();
  for (const { at, text, section } of readNarrative(context.disclosure)) {
    if (text === '' || section === null) continue;
    const paragraph = { at, text: normaliseDigits(text).replace(/\s+/g, '') };
    const others = map.get(section);
    if (others) others.push(paragraph);
    else map.set(section, [paragraph]);
  }
  sections.set(context, map);
  return map;
}

/**
 * Where a figure of a group of facts is shown: the paragraph of its section that prints the number, else its own path.
 * Rules name the path, since one paragraph states many figures; `runDisclosureChecks` puts the place in its stead.
 */
export function placeOfFigure(context: DisclosureContext, path: string, text: string): string {
  const key = path.replace(/^facts\.(?:other\.)?/, '');
  const kinds = sectionsOf(key);
  const number = bareNumber(text);
  if (number === '') return path;
  const bySection = paragraphsBySection(context);
  for (const kind of kinds) {
    const found = bySection.get(kind)?.find((paragraph) => states(paragraph.text, number));
    if (found) return found.at;
  }
  return path;
}

function bareNumber(text: string): string {
  return /\d[\d,]*(?:\.\d+)?/.exec(normaliseDigits(text).replace(/\s+/g, ''))?.[0].replaceAll(',', '') ?? '';
}

/** True when the text prints the number, with or without separators and closing zeros, and not as part of a longer one. */
function states(text: string, number: string): boolean {
  const short = number.includes('.') ? number.replace(/\.?0+$/, '') : number;
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some(([printed]) => {
    const plain = printed.replaceAll(',', '');
    return (plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain) === short;
  });
}

/** A fact of money as an amount, or what the text states in its stead; null when the document does neither. */
export function factCell(context: DisclosureContext, key: FactKey): AmountCell | null {
  const fact = factOf(context.disclosure, key);
  if (fact) return asCell(context, fact, fact.name);
  return statedCells(context).get(key) ?? null;
}

/** What parts a place in the text from the figure meant there: one paragraph states many. */
const FIGURE_MARK = '#';

const stated = new WeakMap<DisclosureContext, ReadonlyMap<FactKey, AmountCell>>();

/** The figures that the text states in the section of their fact, by the key of that fact. */
function statedCells(context: DisclosureContext): ReadonlyMap<FactKey, AmountCell> {
  const known = stated.get(context);
  if (known) return known;
  const cells = new Map<FactKey, AmountCell>();
  for (const claim of claimsOf(context.disclosure)) {
    for (const key of claim.known.facts) {
      const { section } = claim.passage;
      if (cells.has(key) || section === null || !sectionsOf(key).includes(section)) continue;
      cells.set(key, cellOfClaim(context, claim, key));
    }
  }
  stated.set(context, cells);
  return cells;
}

/** An amount as the text states it. */
export function cellOfClaim(context: DisclosureContext, claim: Claim, key: string): AmountCell {
  const { passage, figure, fen, known } = claim;
  return {
    at: () => `${passage.at}${FIGURE_MARK}${key}`,
    name: () => known.name,
    text: figure.printed.replace(/(?:万元|元|万)$/, ''),
    fen: fen as Fen,
    blank: false,
    unit: figure.kind === 'amount' && /(?<!万)元$/.test(figure.printed) ? '元' : unitOf(context.disclosure),
  };
}

/** Where a finding at `at` is shown: a figure that the text states is wrong in the text, one in no paragraph among the facts. */
export function shownAt(context: DisclosureContext, at: string, text: string): string {
  if (/^(?:facts|department)[.]/.test(at)) return placeOfFigure(context, at, text);
  return at.split(FIGURE_MARK)[0] ?? at;
}

/** The amounts of a list, each named by its own `name`. */
export function factItems<L extends FactListKey>(
  context: DisclosureContext,
  list: L,
  figure: FactItemKey<L>,
): { readonly name: string; readonly cell: AmountCell }[] {
  return factListOf(context.disclosure, list).flatMap(({ figures }) => {
    const all: { readonly [key: string]: Fact | undefined } = figures;
    const fact = all[figure];
    const name = all['name']?.text ?? '';
    return fact ? [{ name, cell: asCell(context, fact, name || fact.name) }] : [];
  });
}

function asCell(context: DisclosureContext, fact: Fact, name: string): AmountCell {
  const unit: MoneyUnit = context.disclosure.moneyUnit ?? '万元';
  return {
    at: () => fact.path,
    name: () => name,
    text: fact.text,
    fen: fact.value as Fen | null,
    blank: isBlank(fact.text),
    unit,
  };
}
