// The thread that searches. Works in slices of a few hundredths of a second, so that a stop is heard.
import { parentPort } from 'node:worker_threads'
import { solutionOf, type Solver, startSolver, step } from '#domain/grouping/solve.ts'
import type { FromGroupsWorker, ToGroupsWorker } from './grouping.ts'

const movesPerSlice = 65_536
const millisecondsBetweenPlans = 100

interface Search {
  readonly solver: Solver
  readonly until: number
  reported: number
  reportedCost: number
}

let search: Search | null = null

function say(message: FromGroupsWorker) {
  parentPort?.postMessage(message)
}

function report(running: Search, now: number) {
  if (running.solver.bestCost >= running.reportedCost || now - running.reported < millisecondsBetweenPlans) return
  running.reported = now
  running.reportedCost = running.solver.bestCost
  say({ type: 'plan', solution: solutionOf(running.solver) })
}

function finish(running: Search) {
  search = null
  say({ type: 'end', solution: solutionOf(running.solver) })
}

function go(running: Search) {
  if (search !== running) return
  if (running.solver.done || performance.now() >= running.until) {
    finish(running)
    return
  }
  step(running.solver, movesPerSlice)
  report(running, performance.now())
  setImmediate(go, running)
}

parentPort?.on('message', (message: ToGroupsWorker) => {
  if (message.type === 'stop') {
    if (search !== null) finish(search)
    return
  }
  const until = performance.now() + message.milliseconds
  const solver = startSolver(message.problem, message.from ?? undefined)
  search = { solver, until, reported: performance.now(), reportedCost: solver.bestCost }
  say({ type: 'plan', solution: solutionOf(solver) })
  setImmediate(go, search)
})
