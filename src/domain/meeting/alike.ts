import { fold } from '#domain/people/spelling.ts'

export interface AlikePair {
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
/** A word that stands in more texts than this says nothing about two of them; it also bounds the pairs. */
const everywhere = 200

/**
 * Texts that may mean the same: they share two words that say something, or one that is the half of the shorter one.
 * Only a proposal, with its reason; nothing is ever merged by itself. Cost: only texts that share a word are compared;
 * 200 texts take a few ms, 5,000 some tenths of a second at worst.
 */
export function alikePairs(texts: readonly { readonly id: string; readonly text: string }[], most = 5): AlikePair[] {
  const read = texts.map(({ id, text }) => ({ id, words: wordsOf(text) }))
  const places = new Map<string, number[]>()
  for (const [at, { words }] of read.entries()) for (const key of words.keys()) places.set(key, [...(places.get(key) ?? []), at])
  const shared = new Map<number, string[]>()
  for (const [key, found] of places) {
    if (found.length > everywhere) continue
    for (const [n, at] of found.entries()) {
      for (const other of found.slice(n + 1)) shared.set(at * read.length + other, [...(shared.get(at * read.length + other) ?? []), key])
    }
  }
  const pairs = [...shared].flatMap(([pair, keys]): (AlikePair & { readonly part: number })[] => {
    const [one, other] = [read[Math.floor(pair / read.length)], read[pair % read.length]]
    if (one === undefined || other === undefined) return []
    const part = keys.length / Math.max(1, Math.min(one.words.size, other.words.size))
    const words = [...one.words].filter(([key]) => keys.includes(key)).map(([, word]) => word)
    return keys.length >= 2 || part >= 0.5 ? [{ one: one.id, other: other.id, words, part }] : []
  })
  const at = new Map(read.map(({ id }, place) => [id, place]))
  return pairs
    .sort((a, b) => b.words.length - a.words.length || b.part - a.part || (at.get(a.one) ?? 0) - (at.get(b.one) ?? 0) || (at.get(a.other) ?? 0) - (at.get(b.other) ?? 0))
    .slice(0, most).map(({ one, other, words }) => ({ one, other, words }))
}

/** Texts that hang together by the words that they share, two at least. */
export interface AlikeSet {
  /** In the order in which the texts were given. */
  readonly ids: readonly string[]
  /** The words that at least two of them share, as the first of them writes it, with how many have it; the most shared first. */
  readonly words: readonly { readonly word: string; readonly count: number }[]
}

/** More than so many at once nobody can judge. */
const mostInSet = 12

/**
 * What is alike to each other by these pairs, also by way of a third: of a – b and b – c comes a, b, c. The words say how
 * many share each, so that one sees when no word stands in all of them. The strongest pair decides first. Two larger sets
 * become one only when most of the one are alike to most of the other (average linkage): chains of ever other words do not
 * come about. The largest sets first, then in the order of the pairs. Cost: per pair at most 36 look-ups.
 */
export function alikeSets(texts: readonly { readonly id: string; readonly text: string }[], pairs: readonly AlikePair[]): AlikeSet[] {
  const sets = new Map<string, ReadonlySet<string>>()
  const setOf = (id: string): ReadonlySet<string> => sets.get(id) ?? new Set([id])
  const isPair = new Set(pairs.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]))
  for (const { one, other } of pairs) {
    const [mine, theirs] = [setOf(one), setOf(other)]
    if (mine === theirs || mine.size + theirs.size > mostInSet) continue
    const between = [...mine].flatMap((a) => [...theirs].map((b) => isPair.has(`${a} ${b}`)))
    if (between.length > 2 && between.filter(Boolean).length * 2 <= between.length) continue
    const joined = new Set([...mine, ...theirs])
    for (const id of joined) sets.set(id, joined)
  }
  const place = new Map(texts.map(({ id }, at) => [id, at]))
  return [...new Set(sets.values())].map((set): AlikeSet => {
    const ids = [...set].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
    return { ids, words: sharedWords(ids.map((id) => wordsOf(texts[place.get(id) ?? -1]?.text ?? ''))) }
  }).sort((one, other) => other.ids.length - one.ids.length)
}

function sharedWords(texts: readonly ReadonlyMap<string, string>[]): AlikeSet['words'] {
  const words = new Map<string, { word: string; count: number }>()
  for (const text of texts) for (const [key, word] of text) words.set(key, { word: words.get(key)?.word ?? word, count: (words.get(key)?.count ?? 0) + 1 })
  return [...words.values()].filter(({ count }) => count > 1).sort((one, other) => other.count - one.count)
}

function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const plain = fold(word)
    if (plain.length < shortest || common.has(plain)) continue
    const key = plain.slice(0, stem)
    if (!words.has(key)) words.set(key, word.toLowerCase())
  }
  return words
}
