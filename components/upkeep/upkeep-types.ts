// What the upkeep pages hand to their parts. Plain JSON: it crosses from server to browser.

/** A choice of a list. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** A 年度; days as `2021-03-31`. */
export interface YearRow {
  readonly id: string;
  readonly year: number;
  readonly templateId: string;
  readonly templateName: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly lateSubmission: 'refuse' | 'mark';
  readonly targetsLocked: boolean;
  readonly projects: number;
}

/** A 主管部门 with its units. */
export interface DepartmentRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly units: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    /** The code it publishes 单位决算 under; null where it does not. */
    readonly bodyCode: string | null;
  }[];
  readonly projects: number;
}

/** A 项目 of one year. */
export interface ProjectRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly departmentName: string;
  readonly unitName: string | null;
  readonly publicity: string;
  readonly publicityGround: string | null;
  readonly state: string;
  readonly status: string;
  /** False for what was recorded from print. */
  readonly amendable: boolean;
}

/** The settings of a region. */
export interface RegionSettings {
  readonly name: string;
  readonly financeOffice: string;
  readonly endorseRequired: boolean;
  readonly showFindings: boolean;
}
