import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { groupsInOrder, seated } from '#domain/meeting/in-round.ts'
import type { Text } from '#renderer/text/use-text.tsx'
import { nameOfGroup } from './group-words.ts'

/** The round as plain lines, for a chat or a mail: title, task, and each group with its room and people. */
export function groupsText(t: Text, meeting: Meeting, names: People, round: RoundRecord): string {
  const members = seated(meeting, round.id)
  const groups = groupsInOrder(meeting, round.id).map((group) => {
    const head = [nameOfGroup(t, group), group.room].filter((part) => part !== '').join(' – ')
    const people = (members.get(group.id) ?? []).map((person) => names.get(person)?.name ?? '').sort(t.compare)
    return [head, ...people.map((name) => `- ${name}`)].join('\n')
  })
  return [[round.title, round.task].filter((part) => part !== '').join('\n'), ...groups].join('\n\n')
}
