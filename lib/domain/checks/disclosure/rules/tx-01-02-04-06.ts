// TX-01, TX-02, TX-04, TX-06: marks: doubled, of the wrong width, the wrong bracket, or missing at the end.
import type { RuleFinding } from '../../rule';
import type { DisclosureRule } from '../disclosure-rule';
import { type PrintedText, printedTexts } from '../narrative/printed-texts';
import { readNarrative } from '../narrative/reading';
import { inPassage, place, quotes } from '../narrative/say';

const STANDARD = 'GB/T 15834—2011';

/** One finding per text that holds what the pattern looks for. */
function inTexts(
  texts: readonly PrintedText[],
  find: (text: string) => readonly string[],
  say: (where: string, found: readonly string[]) => string,
): RuleFinding<string>[] {
  return texts.flatMap(({ at, text, where }) => {
    const found = find(text);
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        severity: 'hint' as const,
        cell: at,
        printed: first,
        expected: null,
        quote: first,
        message: say(where, found),
      },
    ];
  });
}

function all(pattern: RegExp): (text: string) => readonly string[] {
  return (text) => [...text.matchAll(pattern)].map(([words]) => words.trim());
}

export const TX_01: DisclosureRule = {
  id: 'TX-01',
  title: '标点没有重复',
  severity: 'hint',
  silences: [],
  help: {
    asks: '同一个标点不要连写两次。',
    wrong: '确保了社会稳定。。',
    right: '确保了社会稳定。',
    basis: STANDARD,
    misses: '省略号只认“……”。',
  },
  evaluate: (context) => ({
    findings: inTexts(
      printedTexts(context),
      all(
        /[^。，；：、！？\s]{0,6}(?:。\s*[。，；、]|，\s*[，。；、]|；\s*[；。，、]|：\s*[：，。；]|、\s*[、，。；])+/g,
      ),
      (where, found) => `${where}的${quotes(found)}标点重复，请删去多余的一个。`,
    ),
  }),
};

/** ASCII marks with Chinese on both sides, or at the end of a Chinese sentence. */
const ASCII =
  /[\u4e00-\u9fff”）》%％]{1,6}[,;:?!](?=[\u4e00-\u9fff“（《])|[\u4e00-\u9fff]{1,6}[.](?=\s*(?:$|\n|[\u4e00-\u9fff]))|\((?=[\u4e00-\u9fff]{2,}\))[\u4e00-\u9fff]{1,8}\)/g;

export const TX_02: DisclosureRule = {
  id: 'TX-02',
  title: '中文里不用西文标点',
  severity: 'hint',
  silences: [],
  help: {
    asks: '中文句子里用中文标点。',
    wrong: '领导用车0辆;主要领导干部用车0辆,机要通信用车0辆.',
    right: '领导用车0辆；主要领导干部用车0辆，机要通信用车0辆。',
    basis: STANDARD,
    misses: '数字、字母旁边的西文标点不判断。',
  },
  evaluate: (context) => ({
    findings: inTexts(
      printedTexts(context),
      all(ASCII),
      (where, found) => `${where}的${quotes(found)}用了西文标点，请改为中文标点。`,
    ),
  }),
};

export const TX_04: DisclosureRule = {
  id: 'TX-04',
  title: '文号的年份用六角括号',
  severity: 'hint',
  silences: [],
  help: {
    asks: '发文字号里的年份用六角括号〔〕。',
    wrong: '包党办发[2010]3号',
    right: '包党办发〔2010〕3号',
    basis: '《党政机关公文格式》GB/T 9704—2012',
  },
  evaluate: (context) => ({
    findings: inTexts(
      printedTexts(context),
      all(/[\u4e00-\u9fff]{2,4}[[(（【［](?:19|20)\d\d[\])）】］]\s*第?\s*\d{1,5}\s*号/g),
      (where, found) => `${where}的文号${quotes(found)}，年份应当用六角括号〔〕，请更正。`,
    ),
  }),
};

/** An ASCII point closes too: TX-02 asks for the right one. */
const CLOSED = /[。！？.：:”』」…》]$|[。！？][)）]$/;
/** A line that is a sentence, not a heading or a row of a table. */
const RUNNING = /[，；。：、]/;
const SENTENCE = 12;

export const TX_06: DisclosureRule = {
  id: 'TX-06',
  title: '句末有句号',
  severity: 'hint',
  silences: [],
  help: {
    asks: '每一段、每一条的末尾要有句号；列举的最后一条不用分号收尾。',
    wrong: '主要原因是：支付企业职工工资借款',
    right: '主要原因是支付企业职工工资借款。',
    basis: STANDARD,
    misses: '自评表的格子里的短句不判断；没有标点的短行当作标题。',
  },
  evaluate: ({ disclosure }) => ({
    findings: readNarrative(disclosure).flatMap((passage) => {
      if (passage.section === 'contents' || passage.section === 'contact') return [];
      const lines = passage.text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const open = lines.filter((line, i) => {
        if (line.length < SENTENCE || !RUNNING.test(line) || CLOSED.test(line)) return false;
        return i === lines.length - 1 || !/[；;，,]$/.test(line);
      });
      const [first] = open;
      if (first === undefined) return [];
      const end = first.slice(-12);
      return [
        inPassage(passage, {
          severity: 'hint',
          printed: end,
          message: `${place(passage)}的“……${end}”${/[；;，,]$/.test(end) ? '末尾应当用句号' : '句末没有句号'}，请改正。`,
        }),
      ];
    }),
  }),
};
