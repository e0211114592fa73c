import { join } from 'node:path'
import { inOrder } from '#domain/document/order.ts'
import { fail, ok } from '#domain/document/result.ts'
import type { SolvedRounds } from '#contract/answers.ts'
import { countsEarlier } from '#domain/meeting/balance.ts'
import { groupingProblem, nameOfGroup } from '#domain/meeting/grouping.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import { aboutMeeting, type Meeting } from '#domain/meeting/records.ts'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import type { GroupingProblem } from '#domain/grouping/problem.ts'
import { solutionOf, startSolver, step, type Solution } from '#domain/grouping/solve.ts'
import { searchGroups, type GroupingSearch } from '#main/work/grouping.ts'
import type { Desk } from '../desk.ts'
import { earlierMeetings } from '../earlier-meetings.ts'
import type { Outside } from '../outside.ts'
import { templateWords } from '../templates.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'groups.solve' | 'groups.stop' | 'groups.earlier'

/** Moves tried before others get a turn: some 5 ms, so windows and journal never wait for the optimiser. */
const slice = 40_000

/** Groups for the asked rounds. A plan is only a proposal: the window submits it as a command. */
export function groupsRequests(desk: Desk): Handlers<Names> {
  let stop = (): void => undefined
  return {
    'groups.solve': ({ rounds, seed, ms }) => withMeeting(desk, async (meeting) => {
      const document = meeting.document()
      const problem = groupingProblem(document, rounds, seed, countsEarlier(document) ? (await earlierMeetings(desk, meeting)).pairs : [])
      if (problem.people.length === 0) return fail({ reason: 'nobody-present' })
      const chosen = inOrder(document.round.values()).filter((round) => rounds.includes(round.id))
      if (chosen.length === 0) return fail({ reason: 'no-such-record', table: 'round' as const })
      stop()
      const proposal = (solution: Solution): SolvedRounds => solved(document, chosen, solution)
      const search = startSearch(desk.outside, problem, ms, (solution) => {
        desk.outside.tell('progress', { task: 'groups', done: 0, of: ms, plan: proposal(solution) })
      })
      stop = search.stop
      const best = await search.finished
      return best === null ? fail({ reason: 'search-broke-off' }) : ok(proposal(best))
    }),
    'groups.earlier': () => withMeeting(desk, async (meeting) => ok(await earlierMeetings(desk, meeting))),
    'groups.stop': () => {
      stop()
      return ok(null)
    },
  }
}

/** In a thread where there is one, else in slices between which everything else gets its turn. */
function startSearch(outside: Outside, problem: GroupingProblem, milliseconds: number, onPlan: (solution: Solution) => void): GroupingSearch {
  return outside.workersFolder === null
    ? searchHere(problem, outside.now() + milliseconds, onPlan, outside.now)
    : searchGroups(join(outside.workersFolder, 'groups-worker.js'), { problem, milliseconds, onPlan })
}

function searchHere(problem: GroupingProblem, until: number, onPlan: (solution: Solution) => void, now: () => number): GroupingSearch {
  let wanted = true
  const solver = startSolver(problem)
  const search = async (): Promise<Solution> => {
    let told = Infinity
    while (!solver.done && now() < until && wanted) {
      step(solver, slice)
      if (solver.bestCost < told) {
        told = solver.bestCost
        onPlan(solutionOf(solver))
      }
      await new Promise((resolve) => { setImmediate(resolve) })
    }
    return solutionOf(solver)
  }
  return { stop: () => { wanted = false }, finished: search() }
}

function solved(meeting: Meeting, rounds: readonly RoundRecord[], solution: Solution): SolvedRounds {
  return {
    rounds: rounds.map((round, at) => {
      const planned = solution.plan.rounds[at]
      if (round.strategy === 'choice') return { round: round.id, groups: themesOf(meeting, round, planned?.groups ?? []) }
      const lockedOnes = [...meeting.group.values()].filter((group) => group.round === round.id && group.locked).length
      const own = round.strategy === 'mixed' ? planned?.groups.slice(lockedOnes) ?? [] : planned?.groups ?? []
      const without = templateWords(aboutMeeting(meeting).language).withoutValue[round.attribute]
      return { round: round.id, groups: own.map((people, place) => ({ name: nameOfGroup(meeting, round.attribute, place + lockedOnes, planned?.names?.[place], without), people })) }
    }),
    repeats: solution.explanation.repeats,
    bound: solution.explanation.bound.repeats,
  }
}

/** Themes stay what they are; only who sits there is new. A locked one is not filled. */
function themesOf(meeting: Meeting, round: RoundRecord, planned: readonly (readonly string[])[]): SolvedRounds['rounds'][number]['groups'] {
  return groupsInOrder(meeting, round.id).flatMap((theme, at) => (theme.locked ? [] : [{ id: theme.id, name: theme.name, people: planned[at] ?? [] }]))
}
