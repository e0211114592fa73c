import { ok } from '#domain/document/result.ts'
import { wallOf } from '#domain/meeting/records.ts'
import type { Command } from '#domain/meeting/command.ts'
import { tourOf, tourStep } from '#domain/river/reading-order.ts'
import type { Desk } from '../desk.ts'
import { effectiveSettings } from '../settings.ts'
import type { Handlers } from './handlers.ts'

type Names = 'wall.open' | 'wall.close' | 'wall.snapshot' | 'wall.key'

/** The projector window, and the keys of the clicker that arrive there. */
export function wallRequests(desk: Desk): Handlers<Names> {
  const { outside, library, wall } = desk

  function blank(how: 'black' | 'white'): void {
    const meeting = desk.current()
    if (meeting === null) return
    const now = wallOf(meeting.document()).blank
    const command: Command = { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { blank: now === how ? 'no' : how } }] }
    meeting.submit(command)
  }

  /** On a tour the clicker goes from thing to thing. False when there is none. */
  function tour(by: 1 | -1): boolean {
    const meeting = desk.current()
    const now = meeting === null ? null : wallOf(meeting.document())
    if (meeting === null || now === null || !now.tour || now.show !== 'river' || now.of === null) return false
    const ids = tourOf(meeting.document().item.values(), now.of).map((item) => item.id)
    meeting.submit({ type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { spotlight: tourStep(ids, now.spotlight, by) } }] })
    return true
  }

  function endTour(): boolean {
    const meeting = desk.current()
    if (meeting === null || !wallOf(meeting.document()).tour) return false
    meeting.submit({ type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { tour: false, spotlight: null } }] })
    return true
  }

  /** A wall that is opened again shows something, so closing takes the blank away. */
  function close(): void {
    const meeting = desk.current()
    if (meeting !== null && wallOf(meeting.document()).blank !== 'no') meeting.submit({ type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { blank: 'no' } }] })
    outside.wall.close()
    outside.tell('wall.window', { open: false })
  }

  return {
    'wall.open': () => {
      const opened = outside.wall.open()
      outside.tell('wall.window', { open: true })
      return ok(opened)
    },
    'wall.close': () => {
      close()
      return ok(null)
    },
    'wall.snapshot': () => ok(wall.snapshot(effectiveSettings(library.settings(), outside))),
    'wall.key': ({ key }) => {
      switch (key) {
        case 'blank-black': blank('black'); break
        case 'blank-white': blank('white'); break
        case 'end': if (!endTour()) close(); break
        case 'next': if (!tour(1)) outside.tell('ask', { what: key }); break
        case 'previous': if (!tour(-1)) outside.tell('ask', { what: key }); break
        case 'present': outside.tell('ask', { what: key }); break
      }
      return ok(null)
    },
  }
}
