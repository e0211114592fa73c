import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { motionOver } from './at-rest.ts'

/** What axe finds on the page as it is now, once nothing moves any more, one line each. */
export async function axeIn(page: Page): Promise<string[]> {
  await motionOver(page)
  // What React Aria has just said aloud may point at a field that is gone by now; it is removed after seven seconds.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').setLegacyMode().analyze()
  return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160) ?? ''} ${violation.nodes[0]?.failureSummary ?? ''}`)
}
