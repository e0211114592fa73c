import { inOrder } from '#domain/document/order.ts'
import type { Command, Fields, NewRow } from './command.ts'
import type { AgreementRecord, NeedRecord } from './harvest-records.ts'
import { aboutMeeting, type Meeting, type MeetingTable } from './records.ts'
import { startMeeting, type Template, type TemplateWords } from './template.ts'

export interface NextMeeting {
  readonly title: string
  /** ISO date or ''. */
  readonly date: string
}

/** The template that the next meeting follows: a kick-off is held once, after that the network learns. */
export const nextTemplate = 'learning-network'

/**
 * The commands that make the meeting after this one, one step, decided like everything else. It opens with what was
 * left: people (all expected again) and who of them must sit together or apart, what weighs in groups, districts, organisations, open agreements, questions without an answer, topics
 * and the parking lot. Records keep their ids, so that the names of the people still fit; new ones take `newId`.
 * Nothing that happened is carried (rivers, boards, groups, votes), so no need has a source and no link leads back; a need says of which meeting it is.
 *
 * Reads the meeting only. Total: a meeting that keeps the rules gives a meeting that keeps them. Linear in the records.
 */
export function nextMeeting(meeting: Meeting, { title, date }: NextMeeting, words: TemplateWords & { readonly template: Template }, newId: () => string): Command {
  const { title: here, date: day, network, place, language, lead } = aboutMeeting(meeting)
  const start = startMeeting({ template: nextTemplate, language, title, date, place, network }, words.template, words, newId)
  const needs = inOrder(meeting.need.values()).filter(isOpen)
  const kept = new Set(needs.map(({ id }) => id))
  const commands: Command[] = [
    start,
    ...copies('district', inOrder(meeting.district.values()), ({ name }) => ({ name })),
    ...copies('organisation', inOrder(meeting.organisation.values()), ({ name, sort }) => ({ name, sort })),
    ...copies('person', inOrder(meeting.person.values()), ({ organisation, district, tags }) => ({ organisation, district, tags, presence: 'expected' })),
    ...copies('wish', [...meeting.wish.values()], ({ sort, one, other }) => ({ sort, one, other })),
    ...copies('balance', [...meeting.balance.values()], ({ weight, tag, attribute }) => ({ weight, tag, attribute })),
    ...copies('need', needs, ({ text, followUp, addressee, askState, earlier, earlierDate }) => ({
      text, followUp, addressee, askState, ...(earlier === '' ? { earlier: here, earlierDate: day } : { earlier, earlierDate }),
    })),
    ...copies('agreement', inOrder(meeting.agreement.values()).filter(({ state, sort }) => state === 'open' && sort === 'action'), (agreement) => carried(agreement, kept)),
    ...(lead === null ? [] : [{ type: 'edit' as const, table: 'meeting' as const, rows: [{ id: 'meeting', fields: { lead } }] }]),
  ]
  return { type: 'together', label: 'meeting.next', commands }
}

/** A question that was answered is done with; so is a need that became an agreement, or that nobody followed up. */
function isOpen({ followUp, answer, askState }: NeedRecord): boolean {
  return followUp === 'topic' || followUp === 'parking' || (followUp === 'ask' && answer.trim() === '' && askState !== 'closed')
}

function carried({ what, who, due, outcome, need }: AgreementRecord, kept: ReadonlySet<string>): Fields {
  return { what, who, due, outcome, state: 'open', need: need !== null && kept.has(need) ? need : null }
}

/** Records in their order; the place of each is made anew, because two records may share an old one. */
function copies<R extends { readonly id: string }>(table: MeetingTable, rows: readonly R[], fields: (row: R) => Fields): Command[] {
  const made: NewRow[] = rows.map((row) => ({ id: row.id, fields: fields(row) }))
  return made.length === 0 ? [] : [{ type: 'add', table, rows: made }]
}
