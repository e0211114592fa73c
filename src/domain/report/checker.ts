import { inOrder } from '#domain/document/order.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { aboutMeeting, type Meeting, type MeetingTable } from '#domain/meeting/records.ts'
import type { ReportVersion } from './document.ts'
import type { Finding, FindingCode } from './finding.ts'
import { nameFinder } from './names.ts'
import { boardName } from './reading.ts'
import { hasOpenBracket, sameness, shorten, stopsHalfway } from './sentence.ts'

export interface CheckOptions {
  readonly version: ReportVersion
}

/**
 * What a reader of the report would stumble over, problems first and then hints, each in the order of the report. It
 * judges and never stops anybody. Rules RC1 to RC12 of docs/spec/report.md.
 *
 * Cost: linear in the records.
 */
export function checkMeeting(meeting: Meeting, people: People, options: CheckOptions): Finding[] {
  const texts = writtenTexts(meeting)
  const all = [
    ...aboutFindings(meeting), ...riverFindings(meeting), ...boardFindings(meeting), ...needFindings(meeting), ...agreementFindings(meeting),
    ...sentenceFindings(meeting, texts), ...twiceFindings(meeting, texts), ...(options.version === 'public' ? nameFindings(texts, people) : []),
  ]
  return [...all.filter((one) => one.severity === 'problem'), ...all.filter((one) => one.severity === 'hint')]
}

function finding(code: FindingCode, severity: Finding['severity'], table: MeetingTable, id: string, values: Finding['values'] = {}): Finding {
  return { code, severity, table, id, values }
}

interface Written {
  readonly table: MeetingTable
  readonly id: string
  readonly field?: string
  readonly text: string
  /** Marked as not finished by the group itself: nothing to report about its end. */
  readonly known: boolean
  /** A list of sentences of its own kind, so a name there is meant: not an organisation or a title. */
  readonly prose: boolean
}

/** Every text that comes into the report, with where it stands. */
function writtenTexts(meeting: Meeting): Written[] {
  const about = aboutMeeting(meeting)
  const found: Written[] = []
  const add = (table: MeetingTable, id: string, text: string, prose = true, known = false) => {
    if (text !== '') found.push({ table, id, text, prose, known })
  }
  for (const field of ['aim', 'nutshell', 'next', 'title', 'place', 'network'] as const) {
    if (about[field] !== '') found.push({ table: 'meeting', id: 'meeting', field, text: about[field], prose: ['aim', 'nutshell', 'next'].includes(field), known: false })
  }
  for (const row of inOrder(meeting.block.values())) { add('block', row.id, row.title, false); add('block', row.id, row.note) }
  for (const row of inOrder(meeting.principle.values())) add('principle', row.id, row.text)
  for (const row of inOrder(meeting.round.values())) { add('round', row.id, row.title, false); add('round', row.id, row.task) }
  for (const row of inOrder(meeting.group.values())) add('group', row.id, row.name, false)
  for (const row of inOrder(meeting.question.values())) add('question', row.id, row.text)
  for (const row of inOrder(meeting.river.values())) { add('river', row.id, row.title, false); add('river', row.id, row.conclusion) }
  for (const row of inOrder(meeting.item.values())) {
    add('item', row.id, row.text, true, row.state === 'unfinished')
    add('item', row.id, row.addressee, false)
    add('item', row.id, row.cluster, false)
    add('item', row.id, row.group, false)
    if (!/^(person|organisation):/.test(row.who)) add('item', row.id, row.who, false)
  }
  for (const row of meeting.part.values()) add('part', row.id, row.own)
  for (const row of inOrder(meeting.board.values())) { add('board', row.id, row.title, false); add('board', row.id, row.group, false); add('board', row.id, row.conclusion) }
  for (const row of inOrder(meeting.column.values())) { add('column', row.id, row.title, false); add('column', row.id, row.question) }
  for (const row of inOrder(meeting.need.values())) { add('need', row.id, row.text); add('need', row.id, row.answer); add('need', row.id, row.addressee, false) }
  for (const row of inOrder(meeting.agreement.values())) {
    add('agreement', row.id, row.what)
    add('agreement', row.id, row.outcome)
    if (!/^(person|organisation):/.test(row.who)) add('agreement', row.id, row.who, false)
  }
  return found
}

function aboutFindings(meeting: Meeting): Finding[] {
  const about = aboutMeeting(meeting)
  return [
    ...(about.date === '' ? [{ ...finding('no-date', 'problem', 'meeting', 'meeting'), field: 'date' }] : []),
    ...(about.place === '' ? [{ ...finding('no-place', 'hint', 'meeting', 'meeting'), field: 'place' }] : []),
    ...(about.next === '' ? [{ ...finding('no-next-meeting', 'hint', 'meeting', 'meeting'), field: 'next' }] : []),
  ]
}

function riverFindings(meeting: Meeting): Finding[] {
  const filled = new Set([...meeting.item.values()].flatMap((item) => (item.river === null ? [] : [item.river])))
  const linked = linkedItems(meeting)
  const rivers = inOrder(meeting.river.values()).flatMap((river): Finding[] => [
    ...(filled.has(river.id) ? [] : [finding('river-empty', 'hint', 'river', river.id, { name: nameOfRiver(meeting, river.id) })]),
    ...(nameOfRiver(meeting, river.id) === '' ? [finding('river-without-name', 'problem', 'river', river.id)] : []),
  ])
  const open = inOrder(meeting.item.values()).filter((item) => item.kind === 'obstacle' && item.river !== null && !linked(item, 'bridge'))
  const mute = inOrder(meeting.item.values()).filter((item) => item.kind === 'picture' && item.river !== null && item.picture !== '' && item.alt.trim() === '')
  return [...rivers, ...mute.map((item) => finding('picture-without-description', 'problem', 'item', item.id, { name: nameOfRiver(meeting, item.river ?? '') })), ...open.map((item) => finding('obstacle-without-bridge', 'hint', 'item', item.id, { text: shorten(item.text), name: nameOfRiver(meeting, item.river ?? '') }))]
}

function nameOfRiver(meeting: Meeting, id: string): string {
  const river = meeting.river.get(id)
  return river?.title || (meeting.district.get(river?.district ?? '')?.name ?? '')
}

function linkedItems(meeting: Meeting): (item: ItemRecord, kind: ItemRecord['kind']) => boolean {
  const pairs = new Map<string, Set<string>>()
  for (const { from, to } of meeting.link.values()) {
    for (const [one, other] of [[from, to], [to, from]] as const) pairs.set(one, (pairs.get(one) ?? new Set()).add(meeting.item.get(other)?.kind ?? ''))
  }
  return (item, kind) => pairs.get(item.id)?.has(kind) ?? false
}

function boardFindings(meeting: Meeting): Finding[] {
  const boards = new Set([...meeting.item.values()].flatMap((item) => meeting.column.get(item.column ?? '')?.board ?? []))
  const concluded = new Set([...meeting.item.values()].flatMap((item) => (item.state === 'conclusion' ? meeting.column.get(item.column ?? '')?.board ?? [] : [])))
  return inOrder(meeting.board.values()).flatMap((board): Finding[] => {
    const name = boardName(board)
    if (!boards.has(board.id)) return [finding('board-empty', 'hint', 'board', board.id, { name })]
    return board.conclusion.trim() === '' && !concluded.has(board.id) ? [finding('no-conclusion', 'problem', 'board', board.id, { name })] : []
  })
}

function needFindings(meeting: Meeting): Finding[] {
  const needs = inOrder(meeting.need.values())
  const nothing = needs.length === 0 && meeting.item.size > 0 ? [finding('no-needs', 'hint', 'meeting', 'meeting')] : []
  return [...nothing, ...needs.flatMap((need): Finding[] => {
    const values = { text: shorten(need.text) }
    if (need.followUp === 'none') return [finding('need-without-follow-up', 'problem', 'need', need.id, values)]
    return need.followUp === 'ask' && need.addressee.trim() === '' ? [finding('ask-without-addressee', 'problem', 'need', need.id, values)] : []
  })]
}

function agreementFindings(meeting: Meeting): Finding[] {
  return inOrder(meeting.agreement.values()).filter((row) => row.state === 'open' && row.sort === 'action').flatMap((row): Finding[] => [
    ...(row.who.trim() === '' ? [finding('action-without-who', 'problem', 'agreement', row.id, { text: shorten(row.what) })] : []),
    ...(row.due === '' ? [finding('action-without-when', 'problem', 'agreement', row.id, { text: shorten(row.what) })] : []),
  ])
}

function sentenceFindings(meeting: Meeting, texts: readonly Written[]): Finding[] {
  const { language } = aboutMeeting(meeting)
  return texts.flatMap(({ table, id, field, text, known, prose }): Finding[] => {
    const at = field === undefined ? {} : { field }
    const values = { text: shorten(text), end: shorten(text.trim().slice(-30)) }
    const halfway = known || !prose ? null : stopsHalfway(text, language)
    return [
      ...(halfway === null ? [] : [{ ...finding('stops-halfway', 'problem', table, id, values), ...at }]),
      ...(hasOpenBracket(text) ? [{ ...finding('open-bracket', 'problem', table, id, values), ...at }] : []),
    ]
  })
}

/** The same on one river, or on one board. That two groups say the same is no fault: it is what the harvest counts. */
function twiceFindings(meeting: Meeting, texts: readonly Written[]): Finding[] {
  const seen = new Set<string>()
  const items = inOrder(meeting.item.values()).flatMap((item): Finding[] => {
    const said = sameness(item.text)
    if (said === '') return []
    const key = `${item.river ?? meeting.column.get(item.column ?? '')?.board ?? ''}\n${said}`
    if (!seen.has(key)) { seen.add(key); return [] }
    return [finding('same-twice', 'problem', 'item', item.id, { text: shorten(item.text) })]
  })
  return [...items, ...texts.flatMap(doubledParagraph)]
}

/** Lines of a list are no paragraphs: a need that became an agreement stands under both in the proposed nutshell. */
function doubledParagraph({ table, id, field, text }: Written): Finding[] {
  const pieces = text.split('\n').filter((piece) => !piece.startsWith('• ')).map((piece) => ({ piece, said: sameness(piece) })).filter(({ said }) => said.includes(' '))
  const again = pieces.find(({ said }, at) => pieces.findIndex((other) => other.said === said) < at)
  return again === undefined ? [] : [{ ...finding('same-twice', 'problem', table, id, { text: shorten(again.piece) }), ...(field === undefined ? {} : { field }) }]
}

function nameFindings(texts: readonly Written[], people: People): Finding[] {
  const finder = nameFinder(people)
  return texts.flatMap(({ table, id, field, text }): Finding[] => [
    ...finder.names(text).map((name) => finding('name-in-text', 'problem', table, id, { name, text: shorten(text) })),
    ...finder.parts(text).map((name) => finding('part-of-name', 'hint', table, id, { name, text: shorten(text) })),
    ...finder.mails(text).map((mail) => finding('mail-in-text', 'hint', table, id, { mail: shorten(mail), text: shorten(text) })),
  ].map((one) => (field === undefined ? one : { ...one, field })))
}
