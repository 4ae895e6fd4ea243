// FA-01, FA-02: the nine tables are there with title, number and unit, and an empty one says that it is empty.
import { headOf, ordersOf, titlesOf } from '../../../accounts/numbering';
import { plainName } from '../../../accounts/recognise';
import { ACCOUNTS_TABLES, TABLE_KINDS, type TableKind } from '../../../accounts/tables';
import type { Disclosure } from '../../../interchange/disclosure';
import { fiscalYearOf } from '../../../interchange/evaluation';
import { figureText } from '../../../interchange/printed-value';
import { isBlank } from '../../blank';
import type { RuleFinding } from '../../rule';
import type { DisclosureContext, DisclosureRule } from '../disclosure-rule';
import { NO_TABLES, titleOf } from '../tables-view';

type Table = NonNullable<Disclosure['tables']>[number];

export const FA_01: DisclosureRule = {
  id: 'FA-01',
  title: '九张决算公开表齐全，标题、表号、单位规范',
  severity: 'error',
  silences: [],
  help: {
    asks: '九张决算公开表应当齐全，每张表印有标题、表号（公开01表至公开09表）和金额单位。没有数据的表也要公开空表。',
    wrong: '没有国有资本经营预算支出，就不公开公开09表。',
    right: '公开空表，并注明本年度没有该项支出。',
    basis: '财预〔2016〕143号 第十一条',
  },
  evaluate: ({ disclosure }) => {
    const tables = disclosure.tables ?? [];
    if (tables.length === 0) return { findings: [], notChecked: NO_TABLES };
    const unread = tables.filter(({ state }) => state === 'notTranscribed');
    return {
      findings: [...missingTables(disclosure, tables), ...headFindings(disclosure, tables)],
      ...(unread.length > 0 && {
        notChecked: `${unread.map((table) => titleOf(table, disclosure)).join('、')}没有录入，标题、表号、单位没有核对`,
      }),
    };
  },
};

function missingTables(disclosure: Disclosure, tables: readonly Table[]): RuleFinding<string>[] {
  const there = new Set(tables.map(({ kind }) => kind));
  return TABLE_KINDS.filter((kind) => !there.has(kind)).map((kind) => {
    const { title, printedNo } = headOf(kind, fiscalYearOf(disclosure) ?? 0);
    return {
      severity: 'error',
      cell: 'tables',
      printed: null,
      expected: printedNo,
      message: `缺少《${title}》（${printedNo}），九张决算公开表应当齐全，没有数据的也要公开空表，请补上。`,
    };
  });
}

function headFindings(disclosure: Disclosure, tables: readonly Table[]): RuleFinding<string>[] {
  const numbers = numbersOf(disclosure, tables);
  const seen = new Set<TableKind>();
  return tables.flatMap((table, i) => {
    const title = titleOf(table, disclosure);
    const again = seen.has(table.kind);
    seen.add(table.kind);
    if (again)
      return [finding(`tables[${i}]`, table.title ?? null, null, `《${title}》重复出现，请只保留一张。`)];
    if (table.state === 'notTranscribed') return [];
    return [
      ...titleFinding(table, title, i),
      ...numberFinding(table, title, i, numbers.get(table.kind) ?? ''),
      ...(isBlank(table.unit ?? '')
        ? [finding(`tables[${i}].unit`, null, '单位：万元', `《${title}》没有印金额单位，请补上。`)]
        : []),
    ];
  });
}

function finding(
  cell: string,
  printed: string | null,
  expected: string | null,
  message: string,
): RuleFinding<string> {
  return { severity: 'error', cell, printed, expected, message };
}

function titleFinding(table: Table, title: string, i: number): RuleFinding<string>[] {
  const at = `tables[${i}].title`;
  const [usual = '', ...others] = titlesOf(table.kind);
  if (isBlank(table.title ?? '')) return [finding(at, null, usual, `《${usual}》没有印标题，请补上。`)];
  const plain = plainName(title).replace(/（[^）]*）$/, '');
  if ([usual, ...others].some((known) => plain.endsWith(plainName(known)))) return [];
  return [finding(at, table.title ?? null, usual, `标题“${table.title}”应为《${usual}》，请更正。`)];
}

function numberFinding(table: Table, title: string, i: number, right: string): RuleFinding<string>[] {
  const printed = table.printedNo ?? (table.no ? `公开${table.no}表` : null);
  const at = table.printedNo || !table.no ? `tables[${i}].printedNo` : `tables[${i}].no`;
  if (printed === null || isBlank(printed))
    return [finding(at, null, right, `《${title}》没有印表号，应为${right}，请补上。`)];
  const number = /(\d{1,2})表/.exec(printed.replace(/\s+/g, ''))?.[1]?.padStart(2, '0');
  if (number !== undefined && right === `公开${number}表`) return [];
  return [finding(at, printed, right, `《${title}》的表号印为“${printed}”，应为${right}，请更正。`)];
}

/** The number of each kind, in whichever of the two known orders the document follows best. */
function numbersOf(disclosure: Disclosure, tables: readonly Table[]): ReadonlyMap<TableKind, string> {
  const orders = ordersOf(fiscalYearOf(disclosure) ?? 0);
  const numberIn = (order: readonly TableKind[], kind: TableKind) =>
    `公开${String(order.indexOf(kind) + 1).padStart(2, '0')}表`;
  const fits = (order: readonly TableKind[]) =>
    tables.filter(({ kind, printedNo }) =>
      (printedNo ?? '').replace(/\s+/g, '').endsWith(numberIn(order, kind)),
    ).length;
  const best = orders.reduce(
    (one, other) => (fits(other) > fits(one) ? other : one),
    orders[0] ?? TABLE_KINDS,
  );
  return new Map(TABLE_KINDS.map((kind) => [kind, numberIn(best, kind)]));
}

export const FA_02: DisclosureRule = {
  id: 'FA-02',
  title: '空表保留表样并注明没有数据',
  severity: 'error',
  silences: [],
  help: {
    asks: '没有数据的表保留表样，并注明“本部门本年度没有……，故本表无数据”；有数据的表不得这样注明。',
    wrong: '政府性基金表整张空白，没有说明。',
    right: '表下注明：本部门本年度没有政府性基金预算财政拨款收入、支出和结转结余，故本表无数据。',
    basis: '财预〔2016〕143号 第十一条',
  },
  evaluate: (context) => {
    const tables = context.disclosure.tables ?? [];
    if (tables.length === 0) return { findings: [], notChecked: NO_TABLES };
    const unread = tables.filter(({ state }) => state === 'notTranscribed');
    return {
      findings: tables.flatMap((table, i) => emptiness(context, table, i)),
      ...(unread.length > 0 && {
        notChecked: `${unread.map((table) => titleOf(table, context.disclosure)).join('、')}没有录入数据`,
      }),
    };
  },
};

const SAYS_EMPTY = /无数据|没有数据|本表为空|空表/;

function emptiness({ disclosure }: DisclosureContext, table: Table, i: number): RuleFinding<string>[] {
  if (table.state === 'notTranscribed') return [];
  const title = titleOf(table, disclosure);
  const sentence = (table.notes ?? []).findIndex((note) => SAYS_EMPTY.test(note));
  const cells = (table.blocks ?? []).flatMap((block) => (block.rows ?? []).flatMap((row) => row.cells ?? []));
  const amounts = cells.map(figureText).filter((text) => !isBlank(text));
  const { absent } = ACCOUNTS_TABLES[table.kind];
  const says = `本部门本年度没有${absent ?? '该项收支'}，故本表无数据。`;
  if (amounts.some((text) => /[1-9]/.test(text))) {
    if (sentence >= 0) {
      const note = table.notes?.[sentence] ?? '';
      return [
        finding(
          `tables[${i}].notes[${sentence}]`,
          note,
          null,
          `《${title}》有数据，却注明“${note}”，请删去或核对数据。`,
        ),
      ];
    }
    return table.state === 'none'
      ? [finding(`tables[${i}].state`, 'none', 'filled', `《${title}》标为没有数据，表中却有金额，请核对。`)]
      : [];
  }
  const frame = table.blocks;
  if (table.state === 'none' && frame && !frame.some((block) => (block.columns ?? []).length > 0)) {
    return [finding(`tables[${i}].blocks`, null, null, `《${title}》没有数据，也应当保留表样，请补上表头。`)];
  }
  // 三公 printed as 0.00 throughout is a table with data; only a blank one is empty.
  const empty =
    table.state === 'none' ||
    (absent !== undefined && (table.kind !== 'threePublic' || amounts.length === 0));
  if (!empty || sentence >= 0) return [];
  return [
    finding(`tables[${i}].notes`, null, says, `《${title}》没有数据，应当在表下注明“${says}”，请补上。`),
  ];
}
