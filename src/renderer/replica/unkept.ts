import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '#contract/answers.ts'

/** What came of sending. */
export interface Sent {
  readonly ok: boolean
  readonly error?: Problem
}

/** A text that was typed and refused, and whose field is no longer there. */
export interface Unkept {
  readonly number: number
  /** The meeting it was typed in: only there it can be tried again. */
  readonly meeting: string | null
  /** Which field it was. */
  readonly label: string
  readonly text: string
  readonly problem: Problem
  readonly again: () => Promise<Sent>
}

export type UnkeptStore = StoreApi<readonly Unkept[]>

export function createUnkept(): UnkeptStore {
  return createStore<readonly Unkept[]>(() => [])
}

export const unknownProblem: Problem = { reason: 'bad-request' }

/** What is typed says what is there already ("noord" for "Noord"): that is no refusal, and nothing is left to send. */
export function isDone({ ok, error }: Sent): boolean {
  return ok || error?.reason === 'nothing-to-do'
}

export function keepAside(store: UnkeptStore, unkept: Omit<Unkept, 'number'>): void {
  store.setState((all) => [...all, { ...unkept, number: (all.at(-1)?.number ?? 0) + 1 }], true)
}

export function drop(store: UnkeptStore, number: number): void {
  store.setState((all) => all.filter((one) => one.number !== number), true)
}

/** Sends it once more; gone when it is accepted, and with the new reason when it is not. */
export async function tryAgain(store: UnkeptStore, { number, again }: Unkept): Promise<void> {
  const answer = await again()
  if (isDone(answer)) drop(store, number)
  else store.setState((all) => all.map((one) => (one.number === number ? { ...one, problem: answer.error ?? unknownProblem } : one)), true)
}
