import { fold } from './harvest-reading.ts'

export interface SimilarPair {
  readonly one: string
  readonly other: string
  /** The words that they share, as the first of the two writes them: the reason, to be shown. */
  readonly words: readonly string[]
}

/** Words that stand in every sentence, Dutch and English: they make nothing alike. */
const common = new Set(
  ('aan al alle als andere bij daar dan dat de die dit door een elkaar en er er geen goed graag heb hebben heeft het hier hoe iedereen iets ik in is je kan kunnen maar meer mensen met mogen moet moeten na naar '
    + 'niet nieuw nieuwe nodig nog of om omdat onder ons onze ook op over samen te tot uit van veel voor waar wat we wel welke wie wij willen worden zijn zodat zonder zou zouden '
    + 'the and for are can could from have has how into more must need needs new not our should that their them there they this what when where which who will with would your people').split(' '),
)
const shortest = 4
/** Two words count as one when they begin alike for so many letters: laptop, laptops. */
const stem = 6

/**
 * Needs that may mean the same: they share two words that say something, or one that is the half of the shorter one.
 * Only a proposal, with its reason; nothing is ever merged by itself. Cost: words × needs; 200 needs take a few ms.
 */
export function similarNeeds(needs: readonly { readonly id: string; readonly text: string }[], most = 5): SimilarPair[] {
  const read = needs.map(({ id, text }) => ({ id, words: wordsOf(text) }))
  const pairs = read.flatMap((one, at) => read.slice(at + 1).flatMap((other): (SimilarPair & { readonly part: number })[] => {
    const shared = [...one.words].filter(([key]) => other.words.has(key)).map(([, word]) => word)
    const part = shared.length / Math.max(1, Math.min(one.words.size, other.words.size))
    return shared.length >= 2 || (shared.length === 1 && part >= 0.5) ? [{ one: one.id, other: other.id, words: shared, part }] : []
  }))
  return pairs.sort((a, b) => b.words.length - a.words.length || b.part - a.part).slice(0, most).map(({ one, other, words }) => ({ one, other, words }))
}

function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const plain = fold(word)
    if (plain.length < shortest || common.has(plain)) continue
    const key = plain.slice(0, stem)
    if (!words.has(key)) words.set(key, word.toLowerCase())
  }
  return words
}
