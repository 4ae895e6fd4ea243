// Families that differ in what a disclosure says of them: no points at all, reasons printed on the form, money in 元.
import { expect, test } from 'vitest';
import { familyForm } from '@/testing/sample-families';
import { sampleDocument, snapshotOf } from '@/testing/sample-disclosure';
import { NATIONAL_2020 } from '../template/national-2020';
import type { Template } from '../template/template';
import { TRANSFER_PAYMENT } from '../template/transfer-payment';
import { YUNNAN } from '../template/yunnan';

const documentOf = (...templates: readonly Template[]) =>
  sampleDocument({
    projects: templates.map((template, i) => snapshotOf(`p-${i}`, `项目${i}`, familyForm(template))),
  });

test('a form without points has no score, takes no part in the average, and is recomputed by its rate alone', () => {
  const [unscored] = documentOf(TRANSFER_PAYMENT, NATIONAL_2020).projects;
  expect(unscored?.score).toEqual({ text: '不评分', value: null });
  expect(unscored?.grade).toBeNull();
  expect(unscored?.recomputation?.figures.map(({ label }) => label)).toEqual(['执行率']);
  const average = (...templates: Template[]) => documentOf(...templates).totals.averageScore;
  expect(average(TRANSFER_PAYMENT, NATIONAL_2020)).toBe(average(NATIONAL_2020));
  expect(average(TRANSFER_PAYMENT)).toBeNull();
});

test('a reason that the form prints is not said a second time below it', () => {
  const notes = (template: Template) =>
    documentOf(template).projects[0]?.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
  expect(notes(NATIONAL_2020)).toEqual(['执行率偏低原因：质保金按合同约定次年支付。']);
  expect(notes(YUNNAN)).toEqual([]);
});

test('money in 元 stands as such on the form and in 万元 in the list', () => {
  const document = documentOf(YUNNAN);
  expect(document.projects[0]?.budget).toEqual({ text: '900,000.00', value: 90_000_000 });
  const list = document.blocks.find((block) => block.kind === 'figures');
  expect(list?.kind === 'figures' && list.rows[0]).toContain('90.00');
});
