// Whether a reason (偏差原因) explains the shortfall, or only praises the work or talks of money.

import { remembered } from './remembered';

/** Words that lead to a cause. */
const CAUSE =
  /因(?![而此])|由于|受|原因|导致|所致|致使|造成|影响|缘于|鉴于|考虑到|限于|出于|按照[^，。；]{0,20}(?:要求|规定|通知|文件)/;

/** What keeps a target from being reached: events, lacks, delays. */
const OBSTACLE =
  /疫情|天气|降雨|暴雨|高温|严寒|冻土|封控|汛期|施工期|推迟|延期|延后|延迟|延长|滞后|迟缓|暂缓|暂停|取消|停工|停产|停办|搬迁|撤并|合并|改革|调整|变更|尚[未在需无]|未[能及到完达按予有参开实进建招通下批获纳经列]|没有|无法|不能|不足|不够|不全|不到|不高|不齐|不符|不愿|不多|不及|不完善|不到位|不理想|不熟悉|缺乏|缺少|缺口|欠缺|较慢|较晚|较少|较低|较差|较长|较大(?:差距|偏差)|偏低|偏高|偏少|偏大|偏差|过高|过低|过大|误差|差距|困难|难度|去世|死亡|退休|离职|调离|辞职|请假|缺席|减少|下降|放弃|退出|跨年|跨期|结转|分[期批年]|周期|流标|废标|质疑|纠纷|诉讼|审批|手续|正在|还在|仍在|有待|待[^，。；]{0,8}后|年底|次年|超出|超过|超额|少于|低于|增加|新增|上涨|损坏|故障|老化|个别|少数|部分(?:群众|学生|家长|职工|企业|人员|单位|项目|设备|村|户)/;

/** What is done about it. */
const MEASURE =
  /下一步|下步|今后|下[一]?年度?|明年|来年|将|拟|计划|改进|整改|加大|加强|加快|强化|完善|督促|督导|继续|提前|尽快|尽早|跟踪|建立|健全|优化|细化|拓宽|争取|协调|补[办齐发报录]|催/;

const PRAISE =
  /得到(?:了)?(?:有效|较好|很好|圆满|妥善|显著|化解|肯定|好评|认可|提升|改善)|取得(?:了)?(?:较好|良好|显著|明显|一定|预期|阶段性)?(?:的)?(?:成效|效果|成绩|进展|效益)|成效(?:显著|明显|较好)|效果(?:显著|明显|较好|良好)|圆满|顺利|(?:已|均|全部|全面|基本|较好地?|按时|按期|超额|如期)(?:已|地)?(?:完成|化解|实现|达标|达到)|大部分[^，。；]{0,8}(?:化解|完成|解决|办结)|严格(?:按|执行|落实|把关)|积极(?:开展|推进|组织|配合|协调|落实|宣传)|认真(?:开展|落实|组织|履行|贯彻)|扎实|高度重视|较好|良好|受到[^，。；]{0,8}(?:好评|欢迎|肯定)|受[^，。；]{0,6}(?:好评|欢迎|肯定)|有效(?:提升|提高|改善|保障|化解)|不断(?:提升|提高|改善)|群众(?:比较|较为|基本)?满意|以[^，。；]{2,20}为主/;

const MONEY = /资金|经费|预算|支出|开支|支付|拨付|财政|执行率|结余|节约|节省|费用|列支|金额|款/;
/** Money as a real cause. */
const MONEY_SHORT =
  /未|不到位|缺口|不足|紧张|到位(?:晚|较晚|不及时|滞后)|下达(?:晚|较晚)|压减|收回|调减|核减|流标|中标|招标|低于|高于|进度/;

/** A reason that explains nothing: only about money, or only in praise; null when it explains, or when that cannot be told. */
export const emptyReason = remembered(judgeReason);

function judgeReason(text: string): 'money' | 'praise' | null {
  const plain = text.replace(/\s+/g, '').replace(/受[^，。；]{0,8}(?:好评|欢迎|肯定)/g, '好评');
  if (CAUSE.test(plain)) return null;
  const clauses = plain.split(/[，。；;,]/).filter((clause) => clause !== '');
  if (clauses.length > 0 && clauses.every((clause) => MONEY.test(clause)) && !MONEY_SHORT.test(plain)) {
    return MEASURE.test(plain) ? null : 'money';
  }
  if (OBSTACLE.test(plain) || MEASURE.test(plain)) return null;
  return PRAISE.test(plain) ? 'praise' : null;
}

/** True for names of indicators that money explains well enough. */
export function isAboutMoney(name: string): boolean {
  return /资金|经费|预算|支出|费|成本|元|金额|补助|补贴|支付|执行|投入|价/.test(name);
}
