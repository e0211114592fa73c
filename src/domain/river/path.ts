import type { Point } from './shapes.ts'

/** One decimal is enough at A1 (a tenth of a unit is 0.05 mm) and keeps a scenery under 300 kB. */
export function num(value: number): string {
  // By whole numbers, of which a machine keeps the digits at hand: four times as fast as writing a fraction, and
  // a picture of a thousand things writes a hundred thousand.
  const tenths = Math.round(value * 10)
  const size = Math.abs(tenths)
  if (!(size < 1e9)) return String(value)
  const whole = Math.trunc(size / 10)
  const rest = size - whole * 10
  const text = rest === 0 ? String(whole) : `${String(whole)}.${String(rest)}`
  return tenths < 0 ? `-${text}` : text
}

export const at = (x: number, y: number): Point => ({ x, y })
const pair = (point: Point): string => `${num(point.x)} ${num(point.y)}`

/** Straight lines through the points, closed unless told otherwise. */
export function polygon(points: readonly Point[], closed = true): string {
  if (points.length === 0) return ''
  return `M${points.map(pair).join('L')}${closed ? 'Z' : ''}`
}

/** Cubic curve through all points (uniform Catmull-Rom as Béziers: control points a sixth of the neighbours' chord). */
export function smooth(points: readonly Point[], closed = false, tension = 1): string {
  const count = points.length
  if (count < 3) return polygon(points, false)
  const get = (index: number): Point => points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] as Point
  let d = `M${pair(get(0))}`
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [get(index - 1), get(index), get(index + 1), get(index + 2)]
    const first = at(from.x + ((to.x - before.x) / 6) * tension, from.y + ((to.y - before.y) / 6) * tension)
    const second = at(to.x - ((after.x - from.x) / 6) * tension, to.y - ((after.y - from.y) / 6) * tension)
    d += `C${pair(first)} ${pair(second)} ${pair(to)}`
  }
  return closed ? `${d}Z` : d
}

/** A rectangle with round corners; x and y are the upper left corner. */
export function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2)
  const k = r * 0.4477
  const [right, bottom] = [x + width, y + height]
  return `M${num(x + r)} ${num(y)}L${num(right - r)} ${num(y)}C${num(right - k)} ${num(y)} ${num(right)} ${num(y + k)} ${num(right)} ${num(y + r)}`
    + `L${num(right)} ${num(bottom - r)}C${num(right)} ${num(bottom - k)} ${num(right - k)} ${num(bottom)} ${num(right - r)} ${num(bottom)}`
    + `L${num(x + r)} ${num(bottom)}C${num(x + k)} ${num(bottom)} ${num(x)} ${num(bottom - k)} ${num(x)} ${num(bottom - r)}`
    + `L${num(x)} ${num(y + r)}C${num(x)} ${num(y + k)} ${num(x + k)} ${num(y)} ${num(x + r)} ${num(y)}Z`
}

export function ellipse(x: number, y: number, rx: number, ry: number = rx): string {
  const [kx, ky] = [rx * 0.5523, ry * 0.5523]
  return `M${num(x - rx)} ${num(y)}C${num(x - rx)} ${num(y - ky)} ${num(x - kx)} ${num(y - ry)} ${num(x)} ${num(y - ry)}`
    + `C${num(x + kx)} ${num(y - ry)} ${num(x + rx)} ${num(y - ky)} ${num(x + rx)} ${num(y)}`
    + `C${num(x + rx)} ${num(y + ky)} ${num(x + kx)} ${num(y + ry)} ${num(x)} ${num(y + ry)}`
    + `C${num(x - kx)} ${num(y + ry)} ${num(x - rx)} ${num(y + ky)} ${num(x - rx)} ${num(y)}Z`
}

/** The same path moved: used for the one kind of shadow there is, an offset darker shape. */
export function moved(points: readonly Point[], dx: number, dy: number): Point[] {
  return points.map((point) => at(point.x + dx, point.y + dy))
}
