// Two spreadsheet libraries on the same 200 forms, writing and reading: processor time, and peak memory of a process of its own.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const rounds = Number(process.env.ROUNDS ?? 5);
const sheets = Number(process.env.SHEETS ?? 200);

const report = z.strictObject({ spent: z.array(z.number()), before: z.number(), peak: z.number() });

/** Runs one contender in a process of its own. */
function run(name: string, path: string): Promise<z.infer<typeof report>> {
  return new Promise((settle, fail) => {
    const child = fork(fileURLToPath(new URL('./contender.ts', import.meta.url)), [
      name,
      String(sheets),
      String(rounds),
      path,
    ]);
    child.once('message', (message) => settle(report.parse(message)));
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? undefined : fail(new Error(`${name} ended with ${code}`))));
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; ${sheets} sheets, medians of ${rounds} rounds, processor time`,
);
const folder = mkdtempSync(join(tmpdir(), 'mingji-bench-xlsx-'));
try {
  for (const name of ['write hucre', 'write exceljs', 'read hucre', 'read exceljs']) {
    const path = join(folder, `${name.startsWith('write') ? name.replace(' ', '-') : 'write-hucre'}.xlsx`);
    const { spent, before, peak } = await run(name, path);
    const raw = spent.map((value) => value.toFixed(0)).join(' ');
    console.log(
      `${name.padEnd(14)} ${median(spent).toFixed(0).padStart(6)} ms  peak ${Math.round(peak / 1024)} MB (${Math.round(before / 1024)} MB before)  file ${Math.round(statSync(path).size / 1024)} kB   raw: ${raw}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
