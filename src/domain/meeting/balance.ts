import type { BalanceWeight, BalanceWish, GroupingPerson } from '#domain/grouping/problem.ts'
import type { PersonRecord } from './people-records.ts'
import type { Meeting } from './records.ts'
import type { BalanceId, BalanceRecord, Wanting } from './round-records.ts'

/** What holds as long as nobody chose: nobody meets again, organisations and districts rather over the groups. */
const start: Readonly<Record<BalanceId, Wanting>> = {
  'again': 'much', 'earlier': 'no', 'organisation': 'rather', 'district': 'rather', 'sort': 'no', 'one-each': 'no', 'not-alone': 'no',
}

export function balanceOf(meeting: Meeting, id: BalanceId): BalanceRecord {
  return meeting.balance.get(id) ?? { id, weight: start[id], tag: '', attribute: 'organisation' }
}

/** Whether who met at earlier meetings should not meet again. */
export function countsEarlier(meeting: Meeting): boolean {
  return balanceOf(meeting, 'earlier').weight !== 'no'
}

/**
 * The wishes about all groups for the optimiser. They weigh against meeting again: where that is only "rather", every
 * other wish weighs a step more.
 */
export function balanceWishes(meeting: Meeting): BalanceWish[] {
  const againMatters = balanceOf(meeting, 'again').weight === 'much'
  const weightOf = ({ weight }: BalanceRecord): BalanceWeight => (weight === 'rather' ? (againMatters ? 'rather' : 'very-much') : againMatters ? 'very-much' : 'above-all')
  const wishes: BalanceWish[] = []
  for (const attribute of ['organisation', 'district', 'sort'] as const) {
    const row = balanceOf(meeting, attribute)
    if (row.weight !== 'no') wishes.push({ attribute, weight: weightOf(row), kind: 'spread' })
  }
  const each = balanceOf(meeting, 'one-each')
  if (each.weight !== 'no' && each.tag !== '') wishes.push({ attribute: tagKey(each.tag), weight: weightOf(each), kind: 'one-each' })
  const alone = balanceOf(meeting, 'not-alone')
  if (alone.weight !== 'no') wishes.push({ attribute: alone.attribute, weight: weightOf(alone), kind: 'not-alone' })
  return wishes
}

/** Every tag is a column of its own: who has it, and who has not. */
function tagKey(tag: string): string {
  return `tag ${tag}`
}

/** What the optimiser may know of somebody: ids of district and organisation, the sort of organisation, the tags. */
export function attributesOf(meeting: Meeting, person: PersonRecord): GroupingPerson['attributes'] {
  const tags = person.tags.map((tag) => [tagKey(tag), tag] as const)
  return {
    district: person.district ?? '', organisation: person.organisation ?? '', sort: meeting.organisation.get(person.organisation ?? '')?.sort ?? '',
    tag: person.tags[0] ?? '', ...Object.fromEntries(tags),
  }
}
