// Words that make a name a measure: what can be counted, weighed, timed or given as a share.

import { remembered } from './remembered';

/** Names of shares: a percentage as their target says something. */
const SHARE =
  /率|比例|比重|占比|比值|百分比|[%％]|覆盖|满意|合格|达标|完好|及时性|准确性|规范性|合规性|完整性|真实性|有效性|安全性|一致性|知晓|认可度|认知度|满足度|程度|进度|幅度|准确度|完成度|贡献度|参与度|信任度|清洁度|透明度|相符|情况|增长|增幅|降幅|下降|减幅|提高|提升|同比/;

/** True for names whose target may well be a percentage. */
export const isShareName = remembered((name) => SHARE.test(name));

/** What a name of something measurable ends in; brackets with a unit may follow. */
const MEASURE_END =
  /(?:率|比例|比重|占比|比值|度|数|量|额|值|人次|次|面|水平|标准|年限|期限|时限|时间|日期|时长|面积|规模|成本|费用|价格|价|指数|系数|得分|评分|位次|名次|排名|情况|性|等级|质量|能力|效果|效率|作用|影响|条件|环境|秩序|结构|体系|机制|周期|里程|长度|高度|深度|重量|体积|人员|对象|天数|户数|损失|收入|支出|产值|税收|投诉|事故|案件)(?:[（(][^（）()]*[）)])?$/;

/** True for names that end as a measure does: 办结率, 培训人次, 户均增收额（元）. */
export function endsAsMeasure(name: string): boolean {
  return MEASURE_END.test(name);
}

/** True for names that count things or money: a bare 100 beside them is a number of those. */
export function isCountName(name: string): boolean {
  return /[数量额值次人户家场件个台套项里亩吨元所名辆份篇期头只株条处座间栋册张天月年日]|成本|费用|标准|价/.test(
    name,
  );
}
