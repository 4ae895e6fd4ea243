// FA-29, FA-30, FA-31: 机关运行经费, 政府采购 and vehicles against what they are made of.
import { blockOf, rowOf } from '../../../accounts/book';
import type { Fen } from '../../../amount';
import { type Fact, factListOf, factOf } from '../../../interchange/read-facts';
import { sayMoney } from '../../funds-view';
import type { RuleFinding } from '../../rule';
import { type AmountCell, exceeds, partTooLarge, tolerance } from '../amount-cell';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { factCell, paragraphsBySection } from '../fact-cell';
import { accountOf } from '../ledger';
import type { SectionKind } from '../narrative/sections';
import { tablesView } from '../tables-view';
import { silencedBy, sumOutcome } from './sums';

export const FA_29: DisclosureRule = {
  id: 'FA-29',
  title: '机关运行经费与公用经费相符',
  severity: 'error',
  silences: [],
  help: {
    asks: '机关运行经费是行政单位和参公单位的公用经费：部门只有这类单位时两数相等，还有事业单位时不大于公用经费。',
    wrong: '部门只有一个行政单位，公用经费 65.00 万元，机关运行经费写 68.00 万元。',
    right: '机关运行经费写 65.00 万元。',
    basis: '财预〔2016〕143号；部门决算报表编制说明',
  },
  evaluate: (context) => {
    const amount = factCell(context, 'operatingFunds.amount');
    const publicFunds = publicFundsOf(context);
    if (!amount) return { findings: [], notChecked: '文件没有列出机关运行经费' };
    if (!publicFunds) return { findings: [], notChecked: '文件没有列出公用经费' };
    if (amount.fen === null || publicFunds.fen === null)
      return {
        findings: [],
        notChecked: `机关运行经费“${amount.text}”或公用经费“${publicFunds.text}”不能读成金额`,
      };
    const causes = [amount.at(), publicFunds.at()];
    if (exceeds(amount, publicFunds))
      return { findings: [{ ...partTooLarge(amount, publicFunds, 'error'), causes }] };
    const short = publicFunds.fen - amount.fen;
    const natures = (context.disclosure.department?.units ?? []).map(({ nature }) => nature ?? '');
    if (short <= tolerance(1, amount.unit)) return { findings: [] };
    if (natures.length === 0 || natures.includes(''))
      return { findings: [], notChecked: '不知道所属单位的性质，机关运行经费小于公用经费是否合理没有核对' };
    if (!natures.every((nature) => /行政|参公|参照/.test(nature))) return { findings: [] };
    return { findings: [{ ...tooSmall(amount, publicFunds, short as Fen), causes }] };
  },
};

/** 公用经费合计 of 公开06表, else as the facts state it. */
function publicFundsOf(context: DisclosureContext): AmountCell | null {
  const table = tablesView(context).book.get('generalBudgetBasic');
  const block = table && blockOf(table, 'public');
  const cell = block && rowOf(block, 'publicFunds')?.cells.get('amount');
  return cell ?? factCell(context, 'basicExpenditure.publicFunds.amount');
}

function tooSmall(amount: AmountCell, publicFunds: AmountCell, short: Fen): RuleFinding<string> {
  return {
    severity: 'error',
    cell: amount.at(),
    printed: amount.text,
    expected: publicFunds.text,
    message: `机关运行经费支出填报 ${amount.text} ${amount.unit}，部门只有行政和参公单位，应等于公用经费 ${publicFunds.text} ${publicFunds.unit}，少 ${sayMoney(short, amount.unit)}，请核对后更正。`,
  };
}

export const FA_30: DisclosureRule = {
  id: 'FA-30',
  title: '政府采购支出合计与各项相符',
  severity: 'error',
  silences: silencedBy('FA-30'),
  help: {
    asks: '政府采购支出合计等于货物、工程、服务之和；授予中小企业的合同金额等于预留加其他，不大于合计；小微企业不大于中小企业。',
    wrong: '货物 5.20 万元，服务 14.80 万元，合计写 21.00 万元。',
    right: '合计写 20.00 万元。',
    basis: '财预〔2016〕143号；财库〔2020〕46号',
  },
  evaluate: (context) => {
    const outcome = sumOutcome(context, 'FA-30');
    const total = factCell(context, 'procurement.total');
    const small = factCell(context, 'procurement.smallAndMedium.amount');
    const micro = factCell(context, 'procurement.smallAndMicro.amount');
    const limits = (
      [
        [small, total],
        [micro, small],
      ] as const
    ).flatMap(([part, whole]) =>
      part && whole && exceeds(part, whole)
        ? [{ ...partTooLarge(part, whole, 'error'), causes: [part.at(), whole.at()] }]
        : [],
    );
    const { formed } = accountOf(context, 'FA-30');
    return {
      ...outcome,
      findings: [...outcome.findings, ...limits],
      ...(formed === 0 && !(total && small) && { notChecked: '文件没有列出政府采购支出的合计和各项' }),
    };
  },
};

export const FA_31: DisclosureRule = {
  id: 'FA-31',
  title: '车辆数与各类车辆、公务用车保有量相符',
  severity: 'warning',
  silences: [],
  help: {
    asks: '车辆合计等于各类车辆之和；“三公”经费中的公务用车保有量不应大于车辆合计。',
    wrong: '共有车辆 1 辆，公务用车保有量 2 辆。',
    right: '核对资产台账后两处写同一口径的数。',
    basis: '财预〔2016〕143号',
  },
  evaluate: (context) => {
    const { total, kinds, kept } = vehiclesOf(context);
    if (!total) return { findings: [], notChecked: '文件没有列出车辆合计' };
    if (total.value === null) return { findings: [], notChecked: `车辆合计“${total.text}”不能读成数` };
    const findings: RuleFinding<string>[] = [];
    const sum = kinds.reduce((all, count) => all + count, 0);
    if (kinds.length > 0 && sum !== total.value) {
      const off = total.value - sum;
      findings.push({
        severity: 'warning',
        cell: total.path,
        printed: total.text,
        expected: String(sum),
        message: `车辆合计填报 ${total.text} 辆，各类车辆相加为 ${sum} 辆，${off > 0 ? '多' : '少'} ${Math.abs(off)} 辆，请核对后更正。`,
      });
    }
    if (kept && kept.value !== null && kept.value > total.value) {
      findings.push({
        severity: 'warning',
        cell: kept.path,
        printed: kept.text,
        expected: null,
        message: `公务用车保有量填报 ${kept.text} 辆，大于国有资产占用情况中的车辆合计 ${total.text} 辆，请核对两处口径。`,
      });
    }
    return { findings };
  },
};

/** A number of vehicles with its place. */
type Count = Pick<Fact, 'path' | 'text' | 'value'>;

/** Vehicles in all, by kind, and kept for 三公: as facts, else in the words. */
function vehiclesOf(context: DisclosureContext) {
  const { disclosure } = context;
  const kinds = factListOf(disclosure, 'stateAssets.vehicles').map(
    ({ figures }) => figures.count?.value ?? 0,
  );
  const sections = paragraphsBySection(context);
  const found = (kind: SectionKind, pattern: RegExp): Count | null => {
    for (const { at, text } of sections.get(kind) ?? []) {
      const number = pattern.exec(text)?.[1];
      if (number !== undefined) return { path: at, text: number, value: Number(number) };
    }
    return null;
  };
  const assets = (sections.get('stateAssets') ?? []).map(({ text }) => text).join('');
  return {
    total:
      factOf(disclosure, 'stateAssets.vehicleTotal') ??
      found('stateAssets', /车辆(?:共计|共有|共|合计|总数)?为?(\d+)[辆台]/),
    kinds:
      kinds.length > 0 ? kinds : [...assets.matchAll(/用车(\d+)[辆台]/g)].map(([, count]) => Number(count)),
    kept:
      factOf(disclosure, 'threePublic.detail.vehicles.vehicleCount') ??
      found('threePublicDetail', KEPT) ??
      found('threePublic', KEPT),
  };
}

const KEPT = /保有量?[^，。；]{0,10}?(\d+)[辆台]/;
