// Cases of FA-51, FA-52, FA-53, FA-55: the accounts and the overview against the forms. Sums worked by hand from the books of the sample. For tests only.
import { type TableCases, fact, say } from './table-case';

export const ENCLOSED_FORM_CASES: readonly TableCases[] = [
  {
    rule: 'FA-51',
    speaks: [
      {
        name: 'neither what was planned nor what was spent',
        change: (d) => {
          for (const row of d.evaluations[0]?.funds ?? []) if (row.budget) row.executed = 280;
          fact(d, 'performance.work.selfEvaluation.fundsCovered', 330);
        },
        says: [
          {
            at: 'tables[2].blocks[0].rows[0].cells[2]',
            printed: '340.00',
            expected: null,
            message:
              '支出决算表「合计」的“项目支出”填报 340.00 万元，2 张自评表全年执行数合计 330.00 万元、全年预算数合计 350.00 万元，都对不上，请核对。',
          },
        ],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          for (const row of d.evaluations[0]?.funds ?? []) if (row.budget) row.executed = 280;
          fact(d, 'performance.work.selfEvaluation.fundsCovered', 330);
        },
        says: [
          {
            at: 'facts.expenditureComposition.items[1].amount',
            printed: '340',
            expected: null,
            message:
              '项目支出填报 340 万元，2 张自评表全年执行数合计 330.00 万元、全年预算数合计 350.00 万元，都对不上，请核对。',
          },
        ],
      },
      {
        name: 'in words alone',
        change: (d) => {
          d.tables = [];
          d.facts = {};
          say(
            d,
            '支出决算情况说明',
            '本部门支出合计751.34万元，其中：基本支出401.34万元，占53.42%；项目支出350.00万元，占46.58%。',
          );
          say(d, '预算绩效管理工作开展情况', '对2个项目开展绩效自评，占项目支出总额的100%。');
          for (const row of d.evaluations[0]?.funds ?? [])
            if (row.budget) Object.assign(row, { budget: 310, executed: 280 });
        },
        says: [
          {
            at: 'narrative[0].text',
            printed: '350.00',
            expected: null,
            message:
              '项目支出填报 350.00 万元，2 张自评表全年执行数合计 330.00 万元、全年预算数合计 360.00 万元，都对不上，请核对。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'what was planned makes it up',
        change: (d) => {
          for (const row of d.evaluations[0]?.funds ?? [])
            if (row.budget) Object.assign(row, { budget: 290, executed: 280 });
        },
      },
      {
        name: 'the text says that only a part is covered',
        change: (d) => {
          d.evaluations.shift();
          fact(d, 'performance.work.selfEvaluation.projectCount', 1);
          fact(d, 'performance.work.selfEvaluation.shareOfProjectExpenditurePercent', 85.3);
        },
        why: '绩效自评没有覆盖全部项目支出',
      },
      {
        name: 'fewer forms printed than evaluated',
        change: (d) => {
          d.evaluations.shift();
        },
        why: '公开的自评表少于自评项目数',
      },
      {
        name: 'no forms',
        change: (d) => {
          d.evaluations = [];
        },
        why: '文件没有带自评表',
      },
    ],
  },
  {
    rule: 'FA-52',
    speaks: [
      {
        name: 'another score than the report gives',
        change: (d) => {
          fact(d, 'performance.departmentEvaluationResult.score', 95);
        },
        says: [
          {
            at: 'facts.performance.departmentEvaluationResult.score',
            printed: '95',
            expected: '93',
            message: '文字写「企业技术改造补助」部门评价得分 95 分，评价报告为 93 分，请更正。',
          },
        ],
      },
      {
        name: 'another grade than the report gives',
        change: (d) => {
          fact(d, 'performance.departmentEvaluationResult.ratingPrinted', '“良”');
        },
        says: [
          {
            at: 'facts.performance.departmentEvaluationResult.ratingPrinted',
            printed: '良',
            expected: '优',
            message: '文字写「企业技术改造补助」部门评价等级为良，评价报告为优，请更正。',
          },
        ],
      },
      {
        name: 'in words alone',
        change: (d) => {
          fact(d, 'performance.departmentEvaluationResult', {});
          say(
            d,
            '部门评价项目绩效评价结果',
            '以企业技术改造补助项目为例，该项目绩效评价综合得分为90分，绩效评价结果为“优”。',
          );
        },
        says: [
          {
            at: 'narrative[0].text',
            printed: '90',
            expected: '93',
            message: '文字写「企业技术改造补助」部门评价得分 90 分，评价报告为 93 分，请更正。',
          },
        ],
      },
      {
        name: 'the self-score, to the point',
        change: (d) => {
          d.departmentEvaluations = [];
          fact(d, 'performance.departmentEvaluationResult.score', 99.67);
        },
        says: [
          {
            severity: 'hint',
            at: 'facts.performance.departmentEvaluationResult.score',
            printed: '99.67',
            expected: null,
            message: '部门评价得分 99.67 分与该项目自评得分完全相同，部门评价应当另行打分，请核对。',
          },
        ],
      },
    ],
    silent: [
      { name: 'a report that says so', change: () => {} },
      {
        name: 'no report',
        change: (d) => {
          d.departmentEvaluations = [];
        },
        why: '没有附部门评价报告的得分，无从核对',
      },
      {
        name: 'no department evaluation quoted',
        change: (d) => {
          fact(d, 'performance.departmentEvaluationResult', {});
        },
        why: '文字没有写部门评价的得分和等级',
      },
    ],
  },
  {
    rule: 'FA-53',
    speaks: [
      {
        name: '优 over a form that is 良',
        change: (d) => {
          fact(d, 'performance.work.departmentEvaluation.resultPrinted', '优');
          const [, second] = d.evaluations;
          if (second) second.total = { weight: 100, score: 85 };
        },
        says: [
          {
            severity: 'warning',
            at: 'facts.performance.work.departmentEvaluation.resultPrinted',
            printed: '优',
            expected: null,
            message: '总体写评价结果为优，自评表中「老工业区道路修缮」为良，请按各等级的项目数分别写明。',
          },
        ],
      },
      {
        name: 'in words',
        change: (d) => {
          say(d, '预算绩效管理工作开展情况', '从评价情况来看，项目评价结果均为优。');
          const [, second] = d.evaluations;
          if (second) second.total = { weight: 100, score: 85 };
        },
        says: [
          {
            severity: 'warning',
            at: 'narrative[0].text',
            printed: '优',
            expected: null,
            message: '总体写评价结果为优，自评表中「老工业区道路修缮」为良，请按各等级的项目数分别写明。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'every form is 优',
        change: (d) => {
          fact(d, 'performance.work.departmentEvaluation.resultPrinted', '优');
        },
      },
      { name: 'no overall grade', change: () => {}, why: '文字没有写总体评价等级' },
    ],
  },
  {
    rule: 'FA-55',
    speaks: [
      {
        name: 'work given away, and no services bought to match',
        change: (d) => {
          const row = d.evaluations[0]?.indicators?.[0];
          if (row) row.level3 = '委托第三方验收企业数';
        },
        says: [
          {
            severity: 'hint',
            at: 'facts.procurement.services.amount',
            printed: '14.8',
            expected: null,
            message:
              '政府采购服务支出填报 14.8 万元，自评表写明委托第三方或购买服务的项目有「企业技术改造补助」290.00 万元，请核对是否应计入政府采购。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'services bought to match',
        change: (d) => {
          const row = d.evaluations[0]?.indicators?.[0];
          if (row) row.level3 = '委托第三方验收企业数';
          fact(d, 'procurement.services.amount', 290);
          fact(d, 'procurement.total', 295.2);
        },
      },
      {
        name: 'no services told of',
        change: (d) => {
          fact(d, 'procurement', {});
        },
        why: '文件没有列出政府采购服务支出',
      },
    ],
  },
];
