import type { Meeting, MeetingTable } from '#domain/meeting/records.ts'

const fieldsWithText: { readonly [T in MeetingTable]?: readonly string[] } = {
  meeting: ['title', 'network', 'time', 'place', 'aim', 'next', 'nutshell'], block: ['title', 'note'], principle: ['text'], round: ['title', 'task'], group: ['name', 'room'],
  question: ['text'], river: ['title'], item: ['text', 'addressee', 'cluster', 'group'], board: ['title', 'group', 'conclusion'], part: ['own'], column: ['title', 'question'], need: ['text'], agreement: ['what', 'outcome'],
}

/** Every text that somebody wrote and that a report must hold. */
export function writtenTexts(meeting: Meeting): string[] {
  const texts = Object.entries(fieldsWithText).flatMap(([table, names]) =>
    [...(meeting[table as MeetingTable] as unknown as ReadonlyMap<string, Record<string, unknown>>).values()].flatMap((row) => names.map((name) => row[name])))
  const asked = [...meeting.need.values()].filter((need) => need.followUp === 'ask').flatMap((need) => [need.addressee, need.answer])
  const labels = [...meeting.agreement.values()].map((row) => row.who).filter((who) => !/^(person|organisation):/.test(who))
  return [...texts, ...asked, ...labels].filter((text): text is string => typeof text === 'string' && text !== '')
}
