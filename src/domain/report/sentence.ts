import type { Language } from '#domain/meeting/records.ts'

/**
 * Words after which a sentence goes on. Dutch verbs leave their first part at the end ("dat nemen we mee", "wie pakt
 * dit op?"), so aan, af, bij, door, in, mee, om, op, over, toe and uit are not among them.
 */
const openWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['voor', 'van', 'met', 'en', 'of', 'de', 'het', 'een', 'te', 'naar', 'tot', 'tussen', 'zonder', 'zoals', 'omdat', 'zodat', 'via', 'per', 'onze', 'hun', 'zijn', 'ook', 'om', 'als', 'dan', 'maar', 'want', 'bij', 'volgens', 'vanwege', 'tijdens', 'sinds', 'wegens', 'behalve', 'bijvoorbeeld', 'm.b.t', 'i.p.v', 't.b.v', 'i.v.m', 'd.m.v']),
  en: new Set(['for', 'of', 'with', 'and', 'or', 'the', 'a', 'an', 'to', 'from', 'between', 'without', 'such', 'because', 'our', 'their', 'my', 'your', 'but', 'if', 'when', 'while', 'than', 'via', 'per', 'during', 'since', 'e.g', 'i.e']),
}
/** These can close a sentence too ("dat is het", "we willen dat ze er zijn"); alone they prove nothing. */
const mayClose: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['het', 'zijn', 'ook', 'bij', 'om', 'dan', 'te']),
  en: new Set(['to', 'with', 'for', 'of', 'from', 'since', 'than', 'without']),
}

/** How a text stops before its end: with a comma or the like, or with a word that asks for more. null = it does not. */
export function stopsHalfway(text: string, language: Language): 'sign' | 'word' | null {
  const clean = text.trim()
  if (clean === '') return null
  if (/(?:\.\.\.|…|[,;/&‚„«([{]|[^\S\n][-–—])$/u.test(clean) || /^[^:]*:$/u.test(clean)) return 'sign'
  if (/[.!?)\]»”"'’]$/u.test(clean) && !/\.[a-z]\.$/u.test(clean)) return null
  const words = clean.split(/\s+/)
  const last = (words.at(-1) ?? '').toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (words.length < 2 || !openWords[language].has(last)) return null
  // "they make a booklet of it": in Dutch the preposition of er, daar, waar and hier stands at the end.
  if (language === 'nl' && !last.includes('.') && /(?:^|[\s,;])(?:er|daar|hier|waar|ergens|nergens|overal)\s/iu.test(clean)) return null
  return mayClose[language].has(last) && words.length > 3 ? null : 'word'
}

/** A bracket that is opened and not closed. A smiley is no bracket, and neither is the one of "a)". */
export function hasOpenBracket(text: string): boolean {
  const bare = text.replace(/[:;=8]['’-]?[([{]/gu, '')
  return [['(', ')'], ['[', ']'], ['{', '}']].some(([open, close]) => {
    let depth = 0
    for (const sign of bare) {
      if (sign === open) depth += 1
      else if (sign === close && depth > 0) depth -= 1
    }
    return depth > 0
  })
}

/** What two cards have in common when they say the same: letters and figures only. '' for a text without any. */
export function sameness(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** A piece of a text to recognise it by: one line, at most 60 characters, whole characters. */
export function shorten(text: string, most = 60): string {
  const line = [...text.replace(/\s+/g, ' ').trim()]
  return line.length <= most ? line.join('') : `${line.slice(0, most - 1).join('').trimEnd()}…`
}
