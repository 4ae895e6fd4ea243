// What makes a goal one: a number, a date, or something done to something. Slogans and backgrounds have none.

/** Numbers that count: not years, numbers of documents, or what stands in the title of one. */
const NOT_COUNTS =
  /《[^《》]*》|〔\d{4}〕\s*\d*号?|(?:19|20)\d\d\s*[—–~～至-]\s*(?:19|20)?\d\d年?度?|(?:19|20)\d\d年度?(?!\d{1,2}月)|十[二三四五六]五/g;
const COUNTS =
  /\d|[一二三四五六七八九十百千万两]+(?:余|多|几)?(?:个|名|户|家|场|次|项|件|所|处|条|公里|亩|吨|万|台|套|辆|批|期|栋|座|间|里|本|份|篇|支|对|人)(?!体|性|人|样|起|直|定|共)|百分之|[一二三四五六七八九]成|过半|翻番|全部|所有|每[年月周日季]|每半年|全覆盖|零(?:事故|投诉|死亡|差错)|应[\u4e00-\u9fff]{1,2}尽[\u4e00-\u9fff]{1,2}|月底前|年底前/;

/** Verbs whose doing can be checked; the object follows or went before. */
const RESULTS =
  /完成|建成|建设|新建|改建|扩建|迁建|改造|修缮|维修|维护保养|修复|修编|购置|购买|采购|配备|更新|更换|安装|铺设|敷设|发放|缴纳|缴清|支付|拨付|兑付|补助|补贴|资助|补缴|偿还|归还|编制|制定|制订|出台|印发|举办|承办|开展|组织|召开|供应|供给|供水|供暖|供热|投放|发布|培训|检测|监测|抽检|抽样|巡查|巡护|巡检|普查|调查|排查|摸排|整治|治理|清理|清运|清淤|处置|处理|拆除|拆迁|征收|安置|救助|帮扶|慰问|接种|筛查|体检|诊疗|巡诊|种植|播种|养护|造林|绿化|亮化|硬化|防治|防控|验收|交付|投入使用|投用|通车|开园|运营|收治|接收|录入|归档|数字化|开发|上线|搭建|引进|招聘|聘用|演出|展出|送戏|放映|出版|保洁|看护|值守|执法|提供[^，。；]{1,12}(?:服务|场所|保障)|办理|审理|受理|化解|办结|解决|落实|减免|奖励|评选|评审|测绘|勘测|勘察|设计|监理|审计|评估|印制|制作|租赁|租用|运转维护|值班/;

/** 各项工作顺利开展 and the like: the verb is there and nothing is done. */
const EMPTY_WORK =
  /(?:各项|相关|日常|有关|业务|本职|重点|机关|单位|部门|全局|全区|全县|全市|中心|正常)*(?:工作|业务|任务|职能|职责|事业)(?:的)?(?:任务)?(?:能够|得以)?(?:圆满|全面|顺利|正常|有序|平稳|健康|持续|高效|深入|扎实|有效|稳步)*(?:地)?(?:开展|进行|运转|运行|完成|推进|落实|发展|建设)/g;
const EMPTY_OBJECT =
  /(?:落实|贯彻|完成|履行|开展|推进|做好|组织)[^，。；]{0,6}(?:各项|相关|上级|有关|工作)(?:政策|精神|要求|部署|工作|任务|职责|决策)+|(?:队伍|作风|能力|文化|精神文明|党风廉政|生态文明|和谐社会|法治|平安|制度|体系|机制)建设|(?:得到|取得|有)(?:了)?(?:进一步|有效|明显|较大|显著|较好)?(?:的)?(?:解决|落实|治理)|处理好|解决好|解决问题的能力|(?:治理|防控|服务|处置|应急处置)(?:能力|水平|体系)|(?:综合|社会|基层|公共)治理/g;

/** Sentences that only tell why, or what has been. */
const BACKGROUND =
  /由于|历来|长期以来|一直以来|近年来|近几年|多年来|一年比一年|日益|自[^，。；]{2,12}(?:以来|起)|成立于|始建于|位于|系[^，。；]{2,20}(?:单位|企业|公司)|历史遗留|为此/;
const FORWARD = /将|拟|计划|力争|本年|今年|当年|年内|全年|今后|继续|争取|确保|预计|目标/;

/** Why a goal cannot be compared with anything: only slogans, only background, only earlier years; null when it can. */
export type GoalFault = 'slogan' | 'background' | 'past';

/** Judges the text of an expected goal for its year. */
export function goalFault(text: string, fiscalYear: number): GoalFault | null {
  const plain = text.replace(/\s+/g, '');
  if (fiscalYear > 0 && isPast(plain, fiscalYear)) return 'past';
  const bare = plain.replace(NOT_COUNTS, '').replace(EMPTY_WORK, '').replace(EMPTY_OBJECT, '');
  if (COUNTS.test(bare) || RESULTS.test(bare) || /《[^《》]+》/.test(plain)) return null;
  return BACKGROUND.test(plain) && !FORWARD.test(plain) ? 'background' : 'slogan';
}

/** True where years are named, all of them gone, and no word looks ahead. */
function isPast(text: string, fiscalYear: number): boolean {
  const years = [...text.replace(/《[^《》]*》|〔\d{4}〕/g, '').matchAll(/((?:19|20)\d\d)年/g)].map(
    ([, year]) => Number(year),
  );
  return (
    years.length > 0 &&
    years.every((year) => year < fiscalYear) &&
    !FORWARD.test(text) &&
    !/为[^，。；]{0,30}(?:解决|发放|缴纳|支付|偿还|补)|用于|尾款|支付|偿还|归还|结算/.test(text)
  );
}
