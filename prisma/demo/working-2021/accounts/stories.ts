// How the accounts of the demo's bodies came about: those of 民政局 are approved, those of 工业和信息化局 still being typed.
import { amountCell } from '@/lib/domain/accounts/cells';
import { type AccountsStory, type DemoAccounts, type TypedCell, typedCells } from '../../demo-accounts';
import { elderlyCentre, headquarters, reliefCentre } from './civil-affairs';
import { departmentWords, elderlyCentreWords } from './civil-affairs-words';
import { headquarters as industryHeadquarters } from './industry';

const NOTHING: DemoAccounts = {
  lines: [],
  economic: [],
  threePublic: { budget: [], final: [] },
  facts: {},
  before: {},
  items: {},
  texts: {},
};

/** 单位决算 of one unit of 民政局: typed by its clerk, approved by finance. */
function unitStory(unit: string, accounts: DemoAccounts, day: string): AccountsStory {
  return {
    unit,
    source: 'entered',
    cells: () => typedCells(accounts),
    filled: { at: `2022-02-${day}T10:20:00+08:00`, by: 'mzclerk' },
    submitted: { at: `2022-02-${day}T16:40:00+08:00` },
    approved: { at: '2022-02-24T10:05:00+08:00', by: 'finance' },
  };
}

/** 示范区民政局: three units, and the department that sums them up. */
export const civilAffairsAccounts: readonly AccountsStory[] = [
  unitStory('bj', headquarters, '21'),
  unitStory('jzzx', reliefCentre, '22'),
  unitStory(
    'ylzx',
    {
      ...elderlyCentre,
      facts: { ...elderlyCentre.facts, ...elderlyCentreWords.facts },
      items: { ...elderlyCentre.items, ...elderlyCentreWords.items },
      texts: { ...elderlyCentre.texts, ...elderlyCentreWords.texts },
    },
    '23',
  ),
  {
    unit: null,
    source: 'units',
    cells: () => typedCells({ ...NOTHING, ...departmentWords }),
    filled: { at: '2022-02-24T14:30:00+08:00', by: 'mzclerk' },
    submitted: { at: '2022-02-25T09:15:00+08:00' },
    approved: { at: '2022-02-25T15:50:00+08:00', by: 'finance' },
  },
];

/** 行政运行 of 公开03表 with two digits exchanged: 286.50 became 268.50. */
const SLIP: TypedCell = [amountCell('expenditure', null, '2150501', 'basic'), '268.50'];

/** 示范区工业和信息化局: begun, with a slip that the identities find. */
export const industryAccounts: readonly AccountsStory[] = [
  {
    unit: null,
    source: 'entered',
    cells: () => [...new Map<TypedCell[0], string>([...typedCells(industryHeadquarters), SLIP])],
    filled: { at: '2022-03-17T15:05:00+08:00', by: 'clerk' },
  },
];
