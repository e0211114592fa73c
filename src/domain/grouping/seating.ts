// Who sits where, with every sum that a search needs kept up to date: the only mutable thing in this folder.
import type { GroupWish, Room } from './room.ts'

export interface Seating {
  readonly room: Room
  /** Seat -> person, through all rounds. */
  readonly seats: Int32Array
  /** rounds x people -> seat, or -1 when absent. */
  readonly seatOf: Int32Array
  /** Seat -> group. */
  readonly groupOfSeat: Int32Array
  /** people x people: times together, earlier meetings included. */
  readonly met: Int32Array
  /** Per group wish: groups x values -> how many people. */
  readonly counts: readonly Int32Array[]
  cost: number
}

/** `groups`: per round of the room, per group, the people. Sizes must be those of the room. */
export function seat(room: Room, groups: readonly (readonly (readonly number[])[])[]): Seating {
  const total = room.groupFrom[room.groupFrom.length - 1] as number
  const seats = new Int32Array(total)
  const groupOfSeat = new Int32Array(total)
  let at = 0
  let number = 0
  for (const round of groups) {
    for (const members of round) {
      for (const person of members) {
        seats[at] = person
        groupOfSeat[at++] = number
      }
      number++
    }
  }
  return countAll(room, seats, groupOfSeat)
}

function countAll(room: Room, seats: Int32Array, groupOfSeat: Int32Array): Seating {
  const { people } = room
  const counts = room.groupWishes.map((wish) => new Int32Array(room.roundOfGroup.length * wish.values))
  const seatOf = new Int32Array(room.rounds * people).fill(-1)
  const seating: Seating = { room, seats, seatOf, groupOfSeat, met: Int32Array.from(room.earlier), counts, cost: 0 }
  for (let group = 0; group < room.roundOfGroup.length; group++) {
    const [from, to] = [room.groupFrom[group] as number, room.groupFrom[group + 1] as number]
    const round = room.roundOfGroup[group] as number
    for (let at = from; at < to; at++) {
      const p = seats[at] as number
      seatOf[round * people + p] = at
      for (let other = from; other < at; other++) addPair(seating, p, seats[other] as number)
      room.groupWishes.forEach((wish, place) => countPerson(seating, wish, place, group, p))
    }
    for (const [place, wish] of room.groupWishes.entries()) {
      seating.cost += costOfGroup(wish, counts[place] as Int32Array, group, room)
    }
  }
  return seating
}

function addPair(seating: Seating, p: number, q: number) {
  const { room, met } = seating
  const pair = p * room.people + q
  const times = met[pair] as number
  seating.cost += (room.again[times] as number) + (room.pairCost[pair] as number)
  met[pair] = times + 1
  met[q * room.people + p] = times + 1
}

function countPerson(seating: Seating, wish: GroupWish, place: number, group: number, person: number) {
  const value = wish.valueOf[person] as number
  const counts = seating.counts[place] as Int32Array
  if (value >= 0) counts[group * wish.values + value] = (counts[group * wish.values + value] as number) + 1
}

function costOfGroup(wish: GroupWish, counts: Int32Array, group: number, room: Room): number {
  if (wish.inRound[room.roundOfGroup[group] as number] !== true) return 0
  let cost = 0
  for (let value = 0; value < wish.values; value++) cost += costOfCount(wish, counts[group * wish.values + value] as number)
  return cost
}

function costOfCount(wish: GroupWish, count: number): number {
  return count === (wish.kind === 'not-alone' ? 1 : 0) ? wish.weight : 0
}

/**
 * What changes when the people on two seats of one round, in different groups, change places. Costs two look-ups
 * per member of the two groups.
 */
export function swapDelta(seating: Seating, seatA: number, seatB: number): number {
  const { room, seats, met, groupOfSeat } = seating
  const { people, again, pairCost, groupFrom } = room
  const groupA = groupOfSeat[seatA] as number
  const groupB = groupOfSeat[seatB] as number
  const p = (seats[seatA] as number) * people
  const q = (seats[seatB] as number) * people
  let delta = 0
  for (let at = groupFrom[groupA] as number, to = groupFrom[groupA + 1] as number; at < to; at++) {
    if (at === seatA) continue
    const x = seats[at] as number
    delta += (again[met[q + x] as number] as number) + (pairCost[q + x] as number)
    delta -= (again[(met[p + x] as number) - 1] as number) + (pairCost[p + x] as number)
  }
  for (let at = groupFrom[groupB] as number, to = groupFrom[groupB + 1] as number; at < to; at++) {
    if (at === seatB) continue
    const x = seats[at] as number
    delta += (again[met[p + x] as number] as number) + (pairCost[p + x] as number)
    delta -= (again[(met[q + x] as number) - 1] as number) + (pairCost[q + x] as number)
  }
  return room.groupWishes.length === 0 ? delta : delta + wishesDelta(seating, seatA, seatB)
}

function wishesDelta(seating: Seating, seatA: number, seatB: number): number {
  const { room, seats, groupOfSeat } = seating
  const groupA = groupOfSeat[seatA] as number
  const groupB = groupOfSeat[seatB] as number
  const round = room.roundOfGroup[groupA] as number
  let delta = 0
  for (let place = 0; place < room.groupWishes.length; place++) {
    const wish = room.groupWishes[place] as GroupWish
    if (wish.inRound[round] !== true) continue
    const p = wish.valueOf[seats[seatA] as number] as number
    const q = wish.valueOf[seats[seatB] as number] as number
    if (p === q) continue
    const counts = seating.counts[place] as Int32Array
    const change = (group: number, value: number, by: number) => {
      if (value < 0) return 0
      const count = counts[group * wish.values + value] as number
      return costOfCount(wish, count + by) - costOfCount(wish, count)
    }
    delta += change(groupA, p, -1) + change(groupA, q, 1) + change(groupB, q, -1) + change(groupB, p, 1)
  }
  return delta
}

/** Changes two seats of one round and every sum with them. `delta` is what swapDelta() said. */
export function swap(seating: Seating, seatA: number, seatB: number, delta: number): void {
  const { room, seats, seatOf, groupOfSeat } = seating
  const p = seats[seatA] as number
  const q = seats[seatB] as number
  const groupA = groupOfSeat[seatA] as number
  const groupB = groupOfSeat[seatB] as number
  const round = (room.roundOfGroup[groupA] as number) * room.people
  move(seating, groupA, seatA, p, q)
  move(seating, groupB, seatB, q, p)
  for (let place = 0; place < room.groupWishes.length; place++) {
    const wish = room.groupWishes[place] as GroupWish
    recount(wish, seating.counts[place] as Int32Array, groupA, groupB, p, q)
  }
  seats[seatA] = q
  seats[seatB] = p
  seatOf[round + p] = seatB
  seatOf[round + q] = seatA
  seating.cost += delta
}

/** In `met` only: `left` goes from the group of `own`, `came` takes the place. */
function move(seating: Seating, group: number, own: number, left: number, came: number) {
  const { room, seats, met } = seating
  const { people, groupFrom } = room
  for (let at = groupFrom[group] as number, to = groupFrom[group + 1] as number; at < to; at++) {
    if (at === own) continue
    const x = seats[at] as number
    const fewer = (met[left * people + x] as number) - 1
    const more = (met[came * people + x] as number) + 1
    met[left * people + x] = fewer
    met[x * people + left] = fewer
    met[came * people + x] = more
    met[x * people + came] = more
  }
}

function recount(wish: GroupWish, counts: Int32Array, groupA: number, groupB: number, p: number, q: number) {
  const change = (group: number, value: number, by: number) => {
    if (value >= 0) counts[group * wish.values + value] = (counts[group * wish.values + value] as number) + by
  }
  const [valueP, valueQ] = [wish.valueOf[p] as number, wish.valueOf[q] as number]
  change(groupA, valueP, -1)
  change(groupA, valueQ, 1)
  change(groupB, valueQ, -1)
  change(groupB, valueP, 1)
}

/** Puts all seats back as they were in `seats` (of the same room). Costs a full count. */
export function restore(seating: Seating, seats: Int32Array): void {
  const again = countAll(seating.room, Int32Array.from(seats), seating.groupOfSeat)
  seating.seats.set(again.seats)
  seating.seatOf.set(again.seatOf)
  seating.met.set(again.met)
  again.counts.forEach((counts, place) => (seating.counts[place] as Int32Array).set(counts))
  seating.cost = again.cost
}
