import type { RequestName } from './bridge.ts'
import type { EventName } from './events.ts'

/**
 * Which window may ask what, and hears what. Names only, without the schemas: a preload carries this and nothing else,
 * so that a window does not read 190 kB before its page begins. permissions.test.ts holds it against the requests.
 */
export const permitted = {
  facilitator: [
    'library.list', 'meeting.create', 'meeting.sample', 'meeting.next', 'meeting.open', 'meeting.openCopy', 'meeting.close',
    'meeting.discard', 'meeting.restoreDiscarded', 'meeting.snapshot', 'meeting.submit', 'meeting.undo', 'meeting.redo',
    'meeting.retry', 'meeting.publish', 'people.rename', 'people.forget', 'people.read', 'picture.take', 'groups.solve',
    'groups.stop', 'groups.earlier', 'groups.print', 'groups.handOver', 'report.preview', 'report.export', 'report.copy', 'river.copyPicture', 'report.stop', 'file.open', 'wall.open',
    'wall.close', 'settings.change', 'app.about', 'backup.list', 'backup.restore',
  ],
  projector: ['wall.snapshot', 'wall.key'],
} as const satisfies Record<string, readonly RequestName[]>
export type WindowKind = keyof typeof permitted

export const heard = {
  facilitator: ['meeting.changed', 'meeting.opened', 'names.changed', 'save.state', 'library.changed', 'settings.changed', 'wall.window', 'progress', 'ask'],
  projector: ['wall.changed', 'settings.changed'],
} as const satisfies Record<WindowKind, readonly EventName[]>

/** The one channel of each direction. */
export const requestChannel = 'meander:request'
export const eventChannel = 'meander:event'
