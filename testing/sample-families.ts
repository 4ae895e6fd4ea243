// One form of every built-in family, every box of it filled in: for tests that draw forms.
import { type CellId, fieldCell, fundCell, indicatorCell, onceCell } from '@/lib/domain/evaluation/cells';
import { type Form, indicatorText } from '@/lib/domain/evaluation/form';
import { declaredLabels, settled } from '@/lib/domain/template/settled';
import type { Template } from '@/lib/domain/template/template';
import { filled, sampleForm } from './sample-disclosure';

/** Name, direction, target, unit, actual, reason of an indicator that no template names. */
const OPEN_ROWS = [
  ['修缮背街小巷', '≥', '42', '条', '40', '两条巷道与燃气改造同期施工，顺延至次年 4 月。'],
  ['一次验收合格率', '≥', '95', '%', '98', ''],
  ['每平方米修缮成本', '≤', '280', '元', '265.5', ''],
  ['养护机制健全', 'qualitative', '建立长效机制', '', '', ''],
] as const;
const FIELDS = ['name', 'direction', 'target', 'unit', 'actual', 'reason'] as const;

/** 900,000 in 元, 90 in 万元, all of it spent but a tenth. */
function fundTexts(form: Form): [CellId, string][] {
  const unit = form.moneyUnit === '元' ? 10_000 : 1;
  return form.funds.flatMap(({ id }, i) => {
    const budget = (i === 0 ? 90 : 30) * unit;
    return [
      [fundCell(id, 'initialBudget'), String(budget)],
      [fundCell(id, 'budget'), String(budget)],
      [fundCell(id, 'executed'), String((budget * 9) / 10)],
    ] satisfies [CellId, string][];
  });
}

function rowTexts(form: Form): [CellId, string][] {
  const share = Math.floor(9000 / form.indicators.length) / 100;
  return form.indicators.flatMap(({ id }, i): [CellId, string][] => {
    if (indicatorText(form, id, 'name') !== '') {
      const qualitative = indicatorText(form, id, 'direction') === 'qualitative';
      const weight = indicatorText(form, id, 'weight');
      return qualitative
        ? [
            [indicatorCell(id, 'attainment'), 'met'],
            [indicatorCell(id, 'score'), weight],
          ]
        : [[indicatorCell(id, 'actual'), indicatorText(form, id, 'target')]];
    }
    const row = OPEN_ROWS[i % OPEN_ROWS.length] ?? OPEN_ROWS[0];
    const texts = FIELDS.map((field, n): [CellId, string] => [indicatorCell(id, field), row[n] ?? '']);
    if (row[1] === 'qualitative') {
      texts.push([indicatorCell(id, 'attainment'), 'met'], [indicatorCell(id, 'score'), String(share)]);
    }
    return [...texts, [indicatorCell(id, 'weight'), String(share)]];
  });
}

/**
 * What somebody could type into a blank form of any family: every box, every row. Where one score may stand for several rows, the
 * second row's is the first's.
 */
export function familyTexts(blank: Form): [CellId, string][] {
  const { template } = blank;
  const declared = [...declaredLabels(template)].map(([key, label]): [CellId, string] => [
    onceCell(key),
    `${label}已如实填写`,
  ]);
  const [first, second] = blank.indicators;
  const merged: [CellId, string][] =
    settled(template).mergedScores && first && second
      ? [first, second].map(({ id }) => [indicatorCell(id, 'merge'), first.id])
      : [];
  const texts: readonly [CellId, string][] = [
    ...declared,
    [fieldCell('leader'), '市政科'],
    [fieldCell('phone'), '0472-2000000'],
    [fieldCell('lowRateReason'), '质保金按合同约定次年支付。'],
    ...fundTexts(blank),
    ...rowTexts(blank),
    ...merged,
  ];
  // Each cell once: the last text for it counts.
  return [...new Map(texts)];
}

/** The form of a family, filled in, with the reviewer's own score in each row. */
export function familyForm(template: Template): Form {
  const blank = sampleForm(template, '背街小巷修缮项目');
  return filled(blank, [
    ...familyTexts(blank),
    ...blank.indicators.map(({ id }): [CellId, string] => [indicatorCell(id, 'reviewScore'), '1']),
  ]);
}
