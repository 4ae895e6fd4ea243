// Laws of the rules on words: a form in plain good words is left in peace, and each planted fault is found at its cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../interchange/evaluation';
import { consistent, type Figures, figures, type Indicator } from '@/testing/consistent-document';
import { WORD_RULES } from './rules/word-rules';
import { checkSample } from './sample-document';

const WORDS = new Set(WORD_RULES.map(({ id }) => id));

const SHARES = [
  '校车按时到站率',
  '电子病历建档率',
  '渠系水有效利用率',
  '公交准点率',
  '案件按期办结率',
  '展品完好率',
];
const COUNTS = [
  '新增学位数',
  '巡诊人次',
  '清淤里程',
  '受益农户数',
  '更新标志牌数量',
  '演出场次',
  '入户走访户数',
];
const GREEN = ['绿化养护面积', '污水处理率', '秸秆综合利用率', '垃圾清运量'];
const GOALS = [
  '改造 12 所学校的旱厕，秋季开学前投入使用。',
  '按月足额发放高龄津贴，保障老年人基本生活。',
  '建成智慧水务平台并通过验收。',
  '开展重大动物疫病强制免疫，免疫密度保持在90%以上。',
  '完成县乡公路日常养护，汛期及时清理塌方。',
];
const RESULTS = [
  '旱厕改造全部完工，九月一日起投入使用。',
  '高龄津贴按月发放到位，没有漏发错发。',
  '智慧水务平台建成，十月通过验收。',
  '春秋两季免疫全部完成，抽检合格。',
  '县乡公路路况良好，汛期塌方当日清理。',
];
const REASONS = [
  '因一个标段流标，改在下年三月实施。',
  '受强降雨影响，两段河道顺延至枯水期。',
  '部分群众外出务工，入户登记推迟，已约定春节前补办。',
  '招聘两次未招满，下一步放宽年龄条件。',
];

interface Drawn {
  readonly base: Figures;
  readonly picks: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  base: figures(),
  picks: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
});

const rows = (document: Evaluation): Indicator[] => document.indicators ?? [];

/** A consistent form in which every text is one that a bureau might well write. */
function wellWorded({ base, picks }: Drawn): Evaluation {
  const document = consistent(base);
  const pick = <T>(from: readonly T[], at: number): T => {
    const one = from[(picks[at % picks.length] ?? 0) % from.length];
    if (one === undefined) throw new RangeError('an empty list');
    return one;
  };
  rows(document).forEach((row, i) => {
    const share = String(row.target).includes('%');
    const green = String(row.level2).includes('生态');
    // A number keeps names apart; a district of its own does so in real forms.
    const name = pick(green ? GREEN : share ? SHARES : COUNTS, i);
    row.level3 = `${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'.charAt(i)}镇${name}`;
    if (row.reason) row.reason = `${'一二三四五六七八九十'.charAt(i % 10)}是${pick(REASONS, i + 3)}${i}号`;
  });
  const goalAt = (at: number) => {
    const goal = ((picks[0] ?? 0) + at) % GOALS.length;
    return { expected: GOALS[goal] ?? null, actual: RESULTS[goal] ?? null };
  };
  document.goal = goalAt(0);
  document.goals?.forEach((goal, i) => {
    Object.assign(goal, goalAt(i));
  });
  return document;
}

function wordFindings(document: Evaluation) {
  return checkSample(document).findings.filter(({ rule }) => WORDS.has(rule));
}

/** A fault: how it is made (false where the form gives no room for it), and where it must be found. */
interface Fault {
  readonly rule: string;
  readonly make: (document: Evaluation) => string | false;
}

/** Puts words into the row `at` picks, by its index. */
const inRow =
  (cells: Partial<Indicator>, field: string, is: (row: Indicator) => boolean = () => true): Fault['make'] =>
  (document) => {
    const index = rows(document).findIndex(is);
    const row = rows(document)[index];
    if (!row) return false;
    Object.assign(row, cells);
    return `indicators[${index}].${field}`;
  };
const inGoal =
  (field: 'expected' | 'actual', text: string): Fault['make'] =>
  (document) => {
    // Of several goals the first is read like an only one.
    const first = document.goals?.[0];
    if (first) {
      first[field] = text;
      return `goals[0].${field}`;
    }
    document.goal = { ...document.goal, [field]: text };
    return `goal.${field}`;
  };
const inSummary =
  (narrative: NonNullable<Evaluation['narrative']>, at: string): Fault['make'] =>
  (document) => {
    document.narrative = narrative;
    return `narrative.${at}`;
  };
/** Points were lost, beyond the tolerance. */
const isShort = ({ reason, weight, score }: Indicator) =>
  Boolean(reason) && weight != null && score != null && Number(weight) - Number(score) > 0.05;
const isOutput = ({ level1 }: Indicator) => String(level1).includes('产出');

const FAULTS: readonly Fault[] = [
  {
    rule: 'SE-27',
    make: inRow({ reason: '各项工作均已顺利完成，受到群众好评。' }, 'reason', isShort),
  },
  { rule: 'SE-31', make: inRow({ level3: '新建停车场', target: '100%', actual: '100%' }, 'target') },
  {
    rule: 'SE-32',
    make: (d) => {
      for (const row of rows(d)) Object.assign(row, { target: '100%', actual: '100%' });
      return rows(d).length >= 3 && 'indicators[0].actual';
    },
  },
  { rule: 'SE-34', make: inRow({ level3: '是否按期完工' }, 'level3') },
  {
    rule: 'SE-35',
    make: (d) => {
      const [one, other] = rows(d);
      if (!one || !other) return false;
      other.level3 = one.level3 ?? null;
      return 'indicators[1].level3';
    },
  },
  { rule: 'SE-37', make: inRow({ level3: '预算执行率' }, 'level3', isOutput) },
  { rule: 'SE-42', make: inSummary({ projectName: '食盐宣传服务' }, 'projectName') },
  {
    rule: 'SE-43',
    make: (d) => {
      d.narrative = { text: '全年预算数999,999,999万元。' };
      return 'narrative.text';
    },
  },
  { rule: 'SE-44', make: (d) => d.total !== null && inSummary({ text: '自评得分0.5分。' }, 'text')(d) },
  {
    rule: 'SE-45',
    make: (d) => {
      inGoal('expected', '新建公厕12座，方便群众。')(d);
      return inRow({ level3: '新建公厕数量', target: '15座' }, 'target')(d);
    },
  },
  { rule: 'SE-48', make: inSummary({ text: '已完成全部任务。' }, 'text') },
  { rule: 'SE-49', make: inGoal('actual', '全年培训教师XX人次，合格率达到要求。') },
  {
    rule: 'SE-56',
    make: (d) => {
      d.project = { ...d.project, phone: '13800138000' };
      return 'project.phone';
    },
  },
  { rule: 'SE-57', make: inGoal('expected', '30.4') },
  { rule: 'SE-63', make: inGoal('expected', '进一步提高服务水平，促进事业健康发展。') },
  { rule: 'SE-64', make: inGoal('actual', '旱厕改造全部完工。下一步将加强管护。') },
  {
    rule: 'SE-67',
    make: inRow({ level3: '出行方便', target: '出行方便', actual: '出行方便', attainment: null }, 'target'),
  },
  { rule: 'SE-68', make: inRow({ level3: '厉行节约', target: '100%', actual: '100%' }, 'level3') },
  { rule: 'SE-73', make: inRow({ level3: '12万元' }, 'level3') },
  { rule: 'SE-74', make: inGoal('actual', '带动红叶和信息化产业，改造全部完工。') },
  { rule: 'SE-75', make: inRow({ level3: '每季度演练一次', target: '100%', actual: '90%' }, 'actual') },
  {
    rule: 'SE-76',
    make: (d) => {
      d.project = { ...d.project, name: '申请技术改造补助' };
      return 'project.name';
    },
  },
];

describe('a form in good words', () => {
  it('yields nothing at all from the rules on words', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        expect(wordFindings(wellWorded(one))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

it('a fault is planted for every rule on words', () => {
  expect(FAULTS.map(({ rule }) => rule).toSorted()).toEqual([...WORDS].toSorted());
});

describe.each(FAULTS)('a planted $rule', ({ rule, make }) => {
  it('is found at its cell', () => {
    let planted = 0;
    fc.assert(
      fc.property(drawn, (one) => {
        const document = wellWorded(one);
        const at = make(document);
        if (at === false) return;
        planted++;
        expect(wordFindings(document).map((finding) => `${finding.rule} ${finding.at}`)).toContain(
          `${rule} ${at}`,
        );
      }),
      { numRuns: 30 },
    );
    expect(planted, 'the fault was hardly ever planted').toBeGreaterThan(2);
  });
});
