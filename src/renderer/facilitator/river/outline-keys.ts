import type { Command } from '#domain/meeting/command.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { needOf } from '#domain/harvest/need-commands.ts'
import { dotCommand } from '#domain/meeting/votes.ts'
import { tourOf } from '#domain/river/reading-order.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { isTyping } from '#renderer/ui/use-key.ts'
import { lock } from '#domain/things/hands.ts'
import { moveThings } from '#domain/things/river-commands.ts'

const stride = { along: 0.04, across: 0.2 }
const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
/** Just far enough apart to be told one from the other. */
const hair = 0.004

interface Pressed { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly target: EventTarget | null }

/** What a key on a thing of the outline asks for; null when it is not one of its keys. */
export function outlineCommand(event: Pressed, item: ItemRecord, river: RiverRecord, meeting: Meeting): Command | null {
  if (event.ctrlKey || event.metaKey) return null
  if (event.altKey) {
    const direction = directions[event.key]
    if (direction !== undefined) return moveThings([{ id: item.id, along: item.along + direction[0] * stride.along, across: item.across + direction[1] * stride.across }])
    return event.key === 'Home' ? pastNeighbour(meeting, item, -1) : event.key === 'End' ? pastNeighbour(meeting, item, 1) : null
  }
  if (isTyping(event.target)) return null
  switch (event.key.toLowerCase()) {
    case '+': case '=': return river.step === 'vote' ? dotCommand(meeting.vote, item.id, 1, newId) : null
    case '-': return river.step === 'vote' ? dotCommand(meeting.vote, item.id, -1, newId) : null
    case 'l': return lock(meeting, [item.id], !item.locked)
    case 'n': return needOf(meeting, item.id, newId())
    default: return null
  }
}

/** Alt+Home and Alt+End; with no command they are at the end already. */
export function isPastNeighbour({ altKey, ctrlKey, metaKey, key }: Omit<Pressed, 'shiftKey' | 'target'>): boolean {
  return altKey && !ctrlKey && !metaKey && (key === 'Home' || key === 'End')
}

/** What is said when there is no neighbour to go past. */
export function endWords({ key }: Pick<Pressed, 'key'>): 'river.said.first' | 'river.said.last' {
  return key === 'Home' ? 'river.said.first' : 'river.said.last'
}

/** Before the thing that comes before it in the river, or behind the one that comes after; null at the ends. */
export function pastNeighbour(meeting: Meeting, item: ItemRecord, by: 1 | -1): Command | null {
  if (item.river === null) return null
  const order = tourOf(meeting.item.values(), item.river)
  const neighbour = order[order.findIndex(({ id }) => id === item.id) + by]
  return neighbour === undefined ? null : moveThings([{ id: item.id, along: neighbour.along + by * hair, across: item.across }])
}
