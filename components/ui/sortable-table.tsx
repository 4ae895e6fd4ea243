// A list that can be searched and sorted by its columns, in the browser.
'use client';
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type FilterFn,
  globalFilteringFeature,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useId, useMemo } from 'react';
import styles from '@/components/ui/sortable-table.module.css';
import tableStyles from '@/components/ui/table.module.css';
import { Table } from '@/components/ui/table';

/** One column: what it sorts and is searched by, and how it looks when that is not simply the text. */
export interface ListColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Sorting key and searched text; null stands last. Leave it out for a column of buttons. */
  readonly value?: (row: Row) => string | number | null;
  readonly cell?: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  readonly number?: boolean;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
});

// Chinese by pinyin, codes by their numbers.
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a ?? ''), String(b ?? ''));
}

/** Rows in which some column contains the words that were typed. */
const contains: FilterFn<typeof features, RowData> = (row, columnId, typed) =>
  String(row.getValue(columnId) ?? '')
    .toLowerCase()
    .includes(String(typed).trim().toLowerCase());

/** `columns` and `rows` must keep their identity between renders, or the list is sorted anew each time. */
export function SortableTable<Row extends { readonly id: string }>({
  label,
  rows,
  columns,
  search,
  empty,
  children,
}: {
  label: string;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  /** What stands in the empty search field. */
  search: string;
  empty: ReactNode;
  /** What can be done with the list as a whole, at its right. */
  children?: ReactNode;
}) {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: (row: Row) => column.value?.(row) ?? undefined,
        enableSorting: column.value !== undefined,
        enableGlobalFilter: column.value !== undefined,
        sortUndefined: 'last' as const,
        sortFn: (a: { getValue(id: string): unknown }, b: { getValue(id: string): unknown }, id: string) =>
          compare(a.getValue(id), b.getValue(id)),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: (row) => row.id,
    globalFilterFn: contains as FilterFn<typeof features, Row>,
    getColumnCanGlobalFilter: () => true,
  });
  const shown = table.getRowModel().rows;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const searchId = useId();
  return (
    <>
      <div className={styles.bar}>
        <label htmlFor={searchId} className="heard">
          {search}
        </label>
        <input
          id={searchId}
          type="search"
          className={styles.search}
          placeholder={search}
          onChange={(event) => table.setGlobalFilter(event.target.value)}
        />
        <output className={styles.count}>
          {shown.length === rows.length
            ? `共 ${rows.length} 条`
            : `共 ${rows.length} 条，显示 ${shown.length} 条`}
        </output>
        {children ? <div className={styles.actions}>{children}</div> : null}
      </div>
      <Table label={label}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const column = byId.get(header.column.id);
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={column?.number ? tableStyles.number : undefined}
                    aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                  >
                    {column?.value ? (
                      <button
                        type="button"
                        className={tableStyles.sort}
                        onClick={header.column.getToggleSortingHandler()}
                      >
                        {column.header}
                        <span aria-hidden="true">
                          {sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}
                        </span>
                      </button>
                    ) : (
                      column?.header
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => {
                const column = byId.get(cell.column.id);
                return (
                  <td key={cell.id} className={column?.number ? tableStyles.number : undefined}>
                    {column?.cell ? column.cell(row.original) : String(cell.getValue() ?? '')}
                  </td>
                );
              })}
            </tr>
          ))}
          {shown.length === 0 ? (
            <tr>
              <td className={tableStyles.empty} colSpan={columns.length}>
                {rows.length === 0 ? empty : '没有符合的记录，请换个词再搜索。'}
              </td>
            </tr>
          ) : null}
        </tbody>
      </Table>
    </>
  );
}
