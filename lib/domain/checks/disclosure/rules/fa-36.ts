// FA-36: the counts that must stand beside the money of 三公.
import type { FactKey } from '../../../interchange/facts';
import { factOf } from '../../../interchange/read-facts';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { paragraphsBySection } from '../fact-cell';

interface Detail {
  readonly name: string;
  readonly fact: FactKey;
  readonly words: RegExp;
}

const DETAILS: readonly Detail[] = [
  {
    name: '因公出国（境）团组数',
    fact: 'threePublic.detail.overseas.groupCount',
    words: /团组[^，。；]{0,8}?\d+(?:个|次|批)|\d+个(?:因公出国（境）)?团组/,
  },
  {
    name: '因公出国（境）人次',
    fact: 'threePublic.detail.overseas.personTrips',
    words: /(?:累计|出国|团组|参加)[^。；]{0,30}?\d+人(?:次)?/,
  },
  {
    name: '公务用车购置数',
    fact: 'threePublic.detail.vehicles.purchasedCount',
    words:
      /购置(?:公务用车|车辆|公车|数量?)?[^，。；]{0,10}?\d+[辆台]|购置数[^，。；]{0,6}?\d+|(?:未|没有)购置(?:公务用车|车辆)/,
  },
  {
    name: '公务用车保有量',
    fact: 'threePublic.detail.vehicles.vehicleCount',
    words: /保有量?[^，。；]{0,10}?\d+[辆台]/,
  },
  {
    name: '公务接待批次',
    fact: 'threePublic.detail.reception.batchCount',
    words: /接待[^。；]{0,30}?\d+(?:个)?批次?/,
  },
  {
    name: '公务接待人数',
    fact: 'threePublic.detail.reception.personCount',
    words: /接待[^。]{0,60}?\d+人(?:次)?/,
  },
];

const FOREIGN: Detail = {
  name: '外宾接待情况',
  fact: 'threePublic.detail.reception.foreignBatchCount',
  words: /外宾|外事|国（境）外/,
};

export const FA_36: DisclosureRule = {
  id: 'FA-36',
  title: '“三公”经费附有团组、车辆、接待的数量',
  severity: 'error',
  silences: [],
  help: {
    asks: '“三公”经费说明应当写明出国（境）团组数和人次、公务用车购置数和保有量、公务接待批次和人数，有接待的还要写外宾接待情况；没有的写 0。',
    wrong: '只写“公务接待费支出 0.53 万元”。',
    right: '公务接待费支出 0.53 万元，国内公务接待 9 批次、68 人，外宾接待 0 批次、0 人。',
    basis: '财预〔2016〕143号',
  },
  evaluate: (context) => {
    const text = words(context);
    const stated = context.disclosure.facts?.['threePublic'] !== undefined;
    if (text === null && !stated) return { findings: [], notChecked: '文件没有带“三公”经费的文字说明' };
    if (text && /(?:没有|无)[^，。；]{0,16}三公[^，。；]{0,6}经费/.test(text.all)) return { findings: [] };
    const missing = wanted(context, text?.all ?? '').filter(
      ({ fact, words: pattern }) =>
        !(text && pattern.test(text.all)) && (factOf(context.disclosure, fact)?.value ?? null) === null,
    );
    if (missing.length === 0) return { findings: [] };
    const names = missing.map(({ name }) => name).join('、');
    return {
      findings: [
        {
          severity: 'error',
          cell: text?.at ?? 'facts.threePublic',
          printed: null,
          expected: null,
          message: `“三公”经费说明没有写${names}，请补上，没有的写 0。`,
        },
      ],
    };
  },
};

/** Where nothing was spent on receptions, nobody asks who the guests were. */
function wanted(context: DisclosureContext, text: string): readonly Detail[] {
  const spent = factOf(context.disclosure, 'threePublic.detail.reception.amount')?.value ?? null;
  const none = spent === 0 || /接待费支出0(?:\.0+)?万?元/.test(text);
  return none ? DETAILS : [...DETAILS, FOREIGN];
}

/** The text of 三公, in one piece, and where it ends up being incomplete: its last paragraph. */
function words(context: DisclosureContext): { readonly all: string; readonly at: string } | null {
  const sections = paragraphsBySection(context);
  const paragraphs = (['threePublic', 'threePublicOverall', 'threePublicDetail'] as const).flatMap(
    (kind) => sections.get(kind) ?? [],
  );
  const [first] = sections.get('threePublicDetail') ?? paragraphs;
  return first ? { all: paragraphs.map(({ text }) => text).join('。'), at: first.at } : null;
}
