/**
 * The same person twice: within a list, and between a list and the people who are already there.
 *
 * Candidates come from indexes (address, name in any order, name less one letter, initial and last words), so
 * 5,000 people cost a fraction of a second; comparing each with each would be 12 million comparisons.
 */
import { differByOneSlip } from './near.ts'
import { fold, wordsOf } from './spelling.ts'

export interface PersonToCompare {
  readonly name: string
  readonly organisation: string
  readonly email: string
}

export interface KnownPerson extends PersonToCompare {
  readonly id: string
}

export interface Duplicate {
  /** Index in the drafts. */
  readonly draft: number
  /** The one it is the same as: an earlier draft, by index, or a known person, by id. */
  readonly as: { readonly draft: number } | { readonly person: string }
  /** certain: leave it out unless the user wants it; perhaps: take it in and say so. */
  readonly certainty: 'certain' | 'perhaps'
  readonly because: 'email' | 'name-and-organisation' | 'name' | 'order' | 'slip' | 'initials'
}

/** At most one for each draft: the most certain, and of those the first. Known people come before drafts. */
export function findDuplicates(drafts: readonly PersonToCompare[], existing: readonly KnownPerson[]): readonly Duplicate[] {
  const index = newIndex()
  for (const person of existing) addTo(index, prepare(person, { person: person.id }))
  return drafts.flatMap((draft, at) => {
    if (draft.name === '') return []
    const person = prepare(draft, { draft: at })
    const duplicate = bestOf(person, at, index)
    addTo(index, person)
    return duplicate === null ? [] : [duplicate]
  })
}

interface Prepared {
  readonly as: Duplicate['as']
  readonly name: string
  readonly words: readonly string[]
  /** Words in alphabetical order: the same whichever way round. */
  readonly sorted: string
  readonly organisation: string
  readonly email: string
}

function prepare(person: PersonToCompare, as: Duplicate['as']): Prepared {
  const words = wordsOf(person.name)
  return {
    as, words, name: words.join(' '), sorted: [...words].sort().join(' '),
    organisation: fold(person.organisation), email: person.email.trim().toLowerCase(),
  }
}

type Index = Map<string, Prepared[]>

/** A list of one name a thousand times is a damaged list, not a thousand comparisons each. */
const mostCandidates = 12
const longEnoughForSlip = 9

function newIndex(): Index {
  return new Map()
}

function keysOf(person: Prepared): readonly string[] {
  const keys = [`sorted ${person.sorted}`]
  if (person.email !== '') keys.push(`mail ${person.email}`)
  const [first = ''] = person.words
  if (person.words.length > 1) keys.push(`initial ${first.slice(0, 1)} ${person.words.at(-1) ?? ''}`)
  return [...keys, ...slipKeys(person.name)]
}

/** Two names one slip apart have a text in common after leaving out one letter of each, or of one of them. */
function slipKeys(name: string): readonly string[] {
  if (name.length < longEnoughForSlip - 1 || name.length > 80 || /\d/.test(name)) return []
  const keys = new Set([`slip ${name}`])
  for (let at = 0; at < name.length; at += 1) keys.add(`slip ${name.slice(0, at)}${name.slice(at + 1)}`)
  return [...keys]
}

function addTo(index: Index, person: Prepared): void {
  for (const key of keysOf(person)) {
    const list = index.get(key)
    if (list === undefined) index.set(key, [person])
    else if (list.length < mostCandidates) list.push(person)
  }
}

function bestOf(person: Prepared, draft: number, index: Index): Duplicate | null {
  let best: Duplicate | null = null
  const seen = new Set<Prepared>()
  for (const key of keysOf(person)) {
    for (const other of index.get(key) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      const found = compare(person, other)
      if (found === null || (best !== null && !(best.certainty === 'perhaps' && found.certainty === 'certain'))) continue
      best = { draft, as: other.as, ...found }
    }
  }
  return best
}

type Likeness = Pick<Duplicate, 'certainty' | 'because'>

function compare(a: Prepared, b: Prepared): Likeness | null {
  const because = sameName(a, b)
  const oneEmail = a.email !== '' && a.email === b.email
  // One address for a whole office (info@…) does not make its people one person.
  if (oneEmail) return { certainty: because === null ? 'perhaps' : 'certain', because: 'email' }
  if (because === null) return null
  const otherEmail = a.email !== '' && b.email !== ''
  const oneOrganisation = a.organisation !== '' && a.organisation === b.organisation
  const bareBoth = a.organisation === '' && b.organisation === ''
  if (because === 'name' || because === 'order') {
    if (oneOrganisation && !otherEmail) return { certainty: 'certain', because: because === 'name' ? 'name-and-organisation' : because }
    if (bareBoth && !otherEmail && a.words.length > 1) return { certainty: 'certain', because }
    return { certainty: 'perhaps', because }
  }
  const otherOrganisation = a.organisation !== '' && b.organisation !== '' && !oneOrganisation
  return otherOrganisation ? null : { certainty: 'perhaps', because }
}

function sameName(a: Prepared, b: Prepared): 'name' | 'order' | 'slip' | 'initials' | null {
  if (a.name === b.name) return 'name'
  if (a.sorted === b.sorted) return 'order'
  if (isLong(a, b) && !/\d/.test(a.name + b.name) && differByOneSlip(a.name, b.name)) return 'slip'
  return initialsOf(a, b) || initialsOf(b, a) ? 'initials' : null
}

/** "Person 1" and "Person 2" are one slip apart and two people: names with figures are compared exactly. */
function isLong(a: Prepared, b: Prepared): boolean {
  return Math.min(a.name.length, b.name.length) >= longEnoughForSlip - 1 && Math.max(a.name.length, b.name.length) >= longEnoughForSlip
}

/** "P. van Dijk" and "Piet van Dijk"; also "Piet Jan Dijk" and "P. J. Dijk". */
function initialsOf(short: Prepared, long: Prepared): boolean {
  if (short.words.length < 2 || long.words.length < 2) return false
  const initials = short.words.filter((word) => word.length === 1)
  const last = short.words.filter((word) => word.length > 1).join(' ')
  if (initials.length === 0 || last === '' || short.words[0]?.length !== 1) return false
  return long.name.startsWith(initials[0] ?? '') && long.name.endsWith(` ${last}`) && (long.words[0]?.length ?? 0) > 1
}
