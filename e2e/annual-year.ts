// One department's year as its people bring it along: a workbook with a slip, facts kept earlier, causes still to be given, and who they are.
import { sampleRecord } from '../lib/domain/disclosure/sample-accounts';
import type { CellId } from '../lib/domain/evaluation/cells';
import { accountsWorkbook } from '../lib/documents/import/accounts-template';
import type { Seed } from '../testing/seed';

export const BODY = '示范区工业和信息化局';
export const YEAR = 2021;

/** 2150599 财政拨款收入 of 公开02表: two digits changed places. */
export const SLIP = { cell: 'amount/income/all/2150599/fiscal', wrong: '208.00', right: '280.00' } as const;

/** Typed by hand on the page of the accounts. */
const BY_HAND = /^text\/(?:duties|offices|units|staffing)/;
/** Given on the page of words. */
const CAUSE = /[./](?:r|differenceR)eason$|[./]reasons\//;
/** Asked for only where it changed otherwise than 购置 and 运行维护 together. */
const NOT_ASKED = 'fact/threePublic.detail.vehicles.reason';
/** The sample has two projects of other names than the seeded one, and a 部门评价 of one of them. */
const OF_OTHER_PROJECTS = /^(?:item\/departmentEvaluations|fact\/performance)/;

const cells = [...sampleRecord().cells].filter(([cell]) => !OF_OTHER_PROJECTS.test(cell));
const isTable = (cell: CellId) => /^(?:amount|subject)\//.test(cell);

/** The nine tables as a workbook of the app's own kind, filled in elsewhere, with the slip. */
export function filledWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const tables = cells
    .filter(([cell]) => isTable(cell))
    .map(([cell, text]) => [cell, cell === SLIP.cell ? SLIP.wrong : text] as const);
  return accountsWorkbook({ fiscalYear: YEAR, bodyName: BODY, cells: new Map(tables) }, 'department', '');
}

/** One more vehicle than 国有资产 counts: a doubt that has an answer. */
const VEHICLES_KEPT = 'fact/threePublic.detail.vehicles.vehicleCount';

/** Facts of another afternoon's work: last year's figures, the budget, 三公 details, procurement, assets. */
export function factsKept(): readonly (readonly [CellId, string])[] {
  return cells
    .filter(([cell]) => !isTable(cell) && !BY_HAND.test(cell) && !CAUSE.test(cell))
    .map(([cell, text]) => [cell, cell === VEHICLES_KEPT ? '3' : text] as const);
}

/** The cause of a change by the cell that asks for it. Each another one: a cause given twice is a hint. */
export function causes(): ReadonlyMap<string, string> {
  const given = new Set<string>();
  return new Map(
    cells
      .filter(([cell, text]) => CAUSE.test(cell) && cell !== NOT_ASKED && text !== '')
      .map(([cell, text]) => {
        const own = given.has(text) ? `${text}，按实际发生数结算` : text;
        given.add(text);
        return [cell, own] as const;
      }),
  );
}

/** Keeps the facts through the use case, as the editor would send them. */
export async function keepFacts(place: Seed): Promise<void> {
  const { saveAccountsEdits } = await import('../lib/application/save-accounts-edits');
  const edits = factsKept().map(([cell, to]) => ({ id: crypto.randomUUID(), cell, from: '', to }));
  const answer = await saveAccountsEdits(
    place.clerk,
    { bodyId: place.bodyId, fiscalYear: YEAR },
    { v: 1, since: 0, tab: 'earlier', edits },
  );
  const unsaved = answer.ok ? answer.value.results.filter(({ outcome }) => outcome !== 'saved') : [answer];
  if (unsaved.length > 0) throw new Error(`facts not kept: ${JSON.stringify(unsaved)}`);
}
