import { inOrder } from '#domain/document/order.ts'
import type { SizeRefusal } from '#domain/grouping/sizes.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import { groupsInOrder, outOf, seated } from '#domain/meeting/in-round.ts'
import { wishedSizes } from '#domain/meeting/round-wish.ts'
import type { Command, Fields, FilledRound } from '#domain/meeting/command.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import type { Result } from '#domain/document/result.ts'

/** What the optimiser proposes for a round. A group with an id is a theme that stays. */
export interface SolvedRound {
  readonly round: string
  readonly groups: readonly { readonly id?: string; readonly name: string; readonly people: readonly string[] }[]
}

/** Whether the optimiser makes the groups of a round; the others are made as they were elsewhere, or by hand. */
export function isSolved({ strategy }: Pick<RoundRecord, 'strategy'>): boolean {
  return strategy === 'mixed' || strategy === 'attribute' || strategy === 'choice'
}

/** Whether there is anything to make groups of: people, and themes, earlier groups or a size that can be. */
export function canBeMade(meeting: Meeting, round: RoundRecord): boolean {
  const people = takingPart(meeting).length
  if (people === 0) return false
  switch (round.strategy) {
    case 'attribute': return true
    case 'choice': return groupsInOrder(meeting, round.id).length > 0 || wishedSizes(people, round).ok
    case 'same': return roundBefore(meeting, round.id) !== null
    case 'mixed': case 'hand': return wishedSizes(people, round).ok
  }
}

/** The mixed rounds that have no groups yet: made together they come to fewer repeats. */
export function mixedToMake(meeting: Meeting): RoundRecord[] {
  return inOrder(meeting.round.values()).filter((round) => round.strategy === 'mixed' && groupsInOrder(meeting, round.id).length === 0)
}

/** A solved proposal as the command that carries it out. A locked group keeps its people, its number and its place. */
export function fillCommand(meeting: Meeting, solved: { readonly rounds: readonly SolvedRound[] }, newId: () => string): Command {
  const rounds = solved.rounds.map(({ round, groups }): FilledRound => {
    const kept = lockedPeople(meeting, round)
    const filled = groups.map(({ id, name, people }) => ({ id: id ?? newId(), name, people: people.filter((person) => !kept.has(person)) }))
    const wanted = filled.filter((group, at) => group.people.length > 0 || groups[at]?.people.length === 0)
    // Themes have names of their own, also when that is a number.
    if (groups.some((group) => group.id !== undefined)) return { round, groups: wanted }
    return { round, groups: numbered(wanted, new Set(groupsInOrder(meeting, round).filter((group) => group.locked).map((group) => group.name))) }
  })
  const moves = rounds.flatMap((filled) => placesOfLocked(meeting, filled))
  const fill: Command = { type: 'fill-rounds', rounds }
  return moves.length === 0 ? fill : { type: 'together', label: 'fill-rounds', commands: [fill, ...moves] }
}

/** Numbers from 1 on, without those that a locked group has. */
function numbered(groups: FilledRound['groups'], taken: ReadonlySet<string>): FilledRound['groups'] {
  let number = 0
  return groups.map((group) => {
    if (!/^\d+$/.test(group.name)) return group
    do number++
    while (taken.has(String(number)))
    return { ...group, name: String(number) }
  })
}

/** Filling puts locked groups in front; these moves put them back where they stood among the cards. */
function placesOfLocked(meeting: Meeting, { round, groups }: FilledRound): Command[] {
  const before = groupsInOrder(meeting, round)
  const order = groups.map((group) => group.id)
  return before.flatMap((group, at): Command[] => {
    if (!group.locked) return []
    const after = order[Math.min(at, order.length) - 1] ?? null
    order.splice(Math.min(at, order.length), 0, group.id)
    return [{ type: 'move', table: 'group', id: group.id, after }]
  })
}

function lockedPeople(meeting: Meeting, round: string): ReadonlySet<string> {
  const members = seated(meeting, round)
  return new Set(groupsInOrder(meeting, round).filter((group) => group.locked).flatMap((group) => members.get(group.id) ?? []))
}

/** The round whose groups a "same as" round takes: the one that was chosen, else the nearest before it that has groups. */
export function roundBefore(meeting: Meeting, round: string): RoundRecord | null {
  const chosen = meeting.round.get(meeting.round.get(round)?.same ?? '')
  if (chosen !== undefined) return groupsInOrder(meeting, chosen.id).length > 0 ? chosen : null
  const rounds = inOrder(meeting.round.values())
  const at = rounds.findIndex((row) => row.id === round)
  return rounds.slice(0, Math.max(0, at)).reverse().find((row) => groupsInOrder(meeting, row.id).length > 0) ?? null
}

/** The groups of an other round once more, with its rooms, without who is absent now; who came since joins the smallest. */
export function sameGroupsCommand(meeting: Meeting, round: string, from: string, newId: () => string): Command {
  const kept = lockedPeople(meeting, round)
  const out = outOf(meeting, round)
  const here = takingPart(meeting).map((person) => person.id).filter((person) => !out.has(person) && !kept.has(person))
  const members = seated(meeting, from)
  const copied = groupsInOrder(meeting, from).flatMap((group) => {
    const before = members.get(group.id) ?? []
    const people = before.filter((person) => here.includes(person))
    // The whole group is locked here already: it is there.
    return people.length === 0 && before.some((person) => kept.has(person)) ? [] : [{ id: newId(), room: group.room, name: group.name, people }]
  })
  const placed = new Set(copied.flatMap((group) => group.people))
  for (const person of here.filter((one) => !placed.has(one))) {
    const least = Math.min(...copied.map((group) => group.people.length))
    copied.find((group) => group.people.length === least)?.people.push(person)
  }
  return {
    type: 'together', label: 'groups.same', commands: [
      { type: 'fill-rounds', rounds: [{ round, groups: copied.map(({ id, name, people }) => ({ id, name, people })) }] },
      { type: 'edit', table: 'group', rows: copied.map(({ id, room }) => ({ id, fields: { room } })) },
    ],
  }
}

/** Groups with nobody in them yet, as many as the size of the round asks for. */
export function emptyGroupsCommand(meeting: Meeting, round: RoundRecord, newId: () => string): Command {
  const kept = groupsInOrder(meeting, round.id).filter((group) => group.locked)
  const sizes = wishedSizes(takingPart(meeting).length, round)
  const count = Math.max(kept.length > 0 ? 0 : 1, (sizes.ok ? sizes.value.length : 1) - kept.length)
  const groups = Array.from({ length: count }, (_, at) => ({ id: newId(), name: String(at + 1), people: [] }))
  return { type: 'fill-rounds', rounds: [{ round: round.id, groups: numbered(groups, new Set(kept.map((group) => group.name))) }] }
}

export function addGroupCommand(meeting: Meeting, round: string, newId: () => string): Command {
  const taken = new Set(groupsInOrder(meeting, round).map((group) => group.name))
  let number = taken.size + 1
  while (taken.has(String(number))) number++
  return { type: 'add', table: 'group', rows: [{ id: newId(), fields: { round, name: String(number) } }] }
}

/** A whole district in one group is what people expect; so another size is proposed when a round becomes "per district". */
export function strategyFields(round: RoundRecord, strategy: RoundRecord['strategy'], attribute: RoundRecord['attribute']): Fields {
  if (strategy === round.strategy) return { strategy, attribute }
  if (strategy === 'attribute' && round.size < 8) return { strategy, attribute, size: 8, divide: 'size' }
  if (strategy !== 'attribute' && round.strategy === 'attribute' && round.size > 6) return { strategy, attribute, size: 4 }
  return { strategy, attribute }
}

export interface SizeCount {
  readonly groups: number
  readonly size: number
}

/** "11 groups of 4 and 1 of 3", or why the size cannot be. */
export function sizesFor(people: number, round: Pick<RoundRecord, 'size' | 'divide' | 'groups' | 'most'>): Result<readonly SizeCount[], SizeRefusal> {
  const sizes = wishedSizes(people, round)
  if (!sizes.ok) return sizes
  const counts = new Map<number, number>()
  for (const size of sizes.value) counts.set(size, (counts.get(size) ?? 0) + 1)
  return { ok: true, value: [...counts].map(([size, groups]) => ({ size, groups })) }
}
