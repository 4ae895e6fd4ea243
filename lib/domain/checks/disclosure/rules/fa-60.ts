// FA-60: guidance, samples and alternatives of a template that were left in the text.
import { placeholderIn } from '../../words/placeholders';
import type { DisclosureRule } from '../disclosure-rule';
import { readNarrative } from '../narrative/reading';
import { inPassage, place } from '../narrative/say';

/** What only a disclosure's template says. */
const MORE: readonly RegExp[] = [
  /[（(](?:若|如)(?:无|没有|有|涉及)[^（()）]{2,40}[)）]/,
  /[（(](?:单位|部门)(?:全称|名称)[)）]/,
  /(?:增加|减少|增长|下降)\/(?:增加|减少|增长|下降)/,
  /(?:^|[^\d.])[Xx×]\s*(?:个|万元|年|人次?|辆|%|％)/,
  /参考(?:模板|样式|格式)|(?:模板|样表)说明/,
];
/** A direction that nobody chose is FA-24's. */
const UNDECIDED = /(?:增加|增长|上升|减少|下降)[（(](?:减少|下降|增加|增长|上升)/;

export const FA_60: DisclosureRule = {
  id: 'FA-60',
  title: '没有遗留的模板文字',
  severity: 'error',
  silences: [],
  help: {
    asks: '模板里的提示、示例和待填的符号应当全部换成本部门的内容。',
    wrong: '主要原因是：XX。（若无此项支出，请说明）',
    right: '写明本部门的具体原因，删去提示文字。',
    basis: '财预〔2016〕143号',
    misses: '没有括号和占位符号的示例文字看不出。',
  },
  evaluate: ({ disclosure }) => ({
    findings: readNarrative(disclosure).flatMap((passage) => {
      const title = leftOver(passage.title);
      const text = leftOver(passage.text);
      const found = text ?? title;
      if (found === null) return [];
      return [
        {
          ...inPassage(passage, {
            severity: 'error' as const,
            printed: found,
            message: `${place(passage)}遗留了模板文字“${found}”，请改成本部门的内容或删去。`,
          }),
          ...(text === null && { cell: passage.titleAt }),
        },
      ];
    }),
  }),
};

function leftOver(text: string): string | null {
  const found = placeholderIn(text.replace(UNDECIDED, ''));
  if (found !== null && !UNDECIDED.test(found)) return found;
  for (const pattern of MORE) {
    const match = pattern.exec(text);
    if (match) return match[0].trim();
  }
  return null;
}
