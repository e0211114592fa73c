// Which seats may change places: seats of people who are not fixed, per region; and how a block of people who sit
// together moves as one.
import { type Chance, below } from './chance.ts'
import type { Room } from './room.ts'
import { type Seating, swap, swapDelta } from './seating.ts'

export interface Exchanges {
  /** Seats that may change, region after region. */
  readonly free: Int32Array
  /** Per place in `free`: where its region begins and ends there. */
  readonly regionFrom: Int32Array
  readonly regionTo: Int32Array
  /** rounds x people -> number of the block, and per block its size. Empty when nobody must sit together. */
  readonly blockOf: Int32Array
  readonly sizeOfBlock: Int32Array
}

/** Fixed people never leave their seat, so the free seats are the same for every seating of a room. */
export function exchangesOf(seating: Seating): Exchanges {
  const { room, seats, groupOfSeat } = seating
  const byRegion = new Map<number, number[]>()
  seats.forEach((person, at) => {
    const group = groupOfSeat[at] as number
    const rules = room.rules[room.roundOfGroup[group] as number]
    const region = room.regionOfGroup[group] as number
    if (rules === undefined || region < 0 || (rules.fixedTo[person] as number) >= 0) return
    const list = byRegion.get(region)
    if (list === undefined) byRegion.set(region, [at])
    else list.push(at)
  })
  const free: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (const list of byRegion.values()) {
    if (new Set(list.map((at) => groupOfSeat[at])).size < 2) continue
    const start = free.length
    free.push(...list)
    for (let at = start; at < free.length; at++) {
      from.push(start)
      to.push(free.length)
    }
  }
  return { free: Int32Array.from(free), regionFrom: Int32Array.from(from), regionTo: Int32Array.from(to), ...blocksOf(room) }
}

function blocksOf(room: Room) {
  const blockOf = new Int32Array(room.rounds * room.people).fill(-1)
  const sizes: number[] = []
  if (!room.rules.some((rules) => rules.blocks.some((block) => block.length > 1))) {
    return { blockOf: new Int32Array(0), sizeOfBlock: new Int32Array(0) }
  }
  room.rules.forEach((rules, round) => {
    for (const block of rules.blocks) {
      for (const person of block) blockOf[round * room.people + person] = sizes.length
      sizes.push(block.length)
    }
  })
  return { blockOf, sizeOfBlock: Int32Array.from(sizes) }
}

/** The swaps of one move, so that it can be taken back. */
export interface Move {
  readonly a: number[]
  readonly b: number[]
  readonly deltas: number[]
}

/**
 * Changes the block on seat `a` for people of the group of seat `b`, block by block, and answers what it costs; or
 * null when that does not fit. Already done when it answers: undo() takes it back.
 */
export function exchangeBlocks(seating: Seating, exchanges: Exchanges, chance: Chance, a: number, b: number, done: Move): number | null {
  const large = blockSize(seating, exchanges, a) >= blockSize(seating, exchanges, b) ? a : b
  const other = large === a ? b : a
  const mine = seatsOfBlock(seating, exchanges, large)
  const theirs = seatsFor(seating, exchanges, chance, other, mine.length)
  if (theirs === null) return null
  done.a.length = done.b.length = done.deltas.length = 0
  let total = 0
  mine.forEach((seatA, place) => {
    const seatB = theirs[place] as number
    const delta = swapDelta(seating, seatA, seatB)
    swap(seating, seatA, seatB, delta)
    done.a.push(seatA)
    done.b.push(seatB)
    done.deltas.push(delta)
    total += delta
  })
  return total
}

export function undo(seating: Seating, move: Move): void {
  for (let at = move.a.length - 1; at >= 0; at--) {
    swap(seating, move.a[at] as number, move.b[at] as number, -(move.deltas[at] as number))
  }
}

export function blockSize(seating: Seating, exchanges: Exchanges, at: number): number {
  return exchanges.sizeOfBlock[blockAt(seating, exchanges, at)] as number
}

function blockAt(seating: Seating, { blockOf }: Exchanges, at: number): number {
  const { room, seats, groupOfSeat } = seating
  const round = room.roundOfGroup[groupOfSeat[at] as number] as number
  return blockOf[round * room.people + (seats[at] as number)] as number
}

/** A broken block (the musts could not all be kept) moves with the members that sit in this group. */
function seatsOfBlock(seating: Seating, exchanges: Exchanges, at: number): number[] {
  const block = blockAt(seating, exchanges, at)
  const group = seating.groupOfSeat[at] as number
  const found: number[] = []
  for (let seatAt = seating.room.groupFrom[group] as number; seatAt < (seating.room.groupFrom[group + 1] as number); seatAt++) {
    if (blockAt(seating, exchanges, seatAt) === block) found.push(seatAt)
  }
  return found
}

function seatsFor(seating: Seating, exchanges: Exchanges, chance: Chance, at: number, wanted: number): number[] | null {
  const { room, groupOfSeat, seats } = seating
  const found = seatsOfBlock(seating, exchanges, at)
  const group = groupOfSeat[at] as number
  const from = room.groupFrom[group] as number
  const size = (room.groupFrom[group + 1] as number) - from
  const fixedTo = room.rules[room.roundOfGroup[group] as number]?.fixedTo
  const begin = below(chance, size)
  for (let turn = 0; turn < size && found.length < wanted; turn++) {
    const next = from + ((begin + turn) % size)
    if (found.includes(next) || (fixedTo?.[seats[next] as number] ?? -1) >= 0) continue
    const block = seatsOfBlock(seating, exchanges, next)
    if (found.length + block.length <= wanted) found.push(...block)
  }
  return found.length === wanted ? found : null
}
