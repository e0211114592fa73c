/**
 * The parts of a zip archive, without believing what it says of itself: sizes are counted while inflating, and
 * nothing that was not asked for is inflated. Source of the format: PKWARE APPNOTE 6.3, sections 4.3 and 4.4.
 */
import { inflateRawSync } from 'node:zlib'
import { fail, ok } from '#domain/document/result.ts'
import type { Result } from '#domain/document/result.ts'
import { importLimits } from '#domain/people/table.ts'
import type { ImportProblem } from '#domain/people/table.ts'

export interface GuardedArchive {
  readonly names: readonly string[]
  /** null: no such part. All parts together inflate to at most importLimits.inflatedBytes. */
  readonly read: (name: string) => Result<Buffer | null, ImportProblem>
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedSize: number
  readonly offset: number
}

const damaged: ImportProblem = { code: 'workbook-damaged' }
const unsafe = (reason: 'size' | 'ratio' | 'entries' | 'names'): ImportProblem => ({ code: 'archive-unsafe', reason })
/** A small sheet of equal cells packs better than 1 : 100 and harms nobody. */
const harmless = 1_000_000

/** Cost of opening: the list of entries, at most 500. */
export function openArchive(bytes: Uint8Array): Result<GuardedArchive, ImportProblem> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = listEntries(data)
  if (!listed.ok) return listed
  const entries = new Map(listed.value.map((entry) => [entry.name.toLowerCase(), entry]))
  if (entries.size !== listed.value.length) return fail(unsafe('names'))
  let inflated = 0
  return ok({
    names: listed.value.map((entry) => entry.name),
    read: (name) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return ok(null)
      const part = inflate(data, entry, importLimits.inflatedBytes - inflated)
      if (part.ok) inflated += part.value.length
      return part
    },
  })
}

function listEntries(data: Buffer): Result<readonly Entry[], ImportProblem> {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > data.length) return fail(damaged)
  const count = data.readUInt16LE(end + 10)
  if (count > importLimits.archiveEntries) return fail(unsafe('entries'))
  const entries: Entry[] = []
  let at = data.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return fail(damaged)
    const nameEnd = at + 46 + data.readUInt16LE(at + 28)
    if (nameEnd > data.length) return fail(damaged)
    const name = data.toString('utf8', at + 46, nameEnd)
    if (!isPlainName(name)) return fail(unsafe('names'))
    entries.push({
      name, isEncrypted: (data.readUInt16LE(at + 8) & 1) === 1, method: data.readUInt16LE(at + 10),
      packedSize: data.readUInt32LE(at + 20), offset: data.readUInt32LE(at + 42),
    })
    at = nameEnd + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return overlaps(entries) ? fail(unsafe('size')) : ok(entries)
}

/** Nothing is written to disk here; a name that climbs says that the archive was made to do harm. */
function isPlainName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return name.length > 0 && !/[\u0000-\u001F\\:]/.test(name) && !name.startsWith('/') && !name.split('/').includes('..')
}

/** Entries that share packed bytes are how a small archive holds a huge one ("overlapping" bomb). */
function overlaps(entries: readonly Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  return sorted.some((entry, index) => {
    const next = sorted[index + 1]
    return next !== undefined && entry.offset + 30 + entry.packedSize > next.offset
  })
}

function inflate(data: Buffer, entry: Entry, left: number): Result<Buffer, ImportProblem> {
  if (entry.isEncrypted) return fail({ code: 'locked-workbook' })
  if (entry.offset + 30 > data.length || data.readUInt32LE(entry.offset) !== 0x04034b50) return fail(damaged)
  const start = entry.offset + 30 + data.readUInt16LE(entry.offset + 26) + data.readUInt16LE(entry.offset + 28)
  const packed = data.subarray(start, start + entry.packedSize)
  if (packed.length !== entry.packedSize) return fail(damaged)
  if (entry.method === 0) return packed.length > left ? fail(unsafe('size')) : ok(packed)
  if (entry.method !== 8) return fail(damaged)
  const byRatio = Math.max(harmless, packed.length * importLimits.archiveRatio)
  const most = Math.min(left, byRatio)
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }))
  } catch (error) {
    const tooMuch = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return fail(tooMuch ? unsafe(byRatio < left ? 'ratio' : 'size') : damaged)
  }
}
