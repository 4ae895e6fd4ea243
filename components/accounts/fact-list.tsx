// Lists beside the tables: rows of fixed names, one for each 项 of the general budget, or entries the clerk adds.
'use client';
import { useTopic } from '@/components/drafting/use-drafting';
import { itemCell, parseAccountsCell } from '@/lib/domain/accounts/cells';
import { isReportCell } from '@/lib/domain/accounts/report-reference';
import { printedAmount } from '@/lib/domain/accounts/table-layout';
import type { EntryColumn, EntryList } from '@/lib/domain/disclosure/questions';
import type { AccountsDraft } from './accounts-draft';
import { FactField, FactInput } from './fact-field';
import styles from './facts.module.css';
import { ReportField } from './report-field';
import { useAccounts } from './use-accounts';

/** A list with its heading. */
export function FactList({ list }: { list: EntryList }) {
  return (
    <section className={styles.group} aria-label={list.title}>
      <h3>{list.title}</h3>
      {list.rows.of === 'open' ? <Entries {...list} /> : <Rows list={list} />}
    </section>
  );
}

interface NamedRow {
  readonly row: string;
  readonly name: string;
  /** 决算数 of a subject. */
  readonly final?: string;
}

function Rows({ list: { list, title, rows, columns } }: { list: EntryList }) {
  const { store } = useAccounts();
  useTopic('structure', () => store.structure);
  const named = rows.of === 'fixed' ? fixedRows(rows.names) : subjectRows(store);
  if (named.length === 0)
    return (
      <p className={styles.help}>
        一般公共预算财政拨款支出决算表里还没有项级科目，填好后在这里填写年初预算。
      </p>
    );
  const withFinal = named.some(({ final }) => final !== undefined);
  return (
    <table className={styles.rows} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">名称</th>
          {columns.map((column) => (
            <th key={column.field} scope="col">
              {headOf(column)}
            </th>
          ))}
          {withFinal ? <th scope="col">决算数（万元）</th> : null}
        </tr>
      </thead>
      <tbody>
        {named.map(({ row, name, final }) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {columns.map(({ field, label, kind }) => (
              <td key={field}>
                <FactInput cell={itemCell(list, row, field)} kind={kind} label={`${name} ${label}`} />
              </td>
            ))}
            {withFinal ? <td className={styles.known}>{final}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fixedRows(names: Readonly<Record<string, string>>): NamedRow[] {
  return Object.entries(names).map(([row, name]) => ({ row, name }));
}

/** Each 项 of 一般公共预算财政拨款支出决算表. */
function subjectRows({ reckoning }: AccountsDraft): NamedRow[] {
  const rows = reckoning.book.get('generalBudgetExpenditure')?.blocks[0]?.rows ?? [];
  return rows
    .filter(({ code }) => code.length === 7)
    .map(({ code, name, cells }) => {
      const final = cells.get('total');
      return { row: code, name: `${code} ${name}`, final: final ? printedAmount(final) : '' };
    });
}

/** Entries of several fields each; an empty one stands below, and is one as soon as something is typed in it. */
export function Entries({ list, title, columns }: Pick<EntryList, 'list' | 'title' | 'columns'>) {
  const editor = useAccounts();
  const { store } = editor;
  useTopic('structure', () => store.structure);
  const rows = rowsOf(store, list);
  const isOpen = editor.isOpen(itemCell(list, 'r1', columns[0]?.field ?? ''));
  const next = `r${rows.reduce((most, row) => Math.max(most, Number(/\d+$/.exec(row)?.[0] ?? 0)), 0) + 1}`;
  if (rows.length === 0 && !isOpen) return <p className={styles.help}>没有填写。</p>;
  const remove = (row: string) => {
    store.act(
      columns.map(({ field }) => [itemCell(list, row, field), ''] as const),
      null,
    );
    editor.say('已删除一项，可以撤销。');
  };
  return (
    <>
      {[...rows, ...(isOpen ? [next] : [])].map((row, i) => (
        <fieldset key={row} className={styles.entry}>
          <legend>
            {rows.includes(row) ? `第 ${i + 1} 项` : '添加一项'}
            {rows.includes(row) && isOpen ? (
              <button type="button" className={styles.drop} onClick={() => remove(row)}>
                删除<span className="heard">{`${title}第 ${i + 1} 项`}</span>
              </button>
            ) : null}
          </legend>
          <div className={styles.fields}>
            {columns.map(({ field, label, kind, unit }) => {
              const cell = itemCell(list, row, field);
              return isReportCell(parseAccountsCell(cell)) ? (
                <ReportField key={field} cell={cell} label={label} />
              ) : (
                <FactField key={field} cell={cell} label={label} kind={kind} unit={unit} />
              );
            })}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** The entries of a list that hold something, r2 before r10. */
function rowsOf({ record }: AccountsDraft, list: string): string[] {
  const start = `item/${list}/`;
  const rows = new Set<string>();
  for (const cell of record.cells.keys()) {
    if (cell.startsWith(start)) rows.add(cell.slice(start.length).split('/')[0] ?? '');
  }
  return [...rows].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function headOf({ label, unit }: EntryColumn): string {
  return unit === '' ? label : `${label}（${unit}）`;
}
