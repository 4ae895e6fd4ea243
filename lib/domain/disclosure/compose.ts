// The whole annual disclosure, written from approved accounts and evaluations: the document, and the same as data.
import { printedTables } from '../accounts/printed-tables';
import { BODY_WORDS } from '../accounts/table-notes';
import { formFromJson } from '../evaluation/form-json';
import { dayInShanghai } from '../format';
import { toInterchange } from '../interchange/to-interchange';
import type { AnnualInput } from './annual-input';
import { annualFacts, previousFacts } from './annual-facts';
import { documentHead, openingNotes, totalsOf } from './build';
import { type AnnualContext, annualContext } from './figures/annual-context';
import { type Block, type DisclosureDocument, type DocumentProject, documentSchema } from './model';
import type { Outline, OutlineSection, SectionKey } from './outline';
import { outlineId } from './outlines/built-in';
import { type ProjectSnapshot, projectEntry } from './project-entry';
import { publicEvaluation, type PublicDisclosure, publicDisclosureSchema } from './public-disclosure';
import { publicInput } from './public-input';
import { reportsOf } from './reports';
import { glossaryLines, glossaryOf } from './sections/glossary';
import type { Term } from './sections/glossary-terms';
import type { SectionContext } from './sections/section';
import { SECTIONS } from './sections/sections';
import { summaryParagraphs } from './summary';
import { withSummary } from './summary-figures';
import { clauseOf } from './wording/typed-text';
import { paragraphOf } from './wording/sentence';
import { type EntryPlace, textOf, writeOutline, type WrittenOutline } from './write-outline';

/** One annual disclosure. `disclosure` is `document.data`. */
export interface Composed {
  readonly document: DisclosureDocument;
  readonly disclosure: PublicDisclosure;
  /** Where each entry of `disclosure.narrative` stands in the document. */
  readonly entryBlocks: readonly EntryPlace[];
  /** The figures it was written from, numbers of persons covered. */
  readonly annual: AnnualContext;
}

/**
 * Writes the disclosure of one body and year. Pure: the same input gives the same bytes. Every number of a person is covered
 * before anything is written. @throws ZodError on a code that cannot stand in an address: names are checked before.
 */
export function composeDisclosure(given: AnnualInput): Composed {
  const input = publicInput(given);
  const annual = annualContext(input);
  const summaries = new Map(
    input.projects.map((snapshot) => [
      snapshot,
      summaryParagraphs(snapshot, input.accounts).map(paragraphOf),
    ]),
  );
  const projects = input.projects.map((snapshot) =>
    projectEntry(snapshot, input.region.showFindings, summaries.get(snapshot)),
  );
  const body = BODY_WORDS[input.bodyKind] === '部门' ? '部门' : '单位';
  const context: SectionContext = {
    annual,
    body,
    bodyKind: input.bodyKind,
    projects,
    omitted: input.omitted,
  };
  const notes = openingNotes(input);
  const { written, terms } = writtenWithGlossary(input.outline, context, notes.length);
  const title = `${input.department.name}${input.fiscalYear}年度${body}决算公开`;
  const disclosure = publicDisclosureSchema.parse({
    schema: 'mingji.disclosure/1',
    title,
    cover: [input.department.name, `${input.fiscalYear}年度${body}决算公开`],
    fiscalYear: input.fiscalYear,
    moneyUnit: '万元',
    outline: outlineId(input.outline),
    department: departmentOf(annual, input),
    tables: printedTables(input.accounts, input.bodyKind),
    narrative: [...written.entries],
    evaluations: input.projects.map((snapshot) => evaluationOf(snapshot, summaries.get(snapshot), written)),
    departmentEvaluations: annual.lists.departmentEvaluations.map((one) => ({
      projectName: one.projectName,
      ...(one.score && { score: one.score.text }),
      ...(one.grade !== '' && { grade: one.grade }),
      thirdParty: one.thirdParty !== '',
    })),
    facts: annualFacts(annual),
    ...previousOf(annual),
    glossary: terms.map(({ term, definition }) => ({ term, definition })),
    publishedOn: dayInShanghai(input.edition.publishedAt),
  } satisfies PublicDisclosure);
  const blocks: Block[] = [
    ...notes,
    ...written.blocks,
    { kind: 'closing', body: input.department.name, at: input.edition.publishedAt.toISOString() },
  ];
  // Only what the text names is attached to it.
  const isNamed = sectionsIn(input.outline.parts).includes('departmentEvaluation');
  const reports = isNamed ? reportsOf(annual.lists.departmentEvaluations) : [];
  const document = documentSchema.parse({
    ...documentHead(input),
    title,
    totals: totalsOf(projects, input.omitted.length),
    blocks,
    projects,
    data: disclosure,
    ...(reports.length > 0 && { reports }),
  } satisfies DisclosureDocument);
  return { document, disclosure, entryBlocks: written.places, annual };
}

function previousOf(annual: AnnualContext): Pick<PublicDisclosure, 'previous'> {
  const previous = previousFacts(annual);
  return previous ? { previous } : {};
}

/** The outline filled in; 名词解释 is written last, since it explains what all others say. */
function writtenWithGlossary(
  outline: Outline,
  context: SectionContext,
  first: number,
): { readonly written: WrittenOutline; readonly terms: readonly Term[] } {
  const sections = new Map<SectionKey, readonly Block[]>();
  for (const key of sectionsIn(outline.parts))
    if (key !== 'glossary') sections.set(key, SECTIONS[key](context));
  const terms = glossaryOf(
    context.annual.input.accounts,
    wordsOf([...sections.values()].flat(), context.projects),
  );
  sections.set(
    'glossary',
    glossaryLines(terms).map((text): Block => ({ kind: 'paragraph', text })),
  );
  const written = writeOutline(
    outline,
    {
      year: context.annual.fiscalYear,
      body: context.body,
      projects: context.projects,
      write: (key) => sections.get(key) ?? [],
    },
    first,
  );
  return { written, terms };
}

function sectionsIn(sections: readonly OutlineSection[]): SectionKey[] {
  return sections.flatMap(({ section, children }) => [
    ...(section ? [section] : []),
    ...sectionsIn(children ?? []),
  ]);
}

/** The running words of blocks and of the projects among them. */
function wordsOf(blocks: readonly Block[], projects: readonly DocumentProject[]): string {
  return [blocks, ...projects.map((project) => project.blocks)].map((some) => textOf(some) ?? '').join('\n');
}

function evaluationOf(
  snapshot: ProjectSnapshot,
  summary: readonly Block[] | undefined,
  { projectEntries }: WrittenOutline,
): NonNullable<PublicDisclosure['evaluations']>[number] {
  const form = withSummary(formFromJson(snapshot.form), textOf(summary ?? []) ?? '');
  const evaluation = toInterchange(form, snapshot.scorecard);
  const { code, name } = snapshot.project;
  return publicEvaluation(
    { ...evaluation, project: { ...evaluation.project, code, name: evaluation.project?.name ?? name } },
    projectEntries.get(code),
  );
}

const STAFF = [
  'establishment',
  'administrative',
  'institutional',
  'support',
  'actual',
  'inService',
  'retired',
  'retiredCadres',
  'survivors',
] as const;

function departmentOf(
  annual: AnnualContext,
  { department }: AnnualInput,
): NonNullable<PublicDisclosure['department']> {
  const staffing = STAFF.flatMap((key) => {
    const persons = annual.persons(`staffing.${key}`);
    return persons === null ? [] : [[key, persons.value] as const];
  });
  return {
    code: department.code,
    name: department.name,
    duties: [...annual.lines('duties')],
    offices: annual.lines('offices').map(clauseOf),
    units: annual.lists.units.map(({ name, nature }) => ({ name, ...(nature !== '' && { nature }) })),
    ...(staffing.length > 0 && { staffing: Object.fromEntries(staffing) }),
  };
}
