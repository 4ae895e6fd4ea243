// SE-52: a form is of the year of the document it is printed in; a year left over from an older form is worth a look.
import { type FormField, fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { FISCAL_YEAR_PLACE } from '../place';
import type { CheckContext, Rule, RuleFinding } from '../rule';

export const SE_52: Rule = {
  id: 'SE-52',
  title: '表头年度与公开年度一致',
  severity: 'error',
  silences: [],
  at: ['field/projectName', 'field/goalActual', 'field/summary'],
  help: {
    asks: '自评表的年度应当与所在公开文本的年度相同。',
    wrong: '2020 年度决算公开里，自评表的年度是 2019 年。',
    right: '自评表的年度改为 2020 年。',
    basis: '财预〔2016〕143号',
    misses: '正文提到别的年份大多有理由，只提示项目名称里的年份和“上一年度”字样的遗留。',
  },
  evaluate: (context) => {
    const { form, documentYear } = context;
    const year = form.fiscalYear;
    const findings = year > 0 ? leftoverYears(context) : [];
    if (form.origin === 'working') return { findings, notChecked: '年度由系统确定，不需要核对' };
    if (documentYear === undefined) return { findings, notChecked: '单独一张自评表，没有公开文本的年度可比' };
    if (year <= 0 || year === documentYear) return { findings };
    const finding: RuleFinding = {
      severity: 'error',
      cell: FISCAL_YEAR_PLACE,
      printed: String(year),
      expected: String(documentYear),
      message: `自评表的年度是 ${year} 年，所在公开文本是 ${documentYear} 年度，请核对后更正。`,
    };
    return { findings: [finding] };
  },
};

const TEXTS = ['goalExpected', 'goalActual', 'summary'] as const satisfies readonly FormField[];

/** The year before, where this year's should stand: in the name, or as 上年度 of a text that never names its own year. */
function leftoverYears({ form }: CheckContext): RuleFinding[] {
  const year = form.fiscalYear;
  const name = fieldText(form, 'projectName');
  const inName = yearsOf(name);
  const findings: RuleFinding[] = [];
  if (inName.length === 1 && inName[0] === year - 1) {
    findings.push({
      severity: 'hint',
      cell: fieldCell('projectName'),
      printed: name,
      expected: null,
      quote: String(year - 1),
      message: `项目名称写的是 ${year - 1} 年，本表是 ${year} 年度，请核对年份。`,
    });
  }
  for (const field of TEXTS) {
    const text = fieldText(form, field);
    if (!new RegExp(`${year - 1}\\s*年度`).test(text) || yearsOf(text).includes(year)) continue;
    findings.push({
      severity: 'hint',
      cell: fieldCell(field),
      printed: text,
      expected: null,
      quote: `${year - 1} 年度`,
      message: `文中写的是 ${year - 1} 年度，本表是 ${year} 年度，请核对是否沿用了上年的文字。`,
    });
  }
  return findings;
}

function yearsOf(text: string): number[] {
  return [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*年)/g)].map(([, year]) => Number(year));
}
