import { inOrder } from '#domain/document/order.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import type { PersonRecord } from '#domain/meeting/people-records.ts'
import { isHere } from '#domain/meeting/presence.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { heading, item, list, paragraph, paragraphs, run, type Block, type ListItem } from './document.ts'
import type { Reading } from './reading.ts'

/** Who counts as having been there: those marked present or late; when nobody was marked, those who were expected. */
export function attending(meeting: Meeting): { readonly people: readonly PersonRecord[]; readonly expected: boolean } {
  const rows = inOrder(meeting.person.values())
  const there = rows.filter((person) => isHere(person.presence))
  return there.length > 0 ? { people: there, expected: false } : { people: rows.filter((person) => person.presence === 'expected'), expected: true }
}

export function howMany(reading: Reading): string {
  const { people, expected } = attending(reading.meeting)
  if (people.length === 0) return ''
  const organisations = new Set(people.flatMap((person) => person.organisation ?? [])).size
  return expected ? reading.words.expectedPeople(people.length, organisations) : reading.words.peopleAndOrganisations(people.length, organisations)
}

/** Aim, programme, principles, how many were there, and the rounds in break-outs. */
export function whyPart(reading: Reading): Block[] {
  const { about, words, meeting } = reading
  const many = howMany(reading)
  const principles = inOrder(meeting.principle.values()).map((row) => item(row.text))
  return [
    ...paragraphs(about.aim),
    ...(many === '' || attending(meeting).expected ? [] : [paragraph(words.tookPart(many))]),
    ...programme(reading),
    ...(principles.length === 0 ? [] : [heading(3, words.principles), list(principles)]),
    ...rounds(reading),
  ]
}

function programme({ meeting, words }: Reading): Block[] {
  const blocks = inOrder(meeting.block.values())
  if (blocks.length === 0) return []
  return [heading(3, words.programme), list(blocks.map((block) => item([
    run(block.title, block.note === '' ? 'plain' : 'strong'),
    ...(block.minutes === 0 ? [] : [run(`(${words.minutes(block.minutes)})`)]),
    ...(block.note === '' ? [] : [run(block.note)]),
  ])), true)]
}

function rounds(reading: Reading): Block[] {
  const rows = inOrder(reading.meeting.round.values())
  return rows.length === 0 ? [] : [heading(3, reading.words.rounds), list(rows.map((round) => roundLine(reading, round)), true)]
}

function roundLine({ meeting, words }: Reading, round: RoundRecord): ListItem {
  const groups = groupsInOrder(meeting, round.id)
  const seated = [...meeting.seat.values()].filter((seat) => seat.round === round.id).length
  const source = round.strategy === 'same' && round.same !== null ? meeting.round.get(round.same)?.title ?? '' : ''
  const how = round.strategy === 'attribute' ? words.attribute[round.attribute] : source !== '' ? words.sameGroupsAs(source) : words.strategy[round.strategy]
  const named = groups.some((group) => group.room !== '' || !/^\d*$/.test(group.name))
  const names = !named ? [] : groups.map((group) => [group.name, group.room === '' ? '' : `(${group.room})`].filter((piece) => piece !== '').join(' ')).filter((name) => name !== '')
  return item([
    ...(round.title === '' ? [] : [run(round.title, 'strong')]),
    run([how, ...(groups.length === 0 ? [] : [words.groupsOfPeople(groups.length, seated)]), ...(round.minutes === 0 ? [] : [words.minutes(round.minutes)])].join(', ')),
  ], [list([
    ...(round.task === '' ? [] : [item(round.task)]),
    ...(names.length === 0 ? [] : [item([run(`${words.groupNames}:`), run(names.join(', '))])]),
  ])].filter((inside) => inside.items.length > 0))
}
