// A plan from mathematics: when the rounds are plain (everybody present, equal or adjacent sizes, nobody fixed or
// kept together), a design gives rounds without a repeat at once. What is left to choose is who is which point.
import { exponential } from './anneal.ts'
import { below, type Chance, shuffle } from './chance.ts'
import { bestDesign, joiners, strangers } from './designs.ts'
import { repeatCost, type Room } from './room.ts'

/** Per round, per group, the people; null when the rounds are not plain or no design has as many rounds. */
export function groupsFromDesign(room: Room, chance: Chance): number[][][] | null {
  const groups = room.rules[0]?.sizes.length ?? 0
  if (!isPlain(room) || room.people > 400 || groups < 2 || room.people < groups * 2) return null
  const rounds = withoutSome(room, groups, chance) ?? withSomeMore(room, groups, chance)
  return rounds === null ? null : seatPeople(room, rounds, chance)
}

type Rounds = readonly (readonly (readonly number[])[])[]

/** From the design for the larger size: points that never meet are left out, one from a group at most. */
function withoutSome(room: Room, groups: number, chance: Chance): Rounds | null {
  const size = Math.ceil(room.people / groups)
  const design = bestDesign(groups, size)
  if (design === null || design.length < room.rounds) return null
  for (const used of choicesOf(design.length, room.rounds, chance)) {
    const dropped = strangers(design, used, groups * size, groups * size - room.people)
    if (dropped === null) continue
    const left = Array.from({ length: groups * size }, (_, point) => point).filter((point) => !dropped.includes(point))
    const numberOf = new Map(left.map((point, place) => [point, place]))
    return used.map((round) => (design[round] ?? []).map((members) => members.flatMap((point) => numberOf.get(point) ?? [])))
  }
  return null
}

/** From the design for the smaller size: points are added, each to groups that share nobody. */
function withSomeMore(room: Room, groups: number, chance: Chance): Rounds | null {
  const size = Math.floor(room.people / groups)
  const design = bestDesign(groups, size)
  if (design === null || design.length < room.rounds || room.rounds > groups) return null
  for (const used of choicesOf(design.length, room.rounds, chance)) {
    const joined = joiners(design, used, room.people - groups * size)
    if (joined === null) continue
    return used.map((round, place) =>
      (design[round] ?? []).map((members, group) => [...members, ...joined.flatMap((at, number) => (at[place] === group ? [groups * size + number] : []))]),
    )
  }
  return null
}

function isPlain(room: Room): boolean {
  const first = room.rules[0]
  if (first === undefined) return false
  return room.rules.every(
    (rules) =>
      rules.present.length === room.people &&
      rules.regions.every((region) => region >= 0 && region === rules.regions[0]) &&
      rules.sizes.length === first.sizes.length &&
      Math.max(...rules.sizes) - Math.min(...rules.sizes) <= 1 &&
      Math.max(...rules.sizes) === Math.max(...first.sizes) &&
      rules.blocks.every((block) => block.length === 1) &&
      rules.fixedTo.every((group) => group < 0),
  )
}

/** Which rounds of the design to use: a few choices by chance, the last ones left out first. */
function choicesOf(available: number, wanted: number, chance: Chance): number[][] {
  const all = Array.from({ length: available }, (_, round) => round)
  const choices = [all.slice(0, wanted)]
  for (let turn = 0; turn < 4 && wanted < available; turn++) choices.push(shuffle(chance, [...all]).slice(0, wanted))
  return choices
}

function seatPeople(room: Room, rounds: Rounds, chance: Chance): number[][][] {
  const personAt = assign(room, rounds, chance)
  return rounds.map((round, place) => {
    const wanted = room.rules[place]?.sizes ?? []
    const bySize = shuffle(chance, [...round]).sort((a, b) => b.length - a.length)
    const order = wanted.map((size, group) => ({ size, group })).sort((a, b) => b.size - a.size)
    const groups: number[][] = wanted.map(() => [])
    order.forEach(({ group }, at) => (groups[group] = (bySize[at] ?? []).map((point) => personAt[point] as number)))
    return groups
  })
}

const assignments = 60_000

/**
 * Who is which point. All assignments have no repeats, so only wishes about pairs and the history decide: annealing
 * over exchanging two people in all rounds at once (a quadratic assignment problem).
 */
function assign(room: Room, rounds: Rounds, chance: Chance): Int32Array {
  const { people } = room
  const personAt = Int32Array.from(shuffle(chance, Array.from({ length: people }, (_, person) => person)))
  const price = prices(room)
  if (price.every((one) => one === 0)) return personAt
  const meets = meetings(rounds, people)
  const best = Int32Array.from(personAt)
  let [cost, least] = [0, 0]
  for (let turn = 0; turn < assignments; turn++) {
    const temperature = (repeatCost * (assignments - turn)) / assignments / 2
    const [a, b] = [below(chance, people), below(chance, people)]
    if (a === b) continue
    const delta = exchangeDelta(meets, price, personAt, a, b, people)
    if (delta > temperature * exponential(chance)) continue
    const kept = personAt[a] as number
    personAt[a] = personAt[b] as number
    personAt[b] = kept
    cost += delta
    if (cost < least) {
      least = cost
      best.set(personAt)
    }
  }
  return best
}

/** What it costs two people to meet once. */
function prices(room: Room): Int32Array {
  return room.pairCost.map((cost, pair) => cost + (room.again[room.earlier[pair] as number] as number))
}

function meetings(rounds: Rounds, points: number): Uint8Array {
  const meets = new Uint8Array(points * points)
  for (const round of rounds) {
    for (const members of round) for (const p of members) for (const q of members) if (p !== q) meets[p * points + q] = 1
  }
  return meets
}

function exchangeDelta(meets: Uint8Array, price: Int32Array, personAt: Int32Array, a: number, b: number, points: number): number {
  const p = (personAt[a] as number) * points
  const q = (personAt[b] as number) * points
  let delta = 0
  for (let x = 0; x < points; x++) {
    if (x === a || x === b) continue
    const change = (meets[a * points + x] as number) - (meets[b * points + x] as number)
    if (change === 0) continue
    const person = personAt[x] as number
    delta += change * ((price[q + person] as number) - (price[p + person] as number))
  }
  return delta
}
