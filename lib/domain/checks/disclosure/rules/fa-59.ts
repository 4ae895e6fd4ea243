// FA-59: the classes make up 本年支出合计, and a list of 其中 leaves out no term of its own sum.
import type { FactKey } from '../../../interchange/facts';
import { sayMoney } from '../../funds-view';
import type { Fen } from '../../../amount';
import type { RuleFinding } from '../../rule';
import { tolerance } from '../amount-cell';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { factCell, factItems, paragraphsBySection, shownAt } from '../fact-cell';
import type { SectionKind } from '../narrative/sections';
import { silencedBy, sumOutcome, TABLES_BASIS } from './sums';

/** A total and the terms its 其中 should name. */
interface OfWhich {
  readonly section: SectionKind;
  readonly total: FactKey;
  /** Where in the paragraph its own 其中 begins. */
  readonly head: RegExp;
  readonly terms: readonly (readonly [fact: FactKey, words: RegExp, name: string])[];
}

const OF_WHICH: readonly OfWhich[] = [
  {
    section: 'overall',
    total: 'overall.incomeTotal',
    head: /收入总计/,
    terms: [
      ['overall.incomeThisYear', /本年收入/, '本年收入合计'],
      ['overall.nonFiscalBalanceUsed', /使用非财政拨款结余|弥补收支差额/, '使用非财政拨款结余'],
      ['overall.carryOverOpening', /年初[^，。；]{0,6}结转/, '年初结转和结余'],
    ],
  },
  {
    section: 'overall',
    total: 'overall.expenditureTotal',
    head: /支出总计/,
    terms: [
      ['overall.expenditureThisYear', /本年支出/, '本年支出合计'],
      ['overall.surplusDistribution', /结余分配/, '结余分配'],
      ['overall.carryOverClosing', /年末[^，。；]{0,6}结转/, '年末结转和结余'],
    ],
  },
  {
    section: 'fiscalTotals',
    total: 'fiscalTotals.incomeTotal',
    head: /收入总计/,
    terms: [
      ['fiscalTotals.incomeThisYear', /本年(?:财政拨款)?收入/, '本年收入'],
      ['fiscalTotals.carryOverOpening', /年初[^，。；]{0,6}结转/, '年初结转和结余'],
    ],
  },
  {
    section: 'fiscalTotals',
    total: 'fiscalTotals.expenditureTotal',
    head: /支出总计/,
    terms: [
      ['fiscalTotals.expenditureThisYear', /本年(?:财政拨款)?支出/, '本年支出'],
      ['fiscalTotals.carryOverClosing', /年末[^，。；]{0,6}结转/, '年末结转和结余'],
    ],
  },
];

export const FA_59: DisclosureRule = {
  id: 'FA-59',
  title: '各类之和等于合计，“其中”不漏项',
  severity: 'error',
  silences: silencedBy('FA-59'),
  help: {
    asks: '收入支出决算总表和财政拨款总表里，各功能分类支出之和等于本年支出合计；文字里总计后面的“其中”应当列全各项。',
    wrong: '支出总计 687.34 万元，其中：结余分配 0.00 万元，年末结转和结余 20.00 万元。',
    right: '“其中”补上本年支出合计 667.34 万元。',
    basis: TABLES_BASIS,
  },
  evaluate: (context) => {
    const outcome = sumOutcome(context, 'FA-59');
    return { ...outcome, findings: [...outcome.findings, ...leftOut(context), ...shortLists(context)] };
  },
};

/** Terms that a 其中 of the text does not name although money is left for them. */
function leftOut(context: DisclosureContext): RuleFinding<string>[] {
  const sections = paragraphsBySection(context);
  return OF_WHICH.flatMap(({ section, total, head, terms }) => {
    const whole = factCell(context, total);
    if (!whole || whole.fen === null) return [];
    const place = shownAt(context, whole.at(), whole.text);
    const paragraph = (sections.get(section) ?? []).find(({ at }) => at === place);
    const list = paragraph && ofWhichList(paragraph.text, head);
    if (!list) return [];
    const missing = terms.filter(([, words]) => !words.test(list));
    const named = terms.filter(([, words]) => words.test(list));
    if (missing.length === 0 || named.length === 0) return [];
    const cells = named.map(([fact]) => factCell(context, fact));
    const sum = cells.reduce((all, cell) => all + (cell?.fen ?? 0), 0);
    const rest = whole.fen - sum;
    if (Math.abs(rest) <= tolerance(named.length, whole.unit)) return [];
    // Of several terms the one with money is missing; where the facts do not tell, all are named.
    const sought = missing.filter(([fact]) => (factCell(context, fact)?.fen ?? 1) !== 0);
    const names = (sought.length > 0 ? sought : missing).map(([, , name]) => name).join('、');
    return [
      {
        severity: 'hint',
        cell: place,
        printed: whole.text,
        expected: null,
        message: `${whole.name()} ${whole.text} ${whole.unit}的“其中”没有列出${names}，还差 ${sayMoney(Math.abs(rest) as Fen, whole.unit)}，建议补上。`,
      },
    ];
  });
}

/** What follows 其中 behind the head, up to the next total or the end of the sentence. */
function ofWhichList(text: string, head: RegExp): string | null {
  const start = text.search(head);
  if (start < 0) return null;
  const sentence = text.slice(start).split(/。/)[0] ?? '';
  const own = sentence.split(/[；;，,]支出总计|[；;]/)[0] ?? '';
  const at = own.indexOf('其中');
  return at < 0 ? null : own.slice(at);
}

/** Lists of shares whose amounts do not reach their total. */
function shortLists(context: DisclosureContext): RuleFinding<string>[] {
  return (['incomeComposition', 'expenditureComposition', 'generalPublicBudget'] as const).flatMap(
    (group) => {
      const whole = factCell(context, `${group}.total`);
      const items = factItems(context, `${group}.items`, 'amount');
      if (!whole || whole.fen === null || items.length === 0) return [];
      const rest = whole.fen - items.reduce((sum, { cell }) => sum + (cell.fen ?? 0), 0);
      if (rest <= tolerance(items.length, whole.unit)) return [];
      const names = items.map(({ name }) => name).join('、');
      return [
        {
          severity: 'hint',
          cell: whole.at(),
          printed: whole.text,
          expected: null,
          message: `${whole.name()} ${whole.text} ${whole.unit}，所列${names}相加还差 ${sayMoney(rest as Fen, whole.unit)}，请核对是否漏列。`,
        } as const,
      ];
    },
  );
}
