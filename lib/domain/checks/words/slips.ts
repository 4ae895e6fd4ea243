// Characters that are typed for one another: of one sound (Pinyin input), or of nearly one shape.

/** Groups of one syllable, tones aside, among the characters that forms and disclosures use. */
const ONE_SOUND =
  '爱碍 按案安 八把拔坝 百败白 办般版半板班搬 保报包暴 备北被倍背 比笔必闭毕碧 编变边遍便辨辩 标表 ' +
  '并病丙 拨播 不部补步布 财采材才 参餐 操草 策测厕侧册 差查察插 产阐 偿场厂常畅尝 超抄 车撤彻 尘陈 ' +
  '成称程城承乘撑 持迟尺 充冲虫 抽丑筹酬臭 出处初除础储畜楚 传川船 创窗床 次词此辞 存村 措错 大达打答搭 ' +
  '待带代贷 单担但 档当党 到导道倒 的得地 等登 低第底抵 点电颠 定订顶丁钉 动栋冬东董懂冻 都逗斗 ' +
  '度读独督毒 断段短端锻 对队堆兑 吨盾 二而儿 发法乏 范反返繁番翻犯 访方放防房仿纺 费非废肥 分份纷粪 ' +
  '封风丰枫 服府付复负附符幅福覆副赋赴扶辅抚浮敷辐伏富妇 改该盖概 干感秆 钢岗刚冈 高稿搞告 个各格革隔 根跟 ' +
  '更耕庚 公工共供功贡攻恭躬 购构够勾沟钩垢 故固骨估古菇孤姑鼓股顾雇 刮瓜挂 怪拐 管关贯观馆官灌棺冠罐惯 ' +
  '广光逛 规归龟轨鬼柜跪贵 滚棍 过果国锅郭裹 还海害孩 含旱汉涵寒函 杭航 号好耗毫 和核合河何喝 衡横亨 ' +
  '红宏洪虹弘 后候侯 户护湖乎忽互 化划话华花画 换环患欢缓 会回挥恢惠慧汇灰绘 或活货获伙火 ' +
  '计级绩基及济际机技季几记即集继积急圾纪极己既稽疾剂激籍藉 加价甲家佳假架 件减建见间监检健简坚鉴键渐俭兼捡 ' +
  '降将讲奖浆江 较缴交教角脚叫矫 结解接节洁截街借阶届秸界 金进禁今津近尽紧斤仅晋 经境精净京径警景竞睛敬竟 ' +
  '九救就究旧纠 局据具句居举距拒 卷捐 决绝 均军竣菌 开楷慨 看勘 考靠 可科克客棵刻课 肯恳 控空 扣口 ' +
  '库枯 快块 款宽 况矿 昆困 括扩 垃拉 栏览蓝 老劳 了乐 类累雷 理里例立利力离李历厉励厘丽 联连练廉链炼 ' +
  '量两辆良粮梁亮 料疗 列烈劣 林临赁 龄另领零令 留六流硫 楼漏 率录旅路律陆绿履虑 仑论轮 落络逻 码吗 ' +
  '满慢 贸矛卯貌茂 没每煤美枚 门们 盟蒙 密米弥秘 面免 秒苗描 民敏 名明命 末模默膜摸摩陌 目母亩募幕慕 ' +
  '纳哪那 难南 拟逆 年念 农弄 努女 排牌派 判盘 配培赔 偏篇片 品频聘拼 评平凭 破泊 铺普 ' +
  '其企期起启七齐器气乞旗弃奇 恰洽 前千签迁嵌欠钱遣 桥巧撬 且切 勤亲禽 请情清轻顷晴 求秋 区取去渠趣曲 ' +
  '全权券 确却缺 燃然染 让壤 人任认 容融 入如 塞赛 三散 删善缮山扇 上商尚伤 少稍烧 社设涉舍射 ' +
  '审申什身沈神深 生升省盛剩声 是时实施十示事使市食式释失试室适始史识视师世势似湿士 收手受首授售守 ' +
  '数属述术束疏输书署熟树暑 水税 四司私死思巳 送宋讼 搜艘 诉宿素速 算酸 随岁 所锁索缩 他它拓 态台太 ' +
  '探谈碳炭叹 套讨逃 提题体替 填天添田 条跳 贴铁 停庭厅听廷 同通统童 头投透 土途突图屠徒 退推 托妥拖 ' +
  '万完晚挽 网往王亡忘 为位未维尾委围违卫微危唯味慰 文问稳纹温闻 我握 务无五误物污伍吴屋戊雾午 ' +
  '息系洗稀析细西戏席悉习 下辖 险限现显先线县闲献 项相向响象乡像享详巷想 效小校销晓消 写协谐些 信新心辛 ' +
  '行性型形兴姓刑 休修秀 续需序须许恤虚叙绪 宣选 学雪 训巡汛寻询旬循 盐验演研延严沿烟 样养阳扬央杨氧 ' +
  '要钥药 业页也叶夜野冶 一益已以意医移疑遗义疫亿乙议依异易役宜亦 因印引隐银音寅饮 应营影硬映迎英 用拥佣 ' +
  '有由优又右游油邮幼忧 预于与余育淤予域逾语雨遇宇鱼渔 元原员源园院愿圆缘远援 月约越阅 运允云 在再载灾宰 ' +
  '造早噪 责择则 增赠 渣扎闸 展占站战粘盏 长张账障章掌帐涨 招照找召 这著者着折辙 镇真诊针 政正整证争征 ' +
  '指支执值职制置只之质至致知止直志织治址秩智植纸滞枝蜘肢脂殖侄趾旨挚掷帜峙稚炙痔 中重众种钟忠终 州周 ' +
  '助主逐住注株嘱筑 转专撰 状装 桌酌 资自字子咨 总综踪宗棕 足组租 作做佐左座坐';

/** Pairs and groups of nearly one shape. */
const ONE_SHAPE =
  '拨拔 己已巳 末未 治冶 士土 侯候 即既 竟竞 券卷 撒撤 藉籍 折拆析 募幕慕 辩辨 徒徙 暑署 概慨 稳隐 赛塞 享亨 干千于 午牛 环坏 检捡 设没投 项顷 体休 问间 阅闻 贷货 晴睛 网冈 养弄 县具 育盲 优忧 质贸 拥佣 遗遣 纪记 科料 延廷 综棕 续绩 险验 偿尝 绿缘 缴激 敬警';

/** Pairs of one sound that are both right in many places: 法制 and 法治, 制定 and 制订, 水利 and 水力. */
const BOTH_RIGHT =
  '制治 定订 利力 监检 察查 事实 账帐 作做 象像相 须需 型形 记纪 份分 座坐 画划 联连 复覆 园院 校小 期其 新心 公工';

/** Characters that stand before or after any word, and names of levels and offices: never a slip for one another. */
const LOOSE = new Set(
  '也的地得在再是和及与为有以于已亦其该本各等了着市县区省旗乡镇州盟国部厅局委办处科院校站所室中心一二三四五六七八九十第上下东西南北前后新老大小',
);

function groupsOf(list: string): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  list.split(' ').forEach((group, i) => {
    for (const c of group) groups.set(c, [...(groups.get(c) ?? []), i]);
  });
  return groups;
}

const sounds = groupsOf(ONE_SOUND);
const shapes = groupsOf(ONE_SHAPE);
const bothRight = groupsOf(BOTH_RIGHT);

/** True where one of two different characters may have been typed for the other by mistake. */
export function mayBeSlip(a: string, b: string): boolean {
  if (a === b || LOOSE.has(a) || LOOSE.has(b) || share(bothRight, a, b)) return false;
  return share(sounds, a, b) || share(shapes, a, b);
}

function share(groups: ReadonlyMap<string, number[]>, a: string, b: string): boolean {
  const theirs = groups.get(b);
  return theirs !== undefined && (groups.get(a)?.some((group) => theirs.includes(group)) ?? false);
}
