// SE-74: a word that almost repeats a word of the form's own names was mistyped: 红叶和信息化 for 工业和信息化.
import type { CellId } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import type { CheckContext, Rule } from '../rule';
import { type NearWord, nearWordsOf } from '../words/near-words';
import { findInTexts, goalTexts } from '../words/word-rows';

export const SE_74: Rule = {
  id: 'SE-74',
  title: '没有把本单位、本项目的名称写错',
  severity: 'hint',
  silences: [],
  at: ['field/goalExpected', 'field/goalActual', 'field/summary', 'indicator/name', 'indicator/reason'],
  help: {
    asks: '文字里与单位名称、项目名称只差一两个音近、形近字的词，多半是打错了，请核对。',
    wrong: '对红叶和信息化产业发展有指导意义。（单位是工业和信息化局）',
    right: '对工业和信息化产业发展有指导意义。',
    basis: '财预〔2016〕143号',
    misses:
      '只认常用字里的同音、形近字，旁边还要有四个字相同；写错的字音形都不近的，以及不在单位、项目名称和《》标题里的词看不出来。',
  },
  evaluate: (context) => {
    const find = nearWordsOf(namesOf(context));
    const places = new Map<string, { near: NearWord; cell: CellId; text: string; count: number }>();
    const someOf = (text: string) => {
      const words = find(text);
      return words.length > 0 ? words : null;
    };
    for (const { cell, text, found } of findInTexts(context, someOf)) {
      for (const near of found) {
        const known = places.get(near.written);
        if (known) known.count += 1;
        else places.set(near.written, { near, cell, text, count: 1 });
      }
    }
    return {
      findings: [...places.values()].map(({ near: { written, meant }, cell, text, count }) => ({
        severity: 'hint' as const,
        cell,
        printed: text.trim(),
        expected: null,
        message: `“${written}”疑为“${meant}”之误${count > 1 ? `，共 ${count} 处` : ''}，请核对。`,
        quote: written,
      })),
    };
  },
};

/** The form's own names, and the titles of documents that its goal names. */
function namesOf(context: CheckContext): string[] {
  const { form } = context;
  return [
    ...(['projectName', 'competentDepartment', 'implementingUnit'] as const).map((field) =>
      fieldText(form, field),
    ),
    ...goalTexts(context).flatMap(({ text }) =>
      [...text.matchAll(/《([^《》]+)》/g)].map(([, title]) => title ?? ''),
    ),
  ];
}
