// The shape of the demo years: regions, departments, projects, and the stories that bring each form to its state.
import type { Direction } from '@/lib/domain/evaluation/cells';
import type { Disclosure } from '@/lib/domain/interchange/disclosure';
import type { FundSource } from '@/lib/domain/template/template';
import type { AccountsStory } from './demo-accounts';
import type { Role } from '@/lib/domain/workflow/actor';

/** A cell of a form as the interchange format would name it; rows count from 0, funds in the template's order. */
export type DemoPath =
  | `funds[${number}].${'executed' | 'score' | 'overrideReason'}`
  | `indicators[${number}].${'actual' | 'attainment' | 'score' | 'overrideReason' | 'reason'}`
  | 'goal.actual'
  | 'narrative.text'
  | 'boxes.执行率偏低原因';

/** A cell and the text typed into it. */
export type DemoCell = readonly [path: DemoPath, text: string];

/** Who signs in. The display name is an office, never a person. */
export interface DemoUser {
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  /** Department a clerk or publisher works for; project codes a lead answers for (in that department). */
  readonly department?: string;
  readonly projects?: readonly string[];
}

/** 预算单位 of a department. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly nature: '行政' | '事业';
}

/** One approved 三级指标. `group` is the key of its 二级指标 in the template; weight in whole 分. */
export interface DemoIndicator {
  readonly group: string;
  readonly name: string;
  readonly weight: number;
  readonly direction: Direction;
  /** As printed: ≥42件, 100%, or what a qualitative indicator asks for. */
  readonly target: string;
}

/** One line of the approved money, in 万元; an empty text where nothing is approved. */
export interface DemoFund {
  readonly source: FundSource;
  readonly initialBudget: string;
  readonly budget: string;
}

/** 批复绩效目标: what was approved with the budget and comes locked. */
export interface DemoGoals {
  readonly expected: string;
  readonly indicators: readonly DemoIndicator[];
  readonly funds: readonly DemoFund[];
}

/** One thing somebody did to a form. `at` is in the calendar of the story, see DemoRegion.today. */
export type DemoStep = { readonly at: string; readonly by: string } & (
  | { readonly action: 'fill'; readonly cells: readonly DemoCell[] }
  | { readonly action: 'explain'; readonly rule: string; readonly path: DemoPath; readonly text: string }
  | { readonly action: 'submit' }
  | {
      readonly action: 'return';
      readonly reason: string;
      readonly comments: readonly { readonly path: DemoPath; readonly text: string }[];
    }
  | { readonly action: 'approve' }
  | { readonly action: 'reopen'; readonly reason: string }
);

/** 项目 of a demo year. */
export interface DemoProject {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly level: '一级' | '二级' | null;
  readonly category: '其他运转类' | '特定目标类' | null;
  readonly fundingTier: '本级' | '上级' | null;
  readonly fundKind: string | null;
  readonly publicity: '公开' | '部分公开' | '不公开';
  /** Why a project is not public; with 不公开 only. */
  readonly publicityGround?: string;
  readonly state: '实施中' | '未实施' | '已收回' | '已结项';
  /** The kind of work; years of one region with the same key are one 项目 across years. */
  readonly lineage: string;
}

/** A project of the working year: its goals, and what has happened to its form so far. */
export interface WorkingProject extends DemoProject {
  readonly goals: DemoGoals;
  readonly story: readonly DemoStep[];
}

/** One publication of a department, or of a unit: the sign-offs, what was left out, and for a correction its reason. */
export interface DemoPublication {
  /** The unit whose 单位决算 it is; absent for the department's own. */
  readonly unit?: string;
  readonly at: string;
  readonly by: string;
  readonly confidentiality: { readonly by: string; readonly at: string };
  readonly signOff: { readonly by: string; readonly at: string };
  /** Projects the edition does not print, by code, each with its reason. */
  readonly leftOut: readonly { readonly project: string; readonly reason: string }[];
  /** Why an edition replaces the one before; absent in the first. */
  readonly correction?: string;
}

/** 主管部门. */
export interface DemoDepartment {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly units: readonly DemoUnit[];
}

/** A department of the working year. */
export interface WorkingDepartment extends DemoDepartment {
  readonly projects: readonly WorkingProject[];
  readonly accounts: readonly AccountsStory[];
  readonly publications: readonly DemoPublication[];
}

/** A form of the historic year: the project beside what its document prints (mingji.evaluation/1). */
export interface HistoricProject extends DemoProject {
  readonly evaluation: unknown;
}

/** A department whose year was published before Mingji existed. */
export interface HistoricDepartment extends DemoDepartment {
  /** The whole disclosure as it was published. */
  readonly disclosure: () => Disclosure;
  readonly projects: readonly HistoricProject[];
}

/** What both regions state of themselves and of their year. Dates are calendar days. */
export interface DemoRegion<Department extends DemoDepartment> {
  readonly code: string;
  readonly name: string;
  readonly financeOffice: string;
  readonly demo: boolean;
  readonly showFindings: boolean;
  readonly year: number;
  /** Form family of the year. */
  readonly template: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly targetsLocked: boolean;
  readonly departments: readonly Department[];
}

/** The fictitious region: its people, and the day on which its story stands still. */
export interface WorkingRegion extends DemoRegion<WorkingDepartment> {
  /**
   * The day the story ends. Every date of the region (window, steps, sign-offs) moves by the same whole number of weeks,
   * so that this day falls into the week of the load: the year is open whenever the demo is loaded, on working days still.
   */
  readonly today: string;
  readonly users: readonly DemoUser[];
}

/** Sources of money in the order the 2020 layout prints them; `funds[1]` is 当年财政拨款. */
export const WORKING_FUNDS = [
  'total',
  'fiscal',
  'carryover',
  'other',
] as const satisfies readonly FundSource[];
