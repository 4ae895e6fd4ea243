// Runs stages one after the other, keeps going after a failure where that makes sense, and sums up.
// @ts-check

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {import('./counts.mjs').Count & { name: string, seconds: number }} Result */

/**
 * A stage that throws counts as one failure; one whose needs failed is not run and counts as one failure, too.
 * @param {string} root
 * @param {readonly Stage[]} stages
 * @param {AbortSignal} [interrupted] what has not begun by then is not run
 * @returns {Promise<Result[]>}
 */
export async function runStages(root, stages, interrupted) {
  /** @type {Result[]} */
  const results = [];
  for (const { name, needs, run } of stages) {
    const missing = needs.find((need) => results.some((result) => result.name === need && result.failed > 0));
    if (missing || interrupted?.aborted) {
      const note = interrupted?.aborted ? 'not run: interrupted' : `not run: ${missing} failed`;
      results.push({ name, passed: 0, failed: 1, seconds: 0, note });
      continue;
    }
    console.log(`\n── ${name}`);
    const started = performance.now();
    const count = await run(root).catch((/** @type {unknown} */ error) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1, note: 'could not be run' };
    });
    results.push({ name, ...count, seconds: (performance.now() - started) / 1000 });
  }
  return results;
}

/**
 * @param {readonly Result[]} results
 * @returns {{ lines: string[], failed: number }} `lines`: a row per stage, then `N passed, N failed`
 */
export function summary(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  // A run of no stage at all has proven nothing.
  const failed = results.reduce((sum, result) => sum + result.failed, results.length === 0 ? 1 : 0);
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = results.map(({ name, passed: good, failed: bad, seconds, note }) => {
    const mark = bad > 0 ? '✗' : '✓';
    const numbers = `${String(good).padStart(5)} passed ${String(bad).padStart(3)} failed`;
    return `${mark} ${name.padEnd(12)} ${numbers} ${seconds.toFixed(1).padStart(7)} s${note ? `  ${note}` : ''}`;
  });
  return { lines: [...rows, `  total ${total.toFixed(1)} s`, `${passed} passed, ${failed} failed`], failed };
}
