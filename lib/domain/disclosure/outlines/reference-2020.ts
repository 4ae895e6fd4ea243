// 公开大纲 in four parts, as the departments of 昆都仑区 published their accounts of 2020, with the nine tables behind.
import type { Outline } from '../outline';

export const REFERENCE_2020: Outline = {
  schema: 'mingji.outline/1',
  family: 'reference-2020',
  version: 1,
  name: '四部分大纲（2020 年度）',
  basis: '包头市昆都仑区 2020 年度部门决算公开文本的体例',
  parts: [
    {
      title: '{body}基本情况',
      numbering: 'part',
      children: [
        { title: '{body}职责', numbering: 'numeral', section: 'duties' },
        { title: '机构设置', numbering: 'numeral', section: 'organisation' },
        { title: '人员情况', numbering: 'numeral', section: 'staffing' },
      ],
    },
    {
      title: '{year}年度{body}决算情况说明',
      numbering: 'part',
      children: [
        { title: '关于{year}年度预算执行情况分析', numbering: 'numeral', section: 'budgetExecution' },
        {
          title: '关于{year}年度决算情况说明',
          numbering: 'numeral',
          children: [
            { title: '关于收支情况总体说明', numbering: 'bracketed', section: 'overall' },
            { title: '关于{year}年度收入决算情况说明', numbering: 'bracketed', section: 'income' },
            { title: '关于{year}年度支出决算情况说明', numbering: 'bracketed', section: 'expenditure' },
            {
              title: '关于{year}年度财政拨款收入支出决算总体情况说明',
              numbering: 'bracketed',
              section: 'fiscalTotals',
            },
            {
              title: '关于{year}年度一般公共预算财政拨款支出决算情况说明',
              numbering: 'bracketed',
              section: 'generalBudget',
            },
            {
              title: '关于{year}年度一般公共预算财政拨款基本支出决算情况说明',
              numbering: 'bracketed',
              section: 'basicExpenditure',
            },
            {
              title: '关于{year}年度财政拨款“三公”经费支出决算情况说明',
              numbering: 'bracketed',
              children: [
                {
                  title: '财政拨款“三公”经费支出决算总体情况说明',
                  numbering: 'figure',
                  section: 'threePublicOverall',
                },
                {
                  title: '财政拨款“三公”经费支出决算具体情况说明',
                  numbering: 'figure',
                  section: 'threePublicDetail',
                },
              ],
            },
            {
              title: '关于{year}年度政府性基金预算财政拨款收入支出决算情况说明',
              numbering: 'bracketed',
              section: 'governmentFund',
            },
            {
              title: '关于{year}年度国有资本经营预算财政拨款支出决算情况说明',
              numbering: 'bracketed',
              section: 'stateCapital',
            },
          ],
        },
        {
          title: '预算绩效情况说明',
          numbering: 'numeral',
          children: [
            { title: '预算绩效管理工作开展情况', numbering: 'bracketed', section: 'performanceWork' },
            {
              title: '{body}决算中项目绩效自评结果',
              numbering: 'bracketed',
              section: 'selfEvaluationResults',
            },
            { title: '部门评价项目绩效评价结果', numbering: 'bracketed', section: 'departmentEvaluation' },
            { title: '未公开自评结果的项目', numbering: 'bracketed', section: 'omittedProjects' },
          ],
        },
        {
          title: '其他重要事项的情况说明',
          numbering: 'numeral',
          children: [
            { title: '机关运行经费支出情况', numbering: 'bracketed', section: 'operatingFunds' },
            { title: '政府采购支出情况', numbering: 'bracketed', section: 'procurement' },
            { title: '国有资产占用情况', numbering: 'bracketed', section: 'stateAssets' },
          ],
        },
      ],
    },
    { title: '名词解释', numbering: 'part', section: 'glossary' },
    { title: '决算公开联系方式及信息反馈渠道', numbering: 'part', section: 'contact' },
    { title: '附表：{year}年度{body}决算公开表', numbering: 'none', section: 'tables' },
  ],
};
