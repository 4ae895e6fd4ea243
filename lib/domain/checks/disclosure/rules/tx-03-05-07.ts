// TX-03, TX-05, TX-07: words printed twice, figures of one list in different formats, one unit under several names.
import type { Amount } from '../../../prose/figure';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { printedTexts } from '../narrative/printed-texts';
import { type Passage, readNarrative } from '../narrative/reading';
import { inPassage, list, place, quoted } from '../narrative/say';
import type { Topic } from '../narrative/topic';

const MAX_PHRASE = 12;
/** ABAB of verbs and 一步一步 are how people write. */
const REDUPLICATED =
  /^(?:一.|研究|讨论|商量|学习|了解|总结|考虑|锻炼|逐个|点点|慢慢|天天|层层|家家|户户|人人|个个|条条|件件|处处|时时|步步|年年|多多|种种|常常|往往|渐渐|各种|很多|非常)$/;

/** The first phrase of two to twelve Chinese characters that is printed twice running; null when there is none. */
export function repeatedPhrase(text: string): string | null {
  const plain = text.replace(/\s+/g, '');
  // How many characters before `i` equal those one phrase earlier: a run as long as the phrase is a repetition.
  const runs = Array.from({ length: MAX_PHRASE + 1 }, () => 0);
  let found: { readonly words: string; readonly start: number } | null = null;
  for (let i = 0; i < plain.length; i++) {
    const c = plain.charAt(i);
    const han = c >= '\u4e00' && c <= '\u9fff';
    for (let length = 2; length <= MAX_PHRASE; length++) {
      runs[length] = han && c === plain.charAt(i - length) ? (runs[length] ?? 0) + 1 : 0;
      if (runs[length] !== length) continue;
      const words = plain.slice(i - length + 1, i + 1);
      // 项目项目支出: a name that ends in 项目 before 项目支出.
      const joined = words === '项目' && /^(?:支出|绩效|资金|库)/.test(plain.slice(i + 1, i + 3));
      if (allOne(words) || REDUPLICATED.test(words) || joined) continue;
      found ??= { words, start: i - 2 * length + 1 };
    }
    if (found && i - found.start > 2 * MAX_PHRASE) break;
  }
  return found?.words ?? null;
}

function allOne(words: string): boolean {
  return new Set(words).size === 1;
}

export const TX_03: DisclosureRule = {
  id: 'TX-03',
  title: '词语没有重复打印',
  severity: 'warning',
  silences: [],
  help: {
    asks: '两个字以上的词语不要连着写两遍。',
    wrong: '主要是用于主要是用于机要通信、应急等公务用车。',
    right: '主要是用于机要通信、应急等公务用车。',
    basis: '财预〔2016〕143号',
    misses:
      '两个名称相接（如“卫生健康”接“健康教育”、“公共服务”接“服务对象”）和少见的叠词会误报；中间隔了标点的重复看不出。',
  },
  evaluate: (context) => ({
    findings: printedTexts(context).flatMap(({ at, text, where }): RuleFinding<string>[] => {
      const words = repeatedPhrase(text);
      if (words === null) return [];
      return [
        {
          severity: 'warning',
          cell: at,
          printed: words + words,
          expected: words,
          quote: words + words,
          message: `${where}的“${words}”连着写了两遍，请删去一遍。`,
        },
      ];
    }),
  }),
};

const THOUSAND = 1000;

export const TX_05: DisclosureRule = {
  id: 'TX-05',
  title: '同一组数字的格式一致',
  severity: 'hint',
  silences: [],
  help: {
    asks: '同一组金额的小数位数要一致，千分位逗号要么都用，要么都不用。',
    wrong: '基本工资78.65万元、社会保障缴费46.2万元。',
    right: '基本工资78.65万元、社会保障缴费46.20万元。',
    basis: '财预〔2016〕143号',
  },
  evaluate: ({ disclosure }) => ({
    findings: readNarrative(disclosure).flatMap((passage) => [...decimals(passage), ...separators(passage)]),
  }),
};

function decimals(passage: Passage): RuleFinding<string>[] {
  const lists = new Map<Topic, Amount[]>();
  for (const { whole, role, stated } of passage.topics) {
    if (!whole || role === 'main' || stated?.kind !== 'amount') continue;
    const amounts = lists.get(whole);
    if (amounts) amounts.push(stated);
    else lists.set(whole, [stated]);
  }
  return [...lists].flatMap(([whole, amounts]) => {
    const most = Math.max(...amounts.map((one) => one.decimals));
    const odd = amounts.filter((one) => one.decimals < most);
    const [first] = odd;
    if (!first) return [];
    return [
      inPassage(passage, {
        severity: 'hint',
        printed: first.printed,
        message: `${place(passage)}${whole.subject}所列金额的小数位数不一致（${list(
          odd.map(({ printed }) => printed),
          3,
        )}），请统一为 ${most} 位小数。`,
      }),
    ];
  });
}

function separators(passage: Passage): RuleFinding<string>[] {
  const large = passage.figures.filter(
    (figure) =>
      figure.kind === 'amount' && Math.abs(Number(figure.printed.replace(/[,，]|[^\d.]+$/g, ''))) >= THOUSAND,
  );
  const without = large.filter(({ printed }) => !/[,，]/.test(printed));
  const [first] = without;
  if (!first || without.length === large.length) return [];
  return [
    inPassage(passage, {
      severity: 'hint',
      printed: first.printed,
      message: `${place(passage)}的金额有的用千分位逗号、有的不用（${list(
        without.map(({ printed }) => printed),
        3,
      )}），请统一。`,
    }),
  ];
}

export const TX_07: DisclosureRule = {
  id: 'TX-07',
  title: '单位名称写法统一',
  severity: 'warning',
  silences: [],
  help: {
    asks: '同一个单位在正文和自评表里用同一个名称。',
    wrong: '正文写“包头市昆都仑区工业和信息化局”，自评表写“昆区工业和信息化局”。',
    right: '都写全称，或在第一次出现时注明简称。',
    basis: '财预〔2016〕143号',
    misses: '只看部门自己的名称；注明“以下简称”的简称不提示。',
  },
  evaluate: (context) => {
    const name = (context.disclosure.department?.name ?? '').replace(/\s+/g, '');
    const parts = /^(.*[省市区县旗州盟])([\u4e00-\u9fff]{2,}(?:局|委|委员会|厅|院|办公室|办|中心))$/.exec(
      name,
    );
    if (!parts) return { findings: [], notChecked: '文件没有写明部门名称，或名称不带地区' };
    const seen = new Map<string, { readonly at: string; readonly where: string; count: number }>();
    const texts = [...printedTexts(context), ...headTexts(context)];
    const shortened = texts.some(({ text }) => text.includes('简称'));
    for (const { at, where, text } of texts) {
      for (const variant of namesIn(text.replace(/\s+/g, ''), parts[1] ?? '', parts[2] ?? '')) {
        const known = seen.get(variant);
        if (known) known.count += 1;
        else seen.set(variant, { at, where, count: 1 });
      }
    }
    const variants = [...seen.keys()];
    if (shortened || variants.length < 2) return { findings: [] };
    const other = variants.find((variant) => variant !== name) ?? name;
    const first = seen.get(other);
    return {
      findings: [
        {
          severity: 'warning',
          cell: first?.at ?? '$',
          printed: other,
          expected: name,
          quote: other,
          message: `同一个单位写成了${quoted(variants, 6)} ${variants.length} 种名称，请统一为“${name}”，或在第一次出现时注明简称。`,
        },
      ],
    };
  },
};

/** Names of department and unit in the heads of the forms: too short for running texts. */
function headTexts({
  disclosure,
}: DisclosureContext): { readonly at: string; readonly where: string; readonly text: string }[] {
  return (disclosure.evaluations ?? []).flatMap((form, i) =>
    (['competentDepartment', 'implementingUnit'] as const).flatMap((key) => {
      const text = form[key];
      return text ? [{ at: `evaluations[${i}].${key}`, where: '自评表', text }] : [];
    }),
  );
}

/** The ways a text names the unit: with the whole of its region, a part of it, a short form of it, or with its own name shortened. */
function namesIn(text: string, region: string, body: string): string[] {
  const found = new Set<string>();
  const regions = regionForms(region);
  for (const prefix of regions) {
    for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + prefix.length)) {
      const after = text.slice(at + prefix.length, at + prefix.length + body.length);
      const longer = regions.some(
        (other) =>
          other.length > prefix.length && other.endsWith(prefix) && text.endsWith(other, at + prefix.length),
      );
      if (longer) continue;
      if (after === body) found.add(prefix + body);
      else {
        const short = shortForm(after, body);
        if (short !== null) found.add(prefix + short);
      }
    }
  }
  return [...found];
}

/** 包头市昆都仑区: itself, 昆都仑区, 昆区. */
function regionForms(region: string): string[] {
  const last = /[^省市区县旗州盟]+[省市区县旗州盟]$/.exec(region)?.[0] ?? region;
  return [...new Set([region, last, `${last.charAt(0)}${last.slice(-1)}`])].filter((form) => form.length > 1);
}

/** 工信局 for 工业和信息化局: its characters in order, first and last included. */
function shortForm(text: string, body: string): string | null {
  const end = text.indexOf(body.slice(-1));
  const short = text.slice(0, end + 1);
  if (end < 1 || short.length < 2 || short.length >= body.length || short.charAt(0) !== body.charAt(0))
    return null;
  let at = 0;
  for (const c of short) {
    at = body.indexOf(c, at) + 1;
    if (at === 0) return null;
  }
  return short;
}
