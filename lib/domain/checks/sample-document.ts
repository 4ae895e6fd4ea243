// A small evaluation document that is right in every figure, and ways to read it. For tests only.
import { type CellId, fieldCell, fundCell } from '../evaluation/cells';
import type { Form } from '../evaluation/form';
import { scoreForm } from '../evaluation/scoring';
import { type Evaluation, evaluationSchema } from '../interchange/evaluation';
import { fromInterchange } from '../interchange/from-interchange';
import { templateOf } from '../interchange/recognise-template';
import type { Template } from '../template/template';
import type { CheckContext } from './rule';
import { runChecks } from './run';

type Indicator = NonNullable<Evaluation['indicators']>[number];

/** A document as tests change it: the parts that are always there. */
export interface SampleDocument extends Evaluation {
  project: NonNullable<Evaluation['project']>;
  funds: NonNullable<Evaluation['funds']>;
  dimensions: NonNullable<Evaluation['dimensions']>;
  indicators: Indicator[];
  total: NonNullable<Evaluation['total']>;
}

const row = (level1: string, level2: string, level3: string, rest: Partial<Indicator>): Indicator => ({
  level1,
  level2,
  level3,
  ...rest,
});

/** 执行率 90%, 执行得分 9, every target met with full marks: 99 of 100. */
export function sampleDocument(): SampleDocument {
  return {
    schema: 'mingji.evaluation/1',
    template: 'national-2017',
    fiscalYear: 2021,
    moneyUnit: '万元',
    project: { name: '企业技术改造补助', leader: '综合科' },
    competentDepartment: '示范区工业和信息化局',
    implementingUnit: '示范区工业和信息化局',
    funds: [
      { source: 'total', label: '年度资金总额', budget: 50, executed: 45, weight: 10, rate: '90%', score: 9 },
      { source: 'fiscal', label: '其中：财政拨款', budget: 50, executed: 45, weight: '-', score: '-' },
      { source: 'other', label: '其他资金' },
    ],
    boxes: { 执行率偏低原因: '设备招标节约资金 5 万元。' },
    goal: { expected: '支持 20 户企业完成技术改造。', actual: '20 户企业完成技术改造。' },
    dimensions: [
      { name: '产出指标', weight: 50 },
      { name: '效益指标', weight: 30 },
      { name: '满意度指标', weight: 10 },
    ],
    indicators: [
      row('产出指标', '数量指标', '改造企业数', { weight: 20, target: '≥20户', actual: '20户', score: 20 }),
      row('产出指标', '质量指标', '验收合格率', { weight: 10, target: '≥95%', actual: '96%', score: 10 }),
      row('产出指标', '时效指标', '按期拨付', {
        weight: 10,
        direction: 'qualitative',
        target: '按期拨付',
        actual: '按期拨付',
        attainment: 'met',
        score: 10,
      }),
      row('产出指标', '成本指标', '补助总额', { weight: 10, target: '≤50万元', actual: '45万元', score: 10 }),
      row('效益指标', '经济效益指标', '新增产值', {
        weight: 30,
        target: '≥100万元',
        actual: '110万元',
        score: 30,
      }),
      row('满意度指标', '服务对象满意度指标', '企业满意率', {
        weight: 10,
        target: '≥90%',
        actual: '92%',
        score: 10,
      }),
    ],
    total: { weight: 100, score: 99 },
  };
}

/** A finding as tests compare it, at its place in the document. */
export interface SeenFinding {
  readonly rule: string;
  readonly severity: string;
  readonly at: string;
  readonly printed: string | null;
  readonly expected: string | null;
  readonly also: readonly string[];
  readonly message: string;
  readonly quote?: string;
}

/** What is known beside the document. */
export interface SampleSetting extends Pick<CheckContext, 'stage' | 'documentYear'> {
  /** Instead of the one the document names. */
  readonly template?: Template;
}

/** Checks a document as printed, or (`working`) as if the same had been typed in the app. */
export function checkSample(
  document: Evaluation,
  origin: Form['origin'] = 'printed',
  { template: given, ...known }: SampleSetting = {},
) {
  const evaluation = evaluationSchema.parse(document);
  const template = given ?? templateOf(evaluation);
  if (!template) throw new RangeError(`no template ${evaluation.template}`);
  const { form: printed, print, paths } = fromInterchange(evaluation, template);
  const form = origin === 'printed' ? printed : asTyped(printed);
  const scorecard = scoreForm(form);
  const report = runChecks({
    form,
    scorecard,
    ...known,
    ...(origin === 'printed' && { print }),
  });
  const findings = report.findings.map(
    ({ cell, rule, severity, printed: was, expected, also, message, quote }): SeenFinding => ({
      rule,
      severity,
      at: cell === null ? '$' : (paths.get(cell) ?? '?'),
      printed: was,
      expected,
      also,
      message,
      ...(quote !== undefined && { quote }),
    }),
  );
  return { form, scorecard, findings, notChecked: report.notChecked };
}

/** The form as the app would hold it: without what only paper prints. */
function asTyped(form: Form): Form {
  const cells = new Map(form.cells);
  const onPaper: CellId[] = [
    fieldCell('printedTotalWeight'),
    fieldCell('printedTotalScore'),
    fieldCell('printedGrade'),
    ...form.funds.flatMap(({ id, source }) => [
      fundCell(id, 'weight'),
      fundCell(id, 'rate'),
      ...(source === 'total' ? [] : [fundCell(id, 'score')]),
    ]),
  ];
  for (const cell of onPaper) cells.delete(cell);
  return { ...form, origin: 'working', cells };
}
