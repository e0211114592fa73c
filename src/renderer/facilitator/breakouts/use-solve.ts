import { useEffect, useState } from 'react'
import { emptyGroupsCommand, fillCommand, isSolved, roundBefore, sameGroupsCommand } from '#domain/breakouts/round-commands.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useEvent } from '#renderer/replica/use-meeting.ts'
import { useRemembered } from '../frame/remembered.ts'

/** ms that the optimiser may look for something better; it stops by itself when nothing better exists. */
const patience = 1500

export interface Solving {
  /** null when nothing is being made. `repeats`: of the best so far, as soon as there is one. */
  readonly running: { readonly done: number; readonly of: number; readonly repeats: number | null } | null
  readonly make: (rounds: readonly string[]) => Promise<void>
  readonly stop: () => void
}

/** Makes the groups of rounds: mixed and by attribute by the optimiser in one go, the others each in its own way. */
export function useSolve(): Solving {
  const { request, submit } = useActions()
  const { store } = useAccess().replica
  const [started, setStarted] = useState<number | null>(null)
  const [done, setDone] = useState(0)
  const [repeats, setRepeats] = useState<number | null>(null)
  // Made again gives other groups; the same meeting opened elsewhere gives the same ones.
  const [seed, setSeed] = useRemembered<number>('groups.seed', 1)
  useEvent('progress', ({ task, plan }) => { if (task === 'groups' && plan !== undefined) setRepeats(plan.repeats) })
  useEffect(() => {
    if (started === null) return
    const timer = window.setInterval(() => { setDone(Math.min(patience, performance.now() - started)) }, 100)
    return () => { window.clearInterval(timer) }
  }, [started])

  async function solve(rounds: readonly string[]): Promise<void> {
    setRepeats(null)
    setDone(0)
    setStarted(performance.now())
    const answer = await request('groups.solve', { rounds: [...rounds], seed, ms: patience })
    setStarted(null)
    if (!answer.ok) return
    setSeed((seed % 1_000_000) + 1)
    await submit(fillCommand(store.getState().meeting, answer.value, newId))
  }

  async function make(rounds: readonly string[]): Promise<void> {
    const { meeting } = store.getState()
    const solved = rounds.filter((id) => { const round = meeting.round.get(id); return round !== undefined && isSolved(round) })
    if (solved.length > 0) await solve(solved)
    for (const id of rounds) {
      const now = store.getState().meeting
      const round = now.round.get(id)
      const before = round?.strategy === 'same' ? roundBefore(now, id) : null
      if (before !== null) await submit(sameGroupsCommand(now, id, before.id, newId))
      else if (round?.strategy === 'hand') await submit(emptyGroupsCommand(now, round, newId))
    }
  }

  return {
    running: started === null ? null : { done, of: patience, repeats },
    make,
    stop: () => { void request('groups.stop', {}) },
  }
}
