// Prints the hashes of one disclosure in all five formats. The first argument is the day the process takes it to be.
import { createHash } from 'node:crypto';

const shift = Date.parse(process.argv[2] ?? '') - Date.now();
const SystemDate = Date;

/** The clock of this process, some days off; everything else is the system's. */
class ShiftedDate extends SystemDate {
  constructor(...given: readonly (string | number | Date)[]) {
    // Without arguments a date is now; the constructor's overloads cannot be spread.
    super(...((given.length === 0 ? [SystemDate.now() + shift] : given) as [number]));
  }

  static override now(): number {
    return SystemDate.now() + shift;
  }
}
globalThis.Date = ShiftedDate as DateConstructor;

// Loaded only now, so that whatever looks at the clock while it is loaded sees the shifted one.
const { annualSample, OUTLINES } = await import('./documents');
const { filesOf } = await import('./files-of');

const { SICHUAN } = await import('@/lib/domain/template/sichuan');

const files = await filesOf(annualSample(OUTLINES[0], [SICHUAN]));
console.log(new Date().toISOString().slice(0, 10));
for (const [format, bytes] of Object.entries(files))
  console.log(`${createHash('sha256').update(bytes).digest('hex')} ${format}`);
