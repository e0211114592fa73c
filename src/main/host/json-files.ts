import { join } from 'node:path'
import { Low } from 'lowdb'
import { durableJson, type DurableJson } from '#main/storage/durable-json.ts'
import { systemPatience } from '#main/storage/patience.ts'
import type { Outside } from './outside.ts'

/** A lowdb database over our own adapter: lowdb's own never flushes (docs/decisions). */
export interface JsonFile<T> {
  readonly db: Low<T>
  /** Writes, and leaves no earlier version of the file behind. */
  forget(): Promise<void>
}

export async function openJsonFile<T>(outside: Outside, path: string, empty: T, accept: (json: unknown) => T | null): Promise<JsonFile<T>> {
  const adapter: DurableJson<T> = durableJson<T>({
    fileSystem: outside.fileSystem, path, newId: outside.newId, patience: systemPatience(), accept,
    onDamage: (used) => { outside.log('json-damaged', { used }) },
  })
  const db = new Low<T>(adapter, empty)
  await db.read()
  return { db, forget: () => adapter.forget(db.data) }
}

export function peoplePath(meetingFolder: string): string {
  return join(meetingFolder, 'people.json')
}

export function libraryPath(dataFolder: string): string {
  return join(dataFolder, 'library.json')
}
