// What a clerk types beside the nine tables: the figures and texts that no table and no form gives. Causes of changes: reasons.ts.
import {
  ACCOUNTS_TEXTS,
  type AccountsText,
  beforeCell,
  DEPARTMENT_EVALUATION,
  factCell,
  fieldOf,
  textCell,
} from '../accounts/cells';
import type { CellId } from '../evaluation/cells';
import { FACTS, type FactKey, type FactKind, type FactListKey } from '../interchange/facts';
import { COMPARED } from './figures/origins';
import { VEHICLE_KINDS } from './figures/year-figures';

/** How a field is typed: a kind of figure, several lines, or a text of any length. */
export type EntryKind = FactKind | 'lines' | 'paragraphs';

/** One cell a clerk fills in. */
export interface EntryField {
  readonly cell: CellId;
  readonly label: string;
  readonly kind: EntryKind;
  /** Said behind the field: 万元, 人次; '' for words. */
  readonly unit: string;
  /** One sentence below the field, where the label does not say enough. */
  readonly help?: string;
}

/** One column of a list. */
export interface EntryColumn {
  readonly field: string;
  readonly label: string;
  readonly kind: EntryKind;
  readonly unit: string;
}

/** A list whose entries are rows: of fixed names, one for each 项 of 公开05表, or added by the clerk. */
export interface EntryList {
  readonly list: FactListKey | 'departmentEvaluations';
  readonly title: string;
  readonly rows:
    | { readonly of: 'fixed'; readonly names: Readonly<Record<string, string>> }
    | { readonly of: 'subjects' }
    | { readonly of: 'open' };
  readonly columns: readonly EntryColumn[];
}

/** A page of the form beside the tables. */
export interface EntryGroup {
  readonly key:
    | 'basics'
    | 'budget'
    | 'threePublic'
    | 'operatingFunds'
    | 'procurement'
    | 'stateAssets'
    | 'selfEvaluation'
    | 'departmentEvaluation'
    | 'lastYear';
  readonly title: string;
  readonly note: string;
  /** Asked only where Mingji holds no approved accounts of the year before. */
  readonly withoutRecordBefore?: true;
  readonly fields: readonly EntryField[];
  readonly lists: readonly EntryList[];
}

/** Units by kind, where the key does not say another. */
const UNITS: Readonly<Record<FactKind, string>> = {
  money: '万元',
  percent: '%',
  count: '个',
  score: '分',
  year: '年',
  word: '',
};

function fact(key: FactKey, unit: string = UNITS[FACTS[key].kind], help?: string): EntryField {
  const { kind, name } = FACTS[key];
  return { cell: factCell(key), label: name, kind, unit, ...(help !== undefined && { help }) };
}

function text(name: AccountsText, kind: EntryKind, help?: string): EntryField {
  const unit = kind === 'count' ? '人' : '';
  const { label } = ACCOUNTS_TEXTS[name];
  return { cell: textCell(name), label, kind, unit, ...(help !== undefined && { help }) };
}

function columns(
  list: EntryList['list'],
  fields: readonly string[],
  units: Readonly<Record<string, string>> = {},
) {
  return fields.map((field): EntryColumn => {
    const head = fieldOf(list, field) ?? { kind: 'word' as const, label: field };
    return { field, label: head.label, kind: head.kind, unit: units[field] ?? UNITS[head.kind] };
  });
}

/** Everything a clerk types beside the nine tables, by page. Causes of changes are asked for by reasons.ts. */
export const FACTS_TO_ENTER: readonly EntryGroup[] = [
  {
    key: 'basics',
    title: '基本情况',
    note: '公开文本第一部分和联系方式用到的内容。',
    fields: [
      text('duties', 'paragraphs', '一项职责一行。'),
      text('offices', 'lines', '一个机构一行。'),
      text('units', 'lines', '一个单位一行，写“单位名称｜性质”，如：示范区中小企业服务中心｜事业。'),
      text('staffing.establishment', 'count'),
      text('staffing.administrative', 'count'),
      text('staffing.institutional', 'count'),
      text('staffing.support', 'count'),
      text('staffing.actual', 'count'),
      text('staffing.inService', 'count'),
      text('staffing.retired', 'count'),
      text('staffing.retiredCadres', 'count'),
      text('staffing.survivors', 'count'),
      text('contactOffice', 'word', '写科室名称，不写个人姓名。'),
      text('contactPhone', 'word', '只填办公电话，可以不填。'),
    ],
    lists: [],
  },
  {
    key: 'budget',
    title: '预算对比',
    note: '年初预算数按人大批准后批复本部门的数填写，决算数取自公开表。',
    fields: [
      fact('budgetExecution.income.initialBudget'),
      fact('budgetExecution.income.fiscalAppropriation.initialBudget'),
      fact('budgetExecution.expenditure.initialBudget'),
      fact('budgetExecution.expenditure.fiscalAppropriation.initialBudget'),
      fact('generalPublicBudget.initialBudget'),
    ],
    lists: [
      {
        list: 'generalPublicBudget.subjects',
        title: '一般公共预算财政拨款支出各项年初预算',
        rows: { of: 'subjects' },
        columns: columns('generalPublicBudget.subjects', ['initialBudget']),
      },
    ],
  },
  {
    key: 'threePublic',
    title: '“三公”经费明细',
    note: '金额取自“三公”经费支出决算表，这里填写团组、人次、车辆和批次。没有的填 0。',
    fields: [
      fact('threePublic.detail.overseas.groupCount'),
      fact('threePublic.detail.overseas.personTrips', '人次'),
      fact('threePublic.detail.vehicles.purchasedCount', '辆'),
      fact('threePublic.detail.vehicles.vehicleCount', '辆', '年末由财政拨款负担费用的公务用车。'),
      fact('threePublic.detail.reception.batchCount', '批次'),
      fact('threePublic.detail.reception.personCount', '人次', '国内公务接待，不含外宾。'),
      fact('threePublic.detail.reception.foreignBatchCount', '批次'),
      fact('threePublic.detail.reception.foreignPersonCount', '人次'),
      fact('threePublic.detail.reception.foreignAmount'),
    ],
    lists: [],
  },
  {
    key: 'operatingFunds',
    title: '机关运行经费',
    note: '行政单位和参公单位用一般公共预算安排的公用经费。',
    fields: [fact('operatingFunds.amount')],
    lists: [],
  },
  {
    key: 'procurement',
    title: '政府采购',
    note: '合计由货物、工程、服务相加得出。没有的填 0。',
    fields: [
      fact('procurement.goods.amount'),
      fact('procurement.works.amount'),
      fact('procurement.services.amount'),
      fact('procurement.smallAndMedium.reserved'),
      fact('procurement.smallAndMedium.other'),
      fact('procurement.smallAndMicro.amount'),
    ],
    lists: [],
  },
  {
    key: 'stateAssets',
    title: '国有资产占用',
    note: '年末数。车辆合计由各类车辆相加得出。',
    fields: [
      fact('stateAssets.generalEquipmentThreshold', '万元', '不填按 50 万元。'),
      fact('stateAssets.generalEquipmentCount', '台（套）'),
      fact('stateAssets.specialEquipmentThreshold', '万元', '不填按 100 万元。'),
      fact('stateAssets.specialEquipmentCount', '台（套）'),
    ],
    lists: [
      {
        list: 'stateAssets.vehicles',
        title: '各类车辆',
        rows: { of: 'fixed', names: VEHICLE_KINDS },
        columns: columns('stateAssets.vehicles', ['count'], { count: '辆' }),
      },
    ],
  },
  {
    key: 'selfEvaluation',
    title: '绩效自评',
    note: '项目数、资金、平均分和等级取自各项目自评表。自评表的资金来源看不出政府性基金时，在这里填写。',
    fields: [
      fact('performance.work.selfEvaluation.governmentFundProjectCount'),
      fact('performance.work.selfEvaluation.governmentFundCovered'),
    ],
    lists: [],
  },
  {
    key: 'departmentEvaluation',
    title: '部门评价',
    note: '部门对项目另行组织的评价，与项目单位自评分开登记。',
    fields: [],
    lists: [
      {
        list: 'departmentEvaluations',
        title: '开展部门评价的项目',
        rows: { of: 'open' },
        columns: columns('departmentEvaluations', Object.keys(DEPARTMENT_EVALUATION)),
      },
    ],
  },
  {
    key: 'lastYear',
    title: '上年数',
    note: '系统内没有上年已审核的决算资料，请按上年公开的数填写，用来计算增减。',
    withoutRecordBefore: true,
    fields: COMPARED.map((key) => ({
      cell: beforeCell(key),
      label: FACTS[key].name,
      kind: FACTS[key].kind,
      unit: UNITS[FACTS[key].kind],
    })),
    lists: [],
  },
];

/** The groups a clerk is shown: 上年数 only where no approved accounts of last year are at hand. */
export function entryGroups(hasRecordBefore: boolean): readonly EntryGroup[] {
  return FACTS_TO_ENTER.filter((group) => !(hasRecordBefore && group.withoutRecordBefore));
}
