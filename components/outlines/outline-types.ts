// What the pages of 公开大纲 hand to their parts. Plain JSON: it crosses from server to browser.

/** A published version. */
export interface OutlineVersion {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly basis: string;
  readonly isOwn: boolean;
  readonly years: readonly number[];
}

/** The address of a version's page. */
export function outlinePath(id: string, regionCode: string): string {
  return `/desk/outlines/${encodeURIComponent(id)}?region=${regionCode}`;
}
