import { z } from '#contract/jitless.ts'
import { startMeeting, type NewMeeting, type Template, type TemplateWords } from '#domain/meeting/template.ts'
import type { Command } from '#domain/meeting/command.ts'
import { nextMeeting, nextTemplate, type NextMeeting } from '#domain/meeting/next-meeting.ts'
import { columnSorts } from '#domain/meeting/board-records.ts'
import { itemKinds } from '#domain/meeting/item-records.ts'
import { aboutMeeting, type Language, type Meeting, type TemplateName } from '#domain/meeting/records.ts'
import { strategies, type Attribute } from '#domain/meeting/round-records.ts'
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
  withoutValue: z.object({ district: z.string(), organisation: z.string(), sort: z.string(), tag: z.string() }),
  'kick-off': template,
  'learning-network': template,
  brainstorm: template,
  empty: template,
})

// Parsed, not cast: a template that was edited wrongly fails every test at once, not one meeting in a room.
const files = { nl: templatesFile.parse(nl), en: templatesFile.parse(en) }

export function templateWords(language: Language): TemplateWords & { /** The name of a group of people who have no value. */ readonly withoutValue: Readonly<Record<Attribute, string>> } & Readonly<Record<TemplateName, Template>> {
  return files[language]
}

/** The commands of a new meeting from one of the templates. */
export function meetingFromTemplate(about: NewMeeting, newId: () => string): Command {
  const chosen: Template = files[about.language][about.template]
  return startMeeting(about, chosen, files[about.language], newId)
}

/** The commands of the meeting after this one, in its language. */
export function meetingAfterThis(meeting: Meeting, about: NextMeeting, newId: () => string): Command {
  const words = templateWords(aboutMeeting(meeting).language)
  return nextMeeting(meeting, about, { ...words, template: words[nextTemplate] }, newId)
}
