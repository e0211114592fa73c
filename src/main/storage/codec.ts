import type { Result } from '#domain/document/result.ts'

/** What the store must know about what it keeps. It looks inside neither state nor entries. */
export interface Codec<State, Entry> {
  /** The version of state and entries that stateToJson and entryToJson write. */
  readonly schema: number
  /** The oldest version of the program (counted as `schema`) that may write what we write. */
  readonly minReader: number
  empty(): State
  /** Pure. May refuse by throwing; then nothing reaches the disk. */
  fold(state: State, entry: Entry): State
  stateToJson(state: State): unknown
  /** Reads and migrates what a program of version `schema` wrote. Unknown fields must survive. */
  stateFromJson(json: unknown, schema: number): Result<State, string>
  entryToJson(entry: Entry): unknown
  entryFromJson(json: unknown, schema: number): Result<Entry, string>
  /** Broken rules in plain words for the log; empty when the state is fine. */
  violations(state: State): readonly string[]
}

/** Wall time is a label for people; order is the sequence number only. Both in milliseconds. */
export interface Clock {
  now(): number
  /** Never goes back, not even when somebody sets the clock. */
  monotonic(): number
}

export function systemClock(): Clock {
  return { now: () => Date.now(), monotonic: () => performance.now() }
}

/** A place in the history of a meeting. */
export interface Mark {
  readonly seq: number
  readonly chain: string
}
