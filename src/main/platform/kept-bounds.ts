import fs from 'node:fs'
import { z } from '#contract/jitless.ts'
import type { Rectangle } from './placing.ts'

const side = z.number().int().min(-100_000).max(100_000)
const rectangle = z.object({ x: side, y: side, width: side, height: side })

/** Where the working window was. Not worth more than one try: without it the window opens in its usual place. */
export function readBounds(file: string): Rectangle | null {
  try {
    const parsed = rectangle.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function keepBounds(file: string, bounds: Rectangle): void {
  try {
    fs.writeFileSync(file, JSON.stringify(bounds))
  } catch {
    // A full or read-only disk: the place of a window is not worth a message.
  }
}
