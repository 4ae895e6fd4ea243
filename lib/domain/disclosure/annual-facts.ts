// The figures of the annual disclosure as data: `facts` of the interchange format, from the same context as the sentences.
import { FACTS, type FactKey } from '../interchange/facts';
import type { Disclosure } from '../interchange/disclosure';
import type { NamedAmount, SharedAmount } from './figures/annual-lists';
import type { AnnualContext, FiguresInput } from './figures/annual-context';
import { COMPARED, ORIGINS } from './figures/origins';
import type { Figure } from './wording/sentence';
import { causeOf } from './wording/typed-text';

type Facts = NonNullable<Disclosure['facts']>;
type Fact = Facts[string];

/** Integers of a figure in one printed unit: 分 in 万元, hundredths in percent and points. */
const SCALE = { money: 1_000_000, percent: 100, points: 100, count: 1, word: 1 } as const;

/** A figure as a JSON number, or as its word. */
function valueOf(figure: Figure): number | string {
  return figure.value === null ? figure.text : figure.value / SCALE[figure.unit];
}

/** Puts a value at its path, making the records above it. */
function put(facts: Facts, path: string, value: Fact): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let parent = facts;
  for (const step of steps) {
    const next = parent[step];
    if (typeof next === 'object' && next !== null && !Array.isArray(next)) parent = next as Facts;
    else parent = (parent[step] = {}) as Facts;
  }
  parent[last] = value;
}

/** Keys without a value are left out. */
function entry(values: Readonly<Record<string, Figure | string | null | undefined>>): Facts {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (value === null || value === undefined || value === '') return [];
      return [[key, typeof value === 'string' ? value : valueOf(value)]];
    }),
  );
}

function share({ name, amount, share: rate }: SharedAmount): Facts {
  return entry({ name, amount, sharePercent: rate, sharePrinted: rate?.text });
}

function named({ name, amount }: NamedAmount): Facts {
  return entry({ name, amount });
}

/**
 * All facts of the disclosure: every key of facts.ts that is known, lists with them. Money in 万元, percentages as numbers before
 * the sign, changes signed. What nobody told is absent; what stands empty (a table without data) is absent too.
 */
export function annualFacts(context: AnnualContext<FiguresInput>): Facts {
  const facts: Facts = {};
  for (const key of Object.keys(FACTS) as FactKey[]) {
    const figure = stated(context, key) ? context.figure(key) : null;
    if (figure === null) continue;
    put(
      facts,
      key,
      ORIGINS[key].from === 'typed' && figure.unit === 'word' ? causeOf(figure.text) : valueOf(figure),
    );
  }
  const covered = context.figure('performance.work.selfEvaluation.shareOfProjectExpenditurePercent');
  if (covered) put(facts, 'performance.work.selfEvaluation.sharePrinted', covered.text);
  for (const [path, list] of Object.entries(listsOf(context))) if (list.length > 0) put(facts, path, list);
  return facts;
}

/** A comparison without last year's figure has no year to name; where nothing changed there is no cause. */
function stated(context: AnnualContext<FiguresInput>, key: FactKey): boolean {
  if (key.endsWith('comparedWithYear')) {
    const group = key.slice(0, key.lastIndexOf('.') + 1);
    return (Object.keys(FACTS) as FactKey[]).some(
      (other) =>
        other.startsWith(group) && ORIGINS[other].from === 'change' && context.figure(other) !== null,
    );
  }
  return true;
}

function listsOf(context: AnnualContext<FiguresInput>): Readonly<Record<string, Fact[]>> {
  const { lists, performance } = context;
  const causes = (list: typeof lists.overallCauses) =>
    list.map(({ text, amount }) =>
      entry({
        itemPrinted: causeOf(text),
        amount,
        amountPrinted: amount && `${amount.text}万元`,
        unitPrinted: amount && '万元',
      }),
    );
  return {
    'overall.reasons': causes(lists.overallCauses),
    'fiscalTotals.reasons': causes(lists.fiscalCauses),
    'incomeComposition.items': lists.incomeKinds.map(share),
    'expenditureComposition.items': lists.expenditureKinds.map(share),
    'generalPublicBudget.items': lists.generalKinds.map(share),
    'generalPublicBudget.classes': lists.classes.map(share),
    'generalPublicBudget.subjects': lists.subjects.map(({ code, name, budget, amount, completion, reason }) =>
      entry({
        code,
        name,
        initialBudget: budget,
        amount,
        completionPercent: completion,
        reason: causeOf(reason),
      }),
    ),
    'basicExpenditure.personnel.items': lists.personnel.map(named),
    'basicExpenditure.publicFunds.items': lists.publicFunds.map(named),
    'threePublic.overall.items': lists.threePublic.map(
      ({ name, budget, final, completion, change, reason }) => ({
        ...entry({
          name,
          budget,
          finalAmount: final,
          completionPercent: completion,
          reason: causeOf(reason),
        }),
        ...(change && { change: change.signed / SCALE.money }),
        ...(change?.signedPercent != null && { changePercent: change.signedPercent / SCALE.percent }),
      }),
    ),
    'threePublic.detail.items': lists.threePublic.map(({ kind, name, final, share: rate }) =>
      share({ key: kind, name, amount: final, share: rate }),
    ),
    'stateAssets.vehicles': lists.vehicles.map(({ name, count }) => entry({ name, count })),
    'performance.work.departmentEvaluation.projects': lists.departmentEvaluations.map(
      ({ projectName }) => projectName,
    ),
    'performance.selfEvaluationResults.projects': performance.projects.map(({ name }) => name),
  };
}

/** Last year's facts, as far as this year is compared with them; null where none of them is known. */
export function previousFacts(
  context: AnnualContext<FiguresInput>,
): NonNullable<Disclosure['previous']> | null {
  const facts: Facts = {};
  for (const key of COMPARED) {
    const figure = context.last(key);
    if (figure !== null) put(facts, key, valueOf(figure));
  }
  return Object.keys(facts).length === 0 ? null : { fiscalYear: context.lastYear, facts };
}
