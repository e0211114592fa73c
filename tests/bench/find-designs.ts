// node scripts/run-ts.mjs tests/bench/find-designs.ts '{"groups":9,"size":4,"order":11,"base":1,"rho":[1,2,0],"stay":[1,2,0]}' 20
//
// How the stored designs of src/domain/grouping/bank.ts were found: a symmetry is assumed (symmetry.ts), so that one
// or a few base rounds give all rounds; annealing over the base rounds until no pair class is met too often. The
// seconds and the first seed follow the assumption. docs/decisions/0031-stored-designs.md lists what was assumed.
import { exponential } from '#domain/grouping/anneal.ts'
import { below, type Chance, chanceFrom, nextBits, shuffle } from '#domain/grouping/chance.ts'
import { type Assumption, type Symmetry, symmetryOf } from './groups/symmetry.ts'

const moves = 2_000_000
const movesPerTemperature = 1_000
const [hottest, coldest] = [0.7, 0.18]
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

interface Draft {
  /** Groups that are their own image under sigma, per base round. */
  readonly special: readonly (readonly (readonly number[])[])[]
  /** Per base round one group of every `period` that are each other's images, one after the other. */
  readonly rounds: readonly Int32Array[]
}

/** Puts the orbits in groups by chance; null when the sizes do not allow it. */
function draftOf(assumed: Assumption, symmetry: Symmetry, chance: Chance): Draft | null {
  const { period, orbits } = symmetry
  const { size } = assumed
  const special: number[][][] = []
  const rounds: Int32Array[] = []
  for (let base = 0; base < assumed.base; base++) {
    const full = shuffle(chance, orbits.filter((orbit) => orbit.length === period))
    const own: number[][] = []
    if (period > 1) {
      const alone = orbits.filter((orbit) => orbit.length === 1).flat()
      if (orbits.some((orbit) => orbit.length !== 1 && orbit.length !== period)) return null
      if (alone.length === size) own.push(alone)
      else {
        if (alone.length > 0 && (size - 1) % period !== 0) return null
        for (const point of alone) own.push([point, ...full.splice(0, (size - 1) / period).flat()])
      }
      while (full.length % size !== 0) {
        if (size % period !== 0) return null
        own.push(full.splice(0, size / period).flat())
      }
    }
    special.push(own)
    rounds.push(Int32Array.from(full.map((orbit) => orbit[below(chance, orbit.length)] as number)))
  }
  return { special, rounds }
}

/** Tries one start; the base rounds, or null. */
function attempt(assumed: Assumption, symmetry: Symmetry, chance: Chance): number[][][] | null {
  const draft = draftOf(assumed, symmetry, chance)
  if (draft === null) return null
  const { size } = assumed
  const { points, classOf, period, sigma, orbits } = symmetry
  const left = [...symmetry.room]
  const classAt = (p: number, q: number) => classOf[p * points + q] as number
  for (const own of draft.special.flat()) for (const p of own) for (const q of own) if (p < q) left[classAt(p, q)] = (left[classAt(p, q)] as number) - 1
  if (left.some((room) => room < 0)) return null
  const room = Int32Array.from(left.map((one) => Math.floor(one / period)))
  const count = new Int32Array(room.length)
  const orbitOf = new Map(orbits.flatMap((orbit) => orbit.map((point) => [point, orbit] as const)))
  let cost = 0
  const put = (round: Int32Array, seat: number, point: number, by: 1 | -1) => {
    const from = seat - (seat % size)
    for (let at = from; at < from + size; at++) {
      if (at === seat) continue
      const one = classAt(point, round[at] as number)
      if (by === 1) cost += (count[one] as number) >= (room[one] as number) ? 1 : 0
      count[one] = (count[one] as number) + by
      if (by === -1) cost -= (count[one] as number) >= (room[one] as number) ? 1 : 0
    }
  }
  for (const round of draft.rounds) {
    for (let seat = 0; seat < round.length; seat++) {
      for (let at = seat - (seat % size); at < seat; at++) {
        const one = classAt(round[seat] as number, round[at] as number)
        cost += (count[one] as number) >= (room[one] as number) ? 1 : 0
        count[one] = (count[one] as number) + 1
      }
    }
  }
  let temperature = hottest
  const factor = (coldest / hottest) ** (movesPerTemperature / moves)
  for (let move = 0; move < moves && cost > 0; move++) {
    if (move % movesPerTemperature === 0) temperature *= factor
    const round = draft.rounds[below(chance, draft.rounds.length)] as Int32Array
    const [a, b] = [below(chance, round.length), below(chance, round.length)]
    const alone = period > 1 && (nextBits(chance) & 3) === 0
    if (!alone && Math.floor(a / size) === Math.floor(b / size)) continue
    const image = (point: number) => orbitOf.get(point)?.[below(chance, period)] ?? point
    const [p, q] = [round[a] as number, round[b] as number]
    const before = cost
    const change = (seat: number, from: number, to: number) => {
      put(round, seat, from, -1)
      round[seat] = to
      put(round, seat, to, 1)
    }
    const [forA, forB] = alone ? [image(p), q] : [image(q), image(p)]
    change(a, p, forA)
    if (!alone) change(b, q, forB)
    if (cost - before <= temperature * exponential(chance)) continue
    if (!alone) change(b, forB, q)
    change(a, forA, p)
  }
  if (cost > 0) return null
  return draft.rounds.map((round, base) => {
    const groups = [...(draft.special[base] ?? []).map((own) => [...own])]
    for (let from = 0; from < round.length; from += size) {
      let members = [...round.slice(from, from + size)]
      for (let turn = 0; turn < period; turn++) {
        groups.push(members)
        members = members.map(sigma)
      }
    }
    return groups
  })
}

const assumed = JSON.parse(process.argv[2] ?? '{}') as Assumption
const seconds = Number(process.argv[3] ?? 20)
const symmetry = symmetryOf(assumed)
const until = performance.now() + seconds * 1000
let seed = Number(process.argv[4] ?? 1)
let found: number[][][] | null = null
for (; found === null && performance.now() < until; seed++) found = attempt(assumed, symmetry, chanceFrom(seed))
if (found === null) console.log(`nothing found in ${String(seconds)} s`)
else {
  const base = found.map((round) => round.map((members) => [...members].sort((a, b) => a - b).map((point) => alphabet[point]).join('')).join(' '))
  console.log(`seed ${String(seed - 1)}\n${JSON.stringify({ ...assumed, base })}`)
}
process.exitCode = found === null ? 1 : 0
