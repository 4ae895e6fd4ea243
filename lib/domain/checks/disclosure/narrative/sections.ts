// Which section of a disclosure a heading opens, by the words of its title: numbers and order move from year to year.

/** The sections that rules know, in the order in which a title is tried. */
const SECTIONS = [
  ['contents', /^目录$/],
  ['glossary', /名词解释/],
  ['contact', /联系方式|信息反馈/],
  ['threePublicOverall', /三公.*总体|“三公”经费.*差异/],
  ['threePublicDetail', /三公.*(?:具体|分项)/],
  ['threePublic', /三公/],
  ['fiscalTotals', /财政拨款收入?支出?(?:决算)?总体|财政拨款收支总体|财政拨款收支决算总体/],
  ['basicExpenditure', /财政拨款基本支出|^基本支出/],
  ['generalPublicBudget', /一般公共预算.*支出/],
  ['governmentFund', /政府性基金/],
  ['stateCapital', /国有资本经营/],
  ['budgetExecution', /预算执行情况(?:分析)?/],
  ['overall', /收入?支出?(?:决算)?(?:情况)?总体|收支决算/],
  ['income', /收入决算/],
  ['expenditure', /支出决算/],
  ['performanceResults', /绩效自评结果/],
  ['departmentEvaluation', /部门评价.*结果|评价结果/],
  ['performanceWork', /绩效管理工作|绩效.*开展/],
  ['performance', /绩效/],
  ['operatingFunds', /机关运行经费/],
  ['procurement', /政府采购/],
  ['stateAssets', /国有资产/],
  ['duties', /职责|职能/],
  ['organisation', /机构设置|机构情况|部门构成|单位构成/],
  ['staffing', /人员情况|人员构成|人员编制|编制情况/],
  ['tables', /决算(?:公开)?(?:报)?表$/],
] as const;

/** A section by meaning. */
export type SectionKind = (typeof SECTIONS)[number][0];

/** The section a title opens; null where its words say nothing known. */
export function sectionOfTitle(title: string): SectionKind | null {
  const words = title.replace(/\s+/g, '').replace(/[“”"‘’']/g, '');
  return SECTIONS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A section's name as a clerk says it. */
export const SECTION_NAMES: Record<SectionKind, string> = {
  contents: '目录',
  glossary: '名词解释',
  contact: '联系方式',
  threePublicOverall: '“三公”经费总体情况',
  threePublicDetail: '“三公”经费具体情况',
  threePublic: '“三公”经费',
  fiscalTotals: '财政拨款收支总体情况',
  basicExpenditure: '一般公共预算财政拨款基本支出情况',
  generalPublicBudget: '一般公共预算财政拨款支出情况',
  governmentFund: '政府性基金预算情况',
  stateCapital: '国有资本经营预算情况',
  budgetExecution: '预算执行情况分析',
  overall: '收支总体情况',
  income: '收入决算情况',
  expenditure: '支出决算情况',
  performanceResults: '项目绩效自评结果',
  departmentEvaluation: '部门评价结果',
  performanceWork: '绩效管理工作开展情况',
  performance: '预算绩效情况',
  operatingFunds: '机关运行经费',
  procurement: '政府采购支出',
  stateAssets: '国有资产占用情况',
  duties: '部门职责',
  organisation: '机构设置',
  staffing: '人员情况',
  tables: '决算表',
};

/** What every disclosure must hold, each by any of its sections (财预〔2016〕143号). */
export const MANDATORY_SECTIONS: readonly (readonly [name: string, kinds: readonly SectionKind[]])[] = [
  ['部门职责', ['duties']],
  ['机构设置', ['organisation', 'staffing']],
  ['收支总体情况', ['overall']],
  ['收入决算情况', ['income']],
  ['支出决算情况', ['expenditure']],
  ['财政拨款收支总体情况', ['fiscalTotals']],
  ['一般公共预算财政拨款支出情况', ['generalPublicBudget']],
  ['一般公共预算财政拨款基本支出情况', ['basicExpenditure']],
  ['“三公”经费', ['threePublic', 'threePublicOverall', 'threePublicDetail']],
  ['预算绩效情况', ['performance', 'performanceWork', 'performanceResults']],
  ['机关运行经费', ['operatingFunds']],
  ['政府采购支出', ['procurement']],
  ['国有资产占用情况', ['stateAssets']],
  ['名词解释', ['glossary']],
];
