// Cases of the rules on figures told in prose: SE-43, SE-44, SE-45, SE-48. For tests only.
import type { SampleDocument } from '../sample-document';
import type { RuleCase, RuleCases } from './rule-case';
import { setRow } from './word-case';

/** A summary that says all that is asked for, of the sample's own figures. */
const WHOLE =
  '项目自评得分99分。全年预算数50万元，执行数45万元，执行率90%。20户企业完成改造。因设备招标节约，资金有结余。下一步提前编制采购计划。';

const summary =
  (text: string, more: NonNullable<SampleDocument['narrative']> = {}): RuleCase['change'] =>
  (d) => {
    d.narrative = { text, ...more };
  };
const wholeWith = (from: string, to: string): RuleCase['change'] => summary(WHOLE.replace(from, to));

/** A row and what the goal says of it: expected against target, actual against actual. */
interface Told {
  readonly name: string;
  readonly target: string;
  readonly unit?: string;
  readonly expected: string;
}

const goal =
  ({ name, target, unit, expected }: Told): RuleCase['change'] =>
  (d) => {
    d.goal = { expected, actual: '二十户企业全部完成技术改造。' };
    setRow(d, 0, { level3: name, target, actual: target.replace(/^[≥≤]/, ''), ...(unit && { unit }) });
  };

const contradicts = (told: Told, words: string, printed: string): RuleCases['speaks'][number] => ({
  name: told.expected,
  change: goal(told),
  says: [
    {
      severity: 'warning',
      at: 'indicators[0].target',
      printed: told.target,
      expected: printed,
      message: `预期目标写“${words}”，「${told.name}」的指标值是 ${told.target}，说的是同一件事，数却不同，请核对后改成一致。`,
      quote: printed,
    },
  ],
});

export const TOLD_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-43',
    speaks: [
      {
        name: 'another amount executed',
        change: wholeWith('执行数45万元', '执行数46万元'),
        says: [
          {
            at: 'narrative.text',
            printed: '46万元',
            expected: '45.00 万元',
            message: '自评综述写执行数 46万元，表内是 45.00 万元，请核对后改成一致。',
            quote: '46万元',
          },
        ],
      },
      {
        name: 'another budget, in 元',
        change: wholeWith('全年预算数50万元', '全年预算数为 510,000 元'),
        says: [
          {
            at: 'narrative.text',
            printed: '510,000元',
            expected: '50.00 万元',
            message: '自评综述写全年预算数 510,000元，表内是 50.00 万元，请核对后改成一致。',
            quote: '510,000元',
          },
        ],
      },
      {
        name: 'another rate',
        change: wholeWith('执行率90%', '完成预算的 95%'),
        says: [
          {
            at: 'narrative.text',
            printed: '95%',
            expected: '90.00%',
            message: '自评综述写执行率 95%，按表内预算数和执行数应为 90.00%，请核对后改成一致。',
            quote: '95%',
          },
        ],
      },
      {
        name: 'figures beside the text',
        change: summary('', { budget: 50, executed: 40, rate: '80%' }),
        says: [
          {
            at: 'narrative.executed',
            printed: '40.00 万元',
            expected: '45.00 万元',
            message: '自评综述写执行数 40.00 万元，表内是 45.00 万元，请核对后改成一致。',
            quote: '40',
          },
        ],
      },
      {
        name: 'in a goal: a hint',
        change: (d) => {
          d.narrative = { text: WHOLE };
          d.goal = { ...d.goal, actual: '20 户企业完成技术改造，全年执行数 44 万元。' };
        },
        says: [
          {
            severity: 'hint',
            at: 'goal.actual',
            printed: '44万元',
            expected: '45.00 万元',
            message: '目标实际完成情况写执行数 44万元，表内是 45.00 万元，请核对后改成一致。',
            quote: '44万元',
          },
        ],
      },
      {
        name: 'in the app',
        working: true,
        change: wholeWith('执行数45万元', '执行数54万元'),
        says: [
          {
            at: 'narrative.text',
            printed: '54万元',
            expected: '45.00 万元',
            message: '自评综述写执行数 54万元，表内是 45.00 万元，请核对后改成一致。',
            quote: '54万元',
          },
        ],
      },
    ],
    silent: [
      { name: 'the figures of the table', change: summary(WHOLE) },
      {
        name: 'rounded and in 元',
        change: (d) => {
          Object.assign(d.funds[0] ?? {}, { executed: '45.04', rate: '90.08%', score: 9.01 });
          Object.assign(d.funds[1] ?? {}, { executed: '45.04' });
          d.total.score = 99.01;
          d.narrative = {
            text: WHOLE.replace('得分99分', '得分99.01分')
              .replace('45万元', '45.0万元')
              .replace('90%', '90.1%'),
          };
        },
      },
      {
        name: 'figures of parts and of other years',
        change: summary(
          `${WHOLE}其中：财政拨款全年预算数40万元，执行数36万元；2020年执行率为80%，上年执行数30万元。`,
        ),
      },
      {
        name: 'several budgets: nothing certain',
        change: summary(`${WHOLE}甲子项目预算数20万元，乙项目预算数30万元。`),
      },
      { name: 'an initial budget', change: summary(`年初预算数为60万元。${WHOLE}`) },
      { name: 'no summary', change: () => undefined, why: '没有自评综述' },
    ],
  },
  {
    rule: 'SE-44',
    speaks: [
      {
        name: 'another score',
        change: wholeWith('得分99分', '得分98分'),
        says: [
          {
            at: 'narrative.text',
            printed: '98分',
            expected: '99.00',
            message: '自评综述写得分 98 分，表内总分 99 分，请核对后改成一致。',
            quote: '98分',
          },
        ],
      },
      {
        name: 'a score beside the text',
        change: summary('', { score: 95.5 }),
        says: [
          {
            at: 'narrative.score',
            printed: '95.5',
            expected: '99.00',
            message: '自评综述写得分 95.5 分，表内总分 99 分，请核对后改成一致。',
            quote: '95.5',
          },
        ],
      },
    ],
    silent: [
      { name: 'the same score', change: summary(WHOLE) },
      { name: 'within 0.05', change: wholeWith('得分99分', '得分99.04分') },
      {
        name: 'the sum of the scores where the printed total is wrong: SE-07 speaks',
        change: (d) => {
          d.total.score = 97;
          d.narrative = { text: WHOLE };
        },
        besides: ['SE-07'],
      },
      {
        name: 'scores of parts',
        change: summary(`${WHOLE}预算执行得分9分，产出指标得分50分。`),
      },
      { name: 'no score told', change: wholeWith('项目自评得分99分。', ''), why: '综述没有写得分' },
      { name: 'no summary', change: () => undefined, why: '没有自评综述' },
    ],
  },
  {
    rule: 'SE-45',
    speaks: [
      contradicts(
        { name: '新建公厕数量', target: '15座', expected: '新建公厕12座，方便群众。' },
        '新建公厕12座',
        '12座',
      ),
      contradicts(
        { name: '培训乡村医生人次', target: '≥300人次', expected: '全年培训乡村医生320人次，提高诊疗水平。' },
        '全年培训乡村医生320人次',
        '320人次',
      ),
      contradicts(
        { name: '改造农村公路里程', target: '≥36公里', expected: '改造农村公路不少于40公里。' },
        '改造农村公路40公里',
        '40公里',
      ),
      contradicts(
        { name: '送戏下乡场次', target: '120场', expected: '组织送戏下乡110场，覆盖全部行政村。' },
        '组织送戏下乡110场',
        '110场',
      ),
      contradicts(
        { name: '资助困难学生人数', target: '1860人', expected: '资助困难学生1680人，做到应助尽助。' },
        '资助困难学生1680人',
        '1680人',
      ),
      contradicts(
        { name: '河道清淤', target: '≥18公里', expected: '完成河道清淤20公里并设置护栏。' },
        '完成河道清淤20公里',
        '20公里',
      ),
      contradicts(
        { name: '安装监控探头数', target: '260个', expected: '在重点路口安装监控探头240个。' },
        '在重点路口安装监控探头240个',
        '240个',
      ),
      contradicts(
        { name: '免疫牲畜数量', target: '≥3.2万头', expected: '春秋两季免疫牲畜36000头。' },
        '春秋两季免疫牲畜36000头',
        '36000头',
      ),
      contradicts(
        { name: '购买校方责任险', target: '42所', expected: '为全县中小学购买校方责任险40所。' },
        '为全县中小学购买校方责任险40所',
        '40所',
      ),
      contradicts(
        { name: '高龄津贴发放人数', target: '2582', unit: '人', expected: '按月保证高龄津贴发放2528人。' },
        '按月保证高龄津贴发放2528人',
        '2528人',
      ),
      {
        name: 'what was reached',
        change: (d) => {
          d.goal = { ...d.goal, actual: '全年巡查水库96次，未发生险情。' };
          setRow(d, 0, { level3: '巡查水库次数', target: '≥90次', actual: '98次' });
        },
        says: [
          {
            severity: 'warning',
            at: 'indicators[0].actual',
            printed: '98次',
            expected: '96次',
            message:
              '目标实际完成情况写“全年巡查水库96次”，「巡查水库次数」的完成值是 98次，说的是同一件事，数却不同，请核对后改成一致。',
            quote: '96次',
          },
        ],
      },
    ],
    silent: (
      [
        { name: '新建公厕数量', target: '12座', expected: '新建公厕12座，方便群众。' },
        { name: '新建公厕数量', target: '15座', expected: '改建公厕12座，新建公厕15座。' },
        { name: '培训骨干教师人次', target: '100人次', expected: '培训教师320人次，其中骨干100人次。' },
        { name: '供应量', target: '6500吨', expected: '供应量6600吨。' },
        { name: '改造农村公路里程', target: '36公里', expected: '改造农村公路12条。' },
        { name: '送戏下乡场次', target: '120场', expected: '送戏下乡覆盖36个行政村。' },
        { name: '免疫牲畜数量', target: '3.6万头', expected: '春秋两季免疫牲畜36000头。' },
        { name: '资助困难学生人数', target: '≥1680人', expected: '资助困难学生不少于1680人。' },
        { name: '户均增收额', target: '≥1200元', expected: '带动36户，每户补助2000元，户均增收1200元。' },
        { name: '河道清淤', target: '18公里', expected: '2020年河道清淤12公里，2021年河道清淤18公里。' },
        { name: '接种率', target: '95%', expected: '接种率达到90%以上，接种2万剂。' },
        { name: '新建公厕数量', target: '15座', expected: '新建公厕12座、改建3座，合计15座。' },
      ] satisfies Told[]
    )
      .map((told): RuleCase => ({ name: told.expected, change: goal(told) }))
      .concat({
        name: 'the number of another row',
        change: (d) => {
          goal({ name: '新建公厕数量', target: '15座', expected: '新建公厕12座达到一类标准。' })(d);
          setRow(d, 1, { level3: '一类公厕', target: '12座', actual: '12座' });
        },
      }),
  },
  {
    rule: 'SE-48',
    speaks: [
      {
        name: 'only that all was done',
        change: summary('项目已按计划完成。'),
        says: [
          {
            severity: 'warning',
            at: 'narrative.text',
            printed: null,
            expected: null,
            message:
              '自评综述没有写自评得分、全年预算数、执行数、执行率、存在的问题及原因和下一步改进措施，请补写。',
          },
        ],
      },
      {
        name: 'no next steps',
        change: wholeWith('下一步提前编制采购计划。', ''),
        says: [
          {
            severity: 'warning',
            at: 'narrative.text',
            printed: null,
            expected: null,
            message: '自评综述没有写下一步改进措施，请补写。',
          },
        ],
      },
    ],
    silent: [
      { name: 'everything told', change: summary(WHOLE) },
      {
        name: 'figures beside the text',
        change: summary('20户企业完成改造。因设备招标节约，资金有结余。今后提前编制采购计划。', {
          score: 99,
          budget: 50,
          executed: 45,
          rate: '90%',
        }),
      },
      {
        name: 'full marks and all spent: nothing went wrong',
        change: (d) => {
          Object.assign(d.funds[0] ?? {}, { executed: 50, rate: '100%', score: 10 });
          Object.assign(d.funds[1] ?? {}, { executed: 50 });
          d.total.score = 100;
          d.narrative = {
            text: '项目自评得分100分。全年预算数50万元，执行数50万元，执行率100%。20户企业完成改造。',
          };
        },
      },
      { name: 'no summary', change: () => undefined, why: '没有自评综述' },
    ],
  },
];
