// The figures that a disclosure states in several places: which section says them how, which table cell and which fact hold them.
import type { CellRef } from '../../../accounts/identities';
import type { FactKey } from '../../../interchange/facts';
import type { SectionKind } from './sections';

/** What a paragraph states of a subject. */
export type Slot = 'stated' | 'budget';

/** How a section words a figure. `whole`: what the subject must be a part of. */
export interface Wording {
  readonly sections: readonly SectionKind[];
  readonly subject: RegExp;
  readonly slot: Slot;
  readonly whole?: RegExp;
}

/** One figure with everywhere it stands. */
export interface KnownFigure {
  readonly name: string;
  /** Table cells that hold it; the first that is printed counts. */
  readonly cells: readonly CellRef[];
  readonly facts: readonly FactKey[];
  readonly wordings: readonly Wording[];
}

const cell = (table: CellRef['table'], side: CellRef['side'], row: string, column: string): CellRef => ({
  table,
  side,
  row,
  column,
});

function say(sections: SectionKind | readonly SectionKind[], subject: RegExp, whole?: RegExp): Wording {
  return {
    sections: typeof sections === 'string' ? [sections] : sections,
    subject,
    slot: 'stated',
    ...(whole && { whole }),
  };
}

function budgeted(sections: readonly SectionKind[], subject: RegExp): Wording {
  return { sections, subject, slot: 'budget' };
}

const ALL_THREE: readonly SectionKind[] = ['threePublic', 'threePublicOverall', 'threePublicDetail'];

/** A kind of income or expenditure of 公开02表 or 03表 with its total row. */
function kind(
  table: 'income' | 'expenditure',
  name: string,
  column: string,
  more: Partial<KnownFigure> = {},
): KnownFigure {
  return {
    name,
    cells: [cell(table, null, 'total', column)],
    facts: [],
    wordings: [say(table, new RegExp(`^${name}$`))],
    ...more,
  };
}

/** One line of 公开07表: 预算数 and 决算数. */
function threePublic(
  name: string,
  column: string,
  subject: RegExp,
  facts: { readonly budget: readonly FactKey[]; readonly stated: readonly FactKey[] },
): KnownFigure[] {
  return [
    {
      name: `${name}预算`,
      cells: [cell('threePublic', null, 'amounts', `budget.${column}`)],
      facts: facts.budget,
      wordings: [budgeted(ALL_THREE, subject)],
    },
    {
      name: `${name}决算`,
      cells: [cell('threePublic', null, 'amounts', `final.${column}`)],
      facts: facts.stated,
      wordings: [say(ALL_THREE, subject)],
    },
  ];
}

/** 年初, 收入, 支出 and 年末 of 公开08表 or 09表. */
function fund(table: 'governmentFund' | 'stateCapital', name: string): KnownFigure[] {
  const line = (words: string, subject: RegExp, column: string, key: FactKey): KnownFigure => ({
    name: `${name}${words}`,
    cells: [cell(table, null, 'total', column)],
    facts: [key],
    wordings: [say(table, subject)],
  });
  return [
    line('年初结转和结余', /年初结转和结余$/, 'opening', `${table}.carryOverOpening`),
    line('本年收入', /收入(?:合计)?$/, 'income', `${table}.income`),
    line('本年支出', /(?:财政拨款|本年)支出(?:合计)?$/, 'total', `${table}.expenditure`),
    line('年末结转和结余', /年末结转和结余$/, 'closing', `${table}.carryOverClosing`),
  ];
}

/** Every figure that rules follow through the text. */
export const KNOWN_FIGURES: readonly KnownFigure[] = [
  {
    name: '收入总计',
    cells: [cell('incomeExpenditureTotal', 'income', 'total', 'amount')],
    facts: ['overall.incomeTotal'],
    wordings: [say('overall', /^收(?:入|支)总计$/)],
  },
  {
    name: '支出总计',
    cells: [cell('incomeExpenditureTotal', 'expenditure', 'total', 'amount')],
    facts: ['overall.expenditureTotal'],
    wordings: [say('overall', /^(?:支出|收支)总计$/)],
  },
  {
    name: '本年收入合计',
    cells: [
      cell('incomeExpenditureTotal', 'income', 'incomeThisYear', 'amount'),
      cell('income', null, 'total', 'total'),
    ],
    facts: ['incomeComposition.total', 'overall.incomeThisYear', 'budgetExecution.income.finalAmount'],
    wordings: [
      say('overall', /^本年收入(?:合计)?$/),
      say('income', /^(?:本年)?收入合计$/),
      say('budgetExecution', /^(?:本年)?收入(?:合计)?$/),
    ],
  },
  {
    name: '本年支出合计',
    cells: [
      cell('incomeExpenditureTotal', 'expenditure', 'expenditureThisYear', 'amount'),
      cell('expenditure', null, 'total', 'total'),
    ],
    facts: [
      'expenditureComposition.total',
      'overall.expenditureThisYear',
      'budgetExecution.expenditure.finalAmount',
    ],
    wordings: [
      say('overall', /^本年支出(?:合计)?$/),
      say('expenditure', /^(?:本年)?支出合计$/),
      say('budgetExecution', /^(?:本年)?支出(?:合计)?$/),
    ],
  },
  {
    name: '使用非财政拨款结余',
    cells: [cell('incomeExpenditureTotal', 'income', 'balanceUsed', 'amount')],
    facts: ['overall.nonFiscalBalanceUsed'],
    wordings: [say('overall', /^使用非财政拨款结余/)],
  },
  {
    name: '年初结转和结余',
    cells: [cell('incomeExpenditureTotal', 'income', 'opening', 'amount')],
    facts: ['overall.carryOverOpening'],
    wordings: [say('overall', /^年初结转和结余$/)],
  },
  {
    name: '结余分配',
    cells: [cell('incomeExpenditureTotal', 'expenditure', 'distribution', 'amount')],
    facts: ['overall.surplusDistribution'],
    wordings: [say('overall', /^结余分配$/)],
  },
  {
    name: '年末结转和结余',
    cells: [cell('incomeExpenditureTotal', 'expenditure', 'closing', 'amount')],
    facts: ['overall.carryOverClosing'],
    wordings: [say('overall', /^年末结转和结余$/)],
  },
  kind('income', '财政拨款收入', 'fiscal', {
    facts: ['fiscalTotals.incomeThisYear', 'budgetExecution.income.fiscalAppropriation.finalAmount'],
    wordings: [
      say('income', /^财政拨款收入$/),
      say('fiscalTotals', /^本年(?:财政拨款)?收入(?:合计)?$/),
      say('budgetExecution', /^财政拨款(?:收入)?$/, /收入/),
    ],
  }),
  kind('income', '上级补助收入', 'superior'),
  kind('income', '事业收入', 'institutional'),
  kind('income', '经营收入', 'operating'),
  kind('income', '附属单位上缴收入', 'subordinate'),
  kind('income', '其他收入', 'other'),
  kind('expenditure', '基本支出', 'basic'),
  kind('expenditure', '项目支出', 'project'),
  kind('expenditure', '上缴上级支出', 'toSuperior'),
  kind('expenditure', '经营支出', 'operating'),
  kind('expenditure', '对附属单位补助支出', 'toSubordinate'),
  {
    name: '财政拨款收入总计',
    cells: [cell('fiscalTotal', 'income', 'total', 'amount')],
    facts: ['fiscalTotals.incomeTotal'],
    wordings: [say('fiscalTotals', /^(?:财政拨款)?收(?:入|支)总计$/)],
  },
  {
    name: '财政拨款支出总计',
    cells: [cell('fiscalTotal', 'expenditure', 'total', 'total')],
    facts: ['fiscalTotals.expenditureTotal'],
    wordings: [say('fiscalTotals', /^(?:财政拨款)?(?:支出|收支)总计$/)],
  },
  {
    name: '财政拨款本年支出',
    cells: [cell('fiscalTotal', 'expenditure', 'expenditureThisYear', 'total')],
    facts: [
      'fiscalTotals.expenditureThisYear',
      'budgetExecution.expenditure.fiscalAppropriation.finalAmount',
    ],
    wordings: [
      say('fiscalTotals', /^本年(?:财政拨款)?支出(?:合计)?$/),
      say('budgetExecution', /^财政拨款(?:支出)?$/, /支出/),
    ],
  },
  {
    name: '年初财政拨款结转和结余',
    cells: [cell('fiscalTotal', 'income', 'opening', 'amount')],
    facts: ['fiscalTotals.carryOverOpening'],
    wordings: [say('fiscalTotals', /^年初(?:财政拨款)?结转和结余$/)],
  },
  {
    name: '年末财政拨款结转和结余',
    cells: [cell('fiscalTotal', 'expenditure', 'closing', 'total')],
    facts: ['fiscalTotals.carryOverClosing'],
    wordings: [say('fiscalTotals', /^年末(?:财政拨款)?结转和结余$/)],
  },
  {
    name: '一般公共预算财政拨款支出合计',
    cells: [cell('generalBudgetExpenditure', null, 'total', 'total')],
    facts: ['generalPublicBudget.total'],
    wordings: [say('generalPublicBudget', /^一般公共预算财政拨款支出(?:合计)?$/)],
  },
  {
    name: '一般公共预算财政拨款基本支出',
    cells: [cell('generalBudgetExpenditure', null, 'total', 'basic')],
    facts: ['basicExpenditure.total'],
    wordings: [
      say('basicExpenditure', /^(?:一般公共预算)?财政拨款基本支出(?:合计)?$/),
      say('generalPublicBudget', /^基本支出$/),
    ],
  },
  {
    name: '一般公共预算财政拨款项目支出',
    cells: [cell('generalBudgetExpenditure', null, 'total', 'project')],
    facts: [],
    wordings: [
      say('generalPublicBudget', /^项目支出$/),
      say(['performanceWork', 'performance'], /^一般公共预算项目支出(?:总额)?$/),
    ],
  },
  {
    name: '人员经费',
    cells: [cell('generalBudgetBasic', 'personnel', 'personnel', 'amount')],
    facts: ['basicExpenditure.personnel.amount'],
    wordings: [say('basicExpenditure', /^人员经费(?:合计)?$/)],
  },
  {
    name: '公用经费',
    cells: [cell('generalBudgetBasic', 'public', 'publicFunds', 'amount')],
    facts: ['basicExpenditure.publicFunds.amount'],
    wordings: [say('basicExpenditure', /^公用经费(?:合计)?$/)],
  },
  ...threePublic('“三公”经费', 'total', /三公.?经费(?:财政拨款)?(?:支出)?$/, {
    budget: ['threePublic.overall.budget'],
    stated: ['threePublic.overall.finalAmount', 'threePublic.detail.total'],
  }),
  ...threePublic('因公出国（境）费', 'overseas', /^因公出国[（(]境[)）]费(?:用)?(?:支出)?$/, {
    budget: [],
    stated: ['threePublic.detail.overseas.amount'],
  }),
  ...threePublic('公务用车购置及运行维护费', 'vehicles', /^公务用车购置及运行(?:维护)?费(?:支出)?$/, {
    budget: [],
    stated: ['threePublic.detail.vehicles.amount'],
  }),
  ...threePublic('公务用车购置费', 'purchase', /^公务用车购置(?:费)?(?:支出)?$/, {
    budget: [],
    stated: ['threePublic.detail.vehicles.purchaseAmount'],
  }),
  ...threePublic('公务用车运行维护费', 'operation', /^公务用车运行(?:维护)?费(?:支出)?$/, {
    budget: [],
    stated: ['threePublic.detail.vehicles.operationAmount'],
  }),
  ...threePublic('公务接待费', 'reception', /^公务接待费(?:支出)?$/, {
    budget: [],
    stated: ['threePublic.detail.reception.amount'],
  }),
  ...fund('governmentFund', '政府性基金预算财政拨款'),
  ...fund('stateCapital', '国有资本经营预算财政拨款'),
  {
    name: '机关运行经费',
    cells: [],
    facts: ['operatingFunds.amount'],
    wordings: [say('operatingFunds', /机关运行经费(?:支出)?$/)],
  },
  {
    name: '政府采购支出',
    cells: [],
    facts: ['procurement.total'],
    wordings: [say('procurement', /^政府采购支出(?:合计|总额)?$/)],
  },
  ...(['货物', '工程', '服务'] as const).map(
    (words, i): KnownFigure => ({
      name: `政府采购${words}支出`,
      cells: [],
      facts: [
        (['procurement.goods.amount', 'procurement.works.amount', 'procurement.services.amount'] as const)[
          i
        ] ?? 'procurement.total',
      ],
      wordings: [say('procurement', new RegExp(`^政府采购${words}支出$`))],
    }),
  ),
];
