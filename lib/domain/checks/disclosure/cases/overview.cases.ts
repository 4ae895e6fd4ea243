// Cases of SE-47: the overview of self-evaluation against the forms. The sample has 2 forms: budgets 350, executed 340. For tests only.
import { fact } from './table-case';
import { both, reword, type TextCases, textOf } from './text-case';

const COVERED = '共涉及资金340.00万元，占项目支出总额的100.00%';
const WORK = 'performance.work.selfEvaluation';
/** The overview without its figures: then the facts speak. */
const wordless = both(
  reword('2.3.1', '一级项目2个，', ''),
  reword('2.3.1', '共涉及资金340.00万元，占项目支出总额的100.00%', '做到全覆盖'),
);

export const OVERVIEW_CASES: readonly TextCases[] = [
  {
    rule: 'SE-47',
    speaks: [
      {
        name: 'another count than there are forms',
        change: reword('2.3.1', '一级项目2个', '一级项目3个'),
        says: [
          {
            at: textOf('2.3.1'),
            printed: '3 个',
            expected: '2 个',
            also: ['FA-39'],
            message: '“预算绩效管理工作开展情况”一节写绩效自评项目 3 个，所附自评表有 2 张，请核对。',
          },
        ],
      },
      {
        name: 'money that is neither what was planned nor what was spent',
        change: reword('2.3.1', COVERED, '共涉及资金500.00万元'),
        says: [
          {
            at: textOf('2.3.1'),
            printed: '500.00万元',
            expected: null,
            also: ['FA-39'],
            message:
              '“预算绩效管理工作开展情况”一节写绩效自评涉及资金 500.00 万元，所附 2 张自评表全年预算合计 350.00 万元、执行合计 340.00 万元，都对不上，请核对。',
          },
        ],
      },
      {
        name: 'facts, where the words are silent',
        change: both(wordless, (document) => {
          fact(document, `${WORK}.projectCount`, 4);
          fact(document, `${WORK}.fundsCovered`, 875.26);
        }),
        says: [
          {
            at: `facts.${WORK}.projectCount`,
            printed: '4',
            expected: '2',
            message: '总体情况写绩效自评项目 4 个，所附自评表有 2 张，请核对。',
          },
          {
            at: `facts.${WORK}.fundsCovered`,
            printed: '875.26',
            expected: null,
            message:
              '总体情况写绩效自评涉及资金 875.26 万元，2 张自评表全年预算合计 350.00 万元、执行合计 340.00 万元，都对不上，请核对。',
          },
        ],
      },
      {
        name: 'the accounts differ from the forms in the same way: one finding',
        change: (document) => {
          for (const row of document.evaluations[0]?.funds ?? []) if (row.budget) row.executed = 280;
        },
        says: [
          {
            at: textOf('2.3.1'),
            printed: '340.00万元',
            expected: null,
            also: ['FA-39', 'FA-51'],
            message:
              '“预算绩效管理工作开展情况”一节写绩效自评涉及资金 340.00 万元，所附 2 张自评表全年预算合计 350.00 万元、执行合计 330.00 万元，都对不上，请核对。',
          },
        ],
      },
    ],
    silent: [
      { name: 'what was spent', change: () => undefined },
      { name: 'what was planned', change: reword('2.3.1', COVERED, '共涉及资金350.00万元') },
      { name: 'levels told apart', change: reword('2.3.1', '一级项目2个', '一级项目1个，二级项目1个') },
      { name: 'facts that agree, where the words are silent', change: wordless },
      {
        name: 'neither words nor facts',
        change: both(wordless, (document) => {
          fact(document, WORK, {});
        }),
        why: '没有写绩效自评的项目数和资金',
      },
      {
        name: 'no forms',
        change: (document) => {
          document.evaluations = [];
        },
        why: '文件没有带自评表',
      },
    ],
  },
];
