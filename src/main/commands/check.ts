import { aboutMeeting } from '#domain/meeting/records.ts'
import { checkMeeting } from '#domain/report/checker.ts'
import { wordsIn } from '#main/export/words/words.ts'
import { readGiven } from './arguments.ts'
import { usageStatus, type CommandIo } from './io.ts'
import { usage } from './new.ts'
import { readCopyFile } from './read-copy.ts'
import { reportCommandWords } from './words-report.ts'

/**
 * `check F [--public]`: what is wrong with a file or a meeting, a line each. 0 nothing (tips do not count), 1 something,
 * 2 the file cannot be read, 64 wrong words.
 */
export function checkCommand(args: readonly string[], io: CommandIo): number {
  const words = reportCommandWords[io.language]
  const given = readGiven(args, { options: [], flags: ['public'], words: { from: 1, to: 1 } })
  const [typed] = given?.words ?? []
  if (given === null || typed === undefined) {
    usage(io)
    return usageStatus
  }
  const read = readCopyFile(io, typed)
  if (!read.ok) {
    io.error(words.unreadable(typed, read.error.kind))
    return 2
  }
  const { meeting, people, violations } = read.value
  const findings = checkMeeting(meeting, people, { version: given.flags.has('public') ? 'public' : 'internal' })
  const problems = findings.filter((finding) => finding.severity === 'problem').length + violations.length
  for (const violation of violations) io.out(words.broken(violation))
  for (const finding of findings) io.out((finding.severity === 'problem' ? words.problem : words.hint)(wordsIn(io.language).finding(finding)))
  io.out(findings.length + violations.length === 0 ? words.good(aboutMeeting(meeting).title) : words.counted(problems, findings.length + violations.length - problems))
  return problems === 0 ? 0 : 1
}
