// SE-56: numbers of persons do not go to print: mobile telephones, identity cards, bank accounts.
import { type CellId, parseCellId } from '../../evaluation/cells';
import { indicatorText, liveIndicators } from '../../evaluation/form';
import type { CheckContext, Rule, RuleFinding } from '../rule';
import { maskLongNumbers, privateFigures } from '../words/private-figures';
import { shorten } from '../words/word-rows';

export const SE_56: Rule = {
  id: 'SE-56',
  title: '没有个人号码',
  severity: 'warning',
  silences: [],
  at: ['field/phone', 'field/leader', 'field/goalActual', 'field/summary', 'indicator/reason'],
  help: {
    asks: '公开的表里不写手机号、身份证号和银行账号；电话填办公电话。',
    wrong: '联系电话填个人手机号。',
    right: '联系电话填科室的办公电话，或者空着。',
    basis: '个人信息保护法；财预〔2016〕143号',
    misses: '十五位的旧身份证号，以及前面没有“账号”“卡号”字样、校验位又不对的卡号看不出来。',
  },
  evaluate: ({ form }) => {
    const live = new Set(liveIndicators(form).map(({ id }) => id));
    const findings: RuleFinding[] = [];
    for (const [cell, text] of form.cells) {
      // Most cells are short figures and words; where a row stands is no text at all, but as long as one.
      if (text.length < 10 || cell.endsWith('/node')) continue;
      const figures = privateFigures(text);
      if (figures.length === 0) continue;
      const place = placeOf(form, cell, live);
      if (place === null) continue;
      const shown = figures.map(({ kind, masked }) => `${kind} ${masked}`).join('、');
      const grave = figures.some(({ kind }) => kind === '身份证号');
      findings.push({
        severity: grave ? 'error' : 'warning',
        cell,
        printed: maskLongNumbers(text.trim()),
        expected: null,
        message: `${place}里有${shown}，公开前请删去${figures.every(({ kind }) => kind === '手机号') ? '，电话可以改填办公电话' : ''}。`,
        quote: figures.map(({ masked }) => masked).join('、'),
      });
    }
    return { findings };
  },
};

function placeOf(form: CheckContext['form'], cell: CellId, live: ReadonlySet<string>): string | null {
  const parsed = parseCellId(cell);
  if (!parsed) return null;
  if (parsed.kind !== 'indicator') return parsed.rule.label;
  if (!live.has(parsed.id)) return null;
  return `「${shorten(indicatorText(form, parsed.id, 'name').trim())}」的${parsed.rule.label}`;
}
