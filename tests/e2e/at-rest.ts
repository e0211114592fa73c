import { expect, type Page } from '@playwright/test'

/**
 * Until nothing on the page moves any more: a colour that is still changing would be measured wrongly. What moves
 * for ever (a sign that something is being made) does not count.
 */
export async function motionOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve) })
    for (;;) {
      // A change made just now begins to move in the frame that shows it.
      await frame()
      await frame()
      const moving = document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
      if (moving.length === 0) return
      await Promise.allSettled(moving.map((one) => one.finished))
    }
  })
}

/**
 * What `read` gives once it has rested: three times the same, 0.3 s apart. For a canvas, which nobody can ask whether it
 * is ready: its scenery is sharpened when the picture has rested for a quarter of a second.
 */
export async function atRest(read: () => Promise<string>): Promise<string> {
  let last: string | undefined
  let same = 0
  await expect.poll(async () => {
    const now = await read()
    same = now === last ? same + 1 : 0
    last = now
    return same
  }, { intervals: [300], timeout: 15_000 }).toBeGreaterThan(1)
  return last ?? ''
}
