import { ok } from '#domain/document/result.ts'
import { wallOf } from '#domain/meeting/records.ts'
import type { Command } from '#domain/meeting/command.ts'
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
        case 'end': close(); break
        case 'next': case 'previous': case 'present': outside.tell('ask', { what: key }); break
      }
      return ok(null)
    },
  }
}
