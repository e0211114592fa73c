// The symmetry that a design is assumed to have, for tests/bench/find-designs.ts.
//
// Points: `rows` rows of `order` points, then the points that stay (or change places, see stayTurn). Turning takes
// (row, x) to (row, x + 1). Sigma takes (row, x) to (rho[row], x + shift[row]); every base round is its own image
// under it. A base round and its turns are the rounds.

export interface Assumption {
  readonly groups: number
  readonly size: number
  readonly order: number
  readonly base: number
  readonly rho?: readonly number[]
  readonly shift?: readonly number[]
  /** What sigma, and what turning, does to the points that stay. */
  readonly stay?: readonly number[]
  readonly stayTurn?: readonly number[]
}

export interface Symmetry {
  readonly points: number
  readonly turn: (point: number) => number
  readonly sigma: (point: number) => number
  /** Order of sigma. */
  readonly period: number
  /** points x points -> class of the pair under both, and per class how often a base round may hold one. */
  readonly classOf: Int32Array
  readonly room: readonly number[]
  /** Orbits of sigma. */
  readonly orbits: readonly (readonly number[])[]
}

export function symmetryOf(assumed: Assumption): Symmetry {
  const points = assumed.groups * assumed.size
  const { order } = assumed
  const rows = Math.floor(points / order)
  const turning = rows * order
  const stays = points - turning
  const count = (length: number) => Array.from({ length }, (_, at) => at)
  const rho = assumed.rho ?? count(rows)
  const shift = assumed.shift ?? count(rows).map(() => 0)
  const stay = assumed.stay ?? count(stays)
  const stayTurn = assumed.stayTurn ?? count(stays)
  const turn = (p: number) => (p < turning ? p - (p % order) + (((p % order) + 1) % order) : turning + (stayTurn[p - turning] as number))
  const sigma = (p: number) => {
    const row = Math.floor(p / order)
    return p < turning ? (rho[row] as number) * order + (((p % order) + (shift[row] as number)) % order) : turning + (stay[p - turning] as number)
  }
  const all = count(points)
  const powers = powersOf(all, sigma)
  const turns = powersOf(all, turn).map((power) => power.join())
  const shared = powers.filter((power) => turns.includes(power.join())).length
  return { points, turn, sigma, period: powers.length, ...pairClasses(points, [turn, sigma], order / shared), orbits: orbitsOf(all, sigma) }
}

function powersOf(all: readonly number[], step: (point: number) => number): number[][] {
  const powers = [[...all]]
  for (let next = all.map(step); next.some((point, at) => point !== at); next = next.map(step)) powers.push(next)
  return powers
}

function orbitsOf(all: readonly number[], step: (point: number) => number): number[][] {
  const seen = new Set<number>()
  return all.flatMap((point) => {
    if (seen.has(point)) return []
    const orbit = [point]
    for (let next = step(point); next !== point; next = step(next)) orbit.push(next)
    for (const one of orbit) seen.add(one)
    return [orbit]
  })
}

/** A class of L pairs is met `rounds` times for each of its pairs in a base round: there is room for L / rounds. */
function pairClasses(points: number, steps: readonly ((point: number) => number)[], rounds: number) {
  const key = (p: number, q: number) => (p < q ? p * points + q : q * points + p)
  const classOf = new Int32Array(points * points).fill(-1)
  const room: number[] = []
  for (let p = 0; p < points; p++) {
    for (let q = p + 1; q < points; q++) {
      if (classOf[key(p, q)] !== -1) continue
      const waiting = [[p, q] as const]
      let pairs = 0
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        const [a, b] = at
        if (classOf[key(a, b)] !== -1) continue
        classOf[a * points + b] = classOf[b * points + a] = room.length
        pairs++
        for (const step of steps) waiting.push([step(a), step(b)])
      }
      room.push(pairs / rounds)
    }
  }
  return { classOf, room }
}
