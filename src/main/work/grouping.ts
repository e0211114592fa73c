// The search for groups in a thread of its own: the first plan comes at once, better ones follow, and it can be
// stopped. Time is only a limit here; what is found after n moves does not depend on it.
import { Worker } from 'node:worker_threads'
import type { GroupingPlan, GroupingProblem } from '#domain/grouping/problem.ts'
import type { Solution } from '#domain/grouping/solve.ts'

/** What main sends. */
export type ToGroupsWorker =
  | { readonly type: 'search'; readonly problem: GroupingProblem; readonly from: GroupingPlan | null; readonly milliseconds: number }
  | { readonly type: 'stop' }

/** What comes back: a `plan` each time a better one is there, and one `end`. */
export type FromGroupsWorker =
  | { readonly type: 'plan'; readonly solution: Solution }
  | { readonly type: 'end'; readonly solution: Solution }

export interface GroupingRequest {
  readonly problem: GroupingProblem
  /** Go on from this plan where it fits; never ends worse than it. */
  readonly from?: GroupingPlan
  /** Longest time to search. */
  readonly milliseconds: number
  /** Called with the first plan and with every better one, at most some ten times a second. */
  readonly onPlan: (solution: Solution) => void
}

export interface GroupingSearch {
  /** Ends the search; `finished` then gives the best plan so far. */
  readonly stop: () => void
  /** The best plan; null when the thread broke off before the first one. Never rejects. */
  readonly finished: Promise<Solution | null>
}

/** `workerFile`: where the built groups-worker.js stands. */
export function searchGroups(workerFile: string, request: GroupingRequest): GroupingSearch {
  const worker = new Worker(workerFile)
  const tell = (message: ToGroupsWorker) => worker.postMessage(message)
  let best: Solution | null = null
  const finished = new Promise<Solution | null>((resolve) => {
    const end = () => {
      resolve(best)
      void worker.terminate()
    }
    worker.on('message', (message: FromGroupsWorker) => {
      best = message.solution
      if (message.type === 'plan') request.onPlan(message.solution)
      else end()
    })
    worker.on('error', end)
    worker.on('exit', end)
  })
  tell({ type: 'search', problem: request.problem, from: request.from ?? null, milliseconds: request.milliseconds })
  return { stop: () => tell({ type: 'stop' }), finished }
}
