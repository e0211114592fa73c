import type { Mark } from './codec.ts'

/** A version of a meeting: where it is, and at which earlier moments copies were handed out. */
export interface Version {
  readonly id: string
  readonly seq: number
  readonly chain: string
  /** The chain value at an earlier moment, null when unknown. */
  chainAt(seq: number): string | null
}

export type Relation = 'same' | 'copy-older' | 'store-older' | 'diverged' | 'other-meeting'

/**
 * How a copy relates to the store. One is older only when the other provably went through it: it knows that moment
 * with the same chain value. Everything else is diverged, and then both are kept; never is anything merged silently.
 */
export function relationOf(store: Version, copy: Version): Relation {
  if (store.id !== copy.id) return 'other-meeting'
  if (store.seq === copy.seq) return store.chain === copy.chain ? 'same' : 'diverged'
  if (copy.seq < store.seq) return store.chainAt(copy.seq) === copy.chain ? 'copy-older' : 'diverged'
  return copy.chainAt(store.seq) === store.chain ? 'store-older' : 'diverged'
}

export function versionOf(part: { readonly id: string; readonly seq: number; readonly chain: string; readonly marks: readonly Mark[] }): Version {
  const known = new Map(part.marks.map((mark) => [mark.seq, mark.chain]))
  return { id: part.id, seq: part.seq, chain: part.chain, chainAt: (seq) => known.get(seq) ?? null }
}
