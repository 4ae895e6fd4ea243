// FA-42, FA-43: staff, and the numbers of things that the text counts and then lists.
import type { Disclosure } from '../../../interchange/disclosure';
import { factOf, factWordsOf } from '../../../interchange/read-facts';
import { figureText } from '../../../interchange/printed-value';
import { parseScaled } from '../../../amount';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { paragraphsBySection, placeOfFigure } from '../fact-cell';

type Staffing = NonNullable<NonNullable<Disclosure['department']>['staffing']>;

export const FA_42: DisclosureRule = {
  id: 'FA-42',
  title: '编制和实有人数与分项相符',
  severity: 'hint',
  silences: [],
  help: {
    asks: '编制等于行政编、事业编、工勤编之和；实有人数等于在职人数，或等于在职、离退休、遗属之和。',
    wrong: '编制 30 人，其中行政编 18 人、事业编 10 人。',
    right: '补写工勤编 2 人。',
    basis: '部门决算公开参考格式',
  },
  evaluate: (context) => {
    const staffing = context.disclosure.department?.staffing ?? inWords(context);
    if (!staffing) return { findings: [], notChecked: '文件没有列出编制和人员' };
    return {
      findings: [
        ...establishment(staffing),
        ...actual(staffing),
        ...(context.inside ? overstaffed(staffing) : []),
      ],
    };
  },
};

const WORDS: readonly (readonly [key: keyof Staffing, pattern: RegExp])[] = [
  ['establishment', /(?<!行政|事业|工勤)编制(?:共|共有|共计|总数|数|人数)?为?(\d+)[人名]/],
  ['administrative', /行政编(?:制)?(?:人员)?(\d+)[人名]/],
  ['institutional', /事业编(?:制)?(?:人员)?(\d+)[人名]/],
  ['support', /工勤编?(?:制)?(?:人员)?(\d+)[人名]/],
  ['actual', /实有(?:人数|人员)?(?:共|共有|共计)?(\d+)[人名]/],
  ['inService', /在职(?:人员|人数)?(\d+)[人名]/],
  ['retired', /(?<!离)退休(?:人员)?(\d+)[人名]/],
  ['retiredCadres', /离休(?:人员|干部)?(\d+)[人名]/],
  ['survivors', /遗属(?:人员)?(\d+)[人名]/],
];

/** Staff as the text alone states it; null where it states none. */
function inWords(context: DisclosureContext): Staffing | null {
  const sections = paragraphsBySection(context);
  const text = (['staffing', 'organisation'] as const)
    .flatMap((kind) => sections.get(kind) ?? [])
    .map((paragraph) => paragraph.text)
    .join('');
  const found = WORDS.flatMap(([key, pattern]) => {
    const number = pattern.exec(text)?.[1];
    return number === undefined ? [] : [[key, number] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

const persons = (staffing: Staffing, key: keyof Staffing) =>
  parseScaled(figureText(staffing[key]).replace(/人$/, ''), 0);

function sum(staffing: Staffing, keys: readonly (keyof Staffing)[]): number {
  return keys.reduce((all, key) => all + (persons(staffing, key) ?? 0), 0);
}

function staffFinding(staffing: Staffing, key: keyof Staffing, message: string): RuleFinding<string> {
  const printed = figureText(staffing[key]);
  const cell = `department.staffing.${key}`;
  return { severity: 'hint', cell, printed, expected: null, message };
}

function establishment(staffing: Staffing): RuleFinding<string>[] {
  const stated = persons(staffing, 'establishment');
  const parts = ['administrative', 'institutional', 'support'] as const;
  if (stated === null || parts.every((key) => persons(staffing, key) === null)) return [];
  const listed = sum(staffing, parts);
  if (listed === stated) return [];
  const message = `编制填报 ${stated} 人，行政编、事业编、工勤编相加为 ${listed} 人，请核对。`;
  return [{ ...staffFinding(staffing, 'establishment', message), expected: String(listed) }];
}

function actual(staffing: Staffing): RuleFinding<string>[] {
  const stated = persons(staffing, 'actual');
  const inService = persons(staffing, 'inService');
  if (stated === null || inService === null) return [];
  const everybody = sum(staffing, ['inService', 'retired', 'retiredCadres', 'survivors']);
  if (stated === inService || stated === everybody) return [];
  const message = `实有人数填报 ${stated} 人，在职 ${inService} 人，连同离退休和遗属共 ${everybody} 人，两种口径都不相符，请核对。`;
  return [staffFinding(staffing, 'actual', message)];
}

function overstaffed(staffing: Staffing): RuleFinding<string>[] {
  const places = persons(staffing, 'establishment');
  const inService = persons(staffing, 'inService');
  if (places === null || inService === null || inService <= places) return [];
  const message = `在职 ${inService} 人，超过编制 ${places} 人，请核对人员口径（是否含编外人员）。`;
  return [staffFinding(staffing, 'inService', message)];
}

export const FA_43: DisclosureRule = {
  id: 'FA-43',
  title: '文字写的个数与所列清单相符',
  severity: 'warning',
  silences: [],
  help: {
    asks: '内设机构、单位、项目写了几个，后面就应当列出几个。',
    wrong: '内设机构 4 个，分别为综合科、企业科、信息化科。',
    right: '内设机构 3 个，分别为综合科、企业科、信息化科。',
    basis: '部门决算公开参考格式',
  },
  evaluate: (context) => {
    const counts = [...countsOfFacts(context), ...countsOfText(context)];
    if (counts.length === 0)
      return { findings: [], notChecked: '文件没有写内设机构、单位、项目的个数和清单' };
    const places = new Set<string>();
    return {
      findings: counts.flatMap(({ name, stated, printed, listed, at }) => {
        if (stated === listed || places.has(`${at} ${name}`)) return [];
        places.add(`${at} ${name}`);
        const message = `文字写${name} ${stated} 个，所列清单有 ${listed} 个，请核对。`;
        return [{ severity: 'warning', cell: at, printed, expected: String(listed), message } as const];
      }),
    };
  },
};

/** A number in words beside the list it counts. */
interface Count {
  readonly name: string;
  readonly stated: number;
  readonly printed: string;
  readonly listed: number;
  readonly at: string;
}

function countsOfFacts(context: DisclosureContext): Count[] {
  const { disclosure } = context;
  const { offices, units } = disclosure.department ?? {};
  const lists = [
    ['organisation.officeCount', '内设机构', offices?.length ?? 0],
    ['organisation.unitCount', '纳入决算范围的单位', units?.length ?? 0],
    [
      'performance.work.departmentEvaluation.projectCountPrinted',
      '部门评价项目',
      factWordsOf(disclosure, 'performance.work.departmentEvaluation.projects').length,
    ],
    [
      'performance.selfEvaluationResults.projectCountPrinted',
      '公开自评结果的项目',
      factWordsOf(disclosure, 'performance.selfEvaluationResults.projects').length,
    ],
  ] as const;
  return lists.flatMap(([key, name, listed]) => {
    const fact = factOf(disclosure, key);
    if (!fact || fact.value === null || listed === 0) return [];
    return [
      {
        name,
        stated: fact.value,
        printed: fact.text,
        listed,
        at: placeOfFigure(context, fact.path, fact.text),
      },
    ];
  });
}

/** 内设机构4个，分别为综合科、项目科。 Names that hold an enumeration themselves cannot be counted and are left alone. */
const COUNTED =
  /(内设(?:机构|科室|股室|部门)|下属单位|所属单位|预算单位)(?:共有?|共计|有|为)?(\d{1,3})(?:个|家)[，,：:]?(?:分别为|分别是|包括|即|为|是)[：:]?([^。；;]+)/g;

function countsOfText(context: DisclosureContext): Count[] {
  const sections = paragraphsBySection(context);
  return (['organisation', 'staffing', 'duties'] as const).flatMap((kind) =>
    (sections.get(kind) ?? []).flatMap(({ at, text }) =>
      [...text.matchAll(COUNTED)].flatMap(([, name = '', number = '', list = '']) => {
        const names = (list.split(/[，,]/)[0] ?? '').split(/、/).filter((entry) => entry !== '');
        return /[和及与等（(]/.test(list)
          ? []
          : [{ name, stated: Number(number), printed: number, listed: names.length, at }];
      }),
    ),
  );
}
