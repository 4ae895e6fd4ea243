// What must add up among the facts, for documents whose tables are not there: the same identities as those of the tables.
import type { Sum } from '../../accounts/sums';
import type { FactKey } from '../../interchange/facts';
import type { AmountCell } from './amount-cell';
import type { DisclosureContext } from './disclosure-rule';
import { factCell, factItems } from './fact-cell';

/** whole = Σ plus − Σ minus; a term may stand under one of several keys. */
interface FactIdentity {
  readonly id: string;
  readonly whole: FactKey;
  readonly plus: readonly (FactKey | readonly FactKey[])[];
  readonly minus?: readonly (FactKey | readonly FactKey[])[];
  readonly basis: string;
}

const SPENT: readonly FactKey[] = ['overall.expenditureThisYear', 'expenditureComposition.total'];
const RECEIVED: readonly FactKey[] = ['overall.incomeThisYear', 'incomeComposition.total'];

const IDENTITIES: readonly FactIdentity[] = [
  {
    id: 'FA-03',
    whole: 'overall.incomeTotal',
    plus: [RECEIVED, 'overall.nonFiscalBalanceUsed', 'overall.carryOverOpening'],
    basis: '本年收入合计加使用非财政拨款结余加年初结转和结余',
  },
  {
    id: 'FA-04',
    whole: 'overall.expenditureTotal',
    plus: [SPENT, 'overall.surplusDistribution', 'overall.carryOverClosing'],
    basis: '本年支出合计加结余分配加年末结转和结余',
  },
  {
    id: 'FA-05',
    whole: 'overall.expenditureTotal',
    plus: ['overall.incomeTotal'],
    basis: '收入总计',
  },
  {
    id: 'FA-05',
    whole: 'fiscalTotals.expenditureTotal',
    plus: ['fiscalTotals.incomeTotal'],
    basis: '财政拨款收入总计',
  },
  {
    id: 'FA-06',
    whole: 'overall.incomeThisYear',
    plus: ['incomeComposition.total'],
    basis: '收入决算的合计',
  },
  {
    id: 'FA-07',
    whole: 'overall.expenditureThisYear',
    plus: ['expenditureComposition.total'],
    basis: '支出决算的合计',
  },
  {
    id: 'FA-12',
    whole: 'fiscalTotals.incomeTotal',
    plus: ['fiscalTotals.incomeThisYear', 'fiscalTotals.carryOverOpening'],
    basis: '财政拨款本年收入加年初财政拨款结转和结余',
  },
  {
    id: 'FA-12',
    whole: 'fiscalTotals.expenditureTotal',
    plus: ['fiscalTotals.expenditureThisYear', 'fiscalTotals.carryOverClosing'],
    basis: '财政拨款本年支出加年末财政拨款结转和结余',
  },
  {
    id: 'FA-14',
    whole: 'basicExpenditure.total',
    plus: ['basicExpenditure.personnel.amount', 'basicExpenditure.publicFunds.amount'],
    basis: '人员经费加公用经费',
  },
  {
    id: 'FA-16',
    whole: 'threePublic.detail.vehicles.amount',
    plus: ['threePublic.detail.vehicles.purchaseAmount', 'threePublic.detail.vehicles.operationAmount'],
    basis: '公务用车购置支出加运行维护费',
  },
  {
    id: 'FA-16',
    whole: 'threePublic.detail.total',
    plus: [
      'threePublic.detail.overseas.amount',
      'threePublic.detail.vehicles.amount',
      'threePublic.detail.reception.amount',
    ],
    basis: '因公出国（境）费加公务用车费用加公务接待费',
  },
  {
    id: 'FA-18',
    whole: 'governmentFund.carryOverClosing',
    plus: ['governmentFund.carryOverOpening', 'governmentFund.income'],
    minus: ['governmentFund.expenditure'],
    basis: '年初结转和结余加本年收入减本年支出',
  },
  {
    id: 'FA-19',
    whole: 'stateCapital.carryOverClosing',
    plus: ['stateCapital.carryOverOpening', 'stateCapital.income'],
    minus: ['stateCapital.expenditure'],
    basis: '年初结转和结余加本年收入减本年支出',
  },
  {
    id: 'FA-30',
    whole: 'procurement.total',
    plus: ['procurement.goods.amount', 'procurement.works.amount', 'procurement.services.amount'],
    basis: '货物、工程、服务之和',
  },
  {
    id: 'FA-30',
    whole: 'procurement.smallAndMedium.amount',
    plus: ['procurement.smallAndMedium.reserved', 'procurement.smallAndMedium.other'],
    basis: '预留项目加其他合同金额',
  },
  {
    id: 'FA-48',
    whole: 'overall.carryOverClosing',
    plus: ['overall.carryOverOpening', RECEIVED, 'overall.nonFiscalBalanceUsed'],
    minus: [SPENT, 'overall.surplusDistribution'],
    basis: '年初结转和结余加本年收入加使用非财政拨款结余减本年支出减结余分配',
  },
];

/** The sums whose every term the facts state. */
export function factSums(context: DisclosureContext): Sum<AmountCell>[] {
  const cells = new Map<FactKey, AmountCell | null>();
  const cellOf = (key: FactKey) => {
    const known = cells.get(key);
    if (known !== undefined) return known;
    const cell = factCell(context, key);
    cells.set(key, cell);
    return cell;
  };
  const termOf = (keys: FactKey | readonly FactKey[]): AmountCell | null => {
    if (typeof keys === 'string') return cellOf(keys);
    for (const key of keys) {
      const cell = cellOf(key);
      if (cell) return cell;
    }
    return null;
  };
  const sums = IDENTITIES.flatMap(({ id, basis, whole, plus, minus = [] }): Sum<AmountCell>[] => {
    const terms = { whole: cellOf(whole), plus: plus.map(termOf), minus: minus.map(termOf) };
    if (terms.whole === null || terms.plus.includes(null) || terms.minus.includes(null)) return [];
    const there = (cell: AmountCell | null) => (cell ? [cell] : []);
    return [
      { id, basis, whole: terms.whole, plus: terms.plus.flatMap(there), minus: terms.minus.flatMap(there) },
    ];
  });
  return [...sums, ...listSums(context)];
}

/** 三公 by item, where the facts list the items against their budgets. */
function listSums(context: DisclosureContext): Sum<AmountCell>[] {
  return (['budget', 'finalAmount'] as const).flatMap((column) => {
    const whole = factCell(context, `threePublic.overall.${column}`);
    const items = factItems(context, 'threePublic.overall.items', column);
    if (!whole || items.length < 3) return [];
    return [
      {
        id: 'FA-16',
        basis: '因公出国（境）费加公务用车费用加公务接待费',
        whole,
        plus: items.map(({ cell }) => cell),
        minus: [],
      },
    ];
  });
}
