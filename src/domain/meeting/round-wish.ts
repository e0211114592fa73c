import type { FixedSeat, RoundWish } from '#domain/grouping/problem.ts'
import { evenSizes, groupSizes, type SizeRefusal } from '#domain/grouping/sizes.ts'
import type { Result } from '#domain/document/result.ts'
import { chosenThemes } from './choices.ts'
import { groupsInOrder, membersOf, outOf } from './in-round.ts'
import type { PersonRecord } from './people-records.ts'
import type { Meeting } from './records.ts'
import type { GroupRecord, RoundRecord } from './round-records.ts'

/** Sizes as the round asks for them. A maximum makes more groups when their size was asked for, not when their number was. */
export function wishedSizes(people: number, round: Pick<RoundRecord, 'divide' | 'size' | 'groups' | 'most'>): Result<readonly number[], SizeRefusal> {
  if (round.divide === 'groups') return groupSizes(people, { groups: round.groups })
  const sizes = groupSizes(people, { size: round.size })
  if (!sizes.ok || round.most === 0 || Math.max(...sizes.value) <= round.most) return sizes
  return { ok: true, value: evenSizes(people, Math.ceil(people / round.most)) }
}

/** What the optimiser has to make of a round. `people`: everybody who takes part in the meeting, in the order of the list. */
export function roundWish(meeting: Meeting, round: RoundRecord, people: readonly PersonRecord[]): RoundWish {
  const out = outOf(meeting, round.id)
  const here = people.filter((person) => !out.has(person.id)).map((person) => person.id)
  const absent = people.filter((person) => out.has(person.id)).map((person) => person.id)
  switch (round.strategy) {
    case 'attribute': return byAttribute(meeting, round, here, absent)
    case 'choice': return byChoice(meeting, round, here, absent)
    case 'hand': return byHand(meeting, round, absent)
    // "Same as" stands here only when its round is not among those that are solved: then it is mixed, as GR46 says.
    case 'mixed': case 'same': return mixed(meeting, round, here, absent)
  }
}

function maximum({ most }: RoundRecord): Pick<RoundWish, 'maximum'> {
  return most > 0 ? { maximum: most } : {}
}

/** Locked groups stand first: what is solved around them keeps its own sizes. */
function mixed(meeting: Meeting, round: RoundRecord, here: readonly string[], absent: readonly string[]): RoundWish {
  const groups = groupsInOrder(meeting, round.id)
  const gone = new Set(absent)
  const kept = groups.filter((group) => group.locked).map((group) => membersOf(meeting, group).filter((person) => !gone.has(person)))
  const locked = new Set(kept.flat())
  const free = here.filter((person) => !locked.has(person)).length
  const sizes = wishedSizes(Math.max(0, free), round.divide === 'groups' ? { ...round, groups: Math.max(1, round.groups - kept.length) } : round)
  const open = sizes.ok ? sizes.value : free > 0 ? [free] : []
  return {
    groupSizes: [...kept.map((members) => members.length), ...open],
    strategy: { type: 'mixed' },
    absent,
    fixed: hosts(meeting, round, placesAround(groups, open.length)),
    ...maximum(round),
    ...(kept.length > 0 ? { lockedGroups: kept.map((_, at) => at), current: kept } : {}),
  }
}

/** People in locked groups are left out: the others are divided as if they were not there, and the locked groups stay. */
function byAttribute(meeting: Meeting, round: RoundRecord, here: readonly string[], absent: readonly string[]): RoundWish {
  const locked = groupsInOrder(meeting, round.id).filter((group) => group.locked).flatMap((group) => membersOf(meeting, group))
  const size = round.divide === 'groups' ? Math.max(1, Math.round(here.length / round.groups)) : round.size
  return {
    groupSizes: [size], strategy: { type: 'by-attribute', attribute: round.attribute, smallest: round.smallest },
    absent: [...new Set([...absent, ...locked])], fixed: [], ...maximum(round),
  }
}

function byChoice(meeting: Meeting, round: RoundRecord, here: readonly string[], absent: readonly string[]): RoundWish {
  const themes = groupsInOrder(meeting, round.id)
  const current = themes.map((theme) => (theme.locked ? membersOf(meeting, theme).filter((person) => here.includes(person)) : []))
  const fixed = hosts(meeting, round, themes.map((_, at) => at))
  const seated = new Set([...current.flat(), ...fixed.map((seat) => seat.person)])
  const taken = themes.map((_, at) => (current[at]?.length ?? 0) + fixed.filter((seat) => seat.group === at).length)
  const chosen = chosenThemes(meeting, round, here.filter((person) => !seated.has(person)), taken)
  const lockedGroups = themes.flatMap((theme, at) => (theme.locked ? [at] : []))
  return {
    groupSizes: themes.map(() => 1),
    strategy: { type: 'by-choice', choices: Object.fromEntries(chosen.gets), maximum: round.most > 0 ? round.most : Math.max(1, here.length) },
    absent, fixed,
    ...(lockedGroups.length > 0 ? { lockedGroups, current } : {}),
  }
}

/** As it stands. Who has no seat yet takes no part. */
function byHand(meeting: Meeting, round: RoundRecord, absent: readonly string[]): RoundWish {
  const groups = groupsInOrder(meeting, round.id)
  const current = groups.map((group) => membersOf(meeting, group))
  return { groupSizes: current.map((members) => members.length), strategy: { type: 'by-hand' }, absent, fixed: [], current, ...maximum(round) }
}

function hosts(meeting: Meeting, round: RoundRecord, places: readonly number[]): FixedSeat[] {
  const own = [...meeting.pin.values()].filter((pin) => pin.sort === 'host' && (pin.round === round.id || (pin.round === null && round.strategy === 'mixed')))
  return own.map((pin) => ({ person: pin.person, group: places[pin.place - 1] ?? pin.place - 1 }))
}

/** Place on the screen -> place for the optimiser: locked groups keep their place among the cards, and are solved first. */
function placesAround(groups: readonly GroupRecord[], open: number): number[] {
  const locked = groups.flatMap((group, at) => (group.locked ? [at] : []))
  const order = Array.from({ length: open }, (_, at) => at + locked.length)
  locked.forEach((at, number) => order.splice(Math.min(at, order.length), 0, number))
  return order
}
