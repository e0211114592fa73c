import { apply } from '#domain/document/document.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { Meeting } from '#domain/meeting/records.ts'

/** The meeting after these commands, each of which must be accepted. */
export function after(meeting: Meeting, ...commands: readonly Command[]): Meeting {
  return commands.reduce((so, command) => {
    const decision = decide(so, command, { now: 0 })
    if (!decision.ok) throw new Error(JSON.stringify(decision.error))
    return apply(so, decision.value)
  }, meeting)
}
