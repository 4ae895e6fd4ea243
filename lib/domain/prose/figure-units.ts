// The units that stand behind a number in a text: of money, and of everything that is counted.

/** Units of money with the decimals that one of them can carry down to one 分. Longest first. */
export const MONEY_UNITS: readonly (readonly [unit: string, decimals: number])[] = [
  ['百万元', 8],
  ['千万元', 9],
  ['亿元', 10],
  ['万元', 6],
  ['千元', 5],
  ['元', 2],
];

/** 万 and 亿 alone mean money unless a counter follows. */
export const BARE_MONEY_UNITS: readonly (readonly [unit: string, decimals: number])[] = [
  ['亿', 10],
  ['万', 6],
];

const COUNTERS = [
  '个百分点 人次 人/次 人·次 人 名 台（套） 台(套) 台/套 台套 台 套 批次 批 团组 场次 场 次 项目 项 件 份 篇 期 条 所 处 栋 座 间',
  '公里 千米 平方公里 平方米 立方米 米 亩 公顷 吨 千克 公斤 克 升 千瓦时 度 天 日 个工作日 工作日 个月 小时 分钟 年 季度 岁 周',
  '分 级 倍 户 家 辆 位 艘 头 只 株 棵 册 本 张 枚 块 片 盏 根 笔 例 宗 起 轮 届 班 门 村 街道 乡镇 社区 单位 企业 个 号 类 款 种 户次 组 路 车次 亿度',
]
  .join(' ')
  .split(' ');

const byFirst = new Map<string, string[]>();
for (const counter of COUNTERS.toSorted((a, b) => b.length - a.length)) {
  const first = counter.slice(0, 1);
  byFirst.set(first, [...(byFirst.get(first) ?? []), counter]);
}

/** The counter at `index`, with 万, 亿 or 千 before it (2.52 万吨, 3 千人); '' when none stands there. */
export function counterAt(text: string, index: number): string {
  const first = text.charAt(index);
  const tens = first === '万' || first === '亿' || first === '千' ? first : '';
  const counter = byFirst
    .get(text.charAt(index + tens.length))
    ?.find((one) => text.startsWith(one, index + tens.length));
  return counter === undefined ? '' : tens + counter;
}
