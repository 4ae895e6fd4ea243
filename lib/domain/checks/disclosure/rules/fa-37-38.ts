// FA-37, FA-38: headings count on without gaps, agree with the table of contents, and none of the mandatory ones is missing.
import { headingNumeral } from '../../../disclosure/numerals';
import { numeralValue } from '../../../prose/spoken-counts';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { type Passage, readNarrative } from '../narrative/reading';
import { inPassage, place, quoted } from '../narrative/say';
import { MANDATORY_SECTIONS } from '../narrative/sections';

/** How a heading is numbered: the style, and its number. */
interface Ordinal {
  readonly style: '第部分' | '一、' | '（一）' | '1.' | '（1）';
  readonly value: number;
}

const NUMERAL = '[一二三四五六七八九十百]+';
const STYLES: readonly (readonly [Ordinal['style'], RegExp])[] = [
  ['第部分', new RegExp(`^第(${NUMERAL})部分`)],
  ['（一）', new RegExp(`[（(](${NUMERAL})[)）]$|^[（(](${NUMERAL})[)）]`)],
  ['（1）', /^[（(](\d{1,3})[)）]/],
  ['一、', new RegExp(`^(${NUMERAL})(?:[、.．]|$)`)],
  ['1.', /^(\d{1,3})(?:[、.．](?!\d(?!\d{3}年))|$)/],
];

/** The number of a heading by its label, or by the start of its title. */
function ordinalOf({ label, title }: Pick<Passage, 'label' | 'title'>): Ordinal | null {
  const words = (label === '' ? title : label).replace(/\s+/g, '');
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(words);
    const text = match?.[1] ?? match?.[2];
    const value = text === undefined ? null : /^\d+$/.test(text) ? Number(text) : numeralValue(text);
    if (value !== null) return { style, value };
  }
  return null;
}

function sayOrdinal({ style, value }: Ordinal): string {
  if (style === '1.') return `${value}.`;
  if (style === '（1）') return `（${value}）`;
  const numeral = headingNumeral(value);
  if (style === '第部分') return `第${numeral}部分`;
  return style === '一、' ? `${numeral}、` : `（${numeral}）`;
}

export const FA_37: DisclosureRule = {
  id: 'FA-37',
  title: '标题序号连续，目录与标题一致',
  severity: 'warning',
  silences: [],
  help: {
    asks: '同一层标题的序号应当连续，目录里的标题与正文的标题应当一致。',
    wrong: '（一）收支总体情况，（三）支出决算情况，缺（二）。',
    right: '（一）收支总体情况，（二）收入决算情况，（三）支出决算情况。',
    basis: '财预〔2016〕143号',
    misses: '没有写明层级的标题按出现的先后判断。',
  },
  evaluate: ({ disclosure }) => {
    const passages = readNarrative(disclosure);
    const contents = passages.find(({ ownSection }) => ownSection === 'contents');
    const findings = [...gaps(passages), ...passages.flatMap(gapsInText)];
    if (!contents) return { findings, notChecked: '文件没有目录，只核对了标题序号' };
    return { findings: [...findings, ...contentsFindings(contents, passages)] };
  },
};

/** Numbered items that begin a line of a text, by style. */
function itemsOf({ text, ownSection }: Passage): readonly Ordinal[] {
  if (ownSection === 'contents') return [];
  return text.split('\n').flatMap((line) => {
    const words = line.trimStart().slice(0, 12);
    if (!/^(?:[（(]|第?[一二三四五六七八九十]|\d{1,2}[.、．])/.test(words)) return [];
    const ordinal = ordinalOf({ label: '', title: words });
    return ordinal ? [ordinal] : [];
  });
}

/** Items of one text whose numbers skip or repeat. Items start anew at one. */
function gapsInText(passage: Passage): RuleFinding<string>[] {
  const last = new Map<Ordinal['style'], number>();
  for (const item of itemsOf(passage)) {
    const before = last.get(item.style);
    last.set(item.style, item.value);
    if (before === undefined || item.value === 1 || item.value === before + 1) continue;
    const printed = sayOrdinal(item);
    const right = sayOrdinal({ ...item, value: before + 1 });
    return [
      inPassage(passage, {
        severity: 'warning',
        printed,
        expected: right,
        message: `${place(passage)}各条的序号从${sayOrdinal({ ...item, value: before })}跳到${printed}，应为${right}，请核对。`,
      }),
    ];
  }
  return [];
}

/** Numbers that do not follow the one before them at the same level under the same heading. */
function gaps(passages: readonly Passage[]): RuleFinding<string>[] {
  const open: { readonly level: number; readonly style: Ordinal['style']; value: number }[] = [];
  let items: readonly Ordinal[] = [];
  return passages.flatMap((passage): RuleFinding<string>[] => {
    const ordinal = ordinalOf(passage);
    const above = items;
    items = itemsOf(passage);
    if (!ordinal || passage.ownSection === 'contents') return [];
    const known = open.findLastIndex(
      ({ level, style }) => style === ordinal.style && (passage.level === null || level === passage.level),
    );
    const level = passage.level ?? (known >= 0 ? (open[known]?.level ?? 0) : open.length);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const last = open.at(-1);
    if (last && last.level === level && last.style === ordinal.style) {
      const expected = last.value + 1;
      last.value = ordinal.value;
      return ordinal.value === expected ? [] : [gap(passage, ordinal, expected)];
    }
    if (last && last.level === level) open.pop();
    open.push({ level, style: ordinal.style, value: ordinal.value });
    // （三） may go on where the text above counted （一） and （二） in its lines.
    const goesOn = above.some(({ style, value }) => style === ordinal.style && value === ordinal.value - 1);
    return ordinal.value === 1 || goesOn ? [] : [gap(passage, ordinal, 1)];
  });
}

function gap(passage: Passage, ordinal: Ordinal, expected: number): RuleFinding<string> {
  const printed = sayOrdinal(ordinal);
  const right = sayOrdinal({ ...ordinal, value: expected });
  return {
    severity: 'warning',
    cell: passage.titleAt,
    printed,
    expected: right,
    message: `标题“${passage.title.trim()}”的序号是${printed}，按顺序应为${right}，请核对是否缺了标题或序号写错。`,
  };
}

/** A line of a table of contents without its number, dots and page. */
function headingWords(line: string): string {
  return line
    .replace(/\s+/g, '')
    .replace(/[.．…·—-]*\d*$/, '')
    .replace(new RegExp(`^(?:第${NUMERAL}部分|${NUMERAL}、|[（(]${NUMERAL}[)）]|\\d+[、.．])`), '');
}

function contentsFindings(contents: Passage, passages: readonly Passage[]): RuleFinding<string>[] {
  const lines = contents.text
    .split('\n')
    .map(headingWords)
    .filter((line) => line !== '');
  const titles = new Set(
    passages
      .filter((passage) => passage !== contents)
      .flatMap(({ title, part }) => [headingWords(title), headingWords(part)]),
  );
  const missing = lines.filter((line) => !titles.has(line));
  if (missing.length === 0) return [];
  return [
    {
      severity: 'warning',
      cell: contents.at,
      printed: missing[0] ?? null,
      expected: null,
      message: `目录中的${quoted(missing)}与正文的标题对不上，请改为一致。`,
    },
  ];
}

export const FA_38: DisclosureRule = {
  id: 'FA-38',
  title: '必备的内容齐全',
  severity: 'error',
  silences: [],
  help: {
    asks: '决算公开应当有部门概况、各项收支说明、“三公”经费、预算绩效、机关运行经费、政府采购、国有资产和名词解释。',
    wrong: '正文没有“预算绩效情况说明”。',
    right: '补上预算绩效情况说明。',
    basis: '财预〔2016〕143号',
    misses: '按标题的用词认章节；标题写得特别的会误报。',
  },
  evaluate: (context) => {
    if ((context.disclosure.narrative ?? []).length === 0)
      return { findings: [], notChecked: '文件没有带文字说明' };
    const missing = missingSections(context);
    if (missing.length === 0) return { findings: [] };
    return {
      findings: [
        {
          severity: 'error',
          cell: '$',
          printed: null,
          expected: missing.join('、'),
          message: `正文缺少${missing.map((name) => `“${name}”`).join('')}${missing.length > 1 ? `等 ${missing.length} 项内容` : ''}，请补充。`,
        },
      ],
    };
  },
};

function missingSections({ disclosure }: DisclosureContext): string[] {
  const present = new Set(
    readNarrative(disclosure).flatMap(({ ownSection }) => (ownSection ? [ownSection] : [])),
  );
  const beside: Record<string, boolean> = {
    部门职责: (disclosure.department?.duties ?? []).length > 0,
    机构设置:
      (disclosure.department?.offices ?? []).length > 0 || (disclosure.department?.units ?? []).length > 0,
    名词解释: (disclosure.glossary ?? []).length > 0,
  };
  return MANDATORY_SECTIONS.filter(
    ([name, kinds]) => !kinds.some((kind) => present.has(kind)) && !beside[name],
  ).map(([name]) => name);
}
