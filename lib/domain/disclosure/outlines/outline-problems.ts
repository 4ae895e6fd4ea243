// What keeps an outline from being published: sections missing or named twice, headings that cannot be numbered or read.
import { type Outline, type OutlineSection, SECTION_KEYS, type SectionKey } from '../outline';

/** What each section is called where a person chooses it. */
export const SECTION_LABELS: Readonly<Record<SectionKey, string>> = {
  duties: '部门职责',
  organisation: '机构设置',
  staffing: '人员情况',
  tables: '决算表',
  budgetExecution: '预算执行情况分析',
  overall: '收支总体情况',
  income: '收入决算情况',
  expenditure: '支出决算情况',
  fiscalTotals: '财政拨款收支总体情况',
  generalBudget: '一般公共预算财政拨款支出情况',
  basicExpenditure: '一般公共预算财政拨款基本支出情况',
  threePublicOverall: '“三公”经费总体情况',
  threePublicDetail: '“三公”经费具体情况',
  governmentFund: '政府性基金预算情况',
  stateCapital: '国有资本经营预算情况',
  performanceWork: '绩效管理工作开展情况',
  selfEvaluationResults: '项目绩效自评结果',
  departmentEvaluation: '部门评价结果',
  operatingFunds: '机关运行经费',
  procurement: '政府采购支出',
  stateAssets: '国有资产占用情况',
  glossary: '名词解释',
  contact: '联系方式',
  omittedProjects: '未公开的项目',
};

/** Sections that 财预〔2016〕143号 leaves to the body: every other one must be there. */
const OPTIONAL: ReadonlySet<SectionKey> = new Set(['staffing', 'budgetExecution', 'contact']);

/** Headings below headings: the document knows four levels. */
const DEEPEST = 4;

/** Everything that is wrong with an outline, one Chinese sentence each; empty when it can be used. */
export function outlineProblems(outline: Outline): readonly string[] {
  const all = flatten(outline.parts, 1);
  const counts = new Map<SectionKey, number>();
  for (const { section } of all) {
    if (section.section) counts.set(section.section, (counts.get(section.section) ?? 0) + 1);
  }
  const missing = SECTION_KEYS.filter((key) => !OPTIONAL.has(key) && !counts.has(key));
  const twice = SECTION_KEYS.filter((key) => (counts.get(key) ?? 0) > 1);
  return [
    ...missing.map((key) => `大纲缺少“${SECTION_LABELS[key]}”，请加一个标题来写它。`),
    ...twice.map((key) => `“${SECTION_LABELS[key]}”出现了 ${counts.get(key)} 次，只能写在一个标题下。`),
    ...all.flatMap(({ section, level }) => headingProblems(section, level)),
    ...siblingProblems(outline.parts),
  ];
}

function flatten(
  sections: readonly OutlineSection[],
  level: number,
): { readonly section: OutlineSection; readonly level: number }[] {
  return sections.flatMap((section) => [{ section, level }, ...flatten(section.children ?? [], level + 1)]);
}

function headingProblems({ title, section, children }: OutlineSection, level: number): string[] {
  const unknown = [...title.matchAll(/\{([^{}]*)\}/g)].filter(
    ([, name]) => name !== 'year' && name !== 'body',
  );
  return [
    ...(level > DEEPEST ? [`标题“${title}”在第 ${level} 层，大纲最多 ${DEEPEST} 层。`] : []),
    ...(section === undefined && (children ?? []).length === 0
      ? [`标题“${title}”下没有内容，请选定所写的内容或删去。`]
      : []),
    ...unknown.map(
      ([place]) => `标题“${title}”里的 ${place} 不能填写，可用的只有 {year}（年度）和 {body}（部门或单位）。`,
    ),
    ...(/^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/.test(
      title,
    )
      ? [`标题“${title}”不要写序号，序号由系统按层次编排。`]
      : []),
  ];
}

/** Numbers count among siblings of one kind; two kinds side by side would read as a slip. */
function siblingProblems(sections: readonly OutlineSection[]): string[] {
  const kinds = new Set(sections.map(({ numbering }) => numbering).filter((kind) => kind !== 'none'));
  const titles = sections.map(({ title }) => title);
  const own = [
    ...(kinds.size > 1 ? [`“${titles[0] ?? ''}”等同一层标题用了不同的序号，请统一。`] : []),
    ...titles
      .filter((title, i) => titles.indexOf(title) !== i)
      .map((title) => `同一层有两个标题“${title}”，请改其中一个。`),
  ];
  return [...own, ...sections.flatMap(({ children }) => siblingProblems(children ?? []))];
}
