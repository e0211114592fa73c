// Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) over exchanges of two seats. Whole numbers and tables only:
// the language leaves Math.exp and Math.log to the machine, and a plan must be the same on every machine.
import { below, type Chance, nextBits } from './chance.ts'
import { blockSize, exchangeBlocks, type Exchanges, type Move, undo } from './exchanges.ts'
import { type Seating, swap, swapDelta } from './seating.ts'

const quantiles = 4096

/** -ln(u) for u in the middle of 4096 equal steps: a worsening below T times a random one of these is accepted. */
function exponentialSteps(): Float64Array {
  const table = new Float64Array(quantiles)
  for (let step = 0; step < quantiles; step++) table[step] = -logarithm((step + 0.5) / quantiles)
  return table
}

/** ln(x) for 0 < x <= 1 with + - x / only: ln x = 2 atanh((x-1)/(x+1)), halving x's distance to 1 first. */
function logarithm(x: number): number {
  let value = x
  let halvings = 0
  while (value < 0.5) {
    value *= 2
    halvings++
  }
  const z = (value - 1) / (value + 1)
  let term = z
  let sum = 0
  for (let power = 1; power < 60; power += 2) {
    sum += term / power
    term *= z * z
  }
  return 2 * sum - halvings * 0.6931471805599453
}

const table = exponentialSteps()

/** A random step of the exponential distribution with mean 1. */
export function exponential(chance: Chance): number {
  return table[nextBits(chance) & (quantiles - 1)] as number
}

export interface Cooling {
  readonly seating: Seating
  readonly exchanges: Exchanges
  readonly chance: Chance
  readonly move: Move
  temperature: number
  factor: number
}

/** How many moves are tried at one temperature. */
export const movesPerTemperature = 256

/** Tries `movesPerTemperature` moves, stops early at `enough`, then cools by `factor`. */
export function annealOnce(cooling: Cooling, enough: number): void {
  const { seating, exchanges, chance } = cooling
  const { free, regionFrom, regionTo } = exchanges
  const { groupOfSeat } = seating
  const hasBlocks = exchanges.sizeOfBlock.length > 0
  const seats = free.length
  for (let turn = 0; turn < movesPerTemperature; turn++) {
    const at = below(chance, seats)
    const from = regionFrom[at] as number
    const a = free[at] as number
    const b = free[from + below(chance, (regionTo[at] as number) - from)] as number
    if (groupOfSeat[a] === groupOfSeat[b]) continue
    const limit = cooling.temperature * exponential(chance)
    if (hasBlocks && (blockSize(seating, exchanges, a) > 1 || blockSize(seating, exchanges, b) > 1)) {
      const change = exchangeBlocks(seating, exchanges, chance, a, b, cooling.move)
      if (change !== null && change > limit) undo(seating, cooling.move)
    } else {
      const delta = swapDelta(seating, a, b)
      if (delta <= limit) swap(seating, a, b, delta)
    }
    if (seating.cost <= enough) return
  }
  cooling.temperature *= cooling.factor
}
