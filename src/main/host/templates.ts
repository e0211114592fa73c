import { z } from '#contract/jitless.ts'
import { startMeeting, type NewMeeting, type Template, type TemplateWords } from '#domain/meeting/template.ts'
import type { Command } from '#domain/meeting/command.ts'
import { columnSorts, itemKinds, strategies, type Language } from '#domain/meeting/records.ts'
import en from '../../../resources/templates/en.json'
import nl from '../../../resources/templates/nl.json'

const template = z.object({
  aim: z.string(),
  agenda: z.array(z.object({ title: z.string(), minutes: z.number() })),
  rounds: z.array(z.object({ title: z.string(), task: z.string(), minutes: z.number(), strategy: z.enum(strategies), size: z.number() })),
  boards: z.array(z.string()),
  principles: z.array(z.string()),
})
const column = z.object({ sort: z.enum(columnSorts), title: z.string(), question: z.string() })
const templatesFile = z.object({
  questions: z.array(z.object({ kind: z.enum(itemKinds), text: z.string() })),
  columns: z.array(column),
  further: column,
  'kick-off': template,
  'learning-network': template,
  brainstorm: template,
  empty: template,
})

// Parsed, not cast: a template that was edited wrongly fails every test at once, not one meeting in a room.
const files = { nl: templatesFile.parse(nl), en: templatesFile.parse(en) }

export function templateWords(language: Language): TemplateWords & { readonly 'kick-off': Template } {
  return files[language]
}

/** The commands of a new meeting from one of the templates. */
export function meetingFromTemplate(about: NewMeeting, newId: () => string): Command {
  const chosen: Template = files[about.language][about.template]
  return startMeeting(about, chosen, files[about.language], newId)
}
