import { useState } from 'react'

export type InTurn = (work: () => unknown) => Promise<void>

/**
 * Does one thing after the other: each begins when the host has answered the one before, and the window shows what came
 * of it. For steps that are counted from where something is now: four quick presses of a key are four places, not one.
 * What fails does not stop the next.
 */
export function inTurn(): InTurn {
  let last = Promise.resolve()
  return (work) => {
    last = last.then(async () => { await work() }).catch(() => undefined)
    return last
  }
}

export function useInTurn(): InTurn {
  const [turn] = useState(inTurn)
  return turn
}
