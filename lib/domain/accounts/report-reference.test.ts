// How a cell names an uploaded report: what is a reference, what stays words, which files and names are taken.
import { describe, expect, test } from 'vitest';
import { itemCell, parseAccountsCell } from './cells';
import {
  isReportCell,
  LARGEST_REPORT,
  readReport,
  reportName,
  reportRefusal,
  reportText,
} from './report-reference';

const sha256 = 'a1'.repeat(32);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a reference', () => {
  test('is read as it was written', () => {
    const report = { sha256, size: 20_971_520, name: '高龄津贴 部门评价报告（2021）.pdf' };
    expect(readReport(reportText(report))).toEqual(report);
  });

  test.each([
    '已完成，另行公开',
    '',
    sha256,
    `${sha256} 报告.pdf`,
    `${sha256} 0 报告.pdf`,
    `${sha256.toUpperCase()} 12 报告.pdf`,
    `${sha256.slice(1)} 12 报告.pdf`,
    `${sha256} 12 报告.docx`,
    `${sha256} 12 ../报告.pdf`,
    `${sha256} 12 报\u202E告.pdf`,
  ])('%j is none and stays words', (text) => {
    expect(readReport(text)).toBeNull();
  });

  test('stands in the report of a 部门评价 and nowhere else', () => {
    const cell = (field: string) => parseAccountsCell(itemCell('departmentEvaluations', 'r1', field));
    expect(isReportCell(cell('report'))).toBe(true);
    expect(isReportCell(cell('grade'))).toBe(false);
    expect(isReportCell(parseAccountsCell('text/duties'))).toBe(false);
    expect(isReportCell(null)).toBe(false);
  });
});

test.each([
  ['报告.pdf', '报告.pdf'],
  ['报告.PDF', '报告.pdf'],
  ['报告', '报告.pdf'],
  ['报告.docx', '报告.docx.pdf'],
  ['C:\\公文\\评价\\报告.pdf', '报告.pdf'],
  ['../../etc/报告.pdf', '报告.pdf'],
  [' .报\u0000告\u202E \n 一.pdf', '报告 一.pdf'],
  ['<报告>|"1":*?.pdf', '报告1.pdf'],
  ['.pdf', '评价报告.pdf'],
  ['', '评价报告.pdf'],
])('the file name %j is kept as %j', (typed, kept) => {
  expect(reportName(typed)).toBe(kept);
  expect(reportName(kept)).toBe(kept);
});

test('a long name is cut between characters, and stays a reference', () => {
  const name = reportName(`${'䶮𬍤'.repeat(60)}.pdf`);
  expect([...name]).toHaveLength(80);
  expect(name.endsWith('𬍤.pdf')).toBe(true);
  expect(readReport(reportText({ sha256, size: 1, name }))?.name).toBe(name);
});

test.each([
  ['', '文件是空的'],
  ['PK\u0003\u0004 %%EOF', '只收 PDF 文件'],
  [' %PDF-1.7\n%%EOF', '只收 PDF 文件'],
  ['%PDF-1.7\n', '不完整'],
  [`%PDF-1.7\n%%EOF${' '.repeat(1100)}`, '不完整'],
])('%j is refused', (text, why) => {
  expect(reportRefusal(utf8(text))).toContain(why);
});

test('a PDF is taken up to 20 MB', () => {
  const bytes = new Uint8Array(LARGEST_REPORT + 1);
  bytes.set(utf8('%PDF-1.7\n'));
  bytes.set(utf8('%%EOF\n'), LARGEST_REPORT - 10);
  expect(reportRefusal(bytes.subarray(0, LARGEST_REPORT))).toBeNull();
  expect(reportRefusal(bytes)).toContain('超过 20 MB');
});
