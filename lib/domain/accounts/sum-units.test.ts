// A department out of its units: what adds up, what is united, what stays its own.
import { expect, test } from 'vitest';
import type { CellId } from '../evaluation/cells';
import { amountCell, factCell, itemCell, subjectCell, summaryCell, textCell } from './cells';
import { reckon } from './reckoning';
import type { AccountsRecord } from './record';
import { sampleAccounts } from './sample-accounts';
import { checkAccounts } from './check-accounts';
import { sumUnits } from './sum-units';

const record = (...cells: readonly (readonly [CellId, string])[]): AccountsRecord => ({
  fiscalYear: 2021,
  bodyName: '示范区民政局',
  cells: new Map(cells),
});
const spent = (code: string, column: string) => amountCell('expenditure', null, code, column);
const row = (code: string, name: string) => [subjectCell('expenditure', null, code), name] as const;

test('amounts are added by cell to the last 分, and the rows of all units stand there', () => {
  const sum = sumUnits(record(), [
    record(row('2080201', '行政运行'), [spent('2080201', 'basic'), '1,000.5']),
    record(row('2080201', '行政运行'), [spent('2080201', 'basic'), '0.000001'], row('2080299', '其他'), [
      spent('2080299', 'project'),
      '20',
    ]),
  ]);
  expect([...sum.cells].sort()).toEqual(
    [
      row('2080201', '行政运行'),
      row('2080299', '其他'),
      [spent('2080201', 'basic'), '1,000.500001'],
      [spent('2080299', 'project'), '20'],
    ].sort(),
  );
});

test('what one unit typed and another left to be added up goes together', () => {
  const sum = sumUnits(record(), [
    record([spent('total', 'total'), '30']),
    record(row('2080201', '行政运行'), [spent('2080201', 'basic'), '12']),
  ]);
  expect(sum.cells.get(spent('total', 'total'))).toBe('42');
  expect(reckon(sum).amount(spent('208', 'basic'))?.text).toBe('12.00');
});

test('money and counts beside the tables are added; prices, averages, words and shares are not', () => {
  const vehicles = itemCell('stateAssets.vehicles', 'agency', 'count');
  const unit = record(
    [factCell('procurement.total'), '10.5'],
    [factCell('threePublic.detail.reception.batchCount'), '3'],
    [factCell('stateAssets.generalEquipmentThreshold'), '50'],
    [factCell('threePublic.detail.vehicles.operationPerVehicle'), '2.2'],
    [factCell('operatingFunds.reason'), '人员增加'],
    [factCell('procurement.smallAndMedium.sharePercent'), '80'],
    [textCell('staffing.actual'), '28'],
    [textCell('duties'), '单位的职责'],
    [vehicles, '2'],
    [itemCell('overall.reasons', 'a', 'amount'), '5'],
  );
  const own = record([factCell('operatingFunds.reason'), '政策性增资'], [textCell('duties'), '部门的职责']);
  expect([...sumUnits(own, [unit, unit]).cells].sort()).toEqual(
    [
      [factCell('operatingFunds.reason'), '政策性增资'],
      [textCell('duties'), '部门的职责'],
      [factCell('procurement.total'), '21'],
      [factCell('threePublic.detail.reception.batchCount'), '6'],
      [textCell('staffing.actual'), '56'],
      [vehicles, '4'],
    ].sort(),
  );
});

test('what the department once typed into these cells does not count, its own words do', () => {
  const text = summaryCell('P-1', 'text');
  const own = record([spent('total', 'total'), '99'], [text, '项目执行良好。']);
  expect([...sumUnits(own, [record()]).cells]).toEqual([[text, '项目执行良好。']]);
});

test('two right units make a right department', () => {
  const unit = sampleAccounts();
  const sum = sumUnits(record(), [unit, unit]);
  expect(checkAccounts(sum).findings).toEqual([]);
  expect(reckon(sum).amount(spent('total', 'total'))?.fen).toBe(
    2 * (reckon(unit).amount(spent('total', 'total'))?.fen ?? 0),
  );
});
