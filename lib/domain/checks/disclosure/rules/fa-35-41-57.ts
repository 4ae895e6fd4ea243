// FA-35, FA-41, FA-57: units: 元 for 万元, a figure without its unit or sign, and 万 without 元.
import type { MoneyUnit } from '../../../amount';
import type { Amount, Figure } from '../../../prose/figure';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { type Claim, claimsOf, unitOf } from '../narrative/claims';
import { cellOfKnown } from '../narrative/known-cells';
import { type Passage, readNarrative } from '../narrative/reading';
import { amount, inPassage, place, quotes, spaced } from '../narrative/say';
import { isUnitSlip } from './fa-20-58';

/** Amounts in 元 that are meant so. */
const PRICED = /人均|每|单价|标准|补贴|补助标准|元\/|单位价值|售价|价格/;

export const FA_35: DisclosureRule = {
  id: 'FA-35',
  title: '金额单位没有写错',
  severity: 'error',
  silences: ['FA-21', 'FA-22', 'FA-23', 'FA-28', 'FA-45', 'FA-46'],
  help: {
    asks: '以万元为单位的文本，金额后面不要误写成元；与决算表也不应相差一万倍。',
    wrong: '两笔资金共计6,113.59元，型煤补贴376.60万元。',
    right: '两笔资金共计6,113.59万元。',
    basis: '财预〔2016〕143号',
    misses: '确实以元计的小额（如人均、单价）不提示；带两位小数的真实小额会误报。',
  },
  evaluate: (context) => {
    const unit = unitOf(context.disclosure);
    const slips = slipsAgainstTables(context);
    const named = new Set<Figure>(slips.map(({ figure }) => figure));
    const findings = readNarrative(context.disclosure).flatMap((passage) =>
      unit === '万元' ? yuanAmongWan(passage, named) : [],
    );
    return { findings: [...findings, ...slips.map((slip) => sayTable(context, slip, unit))] };
  },
};

/** An amount in 元 with the decimals of 万元, in a paragraph whose other amounts are in 万元. */
function yuanAmongWan(passage: Passage, named: ReadonlySet<Figure>): RuleFinding<string>[] {
  const amounts = passage.figures.filter((figure) => figure.kind === 'amount');
  if (!amounts.some(({ unit }) => unit === '万元')) return [];
  return amounts.flatMap((figure) => {
    if (named.has(figure) || figure.unit !== '元' || figure.per !== null || figure.decimals !== 2) return [];
    // 1,500,000.00 元 is an amount in 元; no amount of the document is that large in 万元.
    if (PRICED.test(figure.before) || figure.value >= 1_000_000_00) return [];
    const meant = figure.printed.replace(/元$/, '万元');
    return [
      inPassage(passage, {
        severity: 'error',
        printed: figure.printed,
        expected: meant,
        message: `${place(passage)}写“${figure.printed}”，同段其他金额都以万元计，疑似漏写“万”字，请核对是否应为 ${spaced(meant)}。`,
      }),
    ];
  });
}

function slipsAgainstTables(context: DisclosureContext): readonly Claim[] {
  return claimsOf(context.disclosure).filter(({ known, fen }) => {
    const cell = cellOfKnown(context, known);
    return cell !== null && cell.fen !== null && isUnitSlip(fen, cell.fen);
  });
}

function sayTable(
  context: DisclosureContext,
  { known, passage, figure }: Claim,
  unit: MoneyUnit,
): RuleFinding<string> {
  const cell = cellOfKnown(context, known);
  const right = amount(cell?.fen ?? 0, unit);
  return inPassage(passage, {
    severity: 'error',
    printed: figure.printed,
    expected: right,
    message: `${place(passage)}写${known.name} ${spaced(figure.printed)}，${cell?.name() ?? '决算表'}为 ${right}，相差一万倍，是单位写错，请更正。`,
  });
}

export const FA_41: DisclosureRule = {
  id: 'FA-41',
  title: '数字带单位，括号成对',
  severity: 'hint',
  silences: [],
  help: {
    asks: '增减后面的数字要带单位或百分号；数字用半角，括号左右一致。',
    wrong: '比上年增长13.95。公务用车购置及运行（维护)费。',
    right: '比上年增长13.95%。公务用车购置及运行（维护）费。',
    basis: 'GB/T 15835—2011；财预〔2016〕143号',
    misses: '缺单位的只看增减用词后面的数字。',
  },
  evaluate: ({ disclosure }) => ({
    findings: readNarrative(disclosure).flatMap((passage) => [
      ...bareChanges(passage),
      ...mixedWidths(passage),
    ]),
  }),
};

function bareChanges(passage: Passage): RuleFinding<string>[] {
  const found = passage.figures.flatMap((figure) =>
    figure.kind === 'number' &&
    figure.direction !== null &&
    /\d$/.test(figure.printed) &&
    !/^[)）\d]/.test(passage.text.slice(figure.end, figure.end + 1))
      ? [`${figure.directionWord}${figure.printed}`]
      : [],
  );
  const [first] = found;
  if (first === undefined) return [];
  return [
    inPassage(passage, {
      severity: 'hint',
      printed: first,
      message: `${place(passage)}的${quotes(found)}没有单位或百分号，请补上。`,
    }),
  ];
}

function mixedWidths(passage: Passage): RuleFinding<string>[] {
  const pair = /（[^（()）\n]{0,20}\)|\([^（()）\n]{0,20}）/.exec(passage.text)?.[0];
  const digits = /[0-9][０-９]|[０-９][0-9]|[０-９]{2,}/.exec(passage.text)?.[0];
  const found = pair ?? digits;
  if (found === undefined) return [];
  const what = pair === undefined ? '数字有全角有半角' : '括号一边全角一边半角';
  return [
    inPassage(passage, {
      severity: 'hint',
      printed: found,
      message: `${place(passage)}的“${found}”${what}，请统一。`,
    }),
  ];
}

const MONEY_NOUN = /(?:支出|收入|经费|资金|预算数?|执行数|决算数?|合计|总计|结余)(?:为|是|共计|达)?$/;

export const FA_57: DisclosureRule = {
  id: 'FA-57',
  title: '金额写全单位',
  severity: 'hint',
  silences: [],
  help: {
    asks: '金额后面写全单位，写“万元”，不写“万”，也不要只写数字。',
    wrong: '全年预算数为450万，执行数为169。',
    right: '全年预算数为450万元，执行数为169万元。',
    basis: '财预〔2016〕143号',
    misses: '只写数字的，紧跟在“支出、预算数”之类的词后面才看得出。',
  },
  evaluate: ({ disclosure }) => ({
    findings: readNarrative(disclosure).flatMap((passage) => {
      const found = passage.figures.filter(lacksUnit).map(({ printed }) => printed);
      const [first] = found;
      if (first === undefined) return [];
      return [
        inPassage(passage, {
          severity: 'hint',
          printed: first,
          message: `${place(passage)}的${quotes(found)}没有写全金额单位，请写成“万元”。`,
        }),
      ];
    }),
  }),
};

function lacksUnit(figure: Figure): boolean {
  if (figure.kind === 'amount') return isBareUnit(figure);
  const bare = figure.kind === 'number' && figure.direction === null && /\d$/.test(figure.printed);
  return bare && MONEY_NOUN.test(figure.before);
}

function isBareUnit({ unit }: Amount): boolean {
  return unit === '万' || unit === '亿';
}
