// Cases of FA-29, FA-30, FA-31, FA-36, FA-42, FA-43: figures that no table holds. Sums worked by hand from the books of the sample. For tests only.
import { type TableCases, fact, say } from './table-case';

export const FACT_CASES: readonly TableCases[] = [
  {
    rule: 'FA-29',
    speaks: [
      {
        name: 'more than the public funds of the whole department',
        change: (d) => {
          fact(d, 'operatingFunds.amount', 68);
        },
        says: [
          {
            at: 'facts.operatingFunds.amount',
            printed: '68',
            expected: null,
            message:
              '机关运行经费支出填报 68 万元，大于一般公共预算财政拨款基本支出决算表「公用经费合计」的 65.00 万元，多 3.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'one administrative unit, and less than its public funds',
        change: (d) => {
          d.department.units = [{ name: '示范区工业和信息化局', nature: '行政' }];
        },
        says: [
          {
            at: 'facts.operatingFunds.amount',
            printed: '58.06',
            expected: '65.00',
            message:
              '机关运行经费支出填报 58.06 万元，部门只有行政和参公单位，应等于公用经费 65.00 万元，少 6.94 万元，请核对后更正。',
          },
        ],
        besides: ['FA-43'],
      },
      {
        name: 'facts without tables',
        change: (d) => {
          d.tables = [];
          fact(d, 'operatingFunds.amount', 68);
        },
        says: [
          {
            at: 'facts.operatingFunds.amount',
            printed: '68',
            expected: null,
            message: '机关运行经费支出填报 68 万元，大于公用经费的 65 万元，多 3.00 万元，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      { name: 'less, in a department with institutions', change: () => {} },
      {
        name: 'equal, in a department without institutions',
        change: (d) => {
          d.department.units = [{ name: '示范区工业和信息化局', nature: '行政单位' }];
          fact(d, 'operatingFunds.amount', 65);
        },
      },
      {
        name: 'the nature of the units is not told',
        change: (d) => {
          d.department.units = [];
        },
        why: '不知道所属单位的性质，机关运行经费小于公用经费是否合理没有核对',
      },
      {
        name: 'no 机关运行经费',
        change: (d) => {
          fact(d, 'operatingFunds', {});
        },
        why: '文件没有列出机关运行经费',
      },
    ],
  },
  {
    rule: 'FA-30',
    speaks: [
      {
        name: 'a total that its three kinds do not make up',
        change: (d) => {
          fact(d, 'procurement.total', 21);
        },
        says: [
          {
            at: 'facts.procurement.total',
            printed: '21',
            expected: '20.00',
            message:
              '政府采购支出合计填报 21 万元，按货物、工程、服务之和应为 20.00 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'more for small firms than there is',
        change: (d) => {
          fact(d, 'procurement.smallAndMedium', { amount: 22, reserved: 16, other: 6 });
        },
        says: [
          {
            at: 'facts.procurement.smallAndMedium.amount',
            printed: '22',
            expected: null,
            message:
              '授予中小企业合同金额填报 22 万元，大于政府采购支出合计的 20 万元，多 2.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'more for micro firms than for small ones',
        change: (d) => {
          fact(d, 'procurement.smallAndMicro.amount', 19);
        },
        says: [
          {
            at: 'facts.procurement.smallAndMicro.amount',
            printed: '19',
            expected: null,
            message:
              '授予小微企业合同金额填报 19 万元，大于授予中小企业合同金额的 18 万元，多 1.00 万元，请核对后更正。',
          },
        ],
      },
      {
        name: 'a mere 尾差',
        change: (d) => {
          fact(d, 'procurement', {
            total: 0.82,
            goods: { amount: 0.42 },
            works: { amount: 0 },
            services: { amount: 0.39 },
          });
        },
        says: [
          {
            severity: 'hint',
            at: 'facts.procurement.total',
            printed: '0.82',
            expected: '0.81',
            message:
              '政府采购支出合计填报 0.82 万元，货物、工程、服务之和为 0.81 万元，相差 0.01 万元，属四舍五入的尾差，可以不改。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'everything for small firms',
        change: (d) => {
          fact(d, 'procurement.smallAndMedium', { amount: 20 });
        },
      },
      {
        name: 'no procurement told of',
        change: (d) => {
          fact(d, 'procurement', {});
        },
        why: '文件没有列出政府采购支出的合计和各项',
      },
    ],
  },
  {
    rule: 'FA-31',
    speaks: [
      {
        name: 'vehicles that their kinds do not make up',
        change: (d) => {
          fact(d, 'stateAssets.vehicleTotal', 3);
        },
        says: [
          {
            severity: 'warning',
            at: 'facts.stateAssets.vehicleTotal',
            printed: '3',
            expected: '2',
            message: '车辆合计填报 3 辆，各类车辆相加为 2 辆，多 1 辆，请核对后更正。',
          },
        ],
      },
      {
        name: 'more in use than there are',
        change: (d) => {
          fact(d, 'threePublic.detail.vehicles.vehicleCount', 3);
        },
        says: [
          {
            severity: 'warning',
            at: 'facts.threePublic.detail.vehicles.vehicleCount',
            printed: '3',
            expected: null,
            message: '公务用车保有量填报 3 辆，大于国有资产占用情况中的车辆合计 2 辆，请核对两处口径。',
          },
        ],
      },
      {
        name: 'in words alone',
        change: (d) => {
          d.facts = {};
          say(d, '国有资产占用情况', '截至2021年12月31日，共有车辆3辆，其中机要通信用车1辆、其他用车1辆。');
        },
        says: [
          {
            severity: 'warning',
            at: 'narrative[0].text',
            printed: '3',
            expected: '2',
            message: '车辆合计填报 3 辆，各类车辆相加为 2 辆，多 1 辆，请核对后更正。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'words that add up',
        change: (d) => {
          d.facts = {};
          say(d, '国有资产占用情况', '共有车辆2辆，其中机要通信用车1辆、其他用车1辆。');
          say(d, '“三公”经费支出决算具体情况说明', '公务用车保有量为2辆。');
        },
      },
      {
        name: 'fewer in use than there are',
        change: (d) => {
          fact(d, 'threePublic.detail.vehicles.vehicleCount', 1);
        },
      },
      {
        name: 'no vehicles told of',
        change: (d) => {
          fact(d, 'stateAssets', {});
        },
        why: '文件没有列出车辆合计',
      },
    ],
  },
  {
    rule: 'FA-36',
    speaks: [
      {
        name: 'counts that nobody states',
        change: (d) => {
          fact(d, 'threePublic.detail.reception', { amount: 0.53 });
        },
        says: [
          {
            at: 'facts.threePublic',
            printed: null,
            expected: null,
            message: '“三公”经费说明没有写公务接待批次、公务接待人数、外宾接待情况，请补上，没有的写 0。',
          },
        ],
      },
      {
        name: 'words without counts',
        change: (d) => {
          fact(d, 'threePublic', {});
          say(
            d,
            '财政拨款“三公”经费支出决算具体情况说明',
            '因公出国（境）费支出0.00万元，出国（境）团组0个，累计0人次。公务用车运行维护费支出4.47万元，保有量2辆。公务接待费支出0.00万元。',
          );
        },
        says: [
          {
            at: 'narrative[0].text',
            printed: null,
            expected: null,
            message: '“三公”经费说明没有写公务用车购置数、公务接待批次、公务接待人数，请补上，没有的写 0。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'counts in words',
        change: (d) => {
          fact(d, 'threePublic', {});
          say(
            d,
            '财政拨款“三公”经费支出决算具体情况说明',
            '因公出国（境）团组 0 个，累计 0 人次；当年购置公务用车 0 辆，公务用车保有量为 2 辆；国内公务接待 9 批次、68 人次，其中外宾接待 0 批次、0 人次。',
          );
        },
      },
      {
        name: 'no such spending',
        change: (d) => {
          delete d.facts['threePublic'];
          say(d, '“三公”经费支出情况说明', '本部门没有财政拨款“三公”经费支出。');
        },
      },
      {
        name: 'nothing told of 三公',
        change: (d) => {
          delete d.facts['threePublic'];
        },
        why: '文件没有带“三公”经费的文字说明',
      },
    ],
  },
  {
    rule: 'FA-42',
    speaks: [
      {
        name: '编制 that its parts do not make up',
        change: (d) => {
          d.department.staffing = { ...d.department.staffing, support: null };
        },
        says: [
          {
            severity: 'hint',
            at: 'department.staffing.establishment',
            printed: '30',
            expected: '28',
            message: '编制填报 30 人，行政编、事业编、工勤编相加为 28 人，请核对。',
          },
        ],
      },
      {
        name: '实有人数 by neither convention',
        change: (d) => {
          d.department.staffing = { ...d.department.staffing, actual: 31 };
        },
        says: [
          {
            severity: 'hint',
            at: 'department.staffing.actual',
            printed: '31',
            expected: null,
            message: '实有人数填报 31 人，在职 28 人，连同离退休和遗属共 40 人，两种口径都不相符，请核对。',
          },
        ],
      },
      {
        name: 'in words alone',
        change: (d) => {
          d.department.staffing = null;
          say(
            d,
            '人员情况',
            '核定编制30人，其中行政编制18人，事业编制10人；实有人数31人，其中在职28人，退休12人。',
          );
        },
        says: [
          {
            severity: 'hint',
            at: 'narrative[0].text',
            printed: '30',
            expected: '28',
            message: '编制填报 30 人，行政编、事业编、工勤编相加为 28 人，请核对。',
          },
          {
            severity: 'hint',
            at: 'narrative[0].text',
            printed: '31',
            expected: null,
            message: '实有人数填报 31 人，在职 28 人，连同离退休和遗属共 40 人，两种口径都不相符，请核对。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'words that add up',
        change: (d) => {
          d.department.staffing = null;
          say(
            d,
            '人员情况',
            '共有编制17人，其中行政编8人，事业编9人；实有人数26人，其中在职26人，退休28人，遗属1人。',
          );
        },
      },
      {
        name: 'with everybody who is retired',
        change: (d) => {
          d.department.staffing = { ...d.department.staffing, actual: 40 };
        },
      },
      {
        name: 'the staff of 26: in service only',
        change: (d) => {
          d.department.staffing = {
            establishment: 17,
            administrative: 8,
            institutional: 9,
            actual: 26,
            inService: 26,
            retired: 28,
            survivors: 1,
          };
        },
      },
      {
        name: 'no staff told of',
        change: (d) => {
          d.department.staffing = null;
        },
        why: '文件没有列出编制和人员',
      },
    ],
  },
  {
    rule: 'FA-43',
    speaks: [
      {
        name: 'more offices counted than listed',
        change: (d) => {
          fact(d, 'organisation.officeCount', 4);
        },
        says: [
          {
            severity: 'warning',
            at: 'facts.organisation.officeCount',
            printed: '4',
            expected: '3',
            message: '文字写内设机构 4 个，所列清单有 3 个，请核对。',
          },
        ],
      },
      {
        name: 'the words count wrong',
        change: (d) => {
          say(d, '机构设置', '局机关内设机构4个，分别为综合科、企业科、信息化科。');
        },
        says: [
          {
            severity: 'warning',
            at: 'narrative[0].text',
            printed: '4',
            expected: '3',
            message: '文字写内设机构 4 个，所列清单有 3 个，请核对。',
          },
        ],
      },
      {
        name: 'more projects counted than listed',
        change: (d) => {
          fact(d, 'performance.selfEvaluationResults.projectCountPrinted', 3);
        },
        says: [
          {
            severity: 'warning',
            at: 'facts.performance.selfEvaluationResults.projectCountPrinted',
            printed: '3',
            expected: '2',
            message: '文字写公开自评结果的项目 3 个，所列清单有 2 个，请核对。',
          },
        ],
      },
    ],
    silent: [
      {
        name: 'words that count right',
        change: (d) => {
          say(d, '机构设置', '局机关内设机构 3 个，分别为综合科、企业科、信息化科。');
        },
      },
      {
        name: 'nothing counted',
        change: (d) => {
          d.facts = {};
        },
        why: '文件没有写内设机构、单位、项目的个数和清单',
      },
    ],
  },
];
