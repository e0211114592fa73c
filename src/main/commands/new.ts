import type { PersonName } from '#domain/meeting/people-records.ts'
import { templateNames, type TemplateName } from '#domain/meeting/records.ts'
import { apply } from '#domain/document/document.ts'
import { decide } from '#domain/meeting/decide.ts'
import { acceptPeople } from '#domain/people/acceptance.ts'
import { previewPeople } from '#domain/people/preview.ts'
import { meetingFromTemplate } from '#main/host/templates.ts'
import { sampleMeeting } from '#main/host/sample.ts'
import { readPeopleFile } from '#main/import/people-file.ts'
import { readGiven } from './arguments.ts'
import { fileName, usageStatus, type CommandIo } from './io.ts'
import { commandWords } from './words-commands.ts'
import { importWords } from './words-import.ts'
import { meetingAfter, newId, writeNewCopy } from './write-copy.ts'

const isTemplate = (name: string): name is TemplateName => (templateNames as readonly string[]).includes(name)

/** `new --template T --title T [--people F] --out F`: 0 made, 2 a file could not be read or written, 64 wrong words. */
export function newCommand(args: readonly string[], io: CommandIo): number {
  const words = commandWords[io.language]
  const given = readGiven(args, { options: ['template', 'title', 'people', 'out', 'date', 'place', 'network'], flags: [], words: { from: 0, to: 0 } })
  const template = given?.options.get('template') ?? 'empty'
  const title = given?.options.get('title')
  const out = given?.options.get('out')
  if (given === null) return usage(io)
  if (title === undefined || out === undefined) return usage(io, words.missingOption(title === undefined ? 'title' : 'out'))
  if (!isTemplate(template)) return usage(io, words.noSuchTemplate(template))
  const about = {
    template, title, date: given.options.get('date') ?? '', place: given.options.get('place') ?? '',
    network: given.options.get('network') ?? '', language: io.language,
  }
  const now = Date.now()
  const made = meetingAfter([meetingFromTemplate(about, newId)], now)
  if (!made.ok) {
    io.error(words.badOption(made.error.field ?? 'title', readableReason(made.error.reason)))
    return usageStatus
  }
  const file = given.options.get('people')
  if (file === undefined) return write(io, out, made.value, {}, now)
  const people = peopleFrom(io, file)
  if (people === null) return 2
  const preview = previewPeople(people, { existing: [], districts: [], organisations: [] })
  const accepted = acceptPeople(made.value, preview.people, newId)
  const decision = preview.people.length === 0 ? null : decide(made.value, accepted.command, { now })
  if (decision !== null && !decision.ok) {
    io.error(words.refused(decision.error.reason))
    return 2
  }
  io.error(words.peopleTaken(preview.people.length, preview.leftOut.length))
  const names = Object.fromEntries(accepted.names.map(({ id, name, email }) => [id, { name, email }]))
  return write(io, out, decision === null ? made.value : apply(made.value, decision.value), names, now)
}

/** `sample --out F` */
export function sampleCommand(args: readonly string[], io: CommandIo): number {
  const given = readGiven(args, { options: ['out'], flags: [], words: { from: 0, to: 0 } })
  const out = given?.options.get('out')
  if (out === undefined) return usage(io, given === null ? undefined : commandWords[io.language].missingOption('out'))
  const { command, names } = sampleMeeting(io.language)
  const now = Date.now()
  const made = meetingAfter([command], now)
  if (!made.ok) {
    io.error(commandWords[io.language].refused(made.error.reason))
    return 1
  }
  return write(io, out, made.value, Object.fromEntries(names.map(({ id, name, email }) => [id, { name, email }])), now)
}

function readableReason(reason: string): 'empty' | 'too-long' | 'not-a-date' | 'other' {
  return reason === 'empty' || reason === 'too-long' || reason === 'not-a-date' ? reason : 'other'
}

/** What is wrong first, where that is known; then how it is meant. */
export function usage(io: CommandIo, wrong?: string): number {
  if (wrong !== undefined) io.error(`${wrong}\n`)
  io.error(commandWords[io.language].usage)
  return usageStatus
}

function write(io: CommandIo, out: string, meeting: Parameters<typeof writeNewCopy>[1], names: Readonly<Record<string, PersonName>>, now: number): number {
  const words = commandWords[io.language]
  const path = io.path(out)
  const problem = writeNewCopy(path, meeting, names, now)
  if (problem === null) io.out(words.written(out))
  else io.error(words.notWritten(out, problem))
  return problem === null ? 0 : 2
}

function peopleFrom(io: CommandIo, typed: string): Parameters<typeof previewPeople>[0] | null {
  let bytes: Uint8Array
  try {
    bytes = io.readFile(io.path(typed))
  } catch {
    io.error(commandWords[io.language].notReadable(typed))
    return null
  }
  const read = readPeopleFile(bytes, { fileName: fileName(typed) })
  if (read.ok) return read.value
  io.error(importWords[io.language].problem(read.error))
  return null
}
