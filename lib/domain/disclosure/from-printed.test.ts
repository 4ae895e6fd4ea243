// The disclosure of 2020 as a document: every word as printed, every form behind its summary, every finding at the words it is about.
import { expect, test } from 'vitest';
import { paragraphsIn, readBack } from '@/testing/annual-figures';
import { referenceInput } from '@/testing/annual-reference';
import { EXPECTED_OF_TEXT } from '@/testing/reference-disclosure/expected-narrative';
import { sampleDisclosure } from '../checks/disclosure/sample-disclosure';
import { checkDocument } from '../interchange/judge-document';
import { canonicalJson } from '../canonical-json';
import { documentFromPrinted } from './from-printed';
import { type DocumentFinding, projectOf, readDisclosureDocument } from './model';
import { sampleProjects } from './sample-accounts';

const input = referenceInput();
const document = documentFromPrinted(input);

function remarksOf(of = document): DocumentFinding[] {
  return paragraphsIn(of)
    .flatMap(({ remarks = [] }) => remarks)
    .toSorted((a, b) => a.no - b.no);
}

test('every heading and every line stands in it as printed, in order', () => {
  const printed = (input.disclosure.narrative ?? []).flatMap(({ label, title, text }) => [
    `${label}${title}`,
    ...(text ?? '').split('\n').filter((line) => line !== ''),
  ]);
  const lines = document.blocks.flatMap((block): string[] => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
    if (block.kind === 'figures')
      return [block.columns.map(({ label }) => label), ...block.rows].map((row) => row.join(' '));
    if (block.kind !== 'project') return [];
    const { blocks } = projectOf(document, block.code);
    return [block.heading, ...blocks.flatMap((own) => (own.kind === 'paragraph' ? [own.text] : []))];
  });
  const bare = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/g, ''));
  expect(bare(lines)).toEqual(bare(printed));
});

test('ten forms stand behind their summaries, and say that the nine tables were not taken over', () => {
  const kinds = document.blocks.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'project')).toHaveLength(10);
  expect(projectOf(document, '2020-06').blocks.map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'heading',
    'form',
  ]);
  expect(document.blocks.at(-2)).toEqual({
    kind: 'note',
    tone: 'plain',
    text: '原文所附 9 张决算公开表已随原文公开，尚未逐格录入，本文本不再列出。',
  });
});

test('every finding on text, tables and data is shown once, at its words, numbered in reading order', () => {
  const said = checkDocument({ kind: 'disclosure', disclosure: input.disclosure }).findings.filter(
    ({ at }) => !at.startsWith('evaluations['),
  );
  const remarks = remarksOf();
  const rules = (list: readonly { readonly rule: string }[]) => list.map(({ rule }) => rule).toSorted();
  expect(rules(remarks)).toEqual(rules(said));
  expect(remarks.map(({ no }) => no)).toEqual(remarks.map((_, i) => i + 1));
  const shown = new Set(remarks.map(({ rule, printed }) => `${rule} ${printed}`));
  for (const [rule, , at, printed] of EXPECTED_OF_TEXT)
    if (!at.startsWith('evaluations[')) expect(shown).toContain(`${rule} ${printed}`);
  const slip = paragraphsIn(document).find(({ text }) => text.includes('经济经济'));
  expect(slip?.remarks?.map(({ rule, word, place }) => `${rule} ${word} ${place}`)).toEqual([
    'TX-03 疑点 「部门职责」',
  ]);
});

test('figures that the tables hold are told to come from them, as printed', () => {
  const figures = paragraphsIn(document).flatMap(({ text, figures: own = [] }) =>
    own.map(({ start, end, unit, value, source }) => {
      expect(readBack(text.slice(start, end), unit)).toBe(value);
      return `${text.slice(start, end)} ${source.place}`;
    }),
  );
  expect(figures).toContain('1,894.68 公开01表「收入总计」');
  expect(figures.length).toBeGreaterThan(40);
});

test('no finding where the region keeps them inside the house', () => {
  const quiet = documentFromPrinted(referenceInput({ region: { ...input.region, showFindings: false } }));
  expect(remarksOf(quiet)).toEqual([]);
  expect(canonicalJson(quiet.blocks)).not.toMatch(/FA-\d|TX-\d/);
});

test('the same bytes each time, read back as themselves, without a field for a phone', () => {
  const once = canonicalJson(document);
  expect(canonicalJson(documentFromPrinted(referenceInput()))).toBe(once);
  expect(canonicalJson(readDisclosureDocument(once))).toBe(once);
  expect(once).not.toMatch(/"(?:phone|contact)":/);
});

test('tables that were taken over stand in it with what the rules say of them', () => {
  const disclosure = sampleDisclosure();
  const [total] = disclosure.tables;
  const row = total?.blocks?.[0]?.rows?.find(({ name }) => name === '总计');
  if (row) row.cells = ['771.43'];
  const own = documentFromPrinted({
    ...referenceInput(),
    fiscalYear: 2021,
    department: { code: '301', name: '示范区工业和信息化局' },
    disclosure,
    projects: sampleProjects(),
  });
  const tables = own.blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(9);
  expect(tables[0]?.grid.cells.some(({ text }) => text === '771.43')).toBe(true);
  expect(tables.flatMap(({ remarks = [] }) => remarks.map(({ rule }) => rule))).toContain('FA-03');
  // The two forms name no entry of the text: they follow it.
  expect(own.blocks.filter(({ kind }) => kind === 'project')).toHaveLength(2);
});

test('forms without snapshots are refused', () => {
  expect(() => documentFromPrinted(referenceInput({ projects: [] }))).toThrow(RangeError);
});
