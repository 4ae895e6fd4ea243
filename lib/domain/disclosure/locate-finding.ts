// Where a finding's path stands: in which block of the document, on which project, and which cell of the accounts would mend it.
import {
  amountCell,
  beforeCell,
  factCell,
  itemCell,
  parseAccountsCell,
  summaryCell,
  textCell,
} from '../accounts/cells';
import type { CellId } from '../evaluation/cells';
import { FACTS, type FactKey } from '../interchange/facts';
import type { PlacedFinding } from '../interchange/findings';
import { placeWords } from '../interchange/place-words';
import type { AnnualContext } from './figures/annual-context';
import { ORIGINS } from './figures/origins';
import type { Composed } from './compose';
import { type Block, projectOf } from './model';
import { typedBehind } from './typed-behind';

/** A place of the document that a finding belongs to. */
export interface FindingPlace {
  /** Index in the document's blocks; null for the document as a whole and for data that no block prints. */
  readonly block: number | null;
  /** The project whose own blocks hold it, and the index among these. */
  readonly project: { readonly code: string; readonly block: number | null } | null;
  /** The cell of the accounts that a clerk would change; null where the words are the app's, or a form's. */
  readonly cell: CellId | null;
  /** In words: 「收入决算情况说明」一节. */
  readonly words: string;
  /** The same whatever else the document holds: what an answer is kept under. */
  readonly key: string;
}

type Located = Omit<FindingPlace, 'words'> & { readonly words?: string };

const NOWHERE: Located = { block: null, project: null, cell: null, key: '$' };

/** The place of a finding over the composed disclosure. Never throws: what cannot be placed belongs to the whole. */
export function locateFinding(composed: Composed, finding: PlacedFinding): FindingPlace {
  const { at } = finding;
  const found = inNarrative(composed, finding) ??
    inTable(composed, at) ??
    inEvaluation(composed, at) ?? { ...NOWHERE, cell: besideTables(composed.annual, at), key: at };
  return { words: placeWords(at, 'disclosure'), ...found };
}

function inNarrative(composed: Composed, { rule, at, quote, printed }: PlacedFinding): Located | null {
  const match = /^narrative\[(\d+)\]/.exec(at);
  const index = Number(match?.[1] ?? -1);
  const place = composed.entryBlocks[index];
  const entry = composed.disclosure.narrative?.[index];
  if (!place || !entry) return null;
  const key = `text ${entry.title ?? ''}`;
  const words = `「${entry.title ?? ''}」一节`;
  const sought = [quote, printed].filter((text): text is string => typeof text === 'string' && text !== '');
  if (place.project !== null) {
    const { blocks } = projectOf(composed.document, place.project);
    const block = paragraphWith(blocks, sought, 0);
    const cell = summaryCell(place.project, 'text');
    return { block: place.block, project: { code: place.project, block }, cell, key, words };
  }
  const block = paragraphWith(composed.document.blocks, sought, place.block + 1) ?? place.block;
  const cell = typedBehind(composed.annual, entry.title ?? '', rule);
  return { block, project: null, cell, key, words };
}

/** The first paragraph from `first` on that holds one of the words, else the first of all; null where a heading follows at once. */
function paragraphWith(blocks: readonly Block[], sought: readonly string[], first: number): number | null {
  let paragraph: number | null = null;
  let started = first > 0;
  for (let i = first; i < blocks.length; i++) {
    const block = blocks[i];
    // A project's own blocks begin with the heading of its summary.
    if (block?.kind === 'heading' && started) break;
    if (block?.kind !== 'paragraph') continue;
    started = true;
    const text = block.text.replace(/\s+/g, '');
    if (sought.some((words) => text.includes(words.replace(/\s+/g, '')))) return i;
    paragraph ??= i;
  }
  return paragraph;
}

function inTable({ document, disclosure, annual }: Composed, at: string): Located | null {
  const match = /^tables\[(\d+)\](?:\.blocks\[(\d+)\]\.rows\[(\d+)\](?:\.cells\[(\d+)\])?)?/.exec(at);
  const table = match && disclosure.tables?.[Number(match[1])];
  if (!table) return null;
  const block = document.blocks.findIndex((one) => one.kind === 'table' && one.table === table.kind);
  const key = `${table.kind} ${at.replace(/^tables\[\d+\]/, '')}`;
  const printed = table.blocks?.[Number(match[2])];
  const row = annual.year.book.get(table.kind)?.blocks[Number(match[2])]?.rows[Number(match[3])];
  const column = printed?.columns?.[Number(match[4])]?.key;
  const cell = (column && row?.cells.get(column)?.cell) || null;
  return { block: block < 0 ? null : block, project: null, cell, key };
}

function inEvaluation({ document, annual }: Composed, at: string): Located | null {
  const match = /^evaluations\[(\d+)\](?:\.(.*))?$/.exec(at);
  const project = match && annual.input.projects[Number(match[1])]?.project;
  if (!project) return null;
  const { blocks } = projectOf(document, project.code);
  const inSummary = (match[2] ?? '').startsWith('narrative');
  const block = blocks.findIndex(({ kind }) => kind === (inSummary ? 'paragraph' : 'form'));
  return {
    block: document.blocks.findIndex((one) => one.kind === 'project' && one.code === project.code),
    project: { code: project.code, block: block < 0 ? null : block },
    cell: inSummary ? summaryCell(project.code, 'text') : null,
    key: `p-${project.code} ${match[2] ?? ''}`,
    words: `「${project.name}」${placeWords(match[2] ?? '', 'evaluation') || '自评表'}`,
  };
}

/** The cell behind a path of facts, department, 部门评价 or 名词解释; null where figures made it. */
function besideTables(annual: AnnualContext, at: string): CellId | null {
  const [, root = '', rest = ''] = /^([a-zA-Z]+)(?:[.[](.*))?$/s.exec(at) ?? [];
  if (root === 'facts') return factPlace(annual, rest);
  if (root === 'glossary') return textCell('glossary');
  if (root === 'departmentEvaluations') return evaluationCell(annual, rest);
  if (root !== 'department') return null;
  const name = rest.replace(/\[.*$/s, '');
  return known(`text/${name}` as CellId);
}

function evaluationCell(annual: AnnualContext, rest: string): CellId | null {
  const [, index, field = 'score'] = /^(\d+)\](?:\.(\w+))?/.exec(rest) ?? [];
  const row = annual.lists.departmentEvaluations[Number(index)]?.row;
  return row === undefined ? null : known(itemCell('departmentEvaluations', row, field));
}

function factPlace({ lists }: AnnualContext, path: string): CellId | null {
  const item = /^(.+?)\[(\d+)\](?:\.(\w+))?$/.exec(path);
  if (!item) return path in FACTS ? behindFact(path as FactKey) : null;
  const [, list = '', index, field = ''] = item;
  const rows: Readonly<Record<string, readonly string[]>> = {
    'overall.reasons': lists.overallCauses.map(({ row }) => row),
    'fiscalTotals.reasons': lists.fiscalCauses.map(({ row }) => row),
    'generalPublicBudget.subjects': lists.subjects.map(({ code }) => code),
    'threePublic.overall.items': lists.threePublic.map(({ kind }) => kind),
    'stateAssets.vehicles': lists.vehicles.map(({ kind }) => kind),
  };
  const row = rows[list]?.[Number(index)];
  return row === undefined ? null : known(itemCell(list, row, field));
}

/** What a clerk typed behind a fact: itself, the table cell it repeats, or last year's figure behind a change. */
function behindFact(key: FactKey): CellId | null {
  const origin = ORIGINS[key];
  if (origin.from === 'typed') return factCell(key);
  if (origin.from === 'cell') {
    const { table, side, row, column } = origin.ref;
    return amountCell(table, side, row, column);
  }
  return origin.from === 'change' ? beforeCell(origin.of) : null;
}

function known(cell: CellId): CellId | null {
  return parseAccountsCell(cell) ? cell : null;
}
