// Accessibility after each step of a journey: WCAG 2.1 A and AA, as far as a machine can tell.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Frames without scripts, where no check can run: what they show is looked at under its own address. */
const SILENT_FRAMES = 'iframe[sandbox]:not([sandbox*="allow-scripts"])';

/** Fails with the rule, the reason and the place of each violation on the page as it is now. */
export async function checkAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .exclude(SILENT_FRAMES)
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  // A page on which no rule applied was not there yet.
  expect(passes.length, `accessibility rules that applied to ${page.url()}`).toBeGreaterThan(0);
}
