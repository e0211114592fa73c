import { drawn, filled } from './land-ground.ts'
import { smooth } from './path.ts'
import type { PathShape } from './shapes.ts'
import { tributaryOutline, type Tributary } from './tributaries.ts'

/** What shows that the water of a tributary flows: a deeper bed and a line or two along it. */
export function streamLines(streams: readonly Tributary[]): PathShape[] {
  const strokes = streams.flatMap(({ centre, half }) => [[4, 9], [13, 18]].map(([from = 0, to = 0]) =>
    smooth(centre.slice(from, to).map((point, index) => ({ x: point.x, y: point.y + (half[from + index] ?? 0) * 0.2 })))))
  return [...streams.map((stream) => filled(tributaryOutline(stream, 0.5), 'waterMid')), ...(strokes.length === 0 ? [] : [drawn(strokes.join(''), 'flow', 1.3, { opacity: 0.85 })])]
}
