import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '#contract/answers.ts'
import type { StepName } from '#domain/meeting/step-name.ts'

/** Something that the window tells the person, as a value; the status line puts it into words. */
export type Message =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'undone'; readonly step: StepName }
  | { readonly kind: 'redone'; readonly step: StepName }
  /** Words that are already in the person's language. */
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'plain' | 'ok' | 'danger' }

export interface Said {
  /** Counts up, so that the same words twice are read aloud twice. */
  readonly number: number
  readonly message: Message | null
}

export type SaidStore = StoreApi<Said>

export function createSaid(): SaidStore {
  return createStore<Said>(() => ({ number: 0, message: null }))
}

export function say(store: SaidStore, message: Message): void {
  store.setState(({ number }) => ({ number: number + 1, message }))
}
