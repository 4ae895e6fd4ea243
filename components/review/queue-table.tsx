// The list of the queue. The order is made by queue-view, so that a form's neighbours are those of the list; the table shows and changes it.
'use client';
import {
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { COLUMNS } from '@/components/review/queue-columns';
import type { QueueRow } from '@/components/review/queue-row';
import type { QueueView, SortColumn } from '@/components/review/queue-view';
import styles from '@/components/review/queue.module.css';
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';

const features = tableFeatures({ rowSortingFeature });

const definitions = COLUMNS.map(({ id, header, descFirst }) => ({
  id,
  header,
  accessorFn: (row: QueueRow) => row.id,
  sortDescFirst: descFirst ?? false,
}));

/** `rows` come in order. `hrefOf` is null for what has no snapshot to read. */
export function QueueTable({
  label,
  rows,
  sort,
  onSort,
  hrefOf,
  empty,
}: {
  label: string;
  rows: readonly QueueRow[];
  sort: QueueView['sort'];
  onSort: (sort: QueueView['sort']) => void;
  hrefOf: (row: QueueRow) => string | null;
  empty: ReactNode;
}) {
  const sorting = useMemo<SortingState>(
    () => [{ id: sort.column, desc: sort.desc }],
    [sort.column, sort.desc],
  );
  const shown = useTable({
    features,
    columns: definitions,
    data: rows as QueueRow[],
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (updater: Updater<SortingState>) => {
      const [next] = typeof updater === 'function' ? updater(sorting) : updater;
      if (next) onSort({ column: next.id as SortColumn, desc: next.desc });
    },
  });
  return (
    <div className={styles.list}>
      <Table label={label}>
        <thead>
          {shown.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={columnOf(header.column.id)?.number && table.number}
                    aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                  >
                    <button
                      type="button"
                      className={table.sort}
                      onClick={header.column.getToggleSortingHandler()}
                    >
                      {columnOf(header.column.id)?.header}
                      <span aria-hidden="true">{sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {shown.getRowModel().rows.map(({ id, original }) => (
            <tr key={id} className={styles.row}>
              {COLUMNS.map((column) =>
                column.id === 'project' ? (
                  <th key={column.id} scope="row" className={styles.project}>
                    <ProjectName row={original} href={hrefOf(original)} />
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={column.number ? table.number : column.look && styles[column.look]}
                  >
                    {column.cell(original)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td className={table.empty} colSpan={COLUMNS.length}>
                {empty}
              </td>
            </tr>
          ) : null}
        </tbody>
      </Table>
    </div>
  );
}

function columnOf(id: string) {
  return COLUMNS.find((column) => column.id === id);
}

/** The whole row opens the form; nothing is fetched ahead, or an unattended list would keep a session awake. */
function ProjectName({ row, href }: { row: QueueRow; href: string | null }) {
  return (
    <>
      {href === null ? (
        row.projectName
      ) : (
        <a href={href} className={styles.open}>
          {row.projectName}
        </a>
      )}
      <div className={table.quiet}>
        {row.projectCode}
        {row.projectState === '实施中' ? '' : `　${row.projectState}`}
      </div>
    </>
  );
}
