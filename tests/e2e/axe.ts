import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on the page as it is now, one line each; colours that are still changing would be measured wrongly. */
export async function axeIn(page: Page): Promise<string[]> {
  await page.waitForTimeout(250)
  // What React Aria has just said aloud may point at a field that is gone by now; it is removed after seven seconds.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').setLegacyMode().analyze()
  return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160) ?? ''} ${violation.nodes[0]?.failureSummary ?? ''}`)
}
