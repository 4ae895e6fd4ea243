// What a field of a 年度表样 is to people who edit it: how it is typed, called and left out. The table of all of them is template-sections.ts.
import type { DraftPath, Json } from './draft-value';

/** How a value is typed. Points and rates are hundredths in the template and numbers with two decimals on the screen. */
export type FieldKind =
  /** One line; `lines` is a list of lines, one text each. */
  | 'text'
  | 'lines'
  /** 分值, hundredths of a point. */
  | 'points'
  /** A rate in hundredths of a percent. */
  | 'rate'
  /** Whole percent. */
  | 'percent'
  /** A whole number. */
  | 'count'
  | 'flag'
  | 'choice'
  /** Several of the choices. */
  | 'choices';

/** A value of a choice and what it is called. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** One field. `step` leads to its value from the template, or from the row it stands in. */
export interface TemplateField {
  readonly step: DraftPath;
  readonly label: string;
  readonly kind: FieldKind;
  /** May be left out; what is then the case. */
  readonly absent?: string;
  readonly choices?: readonly FieldChoice[];
  /** The choices are the rows of another list: the key each is known by, and its label. */
  readonly among?: { readonly list: DraftPath; readonly value: string; readonly label: string };
  readonly hint?: string;
  /** A text that may be empty without being left out. */
  readonly mayBeBlank?: true;
  /** The largest value of a number, in what is typed; 100 where not given. */
  readonly most?: number;
}

/** Rows of one kind. */
export interface TemplateList {
  readonly step: DraftPath;
  readonly label: string;
  /** What one row is called. */
  readonly row: string;
  readonly fields: readonly TemplateField[];
  readonly lists?: readonly TemplateList[];
  /** A new row. Where rows are known by a key of their own, the editor makes one. */
  readonly blank: Json;
  readonly keyed?: string;
  /** Keys must differ within this list. */
  readonly unique?: string;
  /** May be left out altogether when it has no row. */
  readonly absent?: string;
  readonly least?: number;
  /** One points field per 一级指标, by its key. */
  readonly byDimension?: string;
}

/** A part of the template that belongs together. */
export interface TemplateSection {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** The whole part may be left out: where it stands, how it is called, and what a new one holds. */
  readonly optional?: { readonly step: DraftPath; readonly label: string; readonly blank: Json };
  readonly fields: readonly TemplateField[];
  readonly lists?: readonly TemplateList[];
}
