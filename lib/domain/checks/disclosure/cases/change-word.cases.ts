// FA-24, FA-26, FA-27, FA-46: the words of a change and its reason.
import { entryOf, reword, type TextCases, textOf } from './text-case';

export const CHANGE_WORD_CASES: readonly TextCases[] = [
  {
    rule: 'FA-24',
    speaks: [
      {
        name: '减少后面带负号',
        change: reword('2.2.6', '较上年减少2.10万元', '较上年减少-2.10万元'),
        says: [
          {
            at: textOf('2.2.6'),
            printed: '减少-2.10万元',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款基本支出决算情况说明”一节的“减少-2.10万元”，方向已由用词表达，数字不应再带负号，请删去负号并核对方向。',
          },
        ],
      },
      {
        name: '增加（减少）没有选定',
        change: reword('2.2.6', '较上年增加12.45万元', '较上年增加（减少）12.45万元'),
        says: [
          {
            at: textOf('2.2.6'),
            printed: '增加（减少）12.45万元',
            expected: null,
            message:
              '“关于2021年度一般公共预算财政拨款基本支出决算情况说明”一节的“增加（减少）12.45万元”没有选定增减方向，请按实际写增加或减少，数字不带负号。',
          },
        ],
      },
      {
        name: '一增一减',
        change: reword('2.4.2', '比2020年减少1.40万元，下降8.64%', '比2020年减少1.40万元，增长8.64%'),
        says: [
          {
            at: textOf('2.4.2'),
            printed: '减少1.40万元',
            expected: null,
            message:
              '“政府采购支出情况”一节政府采购服务支出的“减少1.40万元”与“增长8.64%”一增一减，请核对方向。',
          },
        ],
        besides: ['FA-23'],
      },
    ],
    silent: [
      { name: '方向由用词表达', change: () => undefined },
      { name: '减少零', change: reword('2.2.6', '较上年减少2.10万元', '较上年减少-0.00万元') },
    ],
  },
  {
    rule: 'FA-26',
    speaks: [
      {
        name: '基本持平',
        change: reword('2.2.7.2', '与上年持平', '与上年基本持平'),
        says: [
          {
            severity: 'warning',
            at: textOf('2.2.7.2'),
            printed: '基本持平',
            expected: null,
            message:
              '“财政拨款‘三公’经费支出决算具体情况说明”一节写因公出国（境）费支出“基本持平”，请写明增减金额；确实相等的写持平。',
          },
        ],
      },
      {
        name: '持平又写原因',
        change: reword('2.2.7.2', '与上年持平。', '与上年持平，主要原因是没有安排出国任务。'),
        says: [
          {
            severity: 'warning',
            at: textOf('2.2.7.2'),
            printed: '持平',
            expected: null,
            message:
              '“财政拨款‘三公’经费支出决算具体情况说明”一节写因公出国（境）费支出“持平”，又写了原因“没有安排出国任务”，持平没有原因，请核对。',
          },
        ],
      },
      {
        name: '与随文件的上年数不等',
        change: (document) => {
          document.previous = { fiscalYear: 2020, facts: { procurement: { works: { amount: 3 } } } };
        },
        says: [
          {
            severity: 'warning',
            at: textOf('2.4.2'),
            printed: '持平',
            expected: null,
            message:
              '“政府采购支出情况”一节写政府采购工程支出“持平”，本年为 0.00 万元，上年为 3.00 万元，请改写增减金额。',
          },
        ],
      },
    ],
    silent: [
      { name: '持平而不写原因', change: () => undefined },
      { name: '和上年相同', change: reword('2.2.7.2', '与上年持平', '和上年相同') },
    ],
  },
  {
    rule: 'FA-27',
    speaks: [
      {
        name: '没有写原因',
        change: reword('2.4.1', '，主要原因是更换老化的办公设备。', '。'),
        says: [
          {
            at: textOf('2.4.1'),
            printed: null,
            expected: null,
            message: '“机关运行经费支出情况”一节机关运行经费支出的变化没有写主要原因，请写明具体原因。',
          },
        ],
      },
      {
        name: '原因写“无”',
        change: reword('2.4.1', '主要原因是更换老化的办公设备', '主要原因是无'),
        says: [
          {
            at: textOf('2.4.1'),
            printed: '无',
            expected: null,
            message: '“机关运行经费支出情况”一节机关运行经费支出的变化的原因只写了“无”，请写明具体原因。',
          },
        ],
      },
      {
        name: '原因只有模板的符号',
        change: reword('2.4.1', '主要原因是更换老化的办公设备', '主要原因是：××××'),
        says: [
          {
            at: textOf('2.4.1'),
            printed: '××××',
            expected: null,
            message: '“机关运行经费支出情况”一节机关运行经费支出的变化的原因只写了“××××”，请写明具体原因。',
          },
        ],
        besides: ['FA-60'],
      },
      {
        name: '预决算有差异而没有原因',
        change: reword('2.2.7.1', '决算小于预算的主要原因是公务用车出车次数减少。', ''),
        says: [
          {
            at: textOf('2.2.7.1'),
            printed: null,
            expected: null,
            message:
              '“财政拨款‘三公’经费支出决算总体情况说明”一节财政拨款“三公”经费、公务用车购置及运行维护费、公务接待费的变化没有写主要原因，请写明具体原因。',
          },
        ],
      },
      {
        name: '套话',
        change: reword('2.4.1', '更换老化的办公设备', '工作需要'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.4.1'),
            printed: '工作需要',
            expected: null,
            message:
              '“机关运行经费支出情况”一节的原因只写“工作需要”，是通用的套话，建议写明本部门具体少支出或多支出在哪里。',
          },
        ],
      },
    ],
    silent: [
      { name: '一句原因管前面两处变化', change: () => undefined },
      {
        name: '变化为零',
        change: reword('2.4.1', '增加2.06万元，增长3.68%，主要原因是更换老化的办公设备', '增加0.00万元'),
      },
      {
        name: '持平没有原因',
        change: reword(
          '2.4.1',
          '比2020年增加2.06万元，增长3.68%，主要原因是更换老化的办公设备',
          '与上年持平',
        ),
      },
    ],
  },
  {
    rule: 'FA-46',
    speaks: [
      {
        name: '一个原因大于总数',
        change: reword('2.4.1', '更换老化的办公设备', '更换老化的办公设备86.00万元'),
        says: [
          {
            severity: 'warning',
            at: textOf('2.4.1'),
            printed: '86.00万元',
            expected: null,
            message:
              '“机关运行经费支出情况”一节机关运行经费支出的原因写了 86.00 万元，大于本年和上年的总数（58.06 万元），请核对金额。',
          },
        ],
      },
      {
        name: '几个原因合计远小于变化',
        change: reword(
          '2.2.1',
          '一是增加企业技术改造补助35.00万元；二是增加人员经费18.07万元',
          '一是增加企业技术改造补助3.50万元；二是增加人员经费1.80万元',
        ),
        says: [
          {
            severity: 'hint',
            at: textOf('2.2.1'),
            printed: '3.50万元 + 1.80万元',
            expected: null,
            message:
              '“关于收支情况总体说明”一节列出的原因合计 5.30 万元，与收入总计的变化 53.07 万元 相差较大，请核对是否漏列或写错。',
          },
        ],
      },
      {
        name: '不同的变化同一个原因',
        change: reword('2.1', '追加技术改造资金并使用上年结转', '年中追加企业技术改造资金'),
        says: [
          {
            severity: 'hint',
            at: textOf('2.1'),
            printed: '年中追加企业技术改造资金',
            expected: null,
            message:
              '“关于2021年度预算执行情况分析”一节不同的变化（61.34 万元 与 71.34 万元）写了同一个原因“年中追加企业技术改造资金”，请分别写明。',
          },
        ],
      },
    ],
    silent: [
      { name: '原因合计等于变化', change: () => undefined },
      {
        name: '一个原因小于总数',
        change: reword('2.4.1', '更换老化的办公设备', '更换老化的办公设备2.06万元'),
      },
      {
        name: '一句原因管两处相同的变化',
        change: (document) => {
          entryOf(document, '2.2.4').level = 3;
        },
      },
    ],
  },
];
