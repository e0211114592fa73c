import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { ok, type Result } from '#domain/document/result.ts'
import { apply } from '#domain/document/document.ts'
import { emptyHistory } from '#domain/history/history.ts'
import type { Command, Refusal } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { PersonName } from '#domain/meeting/people-records.ts'
import { emptyMeeting, type Meeting, type MeetingSchema } from '#domain/meeting/records.ts'
import { meetingCodec } from '#main/host/codec.ts'
import { encodeCopy } from '#main/storage/copy-format.ts'
import { chainStart } from '#main/storage/fingerprint.ts'
import { appVersion } from './version.ts'

export function newId(): string {
  return randomUUID().replaceAll('-', '')
}

/** The meeting after the commands, each judged as in the app. */
export function meetingAfter(commands: readonly Command[], now: number): Result<Meeting, Refusal> {
  let meeting = emptyMeeting()
  for (const command of commands) {
    const decision = decide(meeting, command, { now })
    if (!decision.ok) return decision
    meeting = apply(meeting, decision.value)
  }
  return ok(meeting)
}

/** Why a file could not be made. */
export type NotWritten = 'there' | 'no-folder' | 'other'

/** Writes a published copy as a new file; never over one that is there. null when it went well. */
export function writeNewCopy(path: string, meeting: Meeting, people: Readonly<Record<string, PersonName>>, now: number): NotWritten | null {
  const id = newId()
  const bytes = encodeCopy(meetingCodec, {
    app: appVersion, id, seq: 0, chain: chainStart(id), marks: [], at: now, extra: {}, people,
    state: { document: meeting, history: emptyHistory<MeetingSchema>() },
  })
  try {
    const handle = openSync(path, 'wx')
    try {
      writeFileSync(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return null
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'EEXIST' ? 'there' : code === 'ENOENT' ? 'no-folder' : 'other'
  }
}

