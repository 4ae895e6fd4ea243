// How many tests passed and failed, read from what the two test runners report.
// @ts-check

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string} [note] what a reader should know besides the numbers
 */

/**
 * A run that looks green but proves nothing counts as failed: no test at all, a skipped one, an error outside of any
 * test.
 * @param {{ passed: number, failed: number, skipped: number, status: number }} run
 * @returns {Count}
 */
export function judge({ passed, failed, skipped, status }) {
  if (passed + failed + skipped === 0) return { passed, failed: 1, note: 'no test ran' };
  if (skipped > 0) return { passed, failed: failed + skipped, note: `${skipped} tests were skipped` };
  if (status !== 0 && failed === 0) return { passed, failed: 1, note: 'an error outside of any test' };
  return { passed, failed };
}

/**
 * @param {any} report of vitest's json reporter; null when it wrote none
 * @param {number} status exit code of vitest
 * @returns {Count}
 */
export function countVitest(report, status) {
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  return judge({ passed, failed, skipped: (report?.numTotalTests ?? 0) - passed - failed, status });
}

/**
 * @param {any} report of Playwright's json reporter; null when it wrote none
 * @param {number} status exit code of Playwright
 * @returns {Count}
 */
export function countPlaywright(report, status) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return judge({ passed: expected, failed: unexpected + flaky, skipped, status });
}
