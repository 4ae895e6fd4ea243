// What the pages of 年度表样 hand to their parts. Plain JSON: it crosses from server to browser.
import type { Severity } from '@/lib/domain/checks/rule';
import type { CellChange } from '@/lib/domain/evaluation/diff';
import type { FormLayout } from '@/lib/domain/form-layout/layout-types';

/** A published version. */
export interface VersionRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly isOwn: boolean;
  readonly years: readonly number[];
  readonly forms: number;
}

/** An open draft. */
export interface DraftRow {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** An open form whose year has moved on. */
export interface BehindRow {
  readonly evaluationId: string;
  readonly projectName: string;
  readonly departmentName: string;
  readonly year: number;
  readonly templateName: string;
}

/** Score and findings of a form under one template. */
export interface TriedScore {
  readonly total: number;
  readonly grade: string | null;
  readonly noGrade: string | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly where: string;
    readonly message: string;
  }[];
}

/** A real form under another template. */
export interface TriedMove {
  readonly before: TriedScore;
  readonly after: TriedScore;
  readonly changes: {
    readonly kept: number;
    readonly changed: readonly CellChange[];
    readonly unplaced: readonly { readonly cell: string; readonly label: string; readonly text: string }[];
    readonly keptLevels: readonly string[];
  };
  readonly layout: FormLayout;
}

/** The address of a version's page. */
export function versionPath(id: string, regionCode: string): string {
  return `/desk/templates/versions/${encodeURIComponent(id)}?region=${regionCode}`;
}
