// The search as a value that goes on step by step: whoever calls decides when to stop and what to show meanwhile.
// The n-th state is the same however the steps are cut, so the same seed and number of iterations give the same plan
// on every machine.
import { annealOnce, type Cooling, movesPerTemperature } from './anneal.ts'
import { boundOf } from './bound.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { compile } from './compile.ts'
import { exchangesOf } from './exchanges.ts'
import { type Explanation, explain } from './explain.ts'
import { planOf, placesOf } from './plan.ts'
import type { GroupingPlan, GroupingProblem } from './problem.ts'
import { repeatCost, type Room } from './room.ts'
import { groupsFromDesign } from './from-design.ts'
import { seatRound } from './seat-round.ts'
import { seat, type Seating } from './seating.ts'

export interface Solver {
  readonly problem: GroupingProblem
  readonly seating: Seating
  readonly cooling: Cooling
  readonly best: Int32Array
  bestCost: number
  /** No plan can cost less: reached, the search is over. */
  readonly floor: number
  /** Moves tried so far. */
  iterations: number
  leg: number
  leftInLeg: number
  done: boolean
}

export interface Solution {
  readonly plan: GroupingPlan
  /** In units of cost (40 = one repeat), balance wishes included. */
  readonly cost: number
  readonly iterations: number
  /** Nothing better exists, or nothing can be changed. */
  readonly done: boolean
  readonly explanation: Explanation
}

const firstLeg = 400
const longestLeg = 40_000
const hottest = repeatCost * 0.34
const coldest = repeatCost * 0.15

/**
 * The first plan: musts kept, everybody seated. With `from`, that plan where it fits the rounds (the search then
 * never ends worse). Costs O(people²).
 */
export function startSolver(problem: GroupingProblem, from?: GroupingPlan): Solver {
  const room = compile(problem)
  const chance = chanceFrom(problem.seed)
  const designed = from === undefined ? groupsFromDesign(room, chance) : null
  const plain = designed !== null && room.apart.length === 0 ? null : seat(room, firstGroups(problem, room, chance, from))
  const fine = designed === null ? null : seat(room, designed)
  const seating = cheapest(plain, fine) ?? seat(room, [])
  const exchanges = exchangesOf(seating)
  const cooling: Cooling = {
    seating, exchanges, chance, move: { a: [], b: [], deltas: [] }, temperature: 0, factor: 1,
  }
  const floor = boundOf(room).cost
  const done = exchanges.free.length === 0 || seating.cost <= floor
  return { problem, seating, cooling, best: Int32Array.from(seating.seats), bestCost: seating.cost, floor, iterations: 0, leg: 0, leftInLeg: 0, done }
}

/** A design knows nothing of who must be apart: when no assignment keeps that, the other start does. */
function cheapest(a: Seating | null, b: Seating | null): Seating | null {
  if (a === null || b === null) return a ?? b
  return a.cost < b.cost ? a : b
}

function firstGroups(problem: GroupingProblem, room: Room, chance: Chance, from: GroupingPlan | undefined): number[][][] {
  return room.rules.map((rules) => {
    const places = from === undefined ? null : placesOf(problem, from, rules)
    return places ?? seatRound(rules, room.apart, room.people, chance).groups
  })
}

/** Tries at least `iterations` more moves, unless the search is over. */
export function step(solver: Solver, iterations: number): void {
  const until = solver.iterations + iterations
  while (!solver.done && solver.iterations < until) {
    if (solver.leftInLeg === 0) beginLeg(solver)
    annealOnce(solver.cooling, solver.floor)
    solver.leftInLeg--
    solver.iterations += movesPerTemperature
    if (solver.seating.cost < solver.bestCost) keep(solver)
  }
}

function keep(solver: Solver) {
  solver.bestCost = solver.seating.cost
  solver.best.set(solver.seating.seats)
  solver.done = solver.bestCost <= solver.floor
}

function beginLeg(solver: Solver) {
  const steps = Math.min(longestLeg, firstLeg * 2 ** Math.min(solver.leg, 20))
  solver.leg++
  solver.leftInLeg = steps
  solver.cooling.temperature = hottest
  solver.cooling.factor = factorFor(coldest / hottest, steps)
}

/** The steps-th root of `ratio`, by halving: Math.pow may differ between machines. */
function factorFor(ratio: number, steps: number): number {
  let [low, high] = [0, 1]
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2
    if (powerOf(middle, steps) < ratio) low = middle
    else high = middle
  }
  return high
}

function powerOf(base: number, exponent: number): number {
  let [result, square, left] = [1, base, exponent]
  while (left > 0) {
    if (left % 2 === 1) result *= square
    square *= square
    left = Math.floor(left / 2)
  }
  return result
}

export function solutionOf(solver: Solver): Solution {
  const { problem, seating } = solver
  const plan = planOf(problem, seating.room, solver.best)
  return { plan, cost: solver.bestCost, iterations: solver.iterations, done: solver.done, explanation: explain(problem, plan) }
}

/** The first plan, without search. */
export function startPlan(problem: GroupingProblem): Solution {
  return solutionOf(startSolver(problem))
}

/** As good as `iterations` moves make it (about ten million moves a second). Same problem, same plan. */
export function solve(problem: GroupingProblem, limits: { readonly iterations: number; readonly from?: GroupingPlan }): Solution {
  const solver = startSolver(problem, limits.from)
  step(solver, limits.iterations)
  return solutionOf(solver)
}
