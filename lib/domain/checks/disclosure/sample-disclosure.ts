// A small disclosure that is right in every figure: nine tables, facts, two forms. For tests only; its words stand in sample-narrative.ts.
import { checkDocument } from '../../interchange/judge-document';
import { type Disclosure, disclosureSchema } from '../../interchange/disclosure';
import type { Findings } from '../../interchange/findings';
import { sampleDocument } from '../sample-document';
import { type Table, tablesOf } from './books';
import { SAMPLE_BOOKS } from './sample-books';
import { sampleFacts } from './sample-facts';
import { sampleNarrative } from './sample-narrative';

type Form = NonNullable<Disclosure['evaluations']>[number];

/** A disclosure as tests change it: the parts that are always there. */
export interface SampleDisclosure extends Disclosure {
  department: NonNullable<Disclosure['department']>;
  tables: Table[];
  narrative: NonNullable<Disclosure['narrative']>;
  evaluations: Form[];
  departmentEvaluations: NonNullable<Disclosure['departmentEvaluations']>;
  facts: NonNullable<Disclosure['facts']>;
}

/** One form with everything met; money in whole 万元. */
function form(name: string, budget: number, executed: number, rate: string, executionScore: number): Form {
  const sample = sampleDocument();
  const money = { budget, executed };
  return {
    ...sample,
    project: { ...sample.project, name },
    funds: [
      { ...sample.funds[0], source: 'total', ...money, rate, score: executionScore },
      { ...sample.funds[1], source: 'fiscal', ...money },
      { source: 'other', label: '其他资金' },
    ],
    indicators: sample.indicators.map((row) =>
      row.level2 === '成本指标' ? { ...row, target: `≤${budget}万元`, actual: `${executed}万元` } : row,
    ),
    total: { weight: 100, score: 90 + executionScore },
  };
}

/** A fresh copy each time. Two projects make up the whole 项目支出: 290 of 300 万元, and 50 of 50. */
export function sampleDisclosure(): SampleDisclosure {
  return {
    schema: 'mingji.disclosure/1',
    title: '示范区工业和信息化局2021年度部门决算公开',
    fiscalYear: 2021,
    moneyUnit: '万元',
    department: {
      name: '示范区工业和信息化局',
      offices: ['综合科', '企业科', '信息化科'],
      units: [
        { name: '示范区工业和信息化局', nature: '行政' },
        { name: '示范区中小企业服务中心', nature: '事业' },
      ],
      staffing: {
        establishment: 30,
        administrative: 18,
        institutional: 10,
        support: 2,
        actual: 28,
        inService: 28,
        retired: 12,
      },
    },
    tables: tablesOf(SAMPLE_BOOKS),
    narrative: sampleNarrative(),
    evaluations: [
      form('企业技术改造补助', 300, 290, '96.67%', 9.67),
      form('老工业区道路修缮', 50, 50, '100.00%', 10),
    ],
    departmentEvaluations: [{ projectName: '企业技术改造补助', score: 93, grade: '优', thirdParty: true }],
    facts: sampleFacts(),
    approvedOn: '2022-08-30',
    publishedOn: '2022-09-12',
  };
}

/** All that is said of the disclosure, read as a document is read. */
export function checkDisclosure(disclosure: Disclosure): Findings {
  return checkDocument({ kind: 'disclosure', disclosure: disclosureSchema.parse(disclosure) });
}
