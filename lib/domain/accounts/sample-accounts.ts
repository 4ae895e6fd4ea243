// The sample disclosure's nine tables as the accounts of its department. For tests only.
import { sampleDisclosure } from '../checks/disclosure/sample-disclosure';
import type { CellId } from '../evaluation/cells';
import { textCell } from './cells';
import { cellsOfTables } from './from-tables';
import type { AccountsRecord } from './record';

/** 示范区工业和信息化局, 2021; every figure typed, all of them right. Further cells are put on top. */
export function sampleAccounts(further: readonly (readonly [CellId, string])[] = []): AccountsRecord {
  const { cells } = cellsOfTables(sampleDisclosure());
  const all = new Map<CellId, string>([...cells, [textCell('duties'), '负责全区工业经济运行的监测和协调。']]);
  for (const [cell, text] of further) {
    if (text === '') all.delete(cell);
    else all.set(cell, text);
  }
  return { fiscalYear: 2021, bodyName: '示范区工业和信息化局', cells: all };
}
