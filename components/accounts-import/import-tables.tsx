// The tables of a file with what an import would do to each: counts and a switch, then the cells one by one.
import { Table } from '@/components/ui/table';
import table from '@/components/ui/table.module.css';
import type { ImportEffect, PreviewCell, PreviewTable } from '@/lib/domain/accounts/import-preview';
import type { TableKind } from '@/lib/domain/accounts/tables';
import { CellList } from './cell-list';
import styles from './import-form.module.css';

const of = (cells: readonly PreviewCell[], effect: ImportEffect) =>
  cells.filter((cell) => cell.effect === effect && cell.refused === null);

/** The list of tables. `left` are those that are not to be imported. */
export function ImportTables({
  tables,
  left,
  onTurn,
}: {
  tables: readonly PreviewTable[];
  left: ReadonlySet<TableKind>;
  onTurn: (kind: TableKind) => void;
}) {
  return (
    <>
      <div className={styles.counts}>
        <Table label="文件中的公开表">
          <thead>
            <tr>
              <th scope="col">导入</th>
              <th scope="col">公开表</th>
              <th scope="col" className={table.number}>
                新增
              </th>
              <th scope="col" className={table.number}>
                修改
              </th>
              <th scope="col" className={table.number}>
                相同
              </th>
              <th scope="col" className={table.number}>
                文件中没有
              </th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ kind, printedNo, title, sheet, unit, cells, lacking }) => (
              <tr key={kind}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`导入${printedNo}《${title}》`}
                    checked={!left.has(kind)}
                    onChange={() => onTurn(kind)}
                  />
                </td>
                <th scope="row">
                  {printedNo}《{title}》
                  <span className={styles.sheet}>
                    工作表「{sheet}」，{unit === null ? '未注明单位' : `单位：${unit}`}
                  </span>
                </th>
                <td className={table.number}>{of(cells, 'add').length}</td>
                <td className={table.number}>{of(cells, 'change').length}</td>
                <td className={table.number}>{of(cells, 'same').length}</td>
                <td className={table.number}>{lacking.length}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {tables.map((one) => (
        <TableCells key={one.kind} one={one} />
      ))}
    </>
  );
}

const row = ({ cell }: { readonly cell: string }, ...texts: readonly string[]) => ({ key: cell, texts });

function TableCells({ one }: { one: PreviewTable }) {
  const name = `${one.printedNo}《${one.title}》`;
  const changes = of(one.cells, 'change');
  const adds = of(one.cells, 'add');
  const refused = one.cells.filter((cell) => cell.refused !== null);
  return (
    <>
      <CellList
        title={`${name}修改 ${changes.length} 格`}
        heads={['名称', '文件中的位置', '现在', '导入后']}
        rows={changes.map((cell) => row(cell, cell.name, cell.at, cell.shown, cell.to))}
        open
      />
      <CellList
        title={`${name}新增 ${adds.length} 格`}
        heads={['名称', '文件中的位置', '导入后']}
        rows={adds.map((cell) => row(cell, cell.name, cell.at, cell.to))}
      />
      <CellList
        title={`${name}有 ${one.lacking.length} 格文件中没有，导入后保留`}
        heads={['名称', '现在']}
        rows={one.lacking.map((cell) => row(cell, cell.name, cell.text))}
      />
      <CellList
        title={`${name}有 ${refused.length} 格不能导入`}
        heads={['名称', '文件中的位置', '内容', '原因']}
        rows={refused.map((cell) => row(cell, cell.name, cell.at, cell.to, cell.refused ?? ''))}
        open
      />
    </>
  );
}
