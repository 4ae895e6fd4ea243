// Reads the tables of cases (*.cases.csv) that a finance officer keeps beside the tests. For tests only.

/** One case by column name. */
export type Case = ReadonlyMap<string, string>;

/** Rows of a CSV as records; a cell with a comma stands in double quotes. Rows of another length than the head are refused. */
export function readCases(csv: string): readonly Case[] {
  const [head = [], ...rows] = csv.trim().split(/\r?\n/).map(splitLine);
  return rows.map((row) => {
    if (row.length !== head.length)
      throw new Error(`第 ${row[0]} 行有 ${row.length} 列，应为 ${head.length} 列`);
    return new Map(head.map((name, i) => [name, row[i] ?? '']));
  });
}

function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}
