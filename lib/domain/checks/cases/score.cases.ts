// Cases of the score rules: SE-05, SE-06, SE-07. For tests only.
import type { SampleDocument } from '../sample-document';
import { type RuleCases, the } from './rule-case';

const indicator = (d: SampleDocument, index: number) => the(d.indicators[index]);

/** One indicator's score, and the total that goes with it. */
function score(d: SampleDocument, index: number, value: number): void {
  const row = indicator(d, index);
  d.total.score = Number(d.total.score) + value - Number(row.score);
  row.score = value;
}

export const SCORE_CASES: readonly RuleCases[] = [
  {
    rule: 'SE-05',
    speaks: [
      {
        name: 'a row, in a total that follows it',
        change: (d) => {
          score(d, 1, 12);
          score(d, 4, 28);
          indicator(d, 4).reason = '因市场下行，产值统计口径从紧。';
        },
        besides: ['SE-22'],
        says: [
          {
            at: 'indicators[1].score',
            printed: '12',
            expected: '10.00',
            message: '「验收合格率」得分 12 分，超过分值 10 分，多 2 分，请更正。',
          },
        ],
      },
      {
        name: 'a row, in a total that does not: one cause',
        change: (d) => {
          indicator(d, 1).score = 12;
        },
        says: [
          {
            at: 'indicators[1].score',
            printed: '12',
            expected: '10.00',
            also: ['SE-07'],
            message: '「验收合格率」得分 12 分，超过分值 10 分，多 2 分，请更正。',
          },
        ],
      },
      {
        name: 'a row whose target was missed: what it should be is the rule’s',
        change: (d) => {
          Object.assign(indicator(d, 0), { actual: '18户', reason: '因两户企业停产，下年补做。' });
          score(d, 0, 22);
          score(d, 4, 28);
          indicator(d, 4).reason = '因市场下行，产值统计口径从紧。';
        },
        besides: ['SE-22'],
        says: [
          {
            at: 'indicators[0].score',
            printed: '22',
            expected: '18.00',
            message: '「改造企业数」得分 22 分，超过分值 20 分，多 2 分，请更正。',
          },
        ],
      },
      {
        name: 'budget execution',
        change: (d) => {
          Object.assign(the(d.funds[0]), { score: 11 });
          d.total.score = 101;
        },
        says: [
          {
            at: 'funds[0].score',
            printed: '11',
            expected: '9.00',
            also: ['SE-11'],
            message: '预算执行得分 11 分，超过分值 10 分，多 1 分，请更正。',
          },
        ],
      },
      {
        name: 'a level whose rows print no weights',
        change: (d) => {
          indicator(d, 4).weight = null;
          indicator(d, 4).score = 31;
          d.total.score = 100;
        },
        besides: ['SE-04'],
        says: [
          {
            at: 'dimensions[1].weight',
            printed: '30',
            expected: null,
            message: '效益指标得分合计 31 分，超过分值 30 分，多 1 分，请更正。',
          },
        ],
      },
      {
        name: 'one merged score above the weights of its rows',
        change: (d) => {
          Object.assign(indicator(d, 1), { merge: 'a', score: 21 });
          Object.assign(indicator(d, 2), { merge: 'a', score: null });
          d.total.score = 100;
        },
        says: [
          {
            at: 'indicators[1].score',
            printed: '21',
            expected: '20.00',
            message: '「验收合格率」得分 21 分，超过分值 20 分，多 1 分，请更正。',
          },
        ],
      },
    ],
    silent: [
      { name: 'full marks', change: () => undefined },
      {
        name: 'one merged score for two rows',
        change: (d) => {
          Object.assign(indicator(d, 1), { merge: 'a', score: 20 });
          Object.assign(indicator(d, 2), { merge: 'a', score: null });
        },
      },
      {
        name: 'a merged score repeated on each of its rows counts once',
        change: (d) => {
          Object.assign(indicator(d, 1), { merge: 7, score: 20 });
          Object.assign(indicator(d, 2), { merge: 7, score: 20 });
        },
      },
      {
        name: 'a total above 100 that its parts do not give: SE-07 speaks',
        change: (d) => {
          d.total.score = 105;
        },
        besides: ['SE-07'],
      },
    ],
  },
  {
    rule: 'SE-06',
    speaks: [
      {
        name: 'below 0: the total follows',
        change: (d) => {
          indicator(d, 1).score = -1;
        },
        says: [
          {
            at: 'indicators[1].score',
            printed: '-1',
            expected: null,
            also: ['SE-07', 'SE-26'],
            message: '「验收合格率」得分填报 -1，不能小于 0，请更正。',
          },
        ],
      },
      {
        name: 'three decimals',
        change: (d) => {
          indicator(d, 1).score = 9.998;
        },
        says: [
          {
            at: 'indicators[1].score',
            printed: '9.998',
            expected: '10.00',
            message: '「验收合格率」得分填报 9.998，最多两位小数，请改为 10.00。',
          },
        ],
      },
      {
        name: 'no number',
        change: (d) => {
          the(d.funds[0]).score = '满分';
          indicator(d, 4).score = 'NaN';
        },
        says: [
          {
            at: 'funds[0].score',
            printed: '满分',
            expected: null,
            message: '预算执行得分填报“满分”，不是有效的数，请改为数字。',
          },
          {
            at: 'indicators[4].score',
            printed: 'NaN',
            expected: null,
            message: '「新增产值」得分填报“NaN”，不是有效的数，请改为数字。',
          },
        ],
      },
      {
        name: 'the total',
        change: (d) => {
          d.total.score = '九十九';
        },
        says: [
          {
            at: 'total.score',
            printed: '九十九',
            expected: null,
            message: '总分填报“九十九”，不是有效的数，请改为数字。',
          },
        ],
      },
      {
        name: 'typed in the app',
        working: true,
        change: (d) => {
          indicator(d, 0).score = '2O';
        },
        says: [
          {
            at: 'indicators[0].score',
            printed: '2O',
            expected: null,
            message: '「改造企业数」得分填报“2O”，不是有效的数，请改为数字。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'dashes in part rows',
        change: (d) => {
          the(d.funds[2]).score = '——';
        },
      },
      {
        name: 'full-width digits, a trailing 分, needless zeros',
        change: (d) => {
          indicator(d, 0).score = '２０分';
          indicator(d, 1).score = '10.00';
          indicator(d, 4).score = '30.000';
        },
      },
      {
        name: 'not scored yet in the app',
        working: true,
        change: (d) => {
          indicator(d, 0).score = null;
        },
      },
    ],
  },
  {
    rule: 'SE-07',
    speaks: [
      {
        // 9 × 10% + 20 × 20% + 10 × 10% three times + 30 × 30% + 10 × 10% = 17.9.
        name: 'every score times its weight once more, in the total alone',
        change: (d) => {
          d.total.score = 17.9;
        },
        says: [
          {
            at: 'total.score',
            printed: '17.9',
            expected: '99.00',
            also: ['SE-58'],
            message: '总分填报 17.9 分，各项得分合计 99.00 分，少计 81.10 分，请更正。',
          },
        ],
      },
      {
        name: 'a total below its parts',
        change: (d) => {
          d.total.score = 89;
        },
        says: [
          {
            at: 'total.score',
            printed: '89',
            expected: '99.00',
            message: '总分填报 89 分，各项得分合计 99.00 分，少计 10.00 分，请更正。',
          },
        ],
      },
      {
        name: 'a total above 100',
        change: (d) => {
          d.total.score = 105;
        },
        says: [
          {
            at: 'total.score',
            printed: '105',
            expected: '99.00',
            also: ['SE-05'],
            message: '总分填报 105 分，各项得分合计 99.00 分，多计 6.00 分，请更正。',
          },
        ],
      },
      {
        name: 'just beyond the tolerance',
        change: (d) => {
          d.total.score = '99.06';
        },
        says: [
          {
            at: 'total.score',
            printed: '99.06',
            expected: '99.00',
            message: '总分填报 99.06 分，各项得分合计 99.00 分，多计 0.06 分，请更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'within 0.05',
        change: (d) => {
          d.total.score = 99.05;
        },
      },
      {
        name: 'no total printed',
        change: (d) => {
          d.total.score = null;
        },
        why: '表中没有印总分',
      },
      {
        name: 'in the app',
        working: true,
        change: () => undefined,
        why: '总分由系统计算，不需要核对',
      },
      {
        name: 'a score that cannot be read',
        change: (d) => {
          indicator(d, 0).score = '优';
        },
        why: '有 1 项得分不是数，合计无从核对',
        besides: ['SE-06'],
      },
      {
        name: 'reasons merged, scores not',
        change: (d) => {
          Object.assign(indicator(d, 1), {
            merge: 'r',
            score: 9,
            reason: '因个别项目推迟验收，已列入下年。',
          });
          Object.assign(indicator(d, 2), { merge: 'r', score: 9 });
          d.total.score = 97;
        },
      },
    ],
  },
];
