import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '#contract/answers.ts'
import type { StepName } from '#domain/meeting/step-name.ts'

/** Something that the window tells the person, as a value; the status line puts it into words. */
export type Message =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'undone'; readonly step: StepName }
  | { readonly kind: 'redone'; readonly step: StepName }
  /** Words that are already in the person's language. `quiet`: for ears only, where eyes see it happen. */
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'plain' | 'ok' | 'danger'; readonly quiet?: true }

export interface Said {
  /** Counts up, so that the same words twice are read aloud twice. */
  readonly number: number
  readonly message: Message | null
  /** What was tried, where the message is a problem: when the same succeeds it is solved. */
  readonly about: string | null
}

export type SaidStore = StoreApi<Said>

export function createSaid(): SaidStore {
  return createStore<Said>(() => ({ number: 0, message: null, about: null }))
}

export function say(store: SaidStore, message: Message, about: string | null = null): void {
  store.setState(({ number }) => ({ number: number + 1, message, about }))
}

/** What could not be done has been done now: then nobody needs to read why it could not. `null`: whatever it was. */
export function solved(store: SaidStore, about: string | null): void {
  store.setState((said) => (said.message?.kind === 'problem' && (about === null || said.about === about) ? { message: null, about: null } : said))
}
