import type { People } from '#domain/meeting/people-records.ts'

/**
 * Finds the names and addresses of the people of a meeting in texts. A name counts when it stands there in full, as
 * whole words, whatever the capitals, the white space and the apostrophe. A name of one word ("Wil") counts only with
 * its capitals, because it may be a word of the language.
 *
 * Cost: one look-up per word of the text, whatever the number of people.
 */
export interface NameFinder {
  /** The text with each name and address replaced; `found` counts them. */
  replace(text: string, name: string, mail: string): { readonly text: string; readonly found: number }
  /** The names that stand in the text in full. */
  names(text: string): readonly string[]
  /** First and last names that stand in the text without the rest. */
  parts(text: string): readonly string[]
  mails(text: string): readonly string[]
}

interface Known {
  readonly name: string
  readonly pattern: RegExp
}

const word = /[\p{L}\p{N}\p{M}]+/gu
const mail = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+\.[^\s<>()[\]"',;:.]+/gu
/** A part of a name shorter than this is too often something else. */
const shortestPart = 4

export function nameFinder(people: People): NameFinder {
  const known = new Map<string, Known[]>()
  const parts = new Map<string, string>()
  const mails = new Set<string>()
  for (const person of people.values()) {
    if (person.email.trim() !== '') mails.add(person.email.trim().normalize('NFC').toLowerCase())
    learn(person.name.normalize('NFC').trim(), known, parts)
  }
  for (const list of known.values()) list.sort((a, b) => b.name.length - a.name.length)
  const finder = (text: string) => find(text, known)
  return {
    replace: (given, forName, forMail) => replaceAll(given, finder, mails, forName, forMail),
    names: (text) => [...new Set(finder(text.normalize('NFC')).map((hit) => hit.name))],
    parts: (text) => partsIn(text.normalize('NFC'), parts, finder),
    mails: (text) => [...text.normalize('NFC').matchAll(mail)].map(([found]) => found),
  }
}

function learn(name: string, known: Map<string, Known[]>, parts: Map<string, string>): void {
  const words = [...name.matchAll(word)]
  const [first] = words
  if (first === undefined) return
  const from = name.slice(first.index)
  const single = words.length === 1
  const last = words.at(-1)
  const body = last === undefined ? from : name.slice(first.index, last.index + last[0].length)
  const pattern = new RegExp(`${patternOf(body)}(?![\\p{L}\\p{N}\\p{M}])`, single ? 'uy' : 'iuy')
  const key = fold(first[0])
  known.set(key, [...(known.get(key) ?? []), { name, pattern }])
  if (single) return
  for (const [piece] of words) if (piece.length >= shortestPart && /^\p{Lu}/u.test(piece)) parts.set(piece, name)
}

function patternOf(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’‘`´]/g, "['’‘`´]").replace(/[-‐‑–]/g, '[-\\u2010\\u2011–]').replace(/\s+/g, '\\s+')
}

function fold(text: string): string {
  return text.toLowerCase()
}

interface Hit {
  readonly at: number
  readonly length: number
  readonly name: string
}

function find(text: string, known: ReadonlyMap<string, readonly Known[]>): Hit[] {
  const hits: Hit[] = []
  let free = 0
  for (const { 0: piece, index } of text.matchAll(word)) {
    if (index < free) continue
    for (const { name, pattern } of known.get(fold(piece)) ?? []) {
      pattern.lastIndex = index
      const match = pattern.exec(text)
      if (match === null) continue
      hits.push({ at: index, length: match[0].length, name })
      free = index + match[0].length
      break
    }
  }
  return hits
}

function replaceAll(given: string, finder: (text: string) => readonly Hit[], mails: ReadonlySet<string>, forName: string, forMail: string): { text: string; found: number } {
  let found = 0
  const clean = given.normalize('NFC').replace(mail, (address) => {
    if (!mails.has(address.toLowerCase())) return address
    found += 1
    return forMail
  })
  let text = ''
  let from = 0
  for (const hit of finder(clean)) {
    text += clean.slice(from, hit.at) + forName
    from = hit.at + hit.length
    found += 1
  }
  return found === 0 ? { text: given, found } : { text: text + clean.slice(from), found }
}

function partsIn(text: string, parts: ReadonlyMap<string, string>, finder: (text: string) => readonly Hit[]): string[] {
  const whole = finder(text)
  const found = new Set<string>()
  for (const { 0: piece, index } of text.matchAll(word)) {
    if (parts.has(piece) && !whole.some((hit) => index >= hit.at && index < hit.at + hit.length)) found.add(piece)
  }
  return [...found]
}
