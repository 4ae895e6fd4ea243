// Every figure of the annual disclosure with its source, for sentences, data and questions alike: worked out in this one place.
import { ACCOUNTS_TEXTS, type AccountsText, beforeCell, textCell } from '../../accounts/cells';
import type { CellRef } from '../../accounts/identities';
import { accountsText } from '../../accounts/record';
import { reckon, type Reckoning } from '../../accounts/reckoning';
import type { TableKind } from '../../accounts/tables';
import { mulDivRound, sumFen } from '../../amount';
import { FACTS, type FactKey } from '../../interchange/facts';
import type { AnnualInput } from '../annual-input';
import type { FigureSource } from '../model';
import type { Figure } from '../wording/sentence';
import {
  type Cause,
  causesOf,
  classShares,
  columnShares,
  type DepartmentEvaluationFigures,
  departmentEvaluations,
  economicItems,
  factText,
  type NamedAmount,
  type SharedAmount,
  type SubjectAmount,
  subjectAmounts,
  type ThreePublicAmount,
  threePublicAmounts,
  type VehicleAmount,
  vehicleAmounts,
} from './annual-lists';
import { AGAINST_BUDGET, type Change, compare, completion, ratio } from './changes';
import { countFigure, derived, moneyFigure, percentFigure, wordFigure } from './figure-kinds';
import { type EvaluatedFigure, type FormsFigure, type Origin, ORIGINS } from './origins';
import { formsFigure, type ProjectFigures, projectFigures, sumOf } from './project-figures';
import { tableFigure } from './table-figures';
import { priceOf, readTyped, textLines, yearAccounts, yearFigure, type YearAccounts } from './year-figures';

/** What figures are worked out from: an editor has no more at hand. Without forms (`projects`) theirs are not known. */
export type FiguresInput = Pick<AnnualInput, 'accounts' | 'before' | 'projects' | 'omitted'>;

/** All that can be said of one body and year. Built once; figures are worked out when they are first asked for. */
export interface AnnualContext<Input extends FiguresInput = AnnualInput> {
  readonly input: Input;
  readonly year: YearAccounts;
  readonly fiscalYear: number;
  readonly lastYear: number;
  /** Whether approved accounts of last year are at hand; else the `before/…` cells are. */
  readonly hasRecordBefore: boolean;
  /** A figure by its key; null where nothing tells it. Changes are signed here, and without a sign in `change`. */
  readonly figure: (key: FactKey) => Figure | null;
  /** The same of the year before: from its accounts, else as typed. Amounts and counts alone. */
  readonly last: (key: FactKey) => Figure | null;
  /** The change of a figure against last year; null where one of the two is not known. */
  readonly change: (key: FactKey) => Change | null;
  /** 决算 against 预算; null where one of them is not known. */
  readonly againstBudget: (final: FactKey, budget: FactKey) => Change | null;
  /** A typed word of the facts (reasons), '' where nobody typed it. */
  readonly word: (key: FactKey) => string;
  /** A text beside the tables: duties, offices, staffing. */
  readonly text: (name: AccountsText) => string;
  /** The same by lines, without empty ones. */
  readonly lines: (name: AccountsText) => readonly string[];
  /** The number of persons a text of staffing states; null where it states none. */
  readonly persons: (name: AccountsText & `staffing.${string}`) => Figure | null;
  /** A single cell of a table of this year. */
  readonly amount: (ref: CellRef) => Figure | null;
  /** Whether a table stands empty: its sentence is said instead of figures. */
  readonly empty: (table: TableKind) => boolean;
  readonly lists: AnnualLists;
  readonly performance: Performance;
}

/** What is named one after the other. */
export interface AnnualLists {
  readonly incomeKinds: readonly SharedAmount[];
  readonly expenditureKinds: readonly SharedAmount[];
  /** 基本支出 and 项目支出 of the general budget. */
  readonly generalKinds: readonly SharedAmount[];
  readonly classes: readonly SharedAmount[];
  readonly subjects: readonly SubjectAmount[];
  readonly personnel: readonly NamedAmount[];
  readonly publicFunds: readonly NamedAmount[];
  readonly threePublic: readonly ThreePublicAmount[];
  readonly overallCauses: readonly Cause[];
  readonly fiscalCauses: readonly Cause[];
  readonly vehicles: readonly VehicleAmount[];
  /** Units with their nature, as typed: 示范区中小企业服务中心｜事业. */
  readonly units: readonly { readonly name: string; readonly nature: string }[];
  readonly departmentEvaluations: readonly DepartmentEvaluationFigures[];
}

/** What the self-evaluations tell beside the figures of facts.ts. */
export interface Performance {
  readonly projects: readonly ProjectFigures[];
  readonly omitted: number;
  /** Σ of 全年预算数 and of 全年执行数, and the rate of both. */
  readonly budget: Figure | null;
  readonly executed: Figure | null;
  readonly rate: Figure | null;
  /** Projects by level, in the order 一级, 二级; one entry with level null where nobody recorded levels. */
  readonly levels: readonly { readonly level: string | null; readonly count: Figure }[];
}

/**
 * Everything the annual disclosure can say, from its input. Pure; linear in the cells of the accounts and the forms.
 * `reckoning`: the tables of `input.accounts`, where they are reckoned already.
 */
export function annualContext<Input extends FiguresInput>(
  input: Input,
  reckoning: Reckoning = reckon(input.accounts),
): AnnualContext<Input> {
  const year = yearAccounts(reckoning, true);
  const before = input.before ? yearAccounts(reckon(input.before), false) : null;
  const projects = input.projects.map(projectFigures);
  const once = new Map<FactKey, Figure | null>();

  const figure = (key: FactKey): Figure | null => {
    const known = once.get(key);
    if (known !== undefined) return known;
    const worked = workOut(key);
    once.set(key, worked);
    return worked;
  };
  const last = (key: FactKey): Figure | null => {
    const recorded = before && yearFigure(before, key);
    if (recorded) return recorded;
    const { kind, name } = FACTS[key];
    if (kind === 'word' || kind === 'year') return null;
    return readTyped(accountsText(input.accounts, beforeCell(key)).trim(), kind, {
      place: `决算资料「${name}（上年数）」`,
      anchor: null,
      rule: null,
    });
  };
  const change = (key: FactKey) => compare(figure(key), last(key));
  const againstBudget = (final: FactKey, budget: FactKey) =>
    compare(figure(final), figure(budget), AGAINST_BUDGET);
  let listed: AnnualLists | null = null;
  const lists = () => (listed ??= listsOf(year, change));

  function workOut(key: FactKey): Figure | null {
    const origin: Origin = ORIGINS[key];
    switch (origin.from) {
      case 'typed':
        if (typeof origin.otherwise === 'number') return priceOf(year, key, origin.otherwise);
        return (
          yearFigure(year, key) ??
          (origin.otherwise === undefined ? null : otherwise(year, projects, origin.otherwise))
        );
      case 'forms':
        return formsFigure(projects, origin.figure, projectExpenditure(year));
      case 'evaluated':
        return evaluatedFigure(lists().departmentEvaluations, origin.figure);
      case 'change':
        return changePart(change(origin.of), origin.part);
      case 'difference':
        return changePart(againstBudget(origin.of, origin.budget), origin.part);
      case 'completion':
        return completion(figure(origin.of), figure(origin.budget));
      case 'ratio':
        return ratio(figure(origin.of), figure(origin.whole), origin.rule);
      case 'each':
        return forEach(figure(origin.of), figure(origin.count), origin.rule);
      case 'lastYear':
        return countFigure(year.fiscalYear - 1, { place: '决算年度', anchor: null, rule: '本年度的上一年' });
      case 'yearEnd':
        return wordFigure(`${year.fiscalYear}-12-31`, { place: '决算年度', anchor: null, rule: '年末' });
      default:
        return yearFigure(year, key);
    }
  }

  return {
    input,
    year,
    fiscalYear: year.fiscalYear,
    lastYear: year.fiscalYear - 1,
    hasRecordBefore: before !== null,
    figure,
    last,
    change,
    againstBudget,
    word: (key) => factText(year, key),
    text: (name) => accountsText(input.accounts, textCell(name)).trim(),
    lines: (name) => textLines(accountsText(input.accounts, textCell(name))),
    persons: (name) =>
      readTyped(accountsText(input.accounts, textCell(name)).trim(), 'count', {
        place: `决算资料「${ACCOUNTS_TEXTS[name].label}」`,
        anchor: null,
        rule: null,
      }),
    amount: (ref) => tableFigure(year, ref),
    empty: (table) => year.book.get(table)?.state !== 'filled',
    get lists() {
      return lists();
    },
    performance: performanceOf(input, projects),
  };
}

function listsOf(year: YearAccounts, change: (key: FactKey) => Change | null): AnnualLists {
  return {
    incomeKinds: columnShares(year, 'income', ['fiscal']),
    expenditureKinds: columnShares(year, 'expenditure', ['basic', 'project']),
    generalKinds: columnShares(year, 'generalBudgetExpenditure', ['basic', 'project']),
    classes: classShares(year),
    subjects: subjectAmounts(year),
    personnel: economicItems(year, 'personnel'),
    publicFunds: economicItems(year, 'public'),
    threePublic: threePublicAmounts(year, change),
    overallCauses: causesOf(year, 'overall.reasons'),
    fiscalCauses: causesOf(year, 'fiscalTotals.reasons'),
    vehicles: vehicleAmounts(year),
    units: textLines(accountsText(year.record, textCell('units'))).map((line) => {
      const [name = '', nature = ''] = line.split(/[｜|]/).map((part) => part.trim());
      return { name, nature };
    }),
    departmentEvaluations: departmentEvaluations(year),
  };
}

function projectExpenditure(year: YearAccounts): Figure | null {
  return tableFigure(year, { table: 'expenditure', side: null, row: 'total', column: 'project' });
}

function changePart(change: Change | null, part: 'amount' | 'percent' | 'word'): Figure | null {
  if (change === null) return null;
  if (part === 'word') return wordFigure(change.word, { ...change.amount.source, rule: '增减方向' });
  if (part === 'amount') return moneyFigure(change.signed, change.amount.source);
  if (change.signedPercent === null || change.percent === null) return null;
  return percentFigure(change.signedPercent, change.percent.source);
}

/** Money for each of a number of things; null where there is none of them. */
function forEach(money: Figure | null, count: Figure | null, rule: string): Figure | null {
  if (money?.value == null || count?.value == null || count.value <= 0) return null;
  // Divided and rounded to 0.01 万元 in one step.
  return moneyFigure(
    mulDivRound(money.value, 1, count.value * 10_000) * 10_000,
    derived([money, count], rule),
  );
}

function evaluatedFigure(
  evaluations: readonly DepartmentEvaluationFigures[],
  figure: EvaluatedFigure,
): Figure | null {
  const source = (rule: string): FigureSource => ({ place: '部门评价', anchor: null, rule });
  if (figure === 'count') return countFigure(evaluations.length, source('开展部门评价的项目数'));
  if (figure === 'funds') {
    const funds = evaluations.flatMap((one) => one.funds ?? []);
    const sum = funds.reduce((all, { value }) => all + (value ?? 0), 0);
    return funds.length === 0 ? null : moneyFigure(sum, derived(funds, '部门评价项目资金之和'));
  }
  if (figure === 'thirdParty') {
    const names = evaluations.flatMap(({ thirdParty, projectName }) =>
      thirdParty === '' ? [] : [projectName],
    );
    return names.length === 0 ? null : wordFigure(names.join('、'), source('委托第三方机构的项目'));
  }
  const told = evaluations.find(({ score, grade }) => score !== null || grade !== '');
  if (!told) return null;
  if (figure === 'score') return told.score;
  const word = figure === 'grade' ? told.grade : told.projectName;
  return word === ''
    ? null
    : wordFigure(word, { place: `部门评价「${told.projectName}」`, anchor: null, rule: null });
}

function performanceOf(input: FiguresInput, projects: readonly ProjectFigures[]): Performance {
  const source = (rule: string): FigureSource => ({
    place: `所附 ${projects.length} 张项目支出绩效自评表`,
    anchor: null,
    rule,
  });
  const budget = sumOf(projects, 'budget', source('各项目全年预算数之和'));
  const executed = sumOf(projects, 'executed', source('各项目全年执行数之和'));
  const levels = new Map<string | null, number>();
  for (const { level } of projects) levels.set(level, (levels.get(level) ?? 0) + 1);
  const order = (level: string | null) => (level === null ? 2 : ['一级', '二级'].indexOf(level));
  return {
    projects,
    omitted: input.omitted.length,
    budget,
    executed,
    rate: overallRate(projects, source('全年执行数之和÷全年预算数之和')),
    levels: [...levels]
      .sort(([a], [b]) => order(a) - order(b))
      .map(([level, count]) => ({ level, count: countFigure(count, source('自评表的张数')) })),
  };
}

/** From the money of the forms as it is, like the rate below the list of projects. */
function overallRate(projects: readonly ProjectFigures[], source: FigureSource): Figure | null {
  const budget = sumFen(projects.map(({ exact }) => exact.budget));
  const executed = sumFen(projects.map(({ exact }) => exact.executed));
  if (budget === null || executed === null || budget <= 0) return null;
  return percentFigure(mulDivRound(executed, 10_000, budget), source);
}

/** What the forms tell where nobody typed it. Without 政府性基金 in the accounts no project can have any. */
function otherwise(
  year: YearAccounts,
  projects: readonly ProjectFigures[],
  figure: FormsFigure,
): Figure | null {
  const told = formsFigure(projects, figure, null);
  if (told !== null || figure === 'problems' || year.book.get('governmentFund')?.state === 'filled')
    return told;
  const source = { place: '公开表无政府性基金预算财政拨款', anchor: null, rule: null };
  return figure === 'governmentFundCount' ? countFigure(0, source) : moneyFigure(0, source);
}
