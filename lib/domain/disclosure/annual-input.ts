// What the whole annual disclosure is written from: approved accounts, approved evaluations, names, an outline.
import type { AccountsRecord } from '../accounts/record';
import type { DisclosureInput } from './build';
import type { Outline } from './outline';

/** Everything of one edition. Pure data: the same input gives the same document, byte for byte. */
export interface AnnualInput extends DisclosureInput {
  readonly outline: Outline;
  /** The approved accounts, and the words of the disclosure beside them. */
  readonly accounts: AccountsRecord;
  /** The year before, where Mingji holds its approved accounts; else the `before/…` cells of `accounts` count. */
  readonly before: AccountsRecord | null;
  /** 部门决算 sums up its units; a unit publishes 单位决算. */
  readonly bodyKind: 'department' | 'unit';
}
