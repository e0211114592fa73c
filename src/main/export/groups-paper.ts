import { inOrder } from '#domain/document/order.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { aboutMeeting, type Meeting } from '#domain/meeting/records.ts'
import { seatId } from '#domain/meeting/round-records.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import { fileName } from './file-name.ts'
import { fontFaces } from './fonts.ts'
import { escapeHtml } from './html-text.ts'

export const paperKinds = ['list', 'cards', 'signs'] as const
export type PaperKind = (typeof paperKinds)[number]

const words = {
  nl: { list: 'Waar zit ik?', cards: 'Kaartjes', signs: 'Tafelbordjes', group: 'Groep', name: 'Naam', internal: 'Intern: met namen', file: 'intern', without: 'doet niet mee' },
  en: { list: 'Where am I?', cards: 'Cards', signs: 'Table signs', group: 'Group', name: 'Name', internal: 'Internal: with names', file: 'internal', without: 'not in this round' },
} as const

/** "<meeting> – Where am I?", with the round when the paper is of one. */
export function paperTitle(meeting: Meeting, kind: PaperKind, round: string): string {
  const { title, language } = aboutMeeting(meeting)
  return [title, kind === 'cards' ? '' : meeting.round.get(round)?.title ?? '', words[language][kind]].filter((part) => part !== '').join(' – ')
}

/** Names of people are on each of them, so each file says that it is internal; cards are of all rounds. */
export function paperName(meeting: Meeting, kind: PaperKind, round: string): string {
  const { title, language } = aboutMeeting(meeting)
  const own = words[language]
  const of = kind === 'cards' ? '' : `${(meeting.round.get(round)?.title ?? '').slice(0, 40)} `
  return fileName(title, `${of}${own[kind].replace('?', '')} ${own.file}`, '.pdf')
}

/**
 * Groups on paper, A4. list: one round, everybody by name with group and room. cards: one per person with all rounds,
 * eight on a page between cut lines. signs: one page per group of the round. Every text is escaped. null: nobody sits
 * in a group. Cost: people x rounds.
 */
export function groupsPaper(meeting: Meeting, people: People, kind: PaperKind, round: string): string | null {
  const { language } = aboutMeeting(meeting)
  const body = kind === 'list' ? listOf(meeting, people, round) : kind === 'cards' ? cardsOf(meeting, people) : signsOf(meeting, people, round)
  if (body === '') return null
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(paperTitle(meeting, kind, round))}</title><style>${fontFaces}${style}</style></head><body class="${kind}">${body}</body></html>`
}

interface Place { readonly group: string; readonly room: string }

function placeOf(meeting: Meeting, round: string, person: string): Place | null {
  const group = meeting.group.get(meeting.seat.get(seatId(round, person))?.group ?? '')
  if (group === undefined) return null
  return { group: groupName(meeting, group.name), room: group.room }
}

function groupName(meeting: Meeting, name: string): string {
  return /^\d*$/.test(name) ? `${words[aboutMeeting(meeting).language].group} ${name}` : name
}

function everybody(meeting: Meeting, people: People): { readonly id: string; readonly name: string }[] {
  const { language } = aboutMeeting(meeting)
  return takingPart(meeting)
    .map(({ id }) => ({ id, name: people.get(id)?.name ?? '' })).sort((one, other) => one.name.localeCompare(other.name, language))
}

function listOf(meeting: Meeting, people: People, round: string): string {
  const own = words[aboutMeeting(meeting).language]
  const rows = everybody(meeting, people).flatMap(({ id, name }) => {
    const place = placeOf(meeting, round, id)
    return place === null ? [] : [`<tr><td>${escapeHtml(name)}</td><td><b>${escapeHtml(place.group)}</b></td><td>${escapeHtml(place.room)}</td></tr>`]
  })
  if (rows.length === 0) return ''
  return `<h1>${escapeHtml(meeting.round.get(round)?.title ?? '')}</h1><p class="note">${own.internal}</p><table><thead class="hidden"><tr><th scope="col">${own.name}</th><th scope="col">${own.group}</th><th scope="col"></th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function cardsOf(meeting: Meeting, people: People): string {
  const own = words[aboutMeeting(meeting).language]
  const rounds = inOrder(meeting.round.values()).filter((round) => groupsInOrder(meeting, round.id).length > 0)
  if (rounds.length === 0) return ''
  return everybody(meeting, people).map(({ id, name }) => {
    const lines = rounds.map((round) => {
      const place = placeOf(meeting, round.id, id)
      const where = place === null ? own.without : `<b>${escapeHtml(place.group)}</b>${place.room === '' ? '' : ` · ${escapeHtml(place.room)}`}`
      return `<li>${escapeHtml(round.title)}: ${where}</li>`
    })
    return `<section class="card"><h2>${escapeHtml(name)}</h2><ol>${lines.join('')}</ol></section>`
  }).join('')
}

function signsOf(meeting: Meeting, people: People, round: string): string {
  const { language } = aboutMeeting(meeting)
  const names = new Map(everybody(meeting, people).map(({ id, name }) => [id, name]))
  return groupsInOrder(meeting, round).map((group) => {
    const members = [...names].filter(([id]) => meeting.seat.get(seatId(round, id))?.group === group.id).map(([, name]) => name).sort((one, other) => one.localeCompare(other, language))
    const room = group.room === '' ? '' : `<p class="place">${escapeHtml(group.room)}</p>`
    return `<section class="sign"><p class="round">${escapeHtml(meeting.round.get(round)?.title ?? '')}</p><h1>${escapeHtml(groupName(meeting, group.name))}</h1>${room}<ul>${members.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul></section>`
  }).join('')
}

const style = `
@page { size: A4; margin: 14mm; }
body { margin: 0; font: 12pt/1.3 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', sans-serif; color: #000; overflow-wrap: anywhere; }
.hidden { position: absolute; clip-path: inset(50%); }
.list h1 { font-size: 26pt; margin: 0; } .note { margin: 0 0 4mm; color: #444; }
.list table { width: 100%; border-collapse: collapse; font-size: 16pt; } .list td { padding: 1.4mm 2mm; border-bottom: 0.3mm solid #999; vertical-align: baseline; } .list tr { break-inside: avoid; }
.cards { display: grid; grid-template-columns: 1fr 1fr; }
.card { box-sizing: border-box; min-height: 64mm; padding: 5mm 6mm; border: 0.3mm dashed #777; margin: 0 -0.3mm -0.3mm 0; break-inside: avoid; } .card h2 { font-size: 15pt; line-height: 1.15; margin: 0 0 2mm; } .card ol { margin: 0; padding-left: 5mm; line-height: 1.25; }
.sign { break-after: page; text-align: center; padding-top: 30mm; } .sign:last-child { break-after: auto; } .sign h1 { font-size: 84pt; line-height: 1.05; margin: 0; } .sign .round { font-size: 22pt; margin: 0 0 6mm; } .sign .place { font-size: 40pt; margin: 4mm 0 0; } .sign ul { list-style: none; padding: 0; margin: 14mm 0 0; font-size: 26pt; line-height: 1.35; }
`
