// FA-39: the performance paragraph counts the projects and sums the money of the self-evaluation forms.
import { sumFen } from '../../../amount';
import { fundFen } from '../../../evaluation/form';
import type { Figure } from '../../../prose/figure';
import { totalFund } from '../../funds-view';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { unitOf } from '../narrative/claims';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, place, spaced } from '../narrative/say';

const SELF_EVALUATION = /绩效自评|自评结果/;
const ONE_PROJECT = 1_000_000;
/** 0.005 万元 for each addend and the sum, as for every printed sum. */
const HALF_CENT = 5_000;

export const FA_39: DisclosureRule = {
  id: 'FA-39',
  title: '绩效自评的项目数和资金与自评表相符',
  severity: 'error',
  silences: [],
  help: {
    asks: '文字写的自评项目个数和涉及资金，应当与所附自评表的张数和资金合计相符。',
    wrong: '文字写一级项目 10 个、涉及资金 875.26 万元，所附 9 张自评表全年预算合计 800.00 万元。',
    right: '文字写 9 个、800.00 万元，或补齐自评表。',
    basis: '财预〔2020〕10号',
    misses: '只公开部分自评表的，个数和资金自然较少，请在审核说明中写明。',
  },
  evaluate: (context) => {
    const passages = readNarrative(context.disclosure).filter(
      ({ section, text }) =>
        (section === 'performanceWork' || section === 'performanceResults' || section === 'performance') &&
        SELF_EVALUATION.test(text),
    );
    if (context.forms.length === 0) return { findings: [], notChecked: '文件没有带自评表' };
    if (passages.length === 0) return { findings: [], notChecked: '文字没有写绩效自评的项目数和资金' };
    return {
      findings: passages.flatMap((passage) => [...counts(context, passage), ...money(context, passage)]),
    };
  },
};

/** What a passage says of self-evaluation that the forms do not bear out; null where it states neither a count nor money. */
export function judgePassage(
  context: DisclosureContext,
  passage: Passage,
): { readonly count: RuleFinding<string>[] | null; readonly money: RuleFinding<string>[] | null } {
  if (!SELF_EVALUATION.test(passage.text)) return { count: null, money: null };
  return {
    count: countsIn(passage).length === 0 ? null : counts(context, passage),
    money: coveredIn(passage) === undefined ? null : money(context, passage),
  };
}

/** Figures of the sentences on self-evaluation: those on 部门评价 count other things. */
function ownFigures(passage: Passage): readonly Figure[] {
  const turn = /开展了?部门评价|部门评价项目|第三方/.exec(passage.text)?.index ?? Number.POSITIVE_INFINITY;
  const sentence = passage.text.lastIndexOf('。', turn);
  const until = turn === Number.POSITIVE_INFINITY ? turn : sentence < 0 ? 0 : sentence;
  return passage.figures.filter((figure) => figure.at < until);
}

/** The counts of projects a passage states. */
function countsIn(passage: Passage): readonly Figure[] {
  return ownFigures(passage).filter((figure) => {
    if (figure.kind !== 'count' || !/^(?:个|项)/.test(figure.unit)) return false;
    return (
      /项目(?:共|共计|数为?|有)?$/.test(figure.before) ||
      passage.text.startsWith('项目', figure.end) ||
      figure.unit === '项目'
    );
  });
}

/** The money a passage says is covered. */
function coveredIn(passage: Passage): Figure | undefined {
  return ownFigures(passage).find(
    (one) => one.kind === 'amount' && /(?:涉及|安排|覆盖)[^，。]{0,12}$/.test(one.before),
  );
}

function counts({ forms }: DisclosureContext, passage: Passage): RuleFinding<string>[] {
  const stated = countsIn(passage);
  if (stated.length === 0) return [];
  const total = stated.reduce((sum, figure) => sum + (figure.kind === 'count' ? figure.value : 0), 0);
  const words = stated.map(({ printed }) => spaced(printed)).join(' + ');
  if (
    total === forms.length * ONE_PROJECT ||
    stated.some((figure) => figure.kind === 'count' && figure.value === forms.length * ONE_PROJECT)
  )
    return [];
  return [
    inPassage(passage, {
      severity: 'error',
      printed: words,
      expected: `${forms.length} 个`,
      quote: stated[0]?.printed ?? '',
      message: `${place(passage)}写绩效自评项目 ${words}，所附自评表有 ${forms.length} 张，请核对。`,
    }),
  ];
}

function money({ disclosure, forms }: DisclosureContext, passage: Passage): RuleFinding<string>[] {
  const figure = coveredIn(passage);
  if (figure?.kind !== 'amount') return [];
  const sums = (['budget', 'executed'] as const).map((column) =>
    sumFen(
      forms.map(({ form }) => {
        const total = totalFund(form);
        return total ? fundFen(form, total.id, column) : null;
      }),
    ),
  );
  const slack = HALF_CENT * (forms.length + 1);
  if (sums.some((sum) => sum !== null && Math.abs(sum - figure.value) <= slack)) return [];
  const [budget, executed] = sums;
  if (budget == null || executed == null) return [];
  const unit = unitOf(disclosure);
  return [
    inPassage(passage, {
      severity: 'error',
      printed: figure.printed,
      message: `${place(passage)}写绩效自评涉及资金 ${spaced(figure.printed)}，所附 ${forms.length} 张自评表全年预算合计 ${amount(budget, unit)}、执行合计 ${amount(executed, unit)}，都对不上，请核对。`,
    }),
  ];
}
