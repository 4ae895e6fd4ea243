// One fixed disclosure for the tests of documents: a form taken over as printed, one filled in here, a correction, two left out.
import type { Finding } from '@/lib/domain/checks/rule';
import { buildDisclosure, type DisclosureInput } from '@/lib/domain/disclosure/build';
import type { DisclosureDocument } from '@/lib/domain/disclosure/model';
import type { ProjectSnapshot } from '@/lib/domain/disclosure/project-entry';
import { type CellId, fieldCell, fundCell, indicatorCell } from '@/lib/domain/evaluation/cells';
import { applyText } from '@/lib/domain/evaluation/edits';
import type { Form } from '@/lib/domain/evaluation/form';
import { formToJson } from '@/lib/domain/evaluation/form-json';
import { newForm } from '@/lib/domain/evaluation/new-form';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { NATIONAL_2017 } from '@/lib/domain/template/national-2017';
import { NATIONAL_2020 } from '@/lib/domain/template/national-2020';
import type { Template } from '@/lib/domain/template/template';

/** A form of the template with fixed row ids: the n-th row made has n as the end of its id. */
export function sampleForm(template: Template, projectName: string): Form {
  let made = 0;
  const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const head = { projectName, competentDepartment: '示范区民政局', implementingUnit: '社会救助服务中心' };
  return newForm({ template, fiscalYear: 2021, head, newId });
}

/** The form with the texts in their cells. */
export function filled(form: Form, texts: readonly (readonly [CellId, string])[]): Form {
  return texts.reduce((next, [cell, text]) => applyText(next, cell, text), form);
}

/** Name, weight, target, actual, score, reason of the indicators, in order. */
type Row = readonly [string, string, string, string, string, string];

function rows(form: Form, texts: readonly Row[]): (readonly [CellId, string])[] {
  return texts.flatMap((row, i) => {
    const id = form.indicators[i]?.id;
    if (id === undefined) return [];
    return (['name', 'weight', 'target', 'actual', 'score', 'reason'] as const).map(
      (field, column) => [indicatorCell(id, field), row[column] ?? ''] as const,
    );
  });
}

/** A form as it stands in a disclosure. */
export function snapshotOf(
  code: string,
  name: string,
  form: Form,
  findings: readonly Finding[] = [],
): ProjectSnapshot {
  return {
    project: { code, name, level: '一级', category: null, publicity: '公开', lineage: code },
    form: formToJson(form),
    scorecard: scoreForm(form),
    findings: [...findings],
    notChecked: [{ rule: 'SE-15', why: '各资金来源未填，无法与年度资金总额核对' }],
    explanations: [],
  };
}

function fundId(form: Form, source: 'total' | 'fiscal'): string {
  return form.funds.find((fund) => fund.source === source)?.id ?? '';
}

/** As printed in an older document: right and wrong figures, a dash, an odd rate, cells of no row. */
export function printedSnapshot(): ProjectSnapshot {
  const blank = sampleForm(NATIONAL_2017, '民用型煤供应项目');
  const total = fundId(blank, 'total');
  const form: Form = {
    ...filled(blank, [
      [fieldCell('leader'), '企业服务科'],
      [fundCell(total, 'label'), '年度资金总额：'],
      [fundCell(total, 'budget'), '450'],
      [fundCell(total, 'executed'), '169'],
      [fundCell(total, 'weight'), '10'],
      [fundCell(total, 'rate'), '38%'],
      [fundCell(total, 'score'), '7'],
      [fundCell(fundId(blank, 'fiscal'), 'weight'), '-'],
      [fieldCell('goalExpected'), '按时足量供应洁净燃料。'],
      [fieldCell('goalActual'), '年底前只结算了合同的一部分。'],
      ...rows(blank, [
        ['全年拟供应量', '20', '100%', '60%', '10', '供暖期跨年度，年底前只结算一部分。'],
        ['发热量', '10', '100%', '100%', '10', ''],
        ['供暖期', '10', '100%', '100%', '10', ''],
        ['补贴价格标准', '10', '100%', '100%', '10', ''],
        ['完成补贴', '10', '100%', '100%', '10', ''],
        ['择优选择供应商', '10', '100%', '100%', '10', ''],
        ['减少有害气体', '10', '100%', '100%', '10', ''],
        ['排放减少', '10', '100%', '100%', '10', ''],
        ['居民满意', '10', '100%', '90%', '9', ''],
      ]),
      [
        fieldCell('summary'),
        '项目自评得分 96 分。全年预算数 450 万元，执行数 169 万元。\n供暖期结束后其余资金已经结清。',
      ],
      [fieldCell('printedTotalWeight'), '100'],
      [fieldCell('printedTotalScore'), '96'],
      [fieldCell('looseCells'), '100%\n100%'],
    ]),
    origin: 'printed',
  };
  return snapshotOf('2020-02', '2020 年度民用洁净燃料型煤补贴项目', form, [
    {
      rule: 'SE-11',
      severity: 'error',
      cell: fundCell(total, 'score'),
      printed: '7',
      expected: '3.76',
      also: ['SE-18'],
      message: '执行率 37.56%，按比例应得 3.76 分，填报 7 分，多计 3.24 分，请更正。',
    },
    {
      rule: 'SE-01',
      severity: 'error',
      cell: fieldCell('printedTotalWeight'),
      printed: '100',
      expected: '110',
      also: [],
      message: '各项分值合计 110，与 100 不符，请更正。',
    },
    {
      rule: 'SE-10',
      severity: 'hint',
      cell: fundCell(total, 'rate'),
      printed: '38%',
      expected: '37.56%',
      also: [],
      message: '执行率按整数印作 38%，实为 37.56%。',
      roundingOnly: true,
    },
  ]);
}

/** Filled in and approved here, without findings. */
export function workingSnapshot(more: readonly (readonly [CellId, string])[] = []): ProjectSnapshot {
  const blank = sampleForm(NATIONAL_2020, '高龄津贴发放项目');
  const form = filled(blank, [
    ...(['total', 'fiscal'] as const).flatMap((source) => [
      [fundCell(fundId(blank, source), 'initialBudget'), '312'] as const,
      [fundCell(fundId(blank, source), 'budget'), '312'] as const,
      [fundCell(fundId(blank, source), 'executed'), '309.84'] as const,
    ]),
    [fieldCell('goalExpected'), '为 80 周岁以上老年人按月发放高龄津贴，不少于 2500 人。'],
    [fieldCell('goalActual'), '全年为 2582 名老年人按月发放津贴 309.84 万元。'],
    [fieldCell('summary'), '项目自评得分 99.93 分，等级为优。'],
    ...rows(blank, [
      ['享受高龄津贴人数', '20', '≥2500人', '2582人', '', ''],
      ['发放对象准确率', '10', '≥99.5%', '99.8%', '', ''],
      ['按月发放及时率', '10', '100%', '100%', '', ''],
      ['人均月发放标准', '10', '100元', '100元', '', ''],
      ['津贴足额到账率', '10', '100%', '100%', '', ''],
      ['高龄老人津贴覆盖率', '10', '≥98%', '98.9%', '', ''],
      ['群众知晓率', '5', '≥90%', '95%', '', ''],
      ['生存状况核对', '5', '12次', '12次', '', ''],
      ['高龄老人满意度', '10', '≥90%', '96%', '', ''],
    ]),
    ...more,
  ]);
  return snapshotOf('2021-202', '高龄津贴发放项目', form);
}

/** Second edition of a fictitious department: one printed form, one working form, two projects left out. */
export function sampleInput(changes: Partial<DisclosureInput> = {}): DisclosureInput {
  return {
    origin: 'published',
    demo: true,
    fiscalYear: 2021,
    region: { code: '999901', name: '示范区', financeOffice: '示范区财政局', showFindings: true },
    department: { code: 'sfq-mzj', name: '示范区民政局' },
    edition: {
      number: 2,
      publishedAt: new Date('2022-03-11T15:30:00+08:00'),
      correction: { replaces: 1, reason: '高龄津贴发放项目的全年执行数录入时数字颠倒。' },
    },
    projects: [printedSnapshot(), workingSnapshot()],
    omitted: [
      { name: '困境儿童保护项目', publicity: '不公开', reason: '涉及未成年人个人隐私。' },
      { name: '纪念设施修缮项目', publicity: '公开', reason: '自评表尚未审核通过。' },
    ],
    ...changes,
  };
}

/** The document of the sample. */
export function sampleDocument(changes: Partial<DisclosureInput> = {}): DisclosureDocument {
  return buildDisclosure(sampleInput(changes));
}
