import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Problem } from '#contract/answers.ts'
import { meetingTables, type Meeting } from '#domain/meeting/records.ts'
import { cleanSvg } from '#main/import/clean-svg.ts'
import { readPicture, storedBytes } from '#main/import/picture.ts'
import { pictureKind, rasterHead } from '#main/import/picture-head.ts'
import { blobsIn, type Blobs } from '#main/storage/blobs.ts'
import { tryQuietly } from '#main/storage/disk-error.ts'
import { backupFolder, blobFolder, damagedFolder } from '#main/storage/files.ts'
import { fingerprint } from '#main/storage/fingerprint.ts'
import { isRecord } from '#main/storage/json-guard.ts'
import type { MeetingState } from './codec.ts'
import type { Outside } from './outside.ts'

/** Bytes of all pictures that a meeting shows: with them it still fits in one file that can be mailed. */
const mostPictures = 24 * 1024 * 1024
/** The same for the copy, which also takes along what an undo would bring back. */
const mostInCopy = 28 * 1024 * 1024
const longestSide = 2400

export interface KeptPicture {
  readonly picture: string
  readonly width: number
  readonly height: number
}

export function picturesIn(outside: Pick<Outside, 'fileSystem' | 'newId'>, folder: string): Blobs {
  return blobsIn(outside.fileSystem, folder, outside.newId)
}

/** A file from outside becomes a picture of the meeting: read, cleaned, and on the disk when this returns. */
export function keepPicture(outside: Outside, folder: string, meeting: Meeting, bytes: Uint8Array): Result<KeptPicture, Problem> {
  const read = readPicture(bytes, outside.pictures)
  if (!read.ok) return fail({ reason: read.error })
  const blobs = picturesIn(outside, folder)
  const shown = [...namedIn(documentText(meeting))].reduce((sum, name) => sum + sizeOf(blobs, name), 0)
  if (shown + read.value.bytes.length > mostPictures) return fail({ reason: 'pictures-full' })
  const kept = blobs.put(read.value.bytes)
  if (!kept.ok) return fail(kept.error.kind === 'disk' ? { reason: 'disk', values: { code: kept.error.error.code } } : { reason: 'not-saved' })
  return ok({ picture: kept.value, width: read.value.width, height: read.value.height })
}

function sizeOf(blobs: Blobs, name: string): number {
  const found = blobs.get(name)
  return found.ok ? found.value.length : 0
}

/** The pictures that a meeting shows, by name, with their bytes. */
export function shownPictures(outside: Pick<Outside, 'fileSystem' | 'newId'>, folder: string, meeting: Meeting): ReadonlyMap<string, Uint8Array> {
  return withBytes(picturesIn(outside, folder), namedIn(documentText(meeting)))
}

function withBytes(blobs: Blobs, names: Iterable<string>): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  for (const name of names) {
    const bytes = blobs.get(name)
    if (bytes.ok) found.set(name, bytes.value)
  }
  return found
}

function documentText(meeting: Meeting): string {
  return JSON.stringify(meetingTables.map((table) => [...meeting[table].values()]))
}

function namedIn(text: string): Set<string> {
  return new Set([...text.matchAll(/"([0-9a-f]{64})"/g)].map(([, name = '']) => name))
}

/** For the published copy: what is shown, then what a step back would show, as far as there is room. Base64 by name. */
export function picturesForCopy(outside: Outside, folder: string, state: MeetingState): Readonly<Record<string, string>> {
  const names = new Set([...namedIn(documentText(state.document)), ...namedIn(JSON.stringify(state.history))])
  let room = mostInCopy
  const taken: [string, string][] = []
  for (const [name, bytes] of withBytes(picturesIn(outside, folder), names)) {
    if (bytes.length > room) continue
    room -= bytes.length
    taken.push([name, Buffer.from(bytes).toString('base64')])
  }
  return Object.fromEntries(taken)
}

/** The pictures of a copy from elsewhere that are what Meander itself would have kept; all others are left out. */
export function picturesFromCopy(json: unknown): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  if (!isRecord(json)) return found
  for (const [name, text] of Object.entries(json)) {
    if (typeof text !== 'string' || text.length > storedBytes * 1.4) continue
    const bytes = Buffer.from(text, 'base64')
    if (fingerprint(bytes) === name && isAsKept(bytes)) found.set(name, bytes)
  }
  return found
}

/** Whether bytes could have come out of readPicture: a clean drawing, or px within the limits. */
function isAsKept(bytes: Uint8Array): boolean {
  const kind = pictureKind(bytes)
  if (bytes.length > storedBytes || kind === 'none' || kind === 'other') return false
  if (kind === 'svg') {
    const clean = cleanSvg(bytes)
    return clean.ok && clean.value.svg === Buffer.from(bytes).toString('utf8')
  }
  const head = rasterHead(bytes, kind)
  return head.ok && head.value.width <= longestSide && head.value.height <= longestSide
}

export function takeIn(outside: Outside, folder: string, pictures: ReadonlyMap<string, Uint8Array>): void {
  const blobs = picturesIn(outside, folder)
  for (const bytes of pictures.values()) blobs.put(bytes)
}

/**
 * Removes pictures that nothing of the meeting names any more: not its records, not its steps back, no journal, no
 * backup, no damaged file that was put aside. When any of those cannot be read, all pictures stay.
 */
export function clearPictures(outside: Outside, folder: string): void {
  tryQuietly(() => {
    const blobs = picturesIn(outside, folder)
    const unnamed = new Set(blobs.list())
    if (unnamed.size === 0) return
    for (const path of filesOf(outside, folder)) {
      const text = Buffer.from(outside.fileSystem.readFile(path)).toString('latin1')
      for (const name of unnamed) if (text.includes(name)) unnamed.delete(name)
    }
    for (const name of unnamed) blobs.remove(name)
  })
}

function filesOf({ fileSystem }: Outside, folder: string): string[] {
  const folders = [folder, join(folder, backupFolder), join(folder, damagedFolder)]
  return folders.flatMap((one) => (fileSystem.stat(one) === null ? [] : fileSystem.list(one).map((name) => join(one, name))))
    .filter((path) => !path.endsWith(blobFolder) && fileSystem.stat(path)?.isFolder === false)
}
