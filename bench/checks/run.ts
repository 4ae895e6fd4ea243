// All rules on disclosures of 10 and 500 projects, and on one form after a key press, beside what reading the same costs.
import { cpus } from 'node:os';
import { runChecks } from '@/lib/domain/checks/run';
import { indicatorCell } from '@/lib/domain/evaluation/cells';
import { scoreForm } from '@/lib/domain/evaluation/scoring';
import { checkDocument } from '@/lib/domain/interchange/judge-document';
import { readDocument } from '@/lib/domain/interchange/read-document';
import { randomDisclosure } from '@/testing/random-documents';
import { bigForm } from '../keystroke/big-form';

const rounds = Number(process.env.ROUNDS ?? 9);

/** Processor milliseconds of one call: other work on the machine does not count. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function tell(name: string, values: readonly number[], peer: readonly number[], aim: string): void {
  const ratio = (median(values) / median(peer)).toFixed(2);
  const raw = values.map((value) => value.toFixed(1)).join(' ');
  console.log(
    `${name.padEnd(34)} ${median(values).toFixed(1).padStart(8)} ms  ${ratio.padStart(6)} × reading  aim ${aim}   raw: ${raw}`,
  );
}

function disclosures(projects: number, aim: string): void {
  const text = JSON.stringify(randomDisclosure(7, projects));
  const reading: number[] = [];
  const checking: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const read = readDocument(text);
    if (!read.ok) throw new Error(read.failure.join('; '));
    const one = [spent(() => readDocument(text)), spent(() => checkDocument(read.value))] as const;
    // The first two rounds only warm the compiler.
    if (round < 2) continue;
    reading.push(one[0]);
    checking.push(one[1]);
  }
  console.log(
    `reading ${projects} projects (${Math.round(text.length / 1024)} kB): ${median(reading).toFixed(1)} ms`,
  );
  tell(`all rules, ${projects} projects`, checking, reading, aim);
}

function keystroke(indicators: number): void {
  const whole = bigForm();
  const rows = whole.indicators.slice(0, indicators);
  const form = { ...whole, indicators: rows };
  const [first] = rows;
  if (!first) throw new RangeError('a form has rows');
  const CALLS = 200;
  const scoring: number[] = [];
  const checking: number[] = [];
  // Each call sees a form of its own, as after a key press: nothing read for the one before is of use.
  const typed = Array.from({ length: CALLS }, (_, call) => {
    const cells = new Map(form.cells).set(indicatorCell(first.id, 'actual'), `${90 + (call % 9)}件`);
    return { ...form, cells };
  });
  for (let round = 0; round < rounds + 2; round += 1) {
    const contexts = typed.map((one) => ({ form: one, scorecard: scoreForm(one) }));
    const score = spent(() => typed.forEach((one) => scoreForm(one)));
    const check = spent(() => contexts.forEach((context) => runChecks(context)));
    if (round < 2) continue;
    scoring.push(score / CALLS);
    checking.push(check / CALLS);
  }
  tell(`after a key, ${indicators} indicators`, checking, scoring, '2 ms (× is of scoring the form)');
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}; medians of ${rounds} rounds, processor time`,
);
disclosures(10, '50 ms');
disclosures(500, '1500 ms');
keystroke(100);
