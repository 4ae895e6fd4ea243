// What a template leaves for the filler to replace: guidance in brackets, crosses, words of which one was to be struck out.

import { remembered } from './remembered';

/** Without any of these nothing is left over: most texts are done with here. */
const TRACE = /[（(【/XxＸ×✕╳*＊○〇_＿]|\d\s*字|对照年|此处|请在此|某某/;

const GUIDANCE: readonly RegExp[] = [
  // （100字以内）, (限 200 字), 概述完成情况，不超过500字
  /[（(【][^（）()【】]{0,30}?\d+\s*字(?:以内|之内|左右|内)?[^（）()【】]{0,12}[)）】]/,
  /(?:概述|说明|填写|填报|描述|总结|简述|字数|情况)[^。；（）()]{0,12}(?:限|不超过|控制在|不少于)\s*\d{2,4}\s*字(?:以内|左右)?/,
  // （请填写……）, （简要说明……）, （对照年度目标……）
  /[（(【](?:请|如实|简要|简述|概括|逐项|对照|根据实际|按实际|此处|本栏|可另附|填写|示例|例如?[:：])[^（）()【】]{0,60}[)）】]/,
  /对照年(?:度|初)[^，。；（）()]{0,8}目标[，,]?(?:逐项|逐条|如实|简要|概括|详细)?(?:填写|填报|说明|描述|概述|简述|总结|阐述)[^，。；]{0,20}/,
  /^\s*对照年(?:度|初)[^，。；]{0,8}目标[^，。；]{0,4}[。：:]?\s*$/,
  /此处(?:填写|插入|说明)[^，。；]{0,12}|请在此(?:处)?(?:填写|说明)?/,
  // XX, ×××, ＊＊, ○○, 某某
  /(?<![A-Za-z\d])[Xx]{2,}(?![A-Za-z\d])|(?<!\d)[×Ｘ✕╳]{2,}|(?<![\d*])\*{2,}(?![\d*])|＊{2,}|[○〇]{2,}|某某/,
  /_{3,}|＿{2,}/,
  // 增加（减少）: one of two was to be chosen
  /(?:增加|增长|上升|提高|高于|节约|结余|超支)(?:了)?[（(/](?:减少|下降|降低|低于|超支|增加)[)）]?|(?:减少|下降|降低|低于)(?:了)?[（(/](?:增加|增长|上升|提高|高于)[)）]?/,
];

/** The first words a template left in a text; null when there are none. */
export const placeholderIn = remembered(findPlaceholder);

function findPlaceholder(text: string): string | null {
  if (!TRACE.test(text)) return null;
  for (const pattern of GUIDANCE) {
    const found = pattern.exec(text);
    if (found) return found[0].trim();
  }
  return null;
}
