// SE-27: a reason explains this indicator's shortfall; praise, talk of money and one text for several rows do not.
import { indicatorCell } from '../../evaluation/cells';
import { reached } from '../attainment-view';
import { saysNoReason } from '../blank';
import type { RowView } from '../row-view';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { emptyReason, isAboutMoney } from '../words/reason-words';
import { bareText, sayRows, shorten, wordRows } from '../words/word-rows';

/** Scores compare within 0.05 分. */
const TOLERANCE = 5;
/** 同上 and 见上 are no texts of their own. */
const SHORTEST_TEXT = 5;

const ADVICE = '请写明这一项为什么没有完成、准备怎样改进。';

export const SE_27: Rule = {
  id: 'SE-27',
  title: '偏差原因说的是本项指标',
  severity: 'hint',
  needs: 'scores',
  silences: [],
  at: ['indicator/reason'],
  help: {
    asks: '偏差原因写这一项指标为什么没有完成、怎样改进；只讲资金、只讲成绩或者几行照抄一句，都没有说明原因。',
    wrong: '信访案件办结率完成 90%，原因写“以讲解政策为主，大部分案件得到化解”。',
    right: '因两件积案涉及历史遗留问题，尚在协调，计划下年六月底前办结。',
    basis: '财预〔2020〕10号 附件 1',
    misses: '写了“因”“由于”“受……影响”或改进措施的都算说明了，不看原因是否属实；不在常用词里的套话看不出来。',
  },
  evaluate: (context) => {
    const rows = shortRows(context);
    const copied = repeated(context, rows);
    const told = new Set(copied.flat().map(({ id }) => id));
    return {
      findings: [
        ...copied.map((group) => ofCopies(group)),
        ...rows.filter(({ id }) => !told.has(id)).flatMap(ofEmptiness),
      ],
    };
  },
};

/** Rows that missed their target or lost points, and give a reason. */
function shortRows(context: CheckContext): RowView[] {
  return wordRows(context).filter((row) => {
    const { reason, weight, score } = row;
    if (saysNoReason(reason)) return false;
    return (
      (weight !== null && score !== null && weight - score > TOLERANCE) || reached(row).state === 'unmet'
    );
  });
}

/** Rows of one and the same reason, cells that are merged counted once. */
function repeated({ print }: CheckContext, rows: readonly RowView[]): RowView[][] {
  const byText = new Map<string, RowView[]>();
  const merged = new Set<string>();
  for (const row of rows) {
    const text = bareText(row.reason);
    const cell = print?.merged.get(row.id);
    if (text.length < SHORTEST_TEXT || (cell !== undefined && merged.has(cell))) continue;
    if (cell !== undefined) merged.add(cell);
    byText.set(text, [...(byText.get(text) ?? []), row]);
  }
  return [...byText.values()].filter((group) => group.length > 1);
}

function ofCopies(group: readonly RowView[]): RuleFinding {
  const second = group[1] ?? group[0];
  const reason = second?.reason ?? '';
  return {
    severity: 'hint',
    cell: indicatorCell(second?.id ?? '', 'reason'),
    printed: reason,
    expected: null,
    message: `${sayRows(group.map(({ name }) => name))}的偏差原因一字不差，请分别写明每一项为什么没有完成、准备怎样改进。`,
    quote: reason,
  };
}

function ofEmptiness({ id, name, reason }: RowView): RuleFinding[] {
  const fault = emptyReason(reason);
  if (fault === null || (fault === 'money' && isAboutMoney(name))) return [];
  const what = fault === 'money' ? '只讲了资金，没有说明这一项指标' : '只讲了做法和成绩，没有说明原因';
  return [
    {
      severity: 'hint',
      cell: indicatorCell(id, 'reason'),
      printed: reason,
      expected: null,
      message: `「${shorten(name)}」的偏差原因${what}，${ADVICE}`,
      quote: reason,
    },
  ];
}
