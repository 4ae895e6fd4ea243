// The sample disclosure as accounts: what a clerk would have entered of it, with its two forms. For tests only.
import { amountCell, beforeCell, factCell, itemCell, subjectCell, textCell } from '../accounts/cells';
import { rowKey } from '../accounts/recognise';
import type { AccountsRecord } from '../accounts/record';
import { ACCOUNTS_TABLES, type AccountsBlock, type TableKind } from '../accounts/tables';
import { type Books, printed, tablesOf } from '../checks/disclosure/books';
import { SAMPLE_BOOKS, YEAR_BEFORE } from '../checks/disclosure/sample-books';
import { sampleDisclosure } from '../checks/disclosure/sample-disclosure';
import { SAMPLE_FIGURES } from '../checks/disclosure/sample-facts';
import type { CellId } from '../evaluation/cells';
import { formToJson } from '../evaluation/form-json';
import { scoreForm } from '../evaluation/scoring';
import type { FactKey } from '../interchange/facts';
import { fromInterchange } from '../interchange/from-interchange';
import { templateOf } from '../interchange/recognise-template';
import { evaluationSchema } from '../interchange/evaluation';
import type { AnnualInput } from './annual-input';
import { NATIONAL } from './outlines/national';
import type { ProjectSnapshot } from './project-entry';

/** Every printed amount of the nine tables as cells, sums included; what stands empty has none. */
export function tableCells(books: Books): Map<CellId, string> {
  const cells = new Map<CellId, string>();
  const classes = new Map(books.lines.map(({ code, names }) => [names[0], code.slice(0, 3)]));
  for (const { kind, blocks, state } of tablesOf(books)) {
    if (state === 'none') continue;
    for (const { side, columns, rows } of blocks ?? []) {
      const shape = shapeOf(kind, side ?? null);
      const taken = new Set<string>();
      for (const { code, name, cells: amounts } of rows ?? []) {
        const fixed = code ? null : rowKey(shape, name ?? '', taken);
        if (fixed !== null) taken.add(fixed);
        const own = code ?? classes.get((name ?? '').replace(/^[^、]*、/, '')) ?? '';
        if (fixed === null)
          cells.set(subjectCell(kind, shape.side, own), (name ?? '').replace(/^[^、]*、/, ''));
        amounts?.forEach((amount, i) => {
          const column = columns?.[i]?.key ?? '';
          cells.set(amountCell(kind, shape.side, fixed ?? own, column), String(amount));
        });
      }
    }
  }
  return cells;
}

function shapeOf(kind: TableKind, side: string | null): AccountsBlock {
  const shape = ACCOUNTS_TABLES[kind].blocks.find((block) => block.side === side);
  if (!shape) throw new RangeError(`no block ${side} in ${kind}`);
  return shape;
}

/** What the sample's facts say that no table and no form gives. Money in hundredths of 万元. */
function typedFacts(): Partial<Record<FactKey, string>> {
  const { initialBudget, operatingFunds, procurement, smallAndMedium, smallAndMicro } = SAMPLE_FIGURES;
  return {
    'budgetExecution.income.initialBudget': printed(initialBudget),
    'budgetExecution.income.reason': '年中追加企业技术改造资金',
    'budgetExecution.expenditure.initialBudget': printed(initialBudget),
    'budgetExecution.expenditure.reason': '追加技术改造资金并使用上年结转',
    'generalPublicBudget.initialBudget': printed(YEAR_BEFORE.generalBudgetPlanned),
    'generalPublicBudget.reason': '企业技术改造补助增加',
    'basicExpenditure.personnel.reason': '职工晋级晋档',
    'basicExpenditure.publicFunds.reason': '减少印刷和会议',
    'threePublic.overall.differenceReason': '公务用车出车次数减少',
    'threePublic.overall.reason': '公务用车出车次数减少',
    'threePublic.detail.vehicles.reason': '公务用车出车次数减少',
    'threePublic.detail.overseas.groupCount': '0',
    'threePublic.detail.overseas.personTrips': '0',
    'threePublic.detail.vehicles.vehicleCount': '2',
    'threePublic.detail.vehicles.purchasedCount': '0',
    'threePublic.detail.reception.batchCount': '9',
    'threePublic.detail.reception.personCount': '68',
    'threePublic.detail.reception.foreignBatchCount': '0',
    'threePublic.detail.reception.foreignPersonCount': '0',
    'threePublic.detail.reception.foreignAmount': '0',
    'performance.work.selfEvaluation.governmentFundProjectCount': '1',
    'operatingFunds.amount': printed(operatingFunds),
    'operatingFunds.reason': '更换老化的办公设备',
    'procurement.goods.amount': printed(procurement.goods),
    'procurement.goods.reason': '添置办公设备',
    'procurement.works.amount': printed(procurement.works),
    'procurement.services.amount': printed(procurement.services),
    'procurement.services.reason': '减少印刷',
    'procurement.smallAndMedium.reserved': printed(smallAndMedium.reserved),
    'procurement.smallAndMedium.other': printed(smallAndMedium.other),
    'procurement.smallAndMicro.amount': printed(smallAndMicro),
    'stateAssets.generalEquipmentCount': '0',
    'stateAssets.specialEquipmentCount': '0',
  };
}

/** The figures of 2020, where no accounts of that year are at hand. */
function figuresBefore(): Partial<Record<FactKey, string>> {
  const { threePublic, procurement } = YEAR_BEFORE;
  return {
    'overall.incomeTotal': printed(YEAR_BEFORE.total),
    'overall.expenditureTotal': printed(YEAR_BEFORE.total),
    'fiscalTotals.incomeTotal': printed(YEAR_BEFORE.fiscalTotal),
    'fiscalTotals.expenditureTotal': printed(YEAR_BEFORE.fiscalTotal),
    'generalPublicBudget.total': printed(YEAR_BEFORE.generalSpent),
    'basicExpenditure.personnel.amount': printed(YEAR_BEFORE.personnel),
    'basicExpenditure.publicFunds.amount': printed(YEAR_BEFORE.publicFunds),
    'threePublic.overall.finalAmount': printed(threePublic.total),
    'threePublic.detail.overseas.amount': printed(threePublic.overseas),
    'threePublic.detail.vehicles.amount': printed(threePublic.vehicles),
    'threePublic.detail.vehicles.operationAmount': printed(threePublic.vehicles),
    'threePublic.detail.reception.amount': printed(threePublic.reception),
    'operatingFunds.amount': printed(YEAR_BEFORE.operatingFunds),
    'procurement.goods.amount': printed(procurement.goods),
    'procurement.works.amount': printed(procurement.works),
    'procurement.services.amount': printed(procurement.services),
  };
}

const VEHICLES = {
  ministerial: 0,
  leading: 0,
  confidential: 1,
  emergency: 0,
  enforcement: 0,
  special: 0,
  retired: 0,
  other: 1,
};

/** The accounts of 示范区工业和信息化局, 2021, with everything entered. `changes`: cells otherwise; '' takes one away. */
export function sampleRecord(changes: Readonly<Record<string, string>> = {}): AccountsRecord {
  const cells = tableCells(SAMPLE_BOOKS);
  for (const [key, text] of Object.entries(typedFacts())) cells.set(factCell(key), text);
  for (const [key, text] of Object.entries(figuresBefore())) cells.set(beforeCell(key), text);
  for (const [kind, count] of Object.entries(VEHICLES))
    cells.set(itemCell('stateAssets.vehicles', kind, 'count'), String(count));
  const item = (list: string, row: string, fields: Readonly<Record<string, string>>) => {
    for (const [field, text] of Object.entries(fields)) cells.set(itemCell(list, row, field), text);
  };
  item('overall.reasons', 'r1', { itemPrinted: '增加企业技术改造补助', amount: '35.00' });
  item('overall.reasons', 'r2', { itemPrinted: '增加人员经费', amount: '18.07' });
  item('fiscalTotals.reasons', 'r1', { itemPrinted: '增加企业技术改造补助' });
  item('threePublic.overall.items', 'vehicles', { reason: '公务用车出车次数减少' });
  item('threePublic.overall.items', 'reception', { reason: '来访批次减少' });
  for (const [code, budget, reason] of SUBJECT_BUDGETS)
    item('generalPublicBudget.subjects', code, { initialBudget: budget, reason });
  item('departmentEvaluations', 'e1', {
    projectName: '企业技术改造补助',
    funds: '290.00',
    decision: '18',
    process: '19',
    output: '28',
    benefit: '28',
    score: '93',
    grade: '优',
    thirdParty: '某会计师事务所',
  });
  const { offices, units, staffing } = sampleDisclosure().department;
  cells.set(textCell('duties'), '示范区工业和信息化局负责工业经济运行监测、企业服务和信息化推进工作。');
  cells.set(textCell('offices'), (offices ?? []).join('\n'));
  cells.set(textCell('units'), (units ?? []).map(({ name, nature }) => `${name}｜${nature}`).join('\n'));
  cells.set(textCell('contactOffice'), '综合科');
  for (const [key, count] of Object.entries(staffing ?? {}))
    cells.set(`text/staffing.${key}` as CellId, String(count));
  for (const [cell, text] of Object.entries(changes)) {
    if (text === '') cells.delete(cell as CellId);
    else cells.set(cell as CellId, text);
  }
  return { fiscalYear: SAMPLE_BOOKS.fiscalYear, bodyName: SAMPLE_BOOKS.unitName, cells };
}

/** Code, 年初预算 and cause of each 项; together the 690.00 万元 of the general budget. */
const SUBJECT_BUDGETS = [
  ['2080505', '42.30', ''],
  ['2150501', '320.50', ''],
  ['2150599', '291.00', '道路修缮按实际工程量结算'],
  ['2210201', '36.20', ''],
] as const;

/** The two forms of the sample as they were frozen. */
export function sampleProjects(): ProjectSnapshot[] {
  return sampleDisclosure().evaluations.map((document, i) => {
    const { after: _after, ...own } = document;
    const evaluation = evaluationSchema.parse({ ...own, total: { ...own.total, grade: '优' } });
    const template = templateOf(evaluation);
    if (!template) throw new RangeError(`no template ${evaluation.template}`);
    const { form } = fromInterchange(evaluation, template);
    const code = `x0${i + 1}`;
    return {
      project: {
        code,
        name: evaluation.project?.name ?? '',
        level: '一级',
        category: null,
        publicity: '公开',
        lineage: code,
      },
      form: formToJson(form),
      scorecard: scoreForm(form),
      findings: [],
      notChecked: [],
      explanations: [],
    };
  });
}

/** All that the annual disclosure of the sample is written from. */
export function sampleInput(changes: Partial<AnnualInput> = {}): AnnualInput {
  return {
    origin: 'published',
    demo: false,
    fiscalYear: SAMPLE_BOOKS.fiscalYear,
    region: { code: '150203', name: '示范区', financeOffice: '示范区财政局', showFindings: false },
    department: { code: '301', name: SAMPLE_BOOKS.unitName },
    edition: { number: 1, publishedAt: new Date('2022-09-12T02:00:00.000Z'), correction: null },
    projects: sampleProjects(),
    omitted: [],
    outline: NATIONAL,
    accounts: sampleRecord(),
    before: null,
    bodyKind: 'department',
    ...changes,
  };
}
