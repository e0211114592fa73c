import { inOrder } from '#domain/document/order.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { ReportVersion } from '#domain/report/document.ts'
import { earlierMeeting, followUp } from '#domain/report/harvest.ts'
import { groupOfCard, kindWord, readMeeting, whoInWords, type Reading } from '#domain/report/reading.ts'
import { partPlans } from '#domain/report/parts.ts'
import type { Words } from '#domain/report/words.ts'

/** A cell: text is text, a figure a figure, a date (ISO) a date. There is nothing else, so nothing can be a formula. */
export type Cell = { readonly is: 'text'; readonly text: string } | { readonly is: 'figure'; readonly figure: number } | { readonly is: 'date'; readonly iso: string }

export interface SheetColumn {
  readonly title: string
  /** In characters. */
  readonly width: number
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

const text = (value: string): Cell => ({ is: 'text', text: value })
const figure = (value: number): Cell => ({ is: 'figure', figure: value })
const date = (iso: string): Cell => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? { is: 'date', iso } : text(iso))
const columns = (...pairs: readonly (readonly [string, number])[]): SheetColumn[] => pairs.map(([title, width]) => ({ title, width }))

/** The meeting as tables to count and sort with: the same view (with or without names) as the report. */
export function* sheetSteps(meeting: Meeting, people: People, words: Words, version: ReportVersion): Generator<undefined, Sheet[]> {
  const reading = readMeeting(meeting, people, words, version)
  const sheets: Sheet[] = []
  for (const make of [aboutSheet, itemSheet, needSheet, agreementSheet, groupSheet]) {
    yield undefined
    sheets.push(make(reading))
  }
  return sheets
}

function aboutSheet(reading: Reading): Sheet {
  const { about, words, meeting } = reading
  const rows: (readonly [string, string])[] = [
    [words.sheet.about, about.title], [words.part.nutshell, about.nutshell], [words.date, about.date === '' ? '' : words.longDate(about.date)], [words.time, about.time], [words.place, about.place],
    [words.lead, about.lead === null ? '' : whoInWords(meeting, reading.people, words, `person:${about.lead}`)], [words.aim, about.aim],
    ...inOrder(meeting.block.values()).flatMap((row) => [[words.programme, row.title], [words.programme, row.note]] as const),
    ...inOrder(meeting.principle.values()).map((row) => [words.principles, row.text] as const),
    ...inOrder(meeting.question.values()).map((row) => [words.question, row.text] as const),
    ...inOrder(meeting.river.values()).map((row) => [words.river, row.title] as const),
    ...reading.boards.flatMap(({ board, name, columns: list }) => [
      [words.theme, name] as const, [words.conclusion, board.conclusion] as const,
      ...list.flatMap(({ column }) => [[words.column, column.title], [words.question, column.question]] as const),
    ]),
    [words.part.next, about.next], ['', about.network],
    ...partPlans(meeting).map(({ name, own }) => [words.part[name], own] as const),
  ]
  return { name: words.sheet.about, columns: columns([words.field, 26], [words.value, 90]), rows: rows.filter(([, value]) => value !== '').map(([field, value]) => [text(field), text(value)]) }
}

function itemSheet(reading: Reading): Sheet {
  const { words } = reading
  const rows = [
    ...reading.rivers.flatMap((river) => river.all.map((item) => itemRow(reading, item, river.name, kindWord(reading, river.river, item.kind, false), ''))),
    ...reading.boards.flatMap(({ name, columns: list }) => list.flatMap((one) => one.all.map((item) => itemRow(reading, item, name, one.name, one.column.question)))),
  ]
  return {
    name: words.sheet.items, rows,
    columns: columns([words.number, 6], [words.from, 24], [words.sort, 18], [words.question, 28], [words.text, 70], [words.remarks, 24], [words.cluster, 24], [words.group, 20], [words.toWhom, 20], [words.who, 24], [words.when, 14], [words.dotsColumn, 10], [words.laidTogether, 40]),
  }
}

function itemRow(reading: Reading, item: ItemRecord, place: string, sort: string, question: string): Cell[] {
  const { words, meeting, people } = reading
  const who = item.who === '' ? '' : whoInWords(meeting, people, words, item.who)
  const state = item.state === 'plain' ? '' : words.state[item.state]
  return [
    figure(reading.numbers.get(item.id) ?? 0), text(place), text(sort), text(question), text(item.text), text(state), text(item.cluster), text(groupOfCard(meeting, item)), text(item.addressee),
    text(who), date(item.due), figure(reading.dots.get(item.id) ?? 0), text(meeting.pile.get(meeting.piled.get(item.id)?.pile ?? '')?.text ?? ''),
  ]
}

function needSheet(reading: Reading): Sheet {
  const { words } = reading
  return {
    name: words.sheet.needs,
    columns: columns([words.need, 70], [words.from, 40], [words.group, 10], [words.theme, 10], [words.dotsColumn, 10], [words.followUpColumn, 30], [words.toWhom, 20], [words.standing, 24], [words.answer, 50], [words.date, 14]),
    rows: reading.needs.map((need) => [
      text(need.need.text), text([...need.groups, ...need.themes, earlierMeeting(words, need)].filter((part) => part !== '').join(', ')), figure(need.groups.length), figure(need.themes.length), figure(need.dots),
      text(followUp(reading, need)), text(need.need.addressee), text(need.need.followUp !== 'ask' ? '' : need.need.askState === 'answered' || need.need.answer !== '' ? words.answer : words.askState[need.need.askState]), text(need.need.answer), date(need.need.answered),
    ]),
  }
}

function agreementSheet(reading: Reading): Sheet {
  const { words, meeting, people } = reading
  return {
    name: words.sheet.agreements,
    columns: columns([words.agreement, 70], [words.sort, 12], [words.who, 30], [words.when, 14], [words.standing, 14], [words.outcome, 50], [words.fromNeed, 50]),
    rows: inOrder(meeting.agreement.values()).map((row) => [
      text(row.what), text(words.agreementSort[row.sort]), text(row.who === '' ? '' : whoInWords(meeting, people, words, row.who)), date(row.due), text(words.agreementState[row.state]), text(row.outcome),
      text(row.need === null ? '' : meeting.need.get(row.need)?.text ?? ''),
    ]),
  }
}

const noGroup = { id: '', name: '', room: '' }

/** A round that has no groups yet has a row all the same. */
function withOne<T>(groups: readonly T[]): readonly (T | typeof noGroup)[] {
  return groups.length === 0 ? [noGroup] : groups
}

/** Internal: a row per seat. Public: a row per group, with how many sat there. */
function groupSheet(reading: Reading): Sheet {
  const { words, meeting, people, version } = reading
  const seats = new Map<string, string[]>()
  for (const seat of meeting.seat.values()) seats.set(seat.group, [...(seats.get(seat.group) ?? []), seat.person])
  const rows = inOrder(meeting.round.values()).flatMap((round) => withOne(groupsInOrder(meeting, round.id)).flatMap((group): Cell[][] => {
    const place = [text(round.title), text(round.task), text(group.name), text(group.room)]
    const seated = seats.get(group.id) ?? []
    if (version === 'public') return [[...place, figure(seated.length)]]
    const names = seated.map((person) => people.get(person)?.name ?? words.someone).sort((a, b) => a.localeCompare(b, 'nl'))
    return names.length === 0 ? [[...place, text('')]] : names.map((name) => [...place, text(name)])
  }))
  return { name: words.sheet.groups, columns: columns([words.round, 26], [words.text, 50], [words.group, 20], [words.room, 16], [version === 'public' ? words.number : words.person, 30]), rows }
}
