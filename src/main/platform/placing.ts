export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DisplayFacts {
  readonly id: number
  readonly label: string
  readonly bounds: Rectangle
  readonly workArea: Rectangle
}

export interface WallPlace {
  /** 'whole': all of another display. 'window': there is one display only, which the facilitator needs. */
  readonly how: 'whole' | 'window'
  readonly display: number
  readonly label: string
  readonly bounds: Rectangle
}

const smallestWidth = 480
const smallestHeight = 360

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** The display that shows most of this rectangle; the first (main) one when none does. */
function displayOf(bounds: Rectangle, displays: readonly DisplayFacts[]): DisplayFacts | undefined {
  const byOverlap = [...displays].sort((a, b) => overlap(b.bounds, bounds) - overlap(a.bounds, bounds))
  return byOverlap[0]
}

/**
 * Where the wall goes: all of the first display that the facilitator does not work on; a beamer that was used before
 * is preferred. On a single display a 16:9 window of half its width, bottom right.
 */
export function placeWall(facilitator: Rectangle, displays: readonly DisplayFacts[], before: number | null): WallPlace | null {
  const own = displayOf(facilitator, displays)
  if (own === undefined) return null
  const others = displays.filter((display) => display.id !== own.id)
  const beamer = others.find((display) => display.id === before) ?? others[0]
  if (beamer !== undefined) return { how: 'whole', display: beamer.id, label: beamer.label, bounds: beamer.bounds }
  const area = own.workArea
  const width = Math.max(smallestWidth, Math.round(area.width / 2))
  const height = Math.max(smallestHeight, Math.round((width * 9) / 16))
  return { how: 'window', display: own.id, label: own.label, bounds: { x: area.x + area.width - width, y: area.y + area.height - height, width, height } }
}

export function samePlace(a: WallPlace, b: WallPlace): boolean {
  const edges = ['x', 'y', 'width', 'height'] as const
  return a.how === b.how && a.display === b.display && edges.every((edge) => a.bounds[edge] === b.bounds[edge])
}

/** Where the working window was, if enough of it can still be seen and held; else the usual size, centred by the system. */
export function placeAgain(kept: Rectangle | null, displays: readonly DisplayFacts[], usual: { readonly width: number; readonly height: number }): Partial<Rectangle> {
  const [main] = displays
  const fits = kept !== null && kept.width >= smallestWidth && kept.height >= smallestHeight
  if (fits && displays.some((display) => overlap(display.workArea, kept) >= (kept.width * kept.height) / 4)) return kept
  if (main === undefined) return usual
  return { width: Math.min(usual.width, main.workArea.width), height: Math.min(usual.height, main.workArea.height) }
}
