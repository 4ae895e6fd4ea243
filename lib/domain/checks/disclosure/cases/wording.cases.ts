// FA-41, FA-49, FA-54, FA-57 and TX-01 to TX-07: units, names of lists, marks and repeated words.
import { entryOf, reword, type TextCases, textOf } from './text-case';

export const WORDING_CASES: readonly TextCases[] = [
  {
    rule: 'FA-41',
    speaks: [
      {
        name: '增长后面没有百分号',
        change: reword('2.4.1', '增长3.68%', '增长3.68'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.4.1'),
            printed: '增长3.68',
            expected: null,
            message: '“机关运行经费支出情况”一节的“增长3.68”没有单位或百分号，请补上。',
          },
        ],
      },
      {
        name: '括号一边全角一边半角',
        change: reword('2.2.7.2', '全年因公出国（境）团组', '全年因公出国（境)团组'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.2.7.2'),
            printed: '（境)',
            expected: null,
            message: '“财政拨款‘三公’经费支出决算具体情况说明”一节的“（境)”括号一边全角一边半角，请统一。',
          },
        ],
      },
    ],
    silent: [
      { name: '括号成对', change: () => undefined },
      { name: '增加后面是个数', change: reword('1.3', '退休人员 12 人', '退休人员 12 人，比上年增加 2 人') },
    ],
  },
  {
    rule: 'FA-57',
    speaks: [
      {
        name: '只写万',
        change: reword('2.3.1', '涉及资金290.00万元', '涉及资金290.00万'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.3.1'),
            printed: '290.00万',
            expected: null,
            message: '“预算绩效管理工作开展情况”一节的“290.00万”没有写全金额单位，请写成“万元”。',
          },
        ],
      },
      {
        name: '只写数字',
        change: reword('2.4.1', '机关运行经费支出58.06万元', '机关运行经费支出58.06'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.4.1'),
            printed: '58.06',
            expected: null,
            message: '“机关运行经费支出情况”一节的“58.06”没有写全金额单位，请写成“万元”。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '万后面是别的单位',
        change: reword('1.1', '信息化推进工作', '信息化推进工作，年处置工业废渣 2.52 万吨'),
      },
      { name: '写全单位', change: () => undefined },
    ],
  },
  {
    rule: 'FA-49',
    speaks: [
      {
        name: '公用经费列了项目的名称',
        change: reword('2.2.6', '差旅费8.00万元', '付型煤工作经费8.00万元'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.2.6'),
            printed: '付型煤工作经费',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款基本支出决算情况说明”一节公用经费中的“付型煤工作经费”不是经济分类科目的名称，建议按科目名称列示。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '早年的科目名称',
        change: reword('2.2.6', '机关事业单位基本养老保险缴费42.30万元', '社会保障缴费42.30万元'),
      },
      { name: '都是经济科目', change: () => undefined },
    ],
  },
  {
    rule: 'FA-54',
    speaks: [
      {
        name: '少列了两成以上',
        change: reword('2.2.6', '差旅费8.00万元、其他交通费用30.00万元、', '差旅费8.00万元、'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.2.6'),
            printed: '25.00 万元',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款基本支出决算情况说明”一节公用经费 65.00 万元，“主要包括”只列出 25.00 万元，还有 61.54% 没有列出，建议补列金额较大的科目。',
          },
        ],
      },
    ],
    silent: [
      { name: '列出八成以上', change: () => undefined },
      {
        name: '正好列出八成',
        change: reword(
          '2.2.6',
          '办公费12.00万元、差旅费8.00万元、其他交通费用30.00万元、办公设备购置5.00万元',
          '差旅费8.00万元、其他交通费用30.00万元、办公设备购置5.00万元、其他商品和服务支出5.00万元、工会经费4.00万元',
        ),
      },
    ],
  },
  {
    rule: 'TX-01',
    speaks: [
      {
        name: '两个句号',
        change: reword('1.1', '推进工作。', '推进工作。。'),
        says: [
          {
            severity: 'hint',
            at: textOf('1.1'),
            printed: '息化推进工作。。',
            expected: null,
            message: '“部门职责”一节的“息化推进工作。。”标点重复，请删去多余的一个。',
          },
        ],
      },
      {
        name: '自评表里的重复标点',
        change: (document) => {
          const [form] = document.evaluations;
          if (form?.goal) form.goal.actual = '20 户企业完成技术改造，，增加产值。';
        },
        says: [
          {
            severity: 'hint',
            at: 'evaluations[0].goal.actual',
            printed: '完成技术改造，，',
            expected: null,
            message: '自评表的“完成技术改造，，”标点重复，请删去多余的一个。',
          },
        ],
      },
    ],
    silent: [
      { name: '省略号', change: reword('1.1', '推进工作。', '推进工作……') },
      { name: '引号后的句号', change: () => undefined },
    ],
  },
  {
    rule: 'TX-02',
    speaks: [
      {
        name: '西文分号',
        change: reword('2.4.3', '机要通信用车1辆，其他用车1辆，', '机要通信用车1辆;其他用车1辆，'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.4.3'),
            printed: '辆;',
            expected: null,
            message: '“国有资产占用情况”一节的“辆;”用了西文标点，请改为中文标点。',
          },
        ],
      },
      {
        name: '西文句点结尾',
        change: reword('2.3.3', '评价结果为“优”。', '评价结果为优.'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.3.3'),
            printed: '评价结果为优.',
            expected: null,
            message: '“部门评价项目绩效评价结果”一节的“评价结果为优.”用了西文标点，请改为中文标点。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '千分位和小数点',
        change: reword('2.4.3', '单位价值50万元', '原值1,234.50万元，单位价值50万元'),
      },
      { name: '英文名称旁的西文标点', change: reword('1.1', '信息化推进工作', '信息化（ERP, MES）推进工作') },
    ],
  },
  {
    rule: 'TX-03',
    speaks: [
      {
        name: '短语印了两遍',
        change: reword('2.4.3', '主要用于下企业', '主要用于主要用于下企业'),
        says: [
          {
            severity: 'warning',
            at: textOf('2.4.3'),
            printed: '主要用于主要用于',
            expected: '主要用于',
            message: '“国有资产占用情况”一节的“主要用于”连着写了两遍，请删去一遍。',
          },
        ],
      },
      {
        name: '两字词印了两遍',
        change: reword('1.1', '工业经济运行', '工业经济经济运行'),
        says: [
          {
            severity: 'warning',
            at: textOf('1.1'),
            printed: '经济经济',
            expected: '经济',
            message: '“部门职责”一节的“经济”连着写了两遍，请删去一遍。',
          },
        ],
      },
      {
        name: '自评表里',
        change: (document) => {
          const [form] = document.evaluations;
          if (form?.goal) form.goal.actual = '20 户企业企业完成技术改造。';
        },
        says: [
          {
            severity: 'warning',
            at: 'evaluations[0].goal.actual',
            printed: '企业企业',
            expected: '企业',
            message: '自评表的“企业”连着写了两遍，请删去一遍。',
          },
        ],
      },
    ],
    silent: [
      { name: '叠词', change: reword('1.1', '信息化推进工作', '信息化推进工作，家家户户、一步一步落实') },
      {
        name: '项目支出前是以项目结尾的名称',
        change: reword('2.3.2', '老工业区道路修缮', '老工业区道路修缮项目项目支出'),
      },
      { name: '隔着标点', change: reword('1.1', '企业服务和', '企业，企业服务和') },
    ],
  },
  {
    rule: 'TX-04',
    speaks: [
      {
        name: '方括号',
        change: reword('1.1', '负责工业', '根据示党办发[2019]3号负责工业'),
        says: [
          {
            severity: 'hint',
            at: textOf('1.1'),
            printed: '示党办发[2019]3号',
            expected: null,
            message: '“部门职责”一节的文号“示党办发[2019]3号”，年份应当用六角括号〔〕，请更正。',
          },
        ],
      },
      {
        name: '圆括号',
        change: reword('1.1', '负责工业', '根据示党办发（2019）3号负责工业'),
        says: [
          {
            severity: 'hint',
            at: textOf('1.1'),
            printed: '示党办发（2019）3号',
            expected: null,
            message: '“部门职责”一节的文号“示党办发（2019）3号”，年份应当用六角括号〔〕，请更正。',
          },
        ],
      },
    ],
    silent: [
      { name: '六角括号', change: reword('1.1', '负责工业', '根据示党办发〔2019〕3号负责工业') },
      { name: '括号里的年份不是文号', change: reword('1.1', '负责工业', '自成立（2019）起负责工业') },
    ],
  },
  {
    rule: 'TX-05',
    speaks: [
      {
        name: '小数位数不一',
        change: reword('2.2.6', '津贴补贴95.40万元', '津贴补贴95.4万元'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.2.6'),
            printed: '95.4万元',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款基本支出决算情况说明”一节人员经费所列金额的小数位数不一致（95.4万元），请统一为 2 位小数。',
          },
        ],
      },
      {
        name: '千分位有的用有的不用',
        change: reword('2.3.3', '综合得分为93分', '综合得分为93分，带动产值1,200.00万元，税收1100.00万元'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.3.3'),
            printed: '1100.00万元',
            expected: null,
            message:
              '“部门评价项目绩效评价结果”一节的金额有的用千分位逗号、有的不用（1100.00万元），请统一。',
          },
        ],
      },
    ],
    silent: [
      { name: '一组里格式一致', change: () => undefined },
      {
        name: '都不用千分位',
        change: reword('2.3.3', '综合得分为93分', '综合得分为93分，带动产值1200.00万元，税收1100.00万元'),
      },
    ],
  },
  {
    rule: 'TX-06',
    speaks: [
      {
        name: '段末没有句号',
        change: reword('2.4.1', '办公设备。', '办公设备'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.4.1'),
            printed: '原因是更换老化的办公设备',
            expected: null,
            message: '“机关运行经费支出情况”一节的“……原因是更换老化的办公设备”句末没有句号，请改正。',
          },
        ],
      },
      {
        name: '段末是分号',
        change: reword('2.2.3', '占45.25%。', '占45.25%；'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.2.3'),
            printed: '0万元，占45.25%；',
            expected: null,
            message: '“关于2021年度支出决算情况说明”一节的“……0万元，占45.25%；”末尾应当用句号，请改正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '列举中间用分号',
        change: (document) => {
          entryOf(document, '1.1').text =
            '（一）负责工业经济运行监测，发布信息；\n（二）负责企业服务，推进信息化。';
        },
      },
      {
        name: '没有标点的短行',
        change: (document) => {
          entryOf(document, '1.2').text = '单位名称 单位性质\n示范区工业和信息化局 行政单位';
        },
      },
    ],
  },
  {
    rule: 'TX-07',
    speaks: [
      {
        name: '正文用了简称',
        change: reword('1.2', '本部门内设', '示范区工信局内设'),
        says: [
          {
            severity: 'warning',
            at: textOf('1.2'),
            printed: '示范区工信局',
            expected: '示范区工业和信息化局',
            message:
              '同一个单位写成了“示范区工业和信息化局”“示范区工信局” 2 种名称，请统一为“示范区工业和信息化局”，或在第一次出现时注明简称。',
          },
        ],
      },
      {
        name: '自评表写了另一个名称',
        change: (document) => {
          document.department.name = '示范省试验市示范区工业和信息化局';
          document.title = '示范省试验市示范区工业和信息化局2021年度部门决算公开';
          for (const table of document.tables) table.unitName = document.department.name;
          entryOf(document, '1.1').text =
            '示范省试验市示范区工业和信息化局负责工业经济运行监测、企业服务和信息化推进工作。';
        },
        says: [
          {
            severity: 'warning',
            at: 'evaluations[0].competentDepartment',
            printed: '示范区工业和信息化局',
            expected: '示范省试验市示范区工业和信息化局',
            message:
              '同一个单位写成了“示范省试验市示范区工业和信息化局”“示范区工业和信息化局” 2 种名称，请统一为“示范省试验市示范区工业和信息化局”，或在第一次出现时注明简称。',
          },
        ],
      },
    ],
    silent: [
      { name: '注明了简称', change: reword('1.2', '本部门内设', '示范区工信局（以下简称本局）内设') },
      {
        name: '名称不带地区',
        change: (document) => {
          document.department.name = '信息化促进会';
          document.title = '信息化促进会2021年度部门决算公开';
          for (const table of document.tables) table.unitName = '信息化促进会';
        },
        why: '文件没有写明部门名称，或名称不带地区',
      },
    ],
  },
];
