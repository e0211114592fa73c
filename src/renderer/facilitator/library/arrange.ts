import type { MeetingLine } from '#contract/answers.ts'
import { withoutAccents } from '#domain/people/spelling.ts'

export type Arrangement = 'date' | 'changed' | 'title'

export interface NetworkLines {
  /** '' = meetings without a network. */
  readonly name: string
  readonly meetings: readonly MeetingLine[]
}

export interface Wish {
  /** What was typed in the search field: every word must be found somewhere. */
  readonly wanted: string
  readonly by: Arrangement
  readonly compare: (one: string, other: string) => number
  /** A date in words, so that "maart" finds the meetings of March. */
  readonly dayText: (iso: string) => string
}

/** The meetings that were asked for, per network, newest first; the network with the newest meeting first. */
export function arrange(meetings: readonly MeetingLine[], wish: Wish): readonly NetworkLines[] {
  const words = withoutAccents(wish.wanted).split(/\s+/).filter((word) => word !== '')
  const found = meetings.filter((meeting) => {
    const text = withoutAccents(`${meeting.title} ${meeting.network} ${meeting.place} ${meeting.date} ${wish.dayText(meeting.date)}`)
    return words.every((word) => text.includes(word))
  })
  const sorted = [...found].sort(orderOf(wish))
  const networks = new Map<string, MeetingLine[]>()
  for (const meeting of sorted) networks.set(meeting.network, [...(networks.get(meeting.network) ?? []), meeting])
  const lines = [...networks].map(([name, of]) => ({ name, meetings: of }))
  return wish.by === 'title' ? lines.sort((one, other) => wish.compare(one.name, other.name)) : lines
}

function orderOf({ by, compare }: Wish): (one: MeetingLine, other: MeetingLine) => number {
  switch (by) {
    // A meeting without a date is one that is being planned: it stands above those that have been.
    case 'date': return (one, other) => (other.date === '' ? '9999' : other.date).localeCompare(one.date === '' ? '9999' : one.date) || other.changed - one.changed
    case 'changed': return (one, other) => other.changed - one.changed
    case 'title': return (one, other) => compare(one.title, other.title)
  }
}
