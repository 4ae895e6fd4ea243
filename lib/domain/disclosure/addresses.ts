// The public addresses of an edition: what the portal links to and what bytes are kept under.
import { reportPath } from './reports';

/** Kinds of files an edition offers for download. */
export const FILE_KINDS = ['html', 'docx', 'pdf', 'xlsx', 'json'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Codes of departments and projects, as they may stand in an address. */
export const CODE_PATTERN = /^[0-9A-Za-z-]{1,32}$/;

/** The latest edition of a disclosing body's year. */
export function departmentAddress(year: number, department: string): string {
  return `/open/${year}/${department}`;
}

/** One project in the latest edition. */
export function projectAddress(year: number, department: string, project: string): string {
  return `${departmentAddress(year, department)}/p/${project}`;
}

/** A file of one edition; the address never stands for other bytes. */
export function fileAddress(year: number, department: string, edition: number, kind: FileKind): string {
  return `${departmentAddress(year, department)}/v${edition}/disclosure.${kind}`;
}

/** 评价报告 `no` of one edition. */
export function reportAddress(year: number, department: string, edition: number, no: number): string {
  return `${departmentAddress(year, department)}/v${edition}/${reportPath(no)}`;
}

/** 更正说明: what an edition changed against the one it replaces. */
export function changesAddress(year: number, department: string, edition: number): string {
  return `${departmentAddress(year, department)}/v${edition}/changes`;
}
