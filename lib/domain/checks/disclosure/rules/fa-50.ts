// FA-50: terms of the text are explained in 名词解释, and explained terms are used.
import type { Disclosure } from '../../../interchange/disclosure';
import type { RuleFinding } from '../../rule';
import type { DisclosureRule } from '../disclosure-rule';
import { readNarrative } from '../narrative/reading';
import { quoted } from '../narrative/say';

/** Terms that a reader outside cannot be expected to know. */
const TERMS = [
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
  '使用非财政拨款结余',
  '年初结转和结余',
  '结余分配',
  '年末结转和结余',
  '基本支出',
  '项目支出',
  '上缴上级支出',
  '经营支出',
  '对附属单位补助支出',
  '“三公”经费',
  '机关运行经费',
];

/** Terms that 名词解释 explains, with where each stands. */
function explainedTerms(disclosure: Disclosure): readonly { readonly term: string; readonly cell: string }[] {
  const terms = (disclosure.glossary ?? []).flatMap(({ term }, i) =>
    term ? [{ term: plain(term), cell: `glossary[${i}].term` }] : [],
  );
  for (const passage of readNarrative(disclosure)) {
    if (passage.section !== 'glossary') continue;
    for (const match of passage.text.matchAll(
      /(?:^|\n)\s*(?:[（(][^（()）]{1,4}[)）]|\d{1,2}[.、．]|[一二三四五六七八九十]+、)?\s*([^：:。\n]{2,30})[：:]/g,
    ))
      terms.push({ term: plain(match[1] ?? ''), cell: passage.at });
    if (passage.ownSection !== 'glossary' || passage.text === '') {
      const term = plain(passage.title.replace(/[：:].*$/, ''));
      if (passage.ownSection !== 'glossary' && term !== '') terms.push({ term, cell: passage.titleAt });
    }
  }
  return terms;
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/^(?:[（(][^（()）]{1,4}[)）]|\d{1,2}[.、．]|[一二三四五六七八九十]+、)/, '')
    .replace(/["“”‘’'＂]/g, '')
    .replace(/[（(].*$/, '');
}

export const FA_50: DisclosureRule = {
  id: 'FA-50',
  title: '名词解释与正文用语对应',
  severity: 'hint',
  silences: [],
  help: {
    asks: '正文用到的专业名词应当在名词解释里说明，名词解释里的名词应当在正文或表里用到。',
    wrong: '正文写“使用非财政拨款结余”，名词解释没有这一条。',
    right: '在名词解释中补上这一条。',
    basis: '财预〔2016〕143号',
    misses: '正文用到的名词只按常见的十余个核对。',
  },
  evaluate: ({ disclosure }) => {
    const explained = explainedTerms(disclosure);
    if (explained.length === 0) return { findings: [], notChecked: '文件没有名词解释' };
    const text = plainQuotes(
      readNarrative(disclosure)
        .filter(({ section }) => section !== 'glossary' && section !== 'contents')
        .map((passage) => `${passage.title}\n${passage.text}`)
        .join('\n'),
    );
    const names = explained.map(({ term }) => term);
    const unexplained = TERMS.filter(
      (term) =>
        text.includes(plain(term)) &&
        !names.some((name) => name.includes(plain(term)) || plain(term).includes(name)),
    );
    const findings: RuleFinding<string>[] = [];
    const at =
      readNarrative(disclosure).find(({ ownSection }) => ownSection === 'glossary')?.at ?? 'glossary';
    if (unexplained.length > 0) {
      findings.push({
        severity: 'hint',
        cell: at,
        printed: unexplained[0] ?? null,
        expected: null,
        message: `正文用到的${quoted(unexplained.map(plain), 6)}，名词解释中没有，建议补充。`,
      });
    }
    if ((disclosure.tables ?? []).length === 0)
      return { findings, notChecked: '文件没有带决算表，名词是否在表中用到没有核对' };
    const unused = names.filter((name) => !text.includes(name) && !tableWords(disclosure).includes(name));
    if (unused.length > 0) {
      findings.push({
        severity: 'hint',
        cell: at,
        printed: unused[0] ?? null,
        expected: null,
        message: `名词解释中的${quoted(unused, 6)}，正文和决算表都没有用到，建议删去。`,
      });
    }
    return { findings };
  },
};

function plainQuotes(text: string): string {
  return text.replace(/["“”‘’'＂]/g, '').replace(/[ \t\u3000]+/g, '');
}

const wordsOfTables = new WeakMap<Disclosure, string>();

function tableWords(disclosure: Disclosure): string {
  const before = wordsOfTables.get(disclosure);
  if (before !== undefined) return before;
  const words = (disclosure.tables ?? []).flatMap((table) => [
    table.title ?? '',
    ...(table.blocks ?? []).flatMap((block) => [
      ...(block.columns ?? []).flatMap(({ title }) => title ?? []),
      ...(block.rows ?? []).map(({ name }) => name ?? ''),
    ]),
  ]);
  const joined = plainQuotes(words.join('\n'));
  wordsOfTables.set(disclosure, joined);
  return joined;
}
