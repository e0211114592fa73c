import { inOrder } from '#domain/document/order.ts'
import { fail, ok } from '#domain/document/result.ts'
import type { SolvedRounds } from '#contract/bridge.ts'
import { groupingProblem, nameOfGroup } from '#domain/meeting/grouping.ts'
import type { Meeting, RoundRecord } from '#domain/meeting/records.ts'
import { solutionOf, startSolver, step, type Solution, type Solver } from '#domain/grouping/solve.ts'
import type { Desk } from '../desk.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'groups.solve' | 'groups.stop'

/** Moves tried before others get a turn: some 5 ms, so windows and journal never wait for the optimiser. */
const slice = 40_000

/** Groups for the asked rounds. A plan is only a proposal: the window submits it as a command. */
export function groupsRequests(desk: Desk): Handlers<Names> {
  let running = 0
  return {
    'groups.solve': ({ rounds, seed, ms }) => withMeeting(desk, async (meeting) => {
      const document = meeting.document()
      const problem = groupingProblem(document, rounds, seed)
      if (problem.people.length === 0) return fail({ reason: 'nobody-present' })
      const chosen = inOrder(document.round.values()).filter((round) => rounds.includes(round.id))
      if (chosen.length === 0) return fail({ reason: 'no-such-record', table: 'round' as const })
      running += 1
      const mine = running
      const solver = startSolver(problem)
      const proposal = (solution: Solution): SolvedRounds => solved(document, chosen, solution)
      await search(solver, desk.outside.now() + ms, () => running === mine, (best) => {
        desk.outside.tell('progress', { task: 'groups', done: ms - Math.max(0, best.left), of: ms, plan: proposal(best.solution) })
      }, desk.outside.now)
      return ok(proposal(solutionOf(solver)))
    }),
    'groups.stop': () => {
      running += 1
      return ok(null)
    },
  }
}

async function search(
  solver: Solver, until: number, wanted: () => boolean,
  better: (best: { readonly solution: Solution; readonly left: number }) => void, now: () => number,
): Promise<void> {
  let told = Infinity
  while (!solver.done && now() < until && wanted()) {
    step(solver, slice)
    if (solver.bestCost < told) {
      told = solver.bestCost
      better({ solution: solutionOf(solver), left: until - now() })
    }
    await new Promise((resolve) => { setImmediate(resolve) })
  }
}

function solved(meeting: Meeting, rounds: readonly RoundRecord[], solution: Solution): SolvedRounds {
  return {
    rounds: rounds.map((round, at) => {
      const planned = solution.plan.rounds[at]
      const lockedOnes = [...meeting.group.values()].filter((group) => group.round === round.id && group.locked).length
      const own = round.strategy === 'mixed' ? planned?.groups.slice(lockedOnes) ?? [] : planned?.groups ?? []
      return { round: round.id, groups: own.map((people, place) => ({ name: nameOfGroup(meeting, round.attribute, place + lockedOnes, planned?.names?.[place]), people })) }
    }),
    repeats: solution.explanation.repeats,
    bound: solution.explanation.bound.repeats,
  }
}
