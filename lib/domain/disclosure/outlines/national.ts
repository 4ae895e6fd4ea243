// 公开大纲 as most departments publish: 概况, 决算表, 情况说明, 名词解释, 附件.
import type { Outline } from '../outline';

export const NATIONAL: Outline = {
  schema: 'mingji.outline/1',
  family: 'national',
  version: 1,
  name: '通用大纲',
  basis: '财预〔2016〕143号；各级部门决算公开通行体例',
  parts: [
    {
      title: '{body}概况',
      numbering: 'part',
      children: [
        { title: '{body}职责', numbering: 'numeral', section: 'duties' },
        { title: '机构设置', numbering: 'numeral', section: 'organisation' },
        { title: '人员情况', numbering: 'numeral', section: 'staffing' },
      ],
    },
    { title: '{year}年度{body}决算表', numbering: 'part', section: 'tables' },
    {
      title: '{year}年度{body}决算情况说明',
      numbering: 'part',
      children: [
        { title: '收入支出决算总体情况说明', numbering: 'numeral', section: 'overall' },
        { title: '收入决算情况说明', numbering: 'numeral', section: 'income' },
        { title: '支出决算情况说明', numbering: 'numeral', section: 'expenditure' },
        { title: '财政拨款收入支出决算总体情况说明', numbering: 'numeral', section: 'fiscalTotals' },
        { title: '一般公共预算财政拨款支出决算情况说明', numbering: 'numeral', section: 'generalBudget' },
        {
          title: '一般公共预算财政拨款基本支出决算情况说明',
          numbering: 'numeral',
          section: 'basicExpenditure',
        },
        {
          title: '财政拨款“三公”经费支出决算情况说明',
          numbering: 'numeral',
          children: [
            {
              title: '“三公”经费财政拨款支出决算总体情况说明',
              numbering: 'bracketed',
              section: 'threePublicOverall',
            },
            {
              title: '“三公”经费财政拨款支出决算具体情况说明',
              numbering: 'bracketed',
              section: 'threePublicDetail',
            },
          ],
        },
        {
          title: '政府性基金预算财政拨款收入支出决算情况说明',
          numbering: 'numeral',
          section: 'governmentFund',
        },
        { title: '国有资本经营预算财政拨款支出决算情况说明', numbering: 'numeral', section: 'stateCapital' },
        {
          title: '预算绩效情况说明',
          numbering: 'numeral',
          children: [
            { title: '预算绩效管理工作开展情况', numbering: 'bracketed', section: 'performanceWork' },
            { title: '部门评价项目绩效评价结果', numbering: 'bracketed', section: 'departmentEvaluation' },
            { title: '未公开自评结果的项目', numbering: 'bracketed', section: 'omittedProjects' },
          ],
        },
        { title: '机关运行经费支出情况说明', numbering: 'numeral', section: 'operatingFunds' },
        { title: '政府采购支出情况说明', numbering: 'numeral', section: 'procurement' },
        { title: '国有资产占用情况说明', numbering: 'numeral', section: 'stateAssets' },
      ],
    },
    { title: '名词解释', numbering: 'part', section: 'glossary' },
    {
      title: '附件',
      numbering: 'part',
      children: [
        { title: '{body}决算中项目绩效自评结果', numbering: 'none', section: 'selfEvaluationResults' },
      ],
    },
    { title: '联系方式', numbering: 'none', section: 'contact' },
  ],
};
