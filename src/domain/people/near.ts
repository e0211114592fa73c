/** Names that are nearly the same: a slip of the finger, another order, a hyphen more or less. */
import { fold, wordsOf } from './spelling.ts'

/**
 * True when one letter more, less, other, or two neighbours swapped make one text of the other (Damerau-Levenshtein
 * distance at most 1, restricted form). Linear: both ends are compared up to the first difference.
 */
export function differByOneSlip(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

export interface NearName {
  readonly value: string
  readonly how: 'same' | 'spelling' | 'slip' | 'words'
}

/** Shorter names are too alike by chance: "Oost" and "Post". */
const longEnoughForSlip = 6
const fillers = new Set(['de', 'het', 'stichting', 'stadsdeel', 'wijk', 'district', 'the', 'bv', 'vzw', 'vereniging', 'gemeente'])

/** The names that are known, ready to be compared with: each is folded once. */
export interface KnownNames {
  readonly add: (name: string) => void
  /**
   * The known name that is meant, or null. "Nieuw west" ~ "Nieuw-West" (spelling), "Stadsdeel Noord" ~ "Noord"
   * (words), "Biblioteek" ~ "Bibliotheek" (slip). Of equally near names the first.
   */
  readonly match: (value: string) => NearName | null
}

export function knownNames(names: readonly string[]): KnownNames {
  const exact = new Set<string>()
  const bySpelling = new Map<string, string>()
  const byCore = new Map<string, string>()
  names.forEach(add)
  return { add, match }

  function add(name: string): void {
    exact.add(name)
    const close = squeeze(name)
    const bare = core(name)
    if (!bySpelling.has(close)) bySpelling.set(close, name)
    if (bare !== '' && !byCore.has(bare)) byCore.set(bare, name)
  }

  function match(value: string): NearName | null {
    if (value === '') return null
    if (exact.has(value)) return { value, how: 'same' }
    const close = squeeze(value)
    const spelled = bySpelling.get(close)
    if (spelled !== undefined) return { value: spelled, how: 'spelling' }
    const worded = byCore.get(core(value))
    if (worded !== undefined) return { value: worded, how: 'words' }
    if (close.length < longEnoughForSlip || /\d/.test(close)) return null
    for (const [key, name] of bySpelling) if (differByOneSlip(key, close)) return { value: name, how: 'slip' }
    return null
  }
}

/** For one value; a suggestion: nothing is replaced unseen. */
export function matchName(value: string, known: readonly string[]): NearName | null {
  return knownNames(known).match(value)
}

/** Folded, without spaces: "Nieuw-West" = "nieuw west" = "Nieuwwest". */
function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '')
}

/** Without the words that are left out in speech. */
function core(text: string): string {
  return wordsOf(text).filter((word) => !fillers.has(word)).join('')
}
