// Rounds of equal groups in which nobody meets twice, from mathematics instead of search. Points are numbers from 0.
import { storedDesigns } from './bank.ts'
import type { Design } from './design.ts'
import { twelveGroups } from './difference-matrix.ts'
import { field } from './field.ts'

/**
 * The design with the most rounds that we know for `groups` groups of `size`: one round at least, null when there is
 * nothing to divide. Costs a millisecond or so.
 */
export function bestDesign(groups: number, size: number): Design | null {
  if (groups < 1 || size < 1) return null
  if (size === 1 || groups === 1) return oneRound(groups, size)
  if (size === 2) return roundRobin(groups)
  const found = [transversal(groups, size), cyclicTransversal(groups, size), groups === 12 ? twelveGroups(size) : null, ...storedDesigns(groups, size)].filter((design) => design !== null)
  return found.reduce<Design>((best, design) => (design.length > best.length ? design : best), oneRound(groups, size))
}

function oneRound(groups: number, size: number): Design {
  return [Array.from({ length: groups }, (_, group) => Array.from({ length: size }, (_, at) => group * size + at))]
}

/** Pairs: the circle method (Kirkman 1847): one stays, the others turn. 2 x groups - 1 rounds, everybody meets. */
function roundRobin(groups: number): Design {
  const turning = groups * 2 - 1
  return Array.from({ length: turning }, (_, round) =>
    Array.from({ length: groups }, (_, pair) => (pair === 0 ? [turning, round] : [(round + pair) % turning, (round - pair + turning) % turning])),
  )
}

/**
 * `groups` a prime power, size at most that: point (column i, element j) is in group j + k i of round k, over the
 * field: any two columns and groups fix one element, so nobody meets twice (Bose 1938). The points of one column
 * never meet; when they can be divided in groups themselves, those are extra rounds.
 */
function transversal(groups: number, size: number): Design | null {
  const gf = size <= groups ? field(groups) : null
  if (gf === null) return null
  const rounds = Array.from({ length: groups }, (_, slope) => {
    const round: number[][] = Array.from({ length: groups }, () => [])
    for (let column = 0; column < size; column++) {
      for (let element = 0; element < groups; element++) {
        round[gf.plus(element, gf.times(slope, column))]?.push(column * groups + element)
      }
    }
    return round
  })
  return [...rounds, ...insideColumns(groups, size)]
}

/**
 * The same over the whole numbers modulo `groups`, with the slopes for which no two columns ever agree twice: all of
 * them when the smallest prime of `groups` is no less than `size`, 0 and 1 in any case (a Latin square).
 */
function cyclicTransversal(groups: number, size: number): Design | null {
  if (size > groups) return null
  const slopes: number[] = []
  for (let slope = 0; slope < groups; slope++) {
    const apart = (other: number) => Array.from({ length: size - 1 }, (_, column) => ((slope - other) * (column + 1)) % groups).every((difference) => difference !== 0)
    if (slopes.every(apart)) slopes.push(slope)
  }
  const rounds = slopes.map((slope) =>
    Array.from({ length: groups }, (_, group) => Array.from({ length: size }, (_, column) => column * groups + ((group + slope * column) % groups))),
  )
  return [...rounds, ...insideColumns(groups, size)]
}

function insideColumns(groups: number, size: number): number[][][] {
  if (groups % size !== 0) return []
  const inner = groups === size ? oneRound(1, size) : (bestDesign(groups / size, size) ?? [])
  return inner.map((round) => Array.from({ length: size }, (_, column) => round.map((members) => members.map((point) => column * groups + point))).flat())
}

/**
 * `count` points no two of which meet in the rounds of the design numbered `used`: leaving them out takes one person
 * at most from every group. Depth first with a fixed number of tries; null when none was found.
 */
export function strangers(design: Design, used: readonly number[], points: number, count: number): number[] | null {
  if (count === 0) return []
  const met = new Uint8Array(points * points)
  for (const round of used) {
    for (const members of design[round] ?? []) for (const p of members) for (const q of members) met[p * points + q] = 1
  }
  let tries = 200_000
  const extend = (chosen: readonly number[], candidates: readonly number[]): number[] | null => {
    if (chosen.length === count) return [...chosen]
    for (let at = 0; at + (count - chosen.length) <= candidates.length && tries-- > 0; at++) {
      const point = candidates[at] as number
      const rest = candidates.slice(at + 1).filter((other) => met[point * points + other] === 0)
      const found = extend([...chosen, point], rest)
      if (found !== null) return found
    }
    return null
  }
  return extend([], Array.from({ length: points }, (_, point) => point))
}

/**
 * `count` more points for a design: each joins one group of every used round, no two of those groups share a point,
 * and no group takes two. Per new point the number of its group in each used round; null when not found within a
 * fixed number of tries.
 */
export function joiners(design: Design, used: readonly number[], count: number): number[][] | null {
  const taken = new Set<string>()
  let tries = 100_000
  const extend = (chosen: readonly number[], met: ReadonlySet<number>): number[] | null => {
    const place = chosen.length
    if (place === used.length) return [...chosen]
    for (const [group, members] of (design[used[place] as number] ?? []).entries()) {
      if (tries-- <= 0) return null
      if (taken.has(`${String(place)} ${String(group)}`) || members.some((point) => met.has(point))) continue
      const found = extend([...chosen, group], new Set([...met, ...members]))
      if (found !== null) return found
    }
    return null
  }
  const joined: number[][] = []
  for (let number = 0; number < count; number++) {
    const groups = extend([], new Set())
    if (groups === null) return null
    groups.forEach((group, place) => taken.add(`${String(place)} ${String(group)}`))
    joined.push(groups)
  }
  return joined
}
