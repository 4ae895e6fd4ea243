// FA-51, FA-53, FA-55: the accounts and the overview against the forms printed in the same document.
import { blockOf, rowOf } from '../../../accounts/book';
import { type Fen, parseScaled, sumFen } from '../../../amount';
import { fieldText, fundFen, indicatorText, liveIndicators } from '../../../evaluation/form';
import { factOf } from '../../../interchange/read-facts';
import { sayMoney, totalFund } from '../../funds-view';
import type { RuleOutcome } from '../../rule';
import { type AmountCell, tolerance } from '../amount-cell';
import type { DisclosureContext, DisclosureRule, EnclosedForm } from '../disclosure-rule';
import { cellOfClaim, factCell, factItems, paragraphsBySection, placeOfFigure } from '../fact-cell';
import { claimsOf } from '../narrative/claims';
import { tablesView } from '../tables-view';

const NO_FORMS = '文件没有带自评表';
const WHOLE = 100_000_000;

export const FA_51: DisclosureRule = {
  id: 'FA-51',
  title: '项目支出与自评表资金合计相符',
  severity: 'error',
  silences: [],
  help: {
    asks: '绩效自评覆盖全部项目的，决算中的项目支出应当等于各张自评表全年执行数（或全年预算数）的合计。',
    wrong: '项目支出 340.00 万元，两张自评表执行数合计 330.00 万元。',
    right: '核对自评表执行数，或说明未纳入自评的项目。',
    basis: '财预〔2020〕10号',
  },
  evaluate: (context) => {
    const { forms } = context;
    if (forms.length === 0) return { findings: [], notChecked: NO_FORMS };
    const stated = projectExpenditures(context);
    const [suspect] = stated;
    if (!suspect || suspect.fen === null) return { findings: [], notChecked: '文件没有列出项目支出' };
    const budget = formMoney(forms, 'budget');
    const executed = formMoney(forms, 'executed');
    if (budget === null || executed === null)
      return { findings: [], notChecked: '自评表没有填预算数和执行数' };
    const slack = tolerance(forms.length, suspect.unit);
    const fits = (sum: Fen) => stated.some(({ fen }) => fen !== null && Math.abs(fen - sum) <= slack);
    if (fits(executed) || fits(budget)) return { findings: [] };
    const partial = coversLess(context);
    if (partial !== null && executed < suspect.fen) return { findings: [], notChecked: partial };
    return speak(context, suspect, { budget, executed });
  },
};

function speak(
  context: DisclosureContext,
  suspect: AmountCell,
  { budget, executed }: { readonly budget: Fen; readonly executed: Fen },
): RuleOutcome<string> {
  // The same money stated as covered by self-evaluation: SE-47 asks for it there, in the facts or in the words.
  const path = 'facts.performance.work.selfEvaluation.fundsCovered';
  const covered = factOf(context.disclosure, 'performance.work.selfEvaluation.fundsCovered');
  const same = [
    ...(covered?.value === suspect.fen ? [covered.path] : []),
    placeOfFigure(context, path, suspect.text),
  ];
  return {
    findings: [
      {
        severity: 'error',
        cell: suspect.at(),
        printed: suspect.text,
        expected: null,
        message: `${suspect.name()}填报 ${suspect.text} ${suspect.unit}，${context.forms.length} 张自评表全年执行数合计 ${sayMoney(executed, suspect.unit)}、全年预算数合计 ${sayMoney(budget, suspect.unit)}，都对不上，请核对。`,
        causes: [suspect.at(), ...same],
      },
    ],
  };
}

/** 项目支出 wherever it stands, the table of all expenditure first. */
function projectExpenditures(context: DisclosureContext): AmountCell[] {
  const { book } = tablesView(context);
  const inTables = (['expenditure', 'generalBudgetExpenditure'] as const).flatMap((kind) => {
    const table = book.get(kind);
    const block = table && blockOf(table, null);
    return (block && rowOf(block, 'total')?.cells.get('project')) ?? [];
  });
  const inFacts = (['expenditureComposition.items', 'generalPublicBudget.items'] as const).flatMap((list) =>
    factItems(context, list, 'amount').flatMap(({ name, cell }) => (/项目支出/.test(name) ? [cell] : [])),
  );
  const all = [...inTables, ...inFacts].filter(({ blank }) => !blank);
  return all.length > 0 ? all : inWords(context);
}

/** 项目支出 as the text alone states it. */
function inWords(context: DisclosureContext): AmountCell[] {
  return claimsOf(context.disclosure).flatMap((claim) =>
    claim.known.name.endsWith('项目支出') && claim.passage.section !== 'performanceWork'
      ? [cellOfClaim(context, claim, 'project')]
      : [],
  );
}

/** Σ over the forms' 年度资金总额; null where no form states any. */
function formMoney(forms: readonly EnclosedForm[], column: 'budget' | 'executed'): Fen | null {
  return sumFen(
    forms.map(({ form }) => {
      const total = totalFund(form);
      return total ? fundFen(form, total.id, column) : null;
    }),
  );
}

/** Why the forms need not make up the whole 项目支出; null where the text says that they do. */
function coversLess(context: DisclosureContext): string | null {
  const { disclosure, forms } = context;
  const words = overview(context);
  const share =
    factOf(disclosure, 'performance.work.selfEvaluation.shareOfProjectExpenditurePercent') ?? words.share;
  const count = factOf(disclosure, 'performance.work.selfEvaluation.projectCount') ?? words.count;
  if (count?.value != null && count.value > forms.length) return '公开的自评表少于自评项目数';
  if (share?.value != null && share.value < WHOLE) return '绩效自评没有覆盖全部项目支出';
  return share?.value == null && count?.value == null ? '不知道自评表是否覆盖全部项目' : null;
}

/** How many projects were evaluated, and how much of 项目支出, as the overview words it. */
function overview(context: DisclosureContext) {
  const sections = paragraphsBySection(context);
  const text = (sections.get('performanceWork') ?? sections.get('performance') ?? [])[0]?.text ?? '';
  const count = /项目(?:共|共计|有)?(\d+)个|(\d+)个项目/.exec(text);
  const share = /占[^，。；%]{0,30}?(\d+(?:\.\d+)?)%/.exec(text)?.[1];
  const number = count?.[1] ?? count?.[2];
  return {
    count: number === undefined ? null : { value: Number(number) },
    share: share === undefined ? null : { value: parseScaled(share, 6) },
  };
}

export const FA_53: DisclosureRule = {
  id: 'FA-53',
  title: '总体评价等级与各项目等级相符',
  severity: 'warning',
  silences: [],
  help: {
    asks: '总体写“评价结果为优”的，各张自评表的等级都应当是优。',
    wrong: '总体写评价结果为优，其中一个项目自评 83 分，为良。',
    right: '写明 9 个项目为优、1 个项目为良。',
    basis: '财预〔2020〕10号 第二十一条',
  },
  evaluate: (context) => {
    const overall = overallGrade(context);
    if (context.forms.length === 0) return { findings: [], notChecked: NO_FORMS };
    if (!overall) return { findings: [], notChecked: '文字没有写总体评价等级' };
    const others = context.forms.flatMap(({ form, scorecard }) => {
      const grade = gradeOf({ form, scorecard });
      return grade === null || grade === overall.grade
        ? []
        : [`「${fieldText(form, 'projectName')}」为${grade}`];
    });
    if (others.length === 0) return { findings: [] };
    const listed =
      others.length > 5 ? `${others.slice(0, 5).join('、')}等 ${others.length} 个` : others.join('、');
    return {
      findings: [
        {
          severity: 'warning',
          cell: overall.at,
          printed: overall.grade,
          expected: null,
          message: `总体写评价结果为${overall.grade}，自评表中${listed}，请按各等级的项目数分别写明。`,
        },
      ],
    };
  },
};

/** 评价结果为优, in the facts or in the words of the overview. */
function overallGrade(context: DisclosureContext): { readonly grade: string; readonly at: string } | null {
  const sections = paragraphsBySection(context);
  for (const kind of ['performanceWork', 'performance'] as const) {
    for (const { at, text } of sections.get(kind) ?? []) {
      const grade = /(?:评价|自评)(?:结果|等级)(?:均|都|全部)?为[“"]?([优良中差])/.exec(text)?.[1];
      if (grade) return { grade, at };
    }
  }
  const fact = factOf(context.disclosure, 'performance.work.departmentEvaluation.resultPrinted');
  const grade = /[优良中差]/.exec(fact?.text ?? '')?.[0];
  return fact && grade ? { grade, at: fact.path } : null;
}

/** The grade of the points as printed, where weights allow one at all. */
function gradeOf({ form, scorecard }: Pick<EnclosedForm, 'form' | 'scorecard'>): string | null {
  if (scorecard.grade === null || scorecard.totalPrinted === null) return scorecard.grade;
  const points = scorecard.totalPrinted;
  return form.template.grades.find(({ from }) => points >= from)?.name ?? null;
}

export const FA_55: DisclosureRule = {
  id: 'FA-55',
  title: '委托第三方的项目与政府采购服务支出相符',
  severity: 'hint',
  silences: [],
  help: {
    asks: '自评表写明委托第三方或购买服务的，其支出一般应当计入政府采购服务支出。',
    wrong: '自评表写委托第三方编制规划，支出 12.00 万元，政府采购服务支出 0.39 万元。',
    right: '核对是否应当政府采购，或说明不属于采购的原因。',
    basis: '政府采购法 第二条',
    misses: '只看自评表里有没有“第三方”“委托”“购买服务”的字样，不知道合同是否达到采购限额。',
  },
  evaluate: (context) => {
    const services = factCell(context, 'procurement.services.amount');
    if (!services || services.fen === null)
      return { findings: [], notChecked: '文件没有列出政府采购服务支出' };
    if (context.forms.length === 0) return { findings: [], notChecked: NO_FORMS };
    const { fen, unit, text } = services;
    const outsourced = context.forms.flatMap((one) => {
      const executed = formMoney([one], 'executed');
      return executed !== null && executed > fen && saysOutsourced(one)
        ? [`「${fieldText(one.form, 'projectName')}」${sayMoney(executed, unit)}`]
        : [];
    });
    if (outsourced.length === 0) return { findings: [] };
    return {
      findings: [
        {
          severity: 'hint',
          cell: services.at(),
          printed: text,
          expected: null,
          message: `政府采购服务支出填报 ${text} ${unit}，自评表写明委托第三方或购买服务的项目有${outsourced.join('、')}，请核对是否应计入政府采购。`,
        },
      ],
    };
  },
};

const OUTSOURCED = /第三方|委托(?!书)|购买服务/;

function saysOutsourced({ form }: EnclosedForm): boolean {
  if (OUTSOURCED.test(fieldText(form, 'goalExpected') + fieldText(form, 'goalActual'))) return true;
  return liveIndicators(form).some(({ id }) =>
    OUTSOURCED.test(indicatorText(form, id, 'name') + indicatorText(form, id, 'actual')),
  );
}
