import { inOrder } from '#domain/document/order.ts'
import type { EarlierMeeting, GroupingProblem, GroupName } from '#domain/grouping/problem.ts'
import { withoutValue, type WithoutValue } from '#domain/grouping/without-value.ts'
import { attributesOf, balanceWishes } from './balance.ts'
import { takingPart } from './presence.ts'
import type { Meeting } from './records.ts'
import type { Attribute, RoundRecord } from './round-records.ts'
import { roundWish } from './round-wish.ts'

/**
 * What the optimiser has to solve: the given rounds, with the rounds before them as history, so that a later round is
 * mixed against everything that has already happened. People who are absent take no part. `earlier`: who met whom at
 * earlier meetings, for who wants that counted.
 */
export function groupingProblem(meeting: Meeting, rounds: readonly string[], seed: number, earlier: readonly EarlierMeeting[] = []): GroupingProblem {
  const people = takingPart(meeting)
  const wanted = inOrder(meeting.round.values()).filter((round) => rounds.includes(round.id))
  const here = new Set(people.map((person) => person.id))
  const wish = (sort: 'together' | 'apart'): string[][] =>
    [...meeting.wish.values()].filter((candidate) => candidate.sort === sort && here.has(candidate.one) && here.has(candidate.other)).map(({ one, other }) => [one, other])
  return {
    people: people.map((person) => ({ id: person.id, attributes: attributesOf(meeting, person) })),
    rounds: wanted.map((round) => onlyHere(roundWish(meeting, round, people), here)),
    together: wish('together'),
    apart: wish('apart'),
    balance: balanceWishes(meeting),
    history: summed([...meetingsBefore(meeting, wanted), ...earlier.filter(({ a, b }) => here.has(a) && here.has(b))]),
    seed,
    emphasis: 'even',
  }
}

/** Who went home may still be fixed somewhere: that is not asked of a round that they are not in. */
function onlyHere(wish: GroupingProblem['rounds'][number], here: ReadonlySet<string>): GroupingProblem['rounds'][number] {
  return { ...wish, fixed: wish.fixed.filter(({ person }) => here.has(person) && !wish.absent.includes(person)) }
}

/**
 * Who met whom in the rounds that are not solved now, and in the locked groups that are left out of the solving. Rounds
 * that take the groups of another are meant, and count once. Cost: rounds x people x group size.
 */
function meetingsBefore(meeting: Meeting, solved: readonly RoundRecord[]): EarlierMeeting[] {
  const ids = new Set(solved.map((round) => round.id))
  const aside = new Set(solved.filter((round) => round.strategy === 'attribute').map((round) => round.id))
  const byGroup = new Map<string, string[]>()
  for (const seat of meeting.seat.values()) {
    const counts = ids.has(seat.round) ? aside.has(seat.round) && meeting.group.get(seat.group)?.locked === true : meeting.round.get(seat.round)?.strategy !== 'same'
    if (counts) byGroup.set(seat.group, [...(byGroup.get(seat.group) ?? []), seat.person])
  }
  return pairsOf([...byGroup.values()])
}

/** Every pair of every list, with the times it is there. */
export function pairsOf(lists: readonly (readonly string[])[]): EarlierMeeting[] {
  return summed(lists.flatMap((members) => members.flatMap((a, at) => members.slice(at + 1).flatMap((b) => (a === b ? [] : [{ a, b, times: 1 }])))))
}

/** Each pair once, whichever of the two came first, with all its times. */
export function summed(pairs: readonly EarlierMeeting[]): EarlierMeeting[] {
  const times = new Map<string, EarlierMeeting>()
  for (const { a, b, times: more } of pairs) {
    const [one, other] = a < b ? [a, b] : [b, a]
    const key = `${one} ${other}`
    times.set(key, { a: one, b: other, times: (times.get(key)?.times ?? 0) + more })
  }
  return [...times.values()]
}

/** A value of the optimiser in words; '' when it has no name. */
function valueName(meeting: Meeting, attribute: Attribute, value: string): string {
  return (attribute === 'district' ? meeting.district.get(value)?.name : attribute === 'organisation' ? meeting.organisation.get(value)?.name : value) ?? ''
}

/** Who has no value in a round by attribute, and the names of the groups that they join; none = groups of their own. */
export function withoutAttribute(meeting: Meeting, round: RoundRecord): WithoutValue | null {
  const found = withoutValue(groupingProblem(meeting, [round.id], 1), 0)
  return found === null ? null : { people: found.people, joins: found.joins.map((value) => valueName(meeting, round.attribute, value)).filter((value) => value !== '') }
}

/**
 * The name of a group that was made: by attribute the values ("Dijkwijk", "Dijkwijk 2"), else its number. `without`:
 * the name of a group of people who have no value.
 */
export function nameOfGroup(meeting: Meeting, attribute: Attribute, place: number, name: GroupName | undefined, without: string): string {
  if (name === undefined) return String(place + 1)
  const values = name.values.map((value) => valueName(meeting, attribute, value)).filter((value) => value !== '')
  const words = values.length === 0 ? without : values.join(' + ')
  return name.parts > 1 ? `${words} ${String(name.part)}` : words
}
