// SE-43, SE-44: the figures that the summary tells are those of the table.
import { type CellId, type FormField, fieldCell, fundCell } from '../../evaluation/cells';
import { cellText, fieldText, fundFen, fundText } from '../../evaluation/form';
import { formatPoints, formatPointsShort, formatRate } from '../../format';
import type { Amount } from '../../prose/figure';
import { type Fen, parseMoney } from '../../amount';
import { type Points, parsePoints } from '../../points';
import { isBlank } from '../blank';
import { denominator, halfPlace, rateInterval, sayMoney, totalFund } from '../funds-view';
import { liesWithin, readRate } from '../printed-rate';
import type { CheckContext, Rule, RuleFinding, Severity } from '../rule';
import { type ToldFigures, toldFigures } from '../words/told-figures';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;

/** Where something is told: a text, and (in printed forms) figures taken out of it. */
interface Telling {
  readonly field: 'summary' | 'goalExpected' | 'goalActual';
  readonly place: string;
  readonly severity: Severity;
}

const TELLINGS: readonly Telling[] = [
  { field: 'summary', place: '自评综述', severity: 'error' },
  { field: 'goalExpected', place: '预期目标', severity: 'hint' },
  { field: 'goalActual', place: '目标实际完成情况', severity: 'hint' },
];

const MONEY = {
  budget: { word: '全年预算数', field: 'narrativeBudget' },
  executed: { word: '执行数', field: 'narrativeExecuted' },
} as const satisfies Record<string, { word: string; field: FormField }>;

export const SE_43: Rule = {
  id: 'SE-43',
  title: '综述里的预算数、执行数、执行率与表内一致',
  severity: 'error',
  silences: [],
  at: ['field/summary'],
  help: {
    asks: '自评综述里写的全年预算数、执行数和执行率，要与项目资金一栏相同。',
    wrong: '综述写执行数 2.4 万元，表内全年执行数 2.28 万元。',
    right: '两处都写 2.28 万元。',
    basis: '财预〔2016〕143号',
    misses: '只认“全年预算数”“执行数”“执行率”“完成预算的”后面的数；同一说法出现几个不同的数时不比较。',
  },
  evaluate: (context) => {
    const { form } = context;
    const total = totalFund(form);
    if (!total) return { findings: [], notChecked: '表中没有年度资金总额一行' };
    const told = TELLINGS.map((telling) => ({
      telling,
      figures: toldFigures(fieldText(form, telling.field), form.fiscalYear),
    }));
    const narrative = (['narrativeBudget', 'narrativeExecuted', 'narrativeRate'] as const).some(
      (field) => !isBlank(fieldText(form, field)),
    );
    const findings = told.flatMap(({ telling, figures }) => mismatches(context, total.id, telling, figures));
    const silent = !narrative && isBlank(fieldText(form, 'summary'));
    return { findings, ...(silent && { notChecked: '没有自评综述' }) };
  },
};

function mismatches(
  context: CheckContext,
  fund: string,
  telling: Telling,
  figures: ToldFigures,
): RuleFinding[] {
  const findings = (['budget', 'executed'] as const).flatMap((kind) =>
    moneyMismatch(context, fund, telling, kind, figures[kind]),
  );
  // A rate told beside wrong amounts comes right with them, or shows afterwards.
  return findings.length > 0 ? findings : rateMismatch(context, fund, telling, figures);
}

function moneyMismatch(
  context: CheckContext,
  fund: string,
  { field, place, severity }: Telling,
  kind: keyof typeof MONEY,
  figure: Amount | undefined,
): RuleFinding[] {
  const { form } = context;
  const { word, field: own } = MONEY[kind];
  const tableCell = fundCell(fund, kind);
  const right = fundFen(form, fund, kind);
  if (right === null) return [];
  const slack = halfPlace(context, tableCell);
  const say = (printed: string, cell: CellId, quote: string): RuleFinding => ({
    severity,
    cell,
    printed,
    expected: sayMoney(right, form.moneyUnit),
    message: `${place}写${word} ${printed}，表内是 ${sayMoney(right, form.moneyUnit)}，请核对后改成一致。`,
    quote,
    causes: [cell, tableCell],
  });
  if (figure) {
    const off = Math.abs(figure.value - right) > figure.halfPlace + slack;
    return off ? [say(figure.printed, fieldCell(field), figure.printed)] : [];
  }
  const printed = field === 'summary' ? fieldText(form, own).trim() : '';
  const amount: Fen | null = isBlank(printed) ? null : parseMoney(printed, form.moneyUnit);
  if (amount === null) return [];
  const off = Math.abs(amount - right) > halfPlace(context, fieldCell(own)) + slack;
  return off ? [say(sayMoney(amount, form.moneyUnit), fieldCell(own), printed)] : [];
}

function rateMismatch(
  context: CheckContext,
  fund: string,
  { field, place, severity }: Telling,
  { rate }: ToldFigures,
): RuleFinding[] {
  const { form, scorecard } = context;
  const inText = rate !== undefined;
  const printed = rate?.printed ?? (field === 'summary' ? fieldText(form, 'narrativeRate').trim() : '');
  const total = totalFund(form);
  const budget = fundFen(form, fund, denominator(form));
  const executed = fundFen(form, fund, 'executed');
  const told = isBlank(printed) ? [] : readRate(printed);
  if (!total || told.length === 0 || !budget || budget <= 0 || executed === null) return [];
  const interval = rateInterval(context, total, { budget, executed });
  const table = readRate(fundText(form, fund, 'rate'));
  const agrees = told.some(
    (one) =>
      liesWithin(one, interval) ||
      // A wrong rate in the table itself is SE-10's.
      table.some((other) => Math.abs(other.value - one.value) <= one.slack + other.slack),
  );
  if (agrees) return [];
  const right = scorecard.execution.rate;
  const cell = inText ? fieldCell(field) : fieldCell('narrativeRate');
  return [
    {
      severity,
      cell,
      printed,
      expected: right === null ? null : formatRate(right),
      message: `${place}写执行率 ${printed}，按表内预算数和执行数${right === null ? '不是这个数' : `应为 ${formatRate(right)}`}，请核对后改成一致。`,
      quote: printed,
    },
  ];
}

export const SE_44: Rule = {
  id: 'SE-44',
  title: '综述里的得分与总分一致',
  severity: 'error',
  needs: 'scores',
  silences: [],
  at: ['field/summary'],
  help: {
    asks: '自评综述里写的得分，要与自评表的总分相同。',
    wrong: '综述写自评得分 98 分，表内总分 95 分。',
    right: '两处都写 95 分。',
    basis: '财预〔2016〕143号',
    misses: '只认“得分”“总分”“评分”后面的数；同时写了几个不同得分的不比较。',
  },
  evaluate: ({ form, scorecard }) => {
    const text = fieldText(form, 'summary');
    const told = toldFigures(text, form.fiscalYear).score;
    const printed = fieldText(form, 'narrativeScore').trim();
    const score = told ? parsePoints(told.printed.replace(/分$/, '')) : parsePoints(printed);
    if (isBlank(text) && isBlank(printed)) return { findings: [], notChecked: '没有自评综述' };
    if (score === null) return { findings: [], notChecked: '综述没有写得分' };
    const { total, totalPrinted } = scorecard;
    const right = totalPrinted ?? total;
    const far = (other: Points) => Math.abs(other - score) > TOLERANCE;
    // Where the printed total is itself wrong (SE-07), the sum of the scores will do as well.
    if (!far(right) || !far(total)) return { findings: [] };
    const cell = told ? fieldCell('summary') : fieldCell('narrativeScore');
    return {
      findings: [
        {
          severity: 'error',
          cell,
          printed: told ? told.printed : cellText(form, cell),
          expected: formatPoints(right),
          message: `自评综述写得分 ${formatPointsShort(score)} 分，表内总分 ${formatPointsShort(right)} 分，请核对后改成一致。`,
          quote: told?.printed ?? printed,
        },
      ],
    };
  },
};
