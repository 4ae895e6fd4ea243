// The facts beside the tables as tabs of the page, and which tab shows a cell.
import { ACCOUNTS_TEXTS, type AccountsText, textCell } from '@/lib/domain/accounts/cells';
import { type EntryField, type EntryGroup, entryGroups } from '@/lib/domain/disclosure/questions';
import type { CellId } from '@/lib/domain/evaluation/cells';
import { partsOf } from './accounts-sheet';

/** Words of the disclosure that no figure depends on: in a tab of their own. */
const OTHER_TEXTS: readonly { readonly name: AccountsText; readonly help: string }[] = [
  { name: 'workOverview', help: '不填时按自评表统计的情况说明。' },
  { name: 'glossary', help: '一条一行：「-名词」表示不列这个名词，「名词：解释」表示增加或者改写。' },
];

/** A tab beside the nine tables. */
export interface FactTab extends Omit<EntryGroup, 'key'> {
  readonly key: EntryGroup['key'] | 'other';
}

/** The tabs of a body; 上年数 only where Mingji does not hold last year's accounts. */
export function factTabs(hasRecordBefore: boolean): readonly FactTab[] {
  const groups = entryGroups(hasRecordBefore);
  const known = new Set(groups.flatMap(({ fields }) => fields.map(({ cell }) => cell)));
  const fields = OTHER_TEXTS.map(
    ({ name, help }): EntryField => ({
      cell: textCell(name),
      label: ACCOUNTS_TEXTS[name].label,
      kind: 'paragraphs',
      unit: '',
      help,
    }),
  ).filter(({ cell }) => !known.has(cell));
  if (fields.length === 0) return groups;
  const other: FactTab = {
    key: 'other',
    title: '其他',
    note: '公开文本里另外要说明的内容。',
    fields,
    lists: [],
  };
  return [
    ...groups.filter(({ key }) => key !== 'lastYear'),
    other,
    ...groups.filter(({ key }) => key === 'lastYear'),
  ];
}

/** The tab that shows a cell; null for cells that none shows. */
export function tabOf(cell: CellId): FactTab['key'] | null {
  const parsed = partsOf(cell);
  if (!parsed) return null;
  const list = parsed.of === 'item' ? parsed.list : null;
  const shown = factTabs(false).find(
    ({ fields, lists }) =>
      fields.some((field) => field.cell === cell) ||
      lists.some((one) => one.list === list && parsed.of === 'item' && shows(one.columns, parsed.field)),
  );
  return shown?.key ?? null;
}

function shows(columns: readonly { readonly field: string }[], field: string): boolean {
  return columns.some((column) => column.field === field);
}
