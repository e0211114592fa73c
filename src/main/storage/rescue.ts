import { attempt, tryQuietly } from './disk-error.ts'
import { report, switchStubbornly, type Live } from './live.ts'
import { acquireLock } from './lock.ts'
import { reserveBytes, reserveIn } from './reserve.ts'
import type { StoreProblem } from './store-options.ts'

/**
 * The folder was deleted or renamed while the meeting was open. Everything in memory goes to a new place as a new
 * generation, and the work goes on there. null = rescued. Without a place to go the store stops: on Linux writing
 * into a deleted file "succeeds", which must never be called saved.
 */
export function rescue<State, Entry>(live: Live<State, Entry>): StoreProblem | null {
  const { options } = live
  const place = options.rescueFolder?.()
  if (place === undefined) return stop(live)
  const made = attempt(() => options.fileSystem.makeFolder(place))
  if (!made.ok) return stop(live)
  const { fileSystem, owner, liveness, newId, clock } = options
  const lock = acquireLock({ fileSystem, folder: place, owner, liveness, newId, now: clock.now(), takeOver: false })
  if (!lock.ok) return stop(live)
  const { journal } = live
  if (journal !== null) tryQuietly(() => fileSystem.close(journal.handle))
  live.journal = null
  live.lock = lock.value
  live.folder = place
  live.firstOwn = 0
  live.reserve = reserveIn(fileSystem, place, options.reserveBytes ?? reserveBytes)
  if (!switchStubbornly(live).ok) return stop(live)
  // Two generations from the start: one damaged snapshot must cost nothing here either.
  switchStubbornly(live)
  live.save = live.reserve.hold() ? 'saved' : 'nearly-full'
  report(live, { kind: 'moved', folder: place })
  return null
}

function stop<State, Entry>(live: Live<State, Entry>): StoreProblem {
  live.save = 'failed'
  return report(live, { kind: 'folder-gone' })
}
