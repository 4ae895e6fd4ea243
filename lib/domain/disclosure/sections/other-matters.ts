// 其他重要事项: 机关运行经费, 政府采购, 国有资产占用.
import type { Block } from '../model';
import { because, changedFrom } from '../wording/change-words';
import { shareOf } from '../wording/list-words';
import { type Sentence, joined, say } from '../wording/sentence';
import { clauses, paragraph } from '../wording/words';
import { paragraphs, type SectionContext, thisBody } from './section';

/** 机关运行经费 against last year. */
export function operatingFunds(context: SectionContext): Block[] {
  const { annual } = context;
  const amount = annual.figure('operatingFunds.amount');
  const change = annual.change('operatingFunds.amount');
  if (amount === null) return spendsNone(context) ? none(context) : [];
  if (amount.value === 0 && (change === null || change.word === '持平')) return none(context);
  const compared = change && changedFrom(change, lastYear(context));
  return paragraphs(
    say`${clauses(say`${thisBody(context)}机关运行经费支出${amount}万元`, compared)}${
      change && because(annual.word('operatingFunds.reason'), change)
    }。`,
  );
}

/** 机关运行经费 is spent by 行政单位 and 参公单位 alone: a body of other units has none, though nobody typed a zero. */
function spendsNone({ annual }: SectionContext): boolean {
  const { units } = annual.lists;
  return units.length > 0 && units.every(({ nature }) => nature !== '' && !/行政|参公|参照/.test(nature));
}

function none(context: SectionContext): Block[] {
  return paragraphs(say`${thisBody(context)}没有机关运行经费支出。`);
}

function lastYear({ annual }: SectionContext): string {
  return `${annual.lastYear}年度`;
}

const KINDS = [
  ['政府采购货物支出', 'goods'],
  ['政府采购工程支出', 'works'],
  ['政府采购服务支出', 'services'],
] as const;

/** 政府采购 by kind against last year, and what went to small firms. */
export function procurement(context: SectionContext): Block[] {
  const { annual } = context;
  const total = annual.figure('procurement.total');
  if (total === null) return [];
  const kinds = KINDS.flatMap(([words, kind]) => {
    const amount = annual.figure(`procurement.${kind}.amount`);
    if (amount === null) return [];
    const change = annual.change(`procurement.${kind}.amount`);
    const compared = change && changedFrom(change, lastYear(context));
    return [
      say`${clauses(say`${words}${amount}万元`, compared)}${change && because(annual.word(`procurement.${kind}.reason`), change)}`,
    ];
  });
  const changed = KINDS.some(([, kind]) => {
    const change = annual.change(`procurement.${kind}.amount`);
    return change !== null && change.word !== '持平';
  });
  if (total.value === 0 && !changed) return paragraphs(say`${thisBody(context)}没有政府采购支出。`);
  return paragraphs(
    paragraph(
      say`${thisBody(context)}政府采购支出合计${total}万元${
        kinds.length > 0 ? say`，其中：${joined(kinds, '；')}` : null
      }`,
      total.value === 0 ? null : contracts(context),
    ),
  );
}

/** 授予中小企业合同金额18.00万元，占政府采购支出总额的90.00%; 小微企业 likewise. */
function contracts({ annual }: SectionContext): Sentence | null {
  const told = (['smallAndMedium', 'smallAndMicro'] as const).flatMap((kind) => {
    const amount = annual.figure(`procurement.${kind}.amount`);
    const share = annual.figure(`procurement.${kind}.sharePercent`);
    if (amount === null) return [];
    const words = kind === 'smallAndMedium' ? '授予中小企业合同金额' : '授予小微企业合同金额';
    return [say`${words}${amount}万元${shareOf(share, '政府采购支出总额')}`];
  });
  return told.length === 0 ? null : joined(told, '；');
}

/** Vehicles by kind and large equipment at the end of the year. */
export function stateAssets(context: SectionContext): Block[] {
  const { annual, body } = context;
  const vehicles = annual.figure('stateAssets.vehicleTotal');
  const kinds = annual.lists.vehicles
    .filter(({ count }) => count.value !== 0)
    .map(({ name, count }) => say`${name}${count}辆`);
  const equipment = (['general', 'special'] as const).flatMap((kind) => {
    const count = annual.figure(`stateAssets.${kind}EquipmentCount`);
    const price = annual.figure(`stateAssets.${kind}EquipmentThreshold`);
    const words = kind === 'general' ? '通用设备' : '专用设备';
    return count && price ? [say`单位价值${price}万元以上${words}${count}台（套）`] : [];
  });
  const told = paragraph(
    vehicles &&
      say`截至${String(annual.fiscalYear)}年12月31日，本${body}共有车辆${vehicles}辆${
        kinds.length > 0 ? say`，其中，${joined(kinds, '，')}` : null
      }`,
    equipment.length > 0 ? joined(equipment, '，') : null,
  );
  return paragraphs(told);
}
