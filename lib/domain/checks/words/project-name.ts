// The names by which words beside a form call its project: the heading it is printed behind, and its summary.
import { type CellId, fieldCell } from '../../evaluation/cells';
import { fieldText } from '../../evaluation/form';
import { isBlank } from '../blank';
import { HEADING_PLACE } from '../place';
import type { CheckContext } from '../rule';

/** A project's name without year, 项目, 申请, spaces and marks. */
export function coreName(name: string): string {
  return name
    .replace(/[\s“”"'《》〈〉（）()：:，,。.、·—-]+/g, '')
    .replace(/(?:19|20)\d\d年?度?/g, '')
    .replace(/^(?:关于)?申请/, '')
    .replace(/申请|项目/g, '');
}

/** A name told beside the form. `by` is who tells it, as sentences say it. */
export interface ToldName {
  readonly by: '标题' | '综述';
  readonly cell: CellId;
  readonly name: string;
}

/**
 * What heading and summary call the project, the heading first; once where both say the same. A heading is taken for a name
 * where it speaks of a project, or is one that `isKnown` (by its core) from elsewhere.
 */
export function toldNames(
  { form, heading = '' }: CheckContext,
  isKnown: (core: string) => boolean,
): ToldName[] {
  const summary = fieldText(form, 'narrativeName').trim();
  const own = coreName(fieldText(form, 'projectName'));
  const titled = nameInHeading(
    heading,
    (core) => core === own || core === coreName(summary) || isKnown(core),
  );
  const told: ToldName[] = [];
  if (titled !== '') told.push({ by: '标题', cell: HEADING_PLACE, name: titled });
  if (!isBlank(summary) && coreName(summary) !== coreName(titled))
    told.push({ by: '综述', cell: fieldCell('narrativeName'), name: summary });
  return told;
}

const NUMBERING =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|项|个)?[、，：:.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|[一二三四五六七八九十]{1,3}[、，.．]|(?:\d{1,2}[.．、）)])+|[①-⑳]|(?:项目|附件)[一二三四五六七八九十\d]{1,2}[、：:.．])\s*/;
const TELLING = '(?:综述|情况|结果|报告|得分|说明|公开|表|及|和|、)';
/** What a heading adds to the name of its project, at its end. */
const ABOUT_EVALUATION = new RegExp(
  `(?:的?(?:(?<=项目)(?:支出|资金))?(?:绩效)?(?:目标)?(?:自评|自我评价|评价|完成)${TELLING}*|的?绩效${TELLING}+|综述|(?<=项目)(?:支出|资金|基本)?${TELLING}+)$`,
);
/** Words of headings over all projects: with nothing but these a heading names none. */
const GENERAL =
  /部门|单位|[本省市县区上]级|[一二三]级|各|支出|收入|预算|决算|绩效|评价|自评|自我|结果|情况|说明|报告|综述|总体|整体|重点|部分|专项|资金|公开|开展|工作|管理|附[件表]?|目标|完成|一般公共|政府性基金|国有资本经营|财政|拨款|转移支付|主要|具体|其[他它]|有关|相关|典型|涉密|民生|实事|名称|清单|汇总|基本|年度|[本当]年|为例|[以表及和的等与中个一二三四五六七八九十\d]/g;
/** A heading that leaves fewer characters may as well name a field of work (民政项目). */
const SHORTEST_NAME = 3;

function nameInHeading(heading: string, isKnown: (core: string) => boolean): string {
  const words = heading.trim().replace(/[\s：:；;，,。.]+$/, '');
  const bare = words.replace(NUMBERING, '');
  const name = bare.replace(ABOUT_EVALUATION, '');
  // 1.5万亩农田 begins with no numbering, and a project may itself be called 绩效评价.
  const known = [words, bare, name].find((text) => coreName(text) !== '' && isKnown(coreName(text)));
  if (known !== undefined) return known;
  if (name === bare && !bare.includes('项目')) return '';
  return coreName(name).replace(GENERAL, '').length < SHORTEST_NAME ? '' : name;
}
