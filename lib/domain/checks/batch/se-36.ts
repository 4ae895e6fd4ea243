// SE-36: what was reached, and why not, is told of this project and this year: not copied from another one or from last year.
import { fieldCell, indicatorCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import type { CheckContext, RuleFinding } from '../rule';
import { nearCopies, type OwnedText } from '../words/near-copies';
import { shorten, wordRows } from '../words/word-rows';
import type { BatchPlace, BatchRule } from './batch-rule';

const LONGEST_QUOTE = 60;

/** A telling: where it stands, in which words the place is named, and whose it is. */
interface Telling extends OwnedText {
  readonly place: BatchPlace;
  readonly what: string;
}

const KINDS = ['goalActual', 'summary', 'reason'] as const;
type Kind = (typeof KINDS)[number];

export const SE_36: BatchRule = {
  id: 'SE-36',
  title: '完成情况、偏差原因和综述不照抄',
  severity: 'warning',
  reader: 'reviewers',
  silences: [],
  at: ['field/goalActual', 'field/summary', 'indicator/reason'],
  help: {
    asks: '实际完成情况、偏差原因和综述写本项目本年度的情况，不照抄别的项目或上年度的文字；名称和指标值逐年沿用不在此列。',
    wrong: '两个项目的实际完成情况一字不差。',
    right: '各写各的完成数量、时间和问题。',
    basis: '财预〔2020〕10号',
    misses: '不足 20 个字的不比较；换了说法、意思相同的看不出来。',
  },
  evaluate: (forms) => {
    const found = new Map<string, RuleFinding<BatchPlace>>();
    for (const kind of KINDS) {
      forms.forEach((context, form) => {
        for (const finding of againstLastYear(context, form, kind)) found.set(keyOf(finding.cell), finding);
      });
      for (const finding of amongEachOther(forms, kind)) {
        if (!found.has(keyOf(finding.cell))) found.set(keyOf(finding.cell), finding);
      }
    }
    const alone = forms.filter(({ previous }) => !previous).length;
    const notChecked =
      alone === 0
        ? undefined
        : alone === forms.length
          ? '没有上年度的自评表可比'
          : `有 ${alone} 张表没有上年度的自评表可比`;
    return { findings: [...found.values()], ...(notChecked !== undefined && { notChecked }) };
  },
};

function keyOf({ form, cell }: BatchPlace): string {
  return `${form} ${cell ?? ''}`;
}

function tellings(context: CheckContext, form: number, kind: Kind): Telling[] {
  if (kind === 'reason') {
    return wordRows(context)
      .filter(({ reason }) => reason !== '')
      .map(({ id, name, reason }) => ({
        text: reason,
        owner: form,
        place: { form, cell: indicatorCell(id, 'reason') },
        what: `「${shorten(name)}」的偏差原因`,
      }));
  }
  const text = fieldText(context.form, kind);
  const what = kind === 'summary' ? '自评综述' : '目标实际完成情况';
  return text === '' ? [] : [{ text, owner: form, place: { form, cell: fieldCell(kind) }, what }];
}

function againstLastYear(context: CheckContext, form: number, kind: Kind): RuleFinding<BatchPlace>[] {
  if (!context.previous) return [];
  const own = tellings(context, form, kind);
  const earlier = tellings({ form: context.previous, scorecard: context.scorecard }, -1, kind);
  return nearCopies([...own, ...earlier]).flatMap((copy, i) => {
    const telling = own[i];
    if (!copy || !telling) return [];
    const how = copy.same ? '一字不差' : '几乎相同';
    return [said(telling, `与上年度自评表${how}，请核实，并按本年度的实际情况改写。`)];
  });
}

function amongEachOther(forms: readonly CheckContext[], kind: Kind): RuleFinding<BatchPlace>[] {
  const all = forms.flatMap((context, form) => tellings(context, form, kind));
  return nearCopies(all).flatMap((copy, i) => {
    const telling = all[i];
    const other = copy && all[copy.of];
    if (!telling || !other) return [];
    const theirs = forms[other.place.form];
    const name = theirs ? fieldText(theirs.form, 'projectName').trim() : '';
    const how = copy.same ? '一字不差' : '几乎相同';
    return [said(telling, `与「${shorten(name)}」的${how}，请核实，并按本项目的实际情况改写。`)];
  });
}

function said({ text, place, what }: Telling, how: string): RuleFinding<BatchPlace> {
  const words = text.trim();
  return {
    severity: 'warning',
    cell: place,
    printed: words,
    expected: null,
    message: `${what}${how}`,
    quote: words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words,
  };
}
