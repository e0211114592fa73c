import type { GroupRecord } from '#domain/meeting/round-records.ts'
import type { Text } from '#renderer/text/use-text.tsx'

/** "3" is kept as a number, so that every language says "Groep 3" or "Group 3"; a name of its own stands as it is. */
export function nameOfGroup(t: Text, group: Pick<GroupRecord, 'name'>): string {
  if (group.name === '') return t('breakouts.groupNameless')
  return /^\d+$/.test(group.name) ? t('breakouts.groupNumber', { number: group.name }) : group.name
}
