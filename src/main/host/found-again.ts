import { lineOf, type Library } from './library.ts'
import type { Outside } from './outside.ts'
import { openMeetingStore, storedMeetings } from './stores.ts'

/**
 * Puts meetings on the list that have a folder but no line: the list was damaged or taken away, or the app was killed
 * before it was written. Each costs one opening for reading, once. One that was discarded is on the list again, as
 * nothing else knows that it was.
 */
export function listFoundMeetings(outside: Outside, library: Library): void {
  const listed = new Set(library.lines().map(({ id }) => id))
  const found = storedMeetings(outside).filter((id) => !listed.has(id)).flatMap((id) => {
    const store = openMeetingStore(outside, id, 'read')
    if (!store.ok) return []
    const line = lineOf(id, store.value.state().document, store.value.lastChangeAt())
    store.value.close()
    return [line]
  })
  for (const line of found.sort((one, other) => one.changed - other.changed)) library.note(line)
}
