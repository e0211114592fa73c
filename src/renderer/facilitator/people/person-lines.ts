import type { Table } from '#domain/document/document.ts'
import { inOrder } from '#domain/document/order.ts'
import type { DistrictRecord, People, PersonRecord, Presence } from '#domain/meeting/people-records.ts'
import { isHere } from '#domain/meeting/presence.ts'
import type { MeetingSchema } from '#domain/meeting/records.ts'
import { fold } from '#domain/people/spelling.ts'

/** What one row of the list shows: the record, with the words that its ids stand for. */
export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organisation: string | null
  readonly organisationName: string
  readonly sort: string
  readonly district: string | null
  readonly districtName: string
  readonly presence: Presence
  readonly tags: readonly string[]
}

export interface PeopleTables {
  readonly person: Table<PersonRecord>
  readonly organisation: Table<MeetingSchema['organisation']>
  readonly district: Table<DistrictRecord>
}

/** Everybody, in the order in which they came into the list. */
export function personLines({ person, organisation, district }: PeopleTables, names: People): PersonLine[] {
  return inOrder(person.values()).map((row) => {
    const from = row.organisation === null ? undefined : organisation.get(row.organisation)
    const known = names.get(row.id)
    return {
      id: row.id, name: known?.name ?? '', email: known?.email ?? '', presence: row.presence, tags: row.tags,
      organisation: row.organisation, organisationName: from?.name ?? '', sort: from?.sort ?? '',
      district: row.district, districtName: (row.district === null ? undefined : district.get(row.district))?.name ?? '',
    }
  })
}

/** 'none' = people without a district. */
export interface PeopleFilter {
  readonly words: string
  readonly district: string | null
  readonly presence: Presence | null
}

/** Every word of the search must be in the name, organisation, sort, district or a tag; accents and capitals do not count. */
export function matching(lines: readonly PersonLine[], filter: PeopleFilter): PersonLine[] {
  const words = fold(filter.words).split(' ').filter((word) => word !== '')
  return lines.filter((line) => {
    if (filter.presence !== null && !countsAs(line, filter.presence)) return false
    if (filter.district !== null && (line.district ?? 'none') !== filter.district) return false
    if (words.length === 0) return true
    const text = fold([line.name, line.organisationName, line.sort, line.districtName, ...line.tags].join(' '))
    return words.every((word) => text.includes(word))
  })
}

export type SortColumn = 'name' | 'organisation' | 'district' | 'presence'

const presenceRank: Readonly<Record<Presence, number>> = { present: 0, late: 1, expected: 2, absent: 3 }

/** A new list; who has nothing in the column stands at the end, whichever way it is sorted. */
export function sorted(lines: readonly PersonLine[], column: SortColumn, down: boolean, compare: (one: string, other: string) => number): PersonLine[] {
  const valueOf = (line: PersonLine): string =>
    column === 'organisation' ? line.organisationName : column === 'district' ? line.districtName : column === 'presence' ? String(presenceRank[line.presence]) : line.name
  return [...lines].sort((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)]
    if ((a === '') !== (b === '')) return a === '' ? 1 : -1
    const difference = compare(a, b)
    return (down ? -difference : difference) || compare(one.name, other.name) || (one.id < other.id ? -1 : 1)
  })
}

/** How many of each; who came late counts among those who are there as well. */
export function presenceCounts(lines: readonly PersonLine[]): Readonly<Record<Presence, number>> {
  const count = (presence: Presence): number => lines.filter((line) => countsAs(line, presence)).length
  return { expected: count('expected'), present: count('present'), late: count('late'), absent: count('absent') }
}

function countsAs(line: PersonLine, presence: Presence): boolean {
  return presence === 'present' ? isHere(line.presence) : line.presence === presence
}

export interface DistrictCount {
  /** 'none' for people without a district. */
  readonly id: string
  readonly name: string
  readonly all: number
  /** Present or late. */
  readonly here: number
}

/** One for every district in its order, and one at the end for people without, if there are any. */
export function districtCounts(lines: readonly PersonLine[], districts: readonly DistrictRecord[]): DistrictCount[] {
  const counts = new Map<string, { all: number; here: number }>()
  for (const line of lines) {
    const count = counts.get(line.district ?? 'none') ?? { all: 0, here: 0 }
    count.all++
    if (isHere(line.presence)) count.here++
    counts.set(line.district ?? 'none', count)
  }
  const none = counts.get('none')
  return [
    ...districts.map(({ id, name }) => ({ id, name, ...(counts.get(id) ?? { all: 0, here: 0 }) })),
    ...(none === undefined ? [] : [{ id: 'none', name: '', ...none }]),
  ]
}
