// What is wrong with a document's shape, in Chinese: the place, the reason, the next step.
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** How many mistakes are spelled out; a broken file has them by the thousand. */
const SPELLED_OUT = 10;

/** A path as people read it: `funds[0].score`; `$` for the document as a whole. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text === '' ? '$' : text;
}

/** The mistakes of a document, one sentence each. */
export function issueTexts(issues: readonly Issue[]): string[] {
  const all = issues.flatMap(sentences);
  const shown = all.slice(0, SPELLED_OUT);
  if (all.length > shown.length) shown.push(`另有 ${all.length - shown.length} 处同类问题，请先更正以上各处`);
  return shown;
}

function sentences(issue: Issue): string[] {
  const place = pathText(issue.path);
  if (issue.path.at(-1) === 'fiscalYear') return [`${place}：应为 1990 到 2100 之间的四位数年份，请更正`];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(
        (key) => `${pathText([...issue.path, key])}：格式中没有这个字段，请核对字段名的拼写，或删去`,
      );
    case 'invalid_type':
      return [`${place}：应为${kindText(issue.expected)}，请更正`];
    case 'invalid_union':
      // Figures are the only union there is: a number or a text.
      return [`${place}：应为数字或文字，请更正`];
    case 'invalid_value':
      return [
        `${place}：只能是 ${issue.values.map((value) => `“${String(value)}”`).join('、')} 之一，请更正`,
      ];
    case 'too_big':
      return [`${place}：${tooBigText(issue.origin, Number(issue.maximum))}`];
    case 'too_small':
      return [`${place}：不能小于 ${String(issue.minimum)}，请更正`];
    default:
      return [`${place}：写法不符合格式，请更正`];
  }
}

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: '空',
};

function kindText(expected: string): string {
  return KINDS[expected] ?? '格式规定的内容';
}

function tooBigText(origin: string, maximum: number): string {
  if (origin === 'string') return `文字过长，最多 ${maximum} 个字，请删减`;
  if (origin === 'array') return `行数过多，最多 ${maximum} 行，请核对文件`;
  return `不能大于 ${maximum}，请更正`;
}
