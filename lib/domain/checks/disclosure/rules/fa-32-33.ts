// FA-32, FA-33: one name and one year in title, cover, tables and text.
import type { RuleFinding } from '../../rule';
import type { DisclosureRule } from '../disclosure-rule';
import { type Passage, readNarrative } from '../narrative/reading';
import { inPassage, place } from '../narrative/say';

export const FA_32: DisclosureRule = {
  id: 'FA-32',
  title: '标题、封面和各表的单位名称一致',
  severity: 'warning',
  silences: [],
  help: {
    asks: '标题、封面和每张表的表头应当写同一个单位全称。',
    wrong: '标题写“示范区工业和信息化局”，公开01表表头写“示范区工信局”。',
    right: '各处都写“示范区工业和信息化局”。',
    basis: '财预〔2016〕143号',
    misses: '封面没有写单位名称的，不提示。',
  },
  evaluate: ({ disclosure }) => {
    const name = plain(disclosure.department?.name);
    if (name === '') return { findings: [], notChecked: '文件没有写明部门名称' };
    const places: {
      readonly cell: string;
      readonly what: string;
      readonly text: string;
      readonly whole: boolean;
    }[] = [];
    if (disclosure.title) places.push({ cell: 'title', what: '标题', text: disclosure.title, whole: false });
    for (const [i, line] of (disclosure.cover ?? []).entries()) {
      if (NAMES_A_BODY.test(plain(line)))
        places.push({ cell: `cover[${i}]`, what: '封面', text: line, whole: false });
    }
    for (const [i, table] of (disclosure.tables ?? []).entries()) {
      if (table.unitName)
        places.push({
          cell: `tables[${i}].unitName`,
          what: table.printedNo ?? table.title ?? '表头',
          text: table.unitName,
          whole: true,
        });
    }
    return {
      findings: places.flatMap(({ cell, what, text, whole }): RuleFinding<string>[] => {
        const stated = plain(text);
        if (whole ? stated === name : stated.includes(name)) return [];
        return [
          {
            severity: 'warning',
            cell,
            printed: text,
            expected: name,
            message: `${what}的单位名称写成“${text.trim()}”，与部门名称“${name}”不一致，请改为同一全称。`,
          },
        ];
      }),
    };
  },
};

const NAMES_A_BODY =
  /(?:局|委员会|委|厅|院|办公室|中心|政府|联合会|协会|学校|大队|部门|单位)(?:\d{4}年|部门决算|$)/;

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, '').replace(/^(?:公开|编制|填报)?(?:部门|单位)(?:名称)?[:：]/, '');
}

export const FA_33: DisclosureRule = {
  id: 'FA-33',
  title: '年度写对',
  severity: 'error',
  silences: [],
  help: {
    asks: '本部门年度、对比的上年、资产的截止日期应当与本次公开的年度相符。',
    wrong: '2021 年度决算写“与2019年度相比”“截至2020年12月31日”。',
    right: '写“与2020年度相比”“截至2021年12月31日”。',
    basis: '财预〔2016〕143号',
    misses: '只看标题、“本部门某年度”“与某年度相比”“截至某年12月31日”；叙述中的其他年份不判断。',
  },
  evaluate: ({ disclosure }) => {
    const year = Number(disclosure.fiscalYear ?? 0);
    if (!year) return { findings: [], notChecked: '文件没有写明年度' };
    const findings = readNarrative(disclosure).flatMap((passage) => [
      ...titleYear(passage, year),
      ...textYears(passage, year),
    ]);
    const title = /(?:19|20)\d\d(?=年)/.exec((disclosure.title ?? '').replace(/\s+/g, ''))?.[0];
    if (title !== undefined && Number(title) !== year) {
      findings.unshift({
        severity: 'error',
        cell: 'title',
        printed: title,
        expected: String(year),
        message: `标题写 ${title} 年度，本次公开的是 ${year} 年度，请更正。`,
      });
    }
    return { findings };
  },
};

function titleYear(passage: Passage, year: number): RuleFinding<string>[] {
  const title = passage.title.replace(/\s+/g, '');
  const printed = /^(?:第.{1,2}部分|.{1,4}[、）)])?(?:关于)?((?:19|20)\d\d)年度/.exec(title)?.[1];
  if (printed === undefined || Number(printed) === year || passage.section === 'performanceResults')
    return [];
  return [
    {
      severity: 'error',
      cell: passage.titleAt,
      printed,
      expected: String(year),
      message: `标题“${title}”写 ${printed} 年度，应为 ${year} 年度，请更正。`,
    },
  ];
}

function textYears(passage: Passage, year: number): RuleFinding<string>[] {
  return passage.figures.flatMap((figure) => {
    const speak = (printed: number, right: number, what: string) => [
      inPassage(passage, {
        severity: 'error' as const,
        printed: figure.printed,
        expected: String(right),
        quote: `${figure.before}${figure.printed}`,
        message: `${place(passage)}${what}写 ${printed} 年，应为 ${right} 年，请更正。`,
      }),
    ];
    if (figure.kind === 'year') {
      if (/(?:本部门|我部门|本单位|我单位)$/.test(figure.before) && figure.year !== year)
        return speak(figure.year, year, '的本年度');
      const after = passage.text.slice(figure.end, figure.end + 8);
      const compared =
        /[与比较]$/.test(figure.before) &&
        (/^(?:决算数?)?\s*(?:相比|增|减|下降|持平|上升)/.test(after) || figure.before.endsWith('较'));
      if (compared && figure.year !== year - 1) return speak(figure.year, year - 1, '对比的上年');
    }
    if (
      figure.kind === 'date' &&
      figure.month === 12 &&
      figure.day === 31 &&
      /截[至止]到?$/.test(figure.before)
    ) {
      if (passage.section === 'stateAssets' && figure.year !== null && figure.year !== year)
        return speak(figure.year, year, '的截止日期');
    }
    return [];
  });
}
