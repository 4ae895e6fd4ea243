// Words by which an indicator of 生态效益 is known as one.

const ECOLOGICAL =
  /生态|环境|环保|绿|污|排放|减排|节能|碳|水质|水体|水源|水土|水环|河|湖|库|海|湿地|空气|大气|雾|霾|土壤|土地|耕地|植被|森林|林|草|树|沙|荒|山|矿|渣|尾|垃圾|废|粪|秸秆|地膜|农膜|化肥|农药|能耗|能源|煤|气|油|电|光伏|风|热|燃|资源|循环|再生|回收|利用|噪|尘|PM|卫生|厕|清洁|洁|净|美化|美丽|景观|市容|村容|人居|宜居|公园|自然|野生|物种|生物|鸟|鱼|渔|修复|治理|防治|节水|用水|节约|节材|无纸|电子|灾|火|汛|洪|旱|气候|辐射|有害|低碳|健康|病虫|疫|消毒|异味|臭|烟|温室|蓝天|碧水|净土|清理|堆存|无害化|畜禽|屠宰|清扫|保洁|扬尘|降解|涵养|植物|动物/;

/** True where a text has to do with nature, surroundings or the saving of resources; 「环境」 in 营商环境 counts too. */
export function isEcological(text: string): boolean {
  return ECOLOGICAL.test(text);
}
