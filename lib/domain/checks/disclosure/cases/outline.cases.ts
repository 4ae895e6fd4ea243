// FA-32, FA-33, FA-34, FA-37, FA-38, FA-40, FA-50, FA-60: names, years, headings, terms and what a template leaves.
import { entryOf, reword, type TextCases, textOf, titleOf } from './text-case';

export const OUTLINE_CASES: readonly TextCases[] = [
  {
    rule: 'FA-32',
    speaks: [
      {
        name: '表头写简称',
        change: (document) => {
          const [table] = document.tables;
          if (table) table.unitName = '示范区工信局';
        },
        says: [
          {
            severity: 'warning',
            at: 'tables[0].unitName',
            printed: '示范区工信局',
            expected: '示范区工业和信息化局',
            message:
              '公开01表的单位名称写成“示范区工信局”，与部门名称“示范区工业和信息化局”不一致，请改为同一全称。',
          },
        ],
      },
      {
        name: '标题写另一个单位',
        change: (document) => {
          document.title = '示范区经济和信息化局2021年度部门决算公开';
        },
        says: [
          {
            severity: 'warning',
            at: 'title',
            printed: '示范区经济和信息化局2021年度部门决算公开',
            expected: '示范区工业和信息化局',
            message:
              '标题的单位名称写成“示范区经济和信息化局2021年度部门决算公开”，与部门名称“示范区工业和信息化局”不一致，请改为同一全称。',
          },
        ],
      },
      {
        name: '封面写简称',
        change: (document) => {
          document.cover = ['示范区工信局', '2021年度部门决算公开'];
        },
        says: [
          {
            severity: 'warning',
            at: 'cover[0]',
            printed: '示范区工信局',
            expected: '示范区工业和信息化局',
            message:
              '封面的单位名称写成“示范区工信局”，与部门名称“示范区工业和信息化局”不一致，请改为同一全称。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '表头带“部门：”',
        change: (document) => {
          const [table] = document.tables;
          if (table) table.unitName = '部门：示范区工业和信息化局';
        },
      },
      {
        name: '没有写明部门名称',
        change: (document) => {
          document.department = {};
        },
        why: '文件没有写明部门名称',
      },
    ],
  },
  {
    rule: 'FA-33',
    speaks: [
      {
        name: '本部门年度写错',
        change: reword('2.2.3', '本部门2021年度', '本部门2020年度'),
        says: [
          {
            at: textOf('2.2.3'),
            printed: '2020年度',
            expected: '2021',
            message: '“关于2021年度支出决算情况说明”一节的本年度写 2020 年，应为 2021 年，请更正。',
          },
        ],
      },
      {
        name: '对比的年度写错',
        change: reword('2.2.1', '与2020年度相比', '与2019年度相比'),
        says: [
          {
            at: textOf('2.2.1'),
            printed: '2019年度',
            expected: '2020',
            message: '“关于收支情况总体说明”一节对比的上年写 2019 年，应为 2020 年，请更正。',
          },
        ],
      },
      {
        name: '截止日期写错',
        change: reword('2.4.3', '截至2021年12月31日', '截至2020年12月31日'),
        says: [
          {
            at: textOf('2.4.3'),
            printed: '2020年12月31日',
            expected: '2021',
            message: '“国有资产占用情况”一节的截止日期写 2020 年，应为 2021 年，请更正。',
          },
        ],
      },
      {
        name: '标题年度写错',
        change: (document) => {
          entryOf(document, '2.2.3').title = '关于2020年度支出决算情况说明';
        },
        says: [
          {
            at: titleOf('2.2.3'),
            printed: '2020',
            expected: '2021',
            message: '标题“关于2020年度支出决算情况说明”写 2020 年度，应为 2021 年度，请更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '叙述里的其他年份',
        change: reword('1.1', '工作。', '工作，2013年由经济委员会更名，2020年起负责盐业监管。'),
      },
      {
        name: '文件没有年度',
        change: (document) => {
          document.fiscalYear = null;
        },
        why: '文件没有写明年度',
      },
    ],
  },
  {
    rule: 'FA-34',
    speaks: [
      {
        name: '表中没有的项',
        change: reword('2.2.5', '（款）行政运行（项）', '（款）一般行政管理事务（项）'),
        says: [
          {
            at: textOf('2.2.5'),
            printed: '资源勘探工业信息等支出（类）工业和信息产业监管（款）一般行政管理事务（项）',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款支出决算情况说明”一节写的“资源勘探工业信息等支出（类）工业和信息产业监管（款）一般行政管理事务（项）”，一般公共预算财政拨款支出决算表中没有“一般行政管理事务”这一科目或它不在该上级科目下，请按表中名称更正。',
          },
        ],
      },
      {
        name: '款不在这一类下',
        change: reword(
          '2.2.5',
          '住房保障支出（类）住房改革支出（款）',
          '住房保障支出（类）工业和信息产业监管（款）',
        ),
        says: [
          {
            at: textOf('2.2.5'),
            printed: '住房保障支出（类）工业和信息产业监管（款）住房公积金（项）',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款支出决算情况说明”一节写的“住房保障支出（类）工业和信息产业监管（款）住房公积金（项）”，一般公共预算财政拨款支出决算表中没有“工业和信息产业监管”这一科目或它不在该上级科目下，请按表中名称更正。',
          },
        ],
      },
      {
        name: '两个科目同一用途',
        change: reword('2.2.5', '主要用于为职工缴存住房公积金', '主要用于机关人员工资和日常公用经费'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.2.5'),
            printed: '机关人员工资和日常公用经费',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款支出决算情况说明”一节不同科目写了同样的用途“机关人员工资和日常公用经费”，请核对是否照抄。',
          },
        ],
      },
    ],
    silent: [
      { name: '类名少写“支出”', change: reword('2.2.5', '住房保障支出（类）', '住房保障（类）') },
      {
        name: '公开05表没有录入',
        change: (document) => {
          for (const table of document.tables)
            if (table.kind === 'generalBudgetExpenditure') table.state = 'notTranscribed';
        },
        why: '一般公共预算财政拨款支出决算表没有录入数据，功能科目没有核对',
      },
    ],
  },
  {
    rule: 'FA-37',
    speaks: [
      {
        name: '缺一个序号',
        change: (document) => {
          entryOf(document, '2.2.3').label = '（四）';
          entryOf(document, '2.2.4').label = '（五）';
          entryOf(document, '2.2.5').label = '（六）';
          entryOf(document, '2.2.6').label = '（七）';
          entryOf(document, '2.2.7').label = '（八）';
          entryOf(document, '2.2.8').label = '（九）';
        },
        says: [
          {
            severity: 'warning',
            at: titleOf('2.2.3'),
            printed: '（四）',
            expected: '（三）',
            message:
              '标题“关于2021年度支出决算情况说明”的序号是（四），按顺序应为（三），请核对是否缺了标题或序号写错。',
          },
        ],
      },
      {
        name: '目录与标题不一致',
        change: (document) => {
          document.narrative.unshift({
            id: '0',
            level: 1,
            title: '目录',
            text: '第一部分 部门概况……1\n第二部分 2021年度部门决算报表……3',
          });
        },
        says: [
          {
            severity: 'warning',
            at: 'narrative[0].text',
            printed: '2021年度部门决算报表',
            expected: null,
            message: '目录中的“2021年度部门决算报表”与正文的标题对不上，请改为一致。',
          },
        ],
      },
      {
        name: '正文里的各条缺一个序号',
        change: reword('3', '（五）结余分配', '（六）结余分配'),
        says: [
          {
            severity: 'warning',
            at: textOf('3'),
            printed: '（六）',
            expected: '（五）',
            message: '“名词解释”一节各条的序号从（四）跳到（六），应为（五），请核对。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '目录与标题一致',
        change: (document) => {
          document.narrative.unshift({
            id: '0',
            level: 1,
            title: '目 录',
            text: '第一部分 部门概况……1\n第二部分 2021年度部门决算情况说明……3\n一、关于2021年度预算执行情况分析 4',
          });
        },
      },
      { name: '换一段重新从一数起', change: () => undefined, why: '文件没有目录，只核对了标题序号' },
    ],
  },
  {
    rule: 'FA-38',
    speaks: [
      {
        name: '没有预算绩效和政府采购',
        change: (document) => {
          document.narrative = document.narrative.filter(
            ({ id }) => !['2.3', '2.3.1', '2.3.2', '2.3.3', '2.4.2'].includes(id ?? ''),
          );
          entryOf(document, '2.4').label = '三、';
          entryOf(document, '2.4.3').label = '（二）';
        },
        says: [
          {
            at: '$',
            printed: null,
            expected: '预算绩效情况、政府采购支出',
            message: '正文缺少“预算绩效情况”“政府采购支出”等 2 项内容，请补充。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '名词解释另列',
        change: (document) => {
          document.narrative = document.narrative.filter(({ id }) => id !== '3');
          document.glossary = [{ term: '基本支出', definition: '保障机构运转的支出。' }];
          entryOf(document, '4').label = '第三部分';
        },
      },
      {
        name: '没有文字说明',
        change: (document) => {
          document.narrative = [];
        },
        why: '文件没有带文字说明',
      },
    ],
  },
  {
    rule: 'FA-40',
    speaks: [
      {
        name: '批复后第 26 日公开',
        change: (document) => {
          document.publishedOn = '2022-09-25';
        },
        says: [
          {
            severity: 'warning',
            at: 'publishedOn',
            printed: '2022-09-25',
            expected: null,
            message: '2022-08-30 批复，2022-09-25 公开，相隔 26 日，超过 20 日的时限 6 日，请说明原因。',
          },
        ],
      },
      {
        name: '公开早于批复',
        change: (document) => {
          document.publishedOn = '2022-08-01';
        },
        says: [
          {
            severity: 'warning',
            at: 'publishedOn',
            printed: '2022-08-01',
            expected: null,
            message: '公开日期 2022-08-01 早于批复日期 2022-08-30，请核对日期。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '第 20 日公开',
        change: (document) => {
          document.publishedOn = '2022-09-19';
        },
      },
      {
        name: '没有批复日期',
        change: (document) => {
          document.approvedOn = null;
        },
        why: '文件没有写明批复日期',
      },
      {
        name: '还没有公开',
        change: (document) => {
          document.publishedOn = null;
        },
        why: '文件没有写明公开日期',
      },
    ],
  },
  {
    rule: 'FA-50',
    speaks: [
      {
        name: '正文的名词没有解释',
        change: reword('3', '（五）结余分配：指按规定从结余中提取的基金和缴纳的税款。\n', ''),
        says: [
          {
            severity: 'hint',
            at: textOf('3'),
            printed: '结余分配',
            expected: null,
            message: '正文用到的“结余分配”，名词解释中没有，建议补充。',
          },
        ],
        besides: ['FA-37'],
      },
      {
        name: '解释了没有用到的名词',
        change: reword('3', '（十）机关运行经费', '（十）代管资金：指受托管理的资金。\n（十一）机关运行经费'),
        says: [
          {
            severity: 'hint',
            at: textOf('3'),
            printed: '代管资金',
            expected: null,
            message: '名词解释中的“代管资金”，正文和决算表都没有用到，建议删去。',
          },
        ],
      },
    ],
    silent: [
      {
        name: '只在表里用到的名词',
        change: reword(
          '3',
          '（十）机关运行经费',
          '（十）经营收入：指开展非独立核算经营活动取得的收入。\n（十一）机关运行经费',
        ),
      },
      {
        name: '没有名词解释',
        change: (document) => {
          document.narrative = document.narrative.filter(({ id }) => id !== '3');
          entryOf(document, '4').label = '第三部分';
        },
        why: '文件没有名词解释',
        besides: ['FA-38'],
      },
    ],
  },
  {
    rule: 'FA-60',
    speaks: [
      {
        name: '占位符号',
        change: reword('2.4.3', '下企业调研', 'XX工作'),
        says: [
          {
            at: textOf('2.4.3'),
            printed: 'XX',
            expected: null,
            message: '“国有资产占用情况”一节遗留了模板文字“XX”，请改成本部门的内容或删去。',
          },
        ],
      },
      {
        name: '提示文字',
        change: reword('2.4.3', '主要用于下企业调研', '主要用于（请填写车辆用途）'),
        says: [
          {
            at: textOf('2.4.3'),
            printed: '（请填写车辆用途）',
            expected: null,
            message: '“国有资产占用情况”一节遗留了模板文字“（请填写车辆用途）”，请改成本部门的内容或删去。',
          },
        ],
      },
      {
        name: '若无此项的说明',
        change: reword('2.2.7.2', '与上年持平。', '与上年持平（若无此项支出请注明）。'),
        says: [
          {
            at: textOf('2.2.7.2'),
            printed: '（若无此项支出请注明）',
            expected: null,
            message:
              '“财政拨款‘三公’经费支出决算具体情况说明”一节遗留了模板文字“（若无此项支出请注明）”，请改成本部门的内容或删去。',
          },
        ],
      },
    ],
    silent: [
      { name: '科目的括号', change: () => undefined },
      {
        name: '增加（减少）由 FA-24 说',
        change: reword('2.2.6', '较上年增加12.45万元', '较上年增加（减少）12.45万元'),
        besides: ['FA-24'],
      },
    ],
  },
];
