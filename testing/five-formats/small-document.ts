// A disclosure small enough that its golden files can be read by a person: one project, and of the nine tables four, one without data.
import type { TableKind } from '@/lib/domain/accounts/tables';
import { composeDisclosure } from '@/lib/domain/disclosure/compose';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import { NATIONAL } from '@/lib/domain/disclosure/outlines/national';
import { sampleInput } from '@/lib/domain/disclosure/sample-accounts';

/** Halves side by side, codes with names, heads three deep, and the frame of a table that stands empty. */
const PRINTED: readonly TableKind[] = [
  'incomeExpenditureTotal',
  'generalBudgetBasic',
  'threePublic',
  'stateCapital',
];

/** The document; its text is whole. */
export function smallDocument(): DisclosureDocument {
  const input = sampleInput();
  const { document } = composeDisclosure({
    ...input,
    demo: true,
    outline: NATIONAL,
    projects: input.projects.slice(0, 1),
    omitted: [{ name: '纪念设施修缮项目', publicity: '公开', reason: '自评表尚未审核通过。' }],
  });
  const isPrinted = (kind: TableKind) => PRINTED.includes(kind);
  const { data } = document;
  return {
    ...document,
    blocks: document.blocks.filter((block) => block.kind !== 'table' || isPrinted(block.table)),
    ...(data && { data: { ...data, tables: (data.tables ?? []).filter(({ kind }) => isPrinted(kind)) } }),
  };
}
