// 评价报告 as attachments: numbered as printed, named by the text, frozen with the document, and told when they change.
import { expect, test } from 'vitest';
import { itemCell } from '../accounts/cells';
import { reportText } from '../accounts/report-reference';
import { documentChanges } from './changes';
import { wordsOf } from './change';
import { composeDisclosure } from './compose';
import { disclosureFindings } from './publication-findings';
import { reportNo, reportPath, reportsOf } from './reports';
import { sampleInput, sampleRecord } from './sample-accounts';

// Eleven digits in a row that look like a mobile number: a hash is no text and is never covered.
const sha256 = `a13912345678b${'0'.repeat(51)}`;
const other = 'b2'.repeat(32);
const cell = itemCell('departmentEvaluations', 'e1', 'report');
const composed = (text: string) =>
  composeDisclosure({ ...sampleInput(), accounts: sampleRecord({ [cell]: text }) });
const named = (name: string, hash = sha256) => composed(reportText({ sha256: hash, size: 1234, name }));
const textOf = ({ document }: ReturnType<typeof composed>) => JSON.stringify(document.blocks);

test('the text says which attachment holds the report, and the document freezes the file', () => {
  const made = named('2021年企业技术改造补助评价报告.pdf');
  expect(textOf(made)).toContain('评价报告随本文本一并公开（附件1：2021年企业技术改造补助评价报告.pdf）。');
  expect(made.document.reports).toEqual([
    { no: 1, name: '2021年企业技术改造补助评价报告.pdf', sha256, size: 1234 },
  ]);
  expect(JSON.stringify(made.disclosure.narrative)).toContain('附件1：2021年企业技术改造补助评价报告.pdf');
});

test('the sentence gives the rules nothing to find', () => {
  const found = (of: ReturnType<typeof composed>) =>
    disclosureFindings(of).findings.map(({ rule, at }) => `${rule} ${at}`);
  const without = found(composed(''));
  for (const name of ['2021年企业技术改造补助评价报告.pdf', '附件3 评价报告（终稿）v2.0 92.5分.pdf'])
    expect(found(named(name))).toEqual(without);
});

test('words that are no reference are neither printed nor attached', () => {
  const made = composed('报告另行公开');
  expect(made.document).toEqual(composed('').document);
  expect('reports' in made.document).toBe(false);
});

test('a number of a person in a file name is covered, and the hash stays whole', () => {
  const made = named('联系人13912345678.pdf');
  expect(made.document.reports).toEqual([{ no: 1, name: '联系人（号码不公开）.pdf', sha256, size: 1234 }]);
});

test('files are numbered as printed; one that two evaluations name is one attachment', () => {
  const file = (hash: string, name: string) => ({ report: { sha256: hash, size: 1, name } });
  const list = [{ report: null }, file(other, '乙.pdf'), file(sha256, '甲.pdf'), file(other, '丙.pdf')];
  expect(reportsOf(list).map(({ no, name }) => [no, name])).toEqual([
    [1, '乙.pdf'],
    [2, '甲.pdf'],
  ]);
  expect(reportNo(reportPath(12))).toBe(12);
  for (const path of ['reports/0.pdf', 'reports/1.pdf.html', 'reports/../1.pdf', 'disclosure.pdf'])
    expect(reportNo(path)).toBeNull();
});

test('another file under the same name is a change that the public is told of', () => {
  const changes = (from: ReturnType<typeof composed>, to: ReturnType<typeof composed>) =>
    documentChanges(from.document, to.document).changes.map(({ place, from: old, to: now }) => [
      place,
      wordsOf(old),
      wordsOf(now),
    ]);
  const before = named('评价报告.pdf');
  expect(changes(before, before)).toEqual([]);
  expect(changes(before, named('评价报告.pdf', other))).toEqual([
    ['附件1：评价报告', '评价报告.pdf（校验值 a13912345678b000）', '评价报告.pdf（校验值 b2b2b2b2b2b2b2b2）'],
  ]);
  expect(changes(before, composed('')).at(-1)).toEqual([
    '附件1：评价报告',
    '评价报告.pdf（校验值 a13912345678b000）',
    '',
  ]);
});
