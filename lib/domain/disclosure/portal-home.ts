// What the portal's home page shows: editions by year and region, and what a search found. Read from editions only.
import type { Fen } from '../amount';
import type { Points } from '../points';

/** The latest edition of one disclosing body and year, as far as a list needs it. */
export interface PortalDepartment {
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  /** Marked 演示数据 on screen. */
  readonly demo: boolean;
  readonly origin: 'historic' | 'published';
  readonly editionNo: number;
  readonly publishedAt: Date;
  /** Projects the edition prints. */
  readonly projects: number;
  readonly budget: Fen | null;
  readonly executed: Fen | null;
  /** Executed / budget in hundredths of a percent; null when undefined. */
  readonly rate: number | null;
  /** Mean of the scores as reported; null when none was. */
  readonly averageScore: Points | null;
}

/** Departments of one region in one year. */
export interface PortalRegion {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly PortalDepartment[];
}

/** One year, newest first on the page. */
export interface PortalYear {
  readonly year: number;
  readonly regions: readonly PortalRegion[];
}

/** A project whose name matches the search. */
export interface PortalProjectHit {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly fiscalYear: number;
  readonly demo: boolean;
  readonly budget: Fen | null;
  readonly executed: Fen | null;
  readonly score: Points | null;
  readonly grade: string | null;
}

/** What was asked for, as understood. */
export interface PortalQuery {
  /** Trimmed search words; '' when nothing is searched. */
  readonly q: string;
  /** One year only; null for all. */
  readonly year: number | null;
}

/** What a search found: at most a page of each; `more` when there was more. */
export interface PortalHits {
  readonly departments: readonly PortalDepartment[];
  readonly projects: readonly PortalProjectHit[];
  readonly more: boolean;
}

/** The home page. */
export interface PortalHome {
  readonly query: PortalQuery;
  /** Every year with an edition, newest first, whatever the query says. */
  readonly allYears: readonly number[];
  /** The lists of the year asked for, or of all years. */
  readonly years: readonly PortalYear[];
  /** Null when nothing was searched. */
  readonly hits: PortalHits | null;
}
