// What is wrong with the name of an indicator, if anything: each name has one fault at most, so that one rule speaks of it.
import { endsAsMeasure } from './measure-words';
import { remembered } from './remembered';

/** A number is SE-73's, a stock phrase SE-68's, the others are SE-34's. `words` are the ones at fault. */
export interface NameFault {
  readonly kind: 'number' | 'time' | 'question' | 'stock' | 'sentence' | 'goal';
  readonly words: string;
}

/** Longest name that is no sentence, without spaces, brackets and titles of documents. */
export const LONGEST_NAME = 25;

const NUMBER =
  /^[≥≤<>=约共]{0,2}[\d,，]+(?:\.\d+)?(?:[万亿千百]?元|[万亿]|[%％‰]|万?(?:人次|人|名|户|家|个|项|次|场|台|套|吨|亩|公里|米|平方米|件|份|辆|间|栋|所|处))?$/;
const TIME =
  /^(?:(?:[一二三四五六七八九十两半全整本当\d]{1,3}|(?:19|20)\d\d)个?(?:年度?|季度?|月份?|周|天|日)(?:内|以内|底|底前|末|度内)?|年度|年内|年底|年底前|全年度|季度内|(?:19|20)\d\d年度?\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前|以前)?|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前|以前))$/;
const QUESTION = /[？?]|是否|能否|是不是|多少|(?<![拥现具所原没])有无(?![线人障菌纺毒害])|[吗呢]$/;
/** Stops that a name does not have; 、 joins words, a comma between digits is none. */
const CLAUSE_MARK = /[，；;。！]|(?<!\d),|,(?!\d{3})/;
/** Of names in several clauses only these ends still measure. */
const STRICT_END = /(?:率|比例|占比|数|数量|人次|面积|金额)$/;
const GOAL_START =
  /^(?:确保|力争|努力|坚持(?!率)|进一步|为了|做好|搞好|抓好|服务好|切实|大力|着力|不断(?![供断电水网])|保证(?![金人书])|使(?![用领馆])|持续(?=企业|群众|职工|居民|获得|让|为)|通过(?!率|验收|认证|评审|考核|国家|省|审)|以.{2,20}为)/;

/** Stock phrases that fit every project, as whole clauses. */
const STOCK_CLAUSE = new RegExp(
  `^(?:${[
    '(?:合理|科学|统筹)(?:安排|使用|控制|利用)(?:各项|项目|财政|专项)?(?:支出|开支|成本|资金|经费|费用)',
    '(?:严格|有效|合理)?(?:控制|压缩|压减|节约|降低|减少)(?:各项|项目|行政|运行|工作)?(?:成本|支出|开支|费用|经费)',
    '厉行节约',
    '勤俭节约',
    '专款专用',
    '保质保量(?:完成)?',
    '长期(?:持续|坚持|有效|稳定|影响|发展)?',
    '持续(?:有效|发展|影响|坚持|推进|改善|发挥作用)?',
    '可持续(?:发展)?',
    '(?:有效|不断|切实)?(?:提高|提升)(?:工作|办事|行政)?(?:效率|质量|水平)',
    '(?:保障|确保|保证)(?:机关|单位|部门|各项|本职|日常|业务)?(?:工作|业务)?的?(?:正常|顺利|有序|平稳)(?:运转|运行|开展|进行)',
    '(?:保障|确保|保证)(?:各项|日常|业务|相关)?工作的?(?:正常|顺利|有序)?(?:运转|运行|开展|进行|完成)',
    '保民生',
    '(?:促进|保持|维护|确保|保障|实现)?(?:社会)(?:和谐|稳定)(?:稳定|发展)?',
    '(?:促进|推动)(?:经济|社会|经济社会)发展',
    '满足工作(?:需要|需求)',
    '(?:按|依)(?:规定|要求|计划|标准)(?:执行|落实|支出|使用)',
  ].join('|')})$`,
);
const LONGEST_STOCK = 24;

/** The fault of a name (trimmed); null for names of something measurable and for those that only a person can judge. */
export const nameFault = remembered(judgeName);

function judgeName(name: string): NameFault | null {
  const plain = name.replace(/\s+/g, '');
  const open = plain.replace(/[。．！!；;，,]+$/, '');
  if (NUMBER.test(open)) return { kind: 'number', words: name };
  if (TIME.test(open)) return { kind: 'time', words: name };
  const asked = QUESTION.exec(plain);
  if (asked) return { kind: 'question', words: asked[0] };
  if (isStock(open)) return { kind: 'stock', words: name };
  return sentenceOrGoal(name, plain, open);
}

function isStock(open: string): boolean {
  return (
    open.length <= LONGEST_STOCK && open.split(/[，,；;。、]/).every((clause) => STOCK_CLAUSE.test(clause))
  );
}

function sentenceOrGoal(name: string, plain: string, open: string): NameFault | null {
  // What stands in brackets explains, and the title of a document may be long.
  const bare = open.replace(/[（(][^（）()]*[）)]|《[^《》]*》/g, '');
  if (CLAUSE_MARK.test(bare)) return STRICT_END.test(bare) ? null : { kind: 'sentence', words: name };
  if (endsAsMeasure(open)) return null;
  const start = GOAL_START.exec(open);
  if (start) return { kind: 'goal', words: start[0] };
  if (bare.length > LONGEST_NAME || /[。！]$/.test(plain)) return { kind: 'sentence', words: name };
  return null;
}
