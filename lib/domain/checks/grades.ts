// 评价等级: the band of a total, and which grade of the template a printed word means.
import type { Points } from '../points';
import type { Template } from '../template/template';

/** The name of the band a total falls into; '' where the template has no grades. */
export function bandOf({ grades }: Template, total: Points): string {
  return grades.find(({ from }) => total >= from)?.name ?? '';
}

/** Other words for the four grades, by the template's. */
const WORDS: Readonly<Record<string, RegExp>> = {
  优: /^优秀?$/,
  良: /^良好?$/,
  中: /^(中|中等|合格|一般)$/,
  差: /^(差|较差|不合格)$/,
};

/** The template's grade that a printed word means (优秀 is 优); null when it means none. */
export function gradeNamed({ grades }: Template, printed: string): string | null {
  const word = printed.replace(/[\s“”"「」()（）]/g, '').replace(/[等档]?级?$/, '');
  return (
    grades.find(({ name }) => name === word || name === printed.trim())?.name ??
    grades.find(({ name }) => WORDS[name]?.test(word))?.name ??
    null
  );
}
