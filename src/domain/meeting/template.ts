import type { Command, NewRow } from './command.ts'
import type { ColumnSort } from './board-records.ts'
import type { ItemKind } from './item-records.ts'
import type { Language, MeetingTable, TemplateName } from './records.ts'
import type { Strategy } from './round-records.ts'

/** The words and the programme of one template, in one language (resources/templates). */
export interface Template {
  readonly aim: string
  readonly agenda: readonly { readonly title: string; readonly minutes: number }[]
  readonly rounds: readonly { readonly title: string; readonly task: string; readonly minutes: number; readonly strategy: Strategy; readonly size: number }[]
  readonly boards: readonly string[]
  readonly principles: readonly string[]
}

export interface TemplateWords {
  readonly questions: readonly { readonly kind: ItemKind; readonly text: string }[]
  readonly columns: readonly { readonly sort: ColumnSort; readonly title: string; readonly question: string }[]
  readonly further: { readonly sort: ColumnSort; readonly title: string; readonly question: string }
}

export interface NewMeeting {
  readonly template: TemplateName
  readonly language: Language
  readonly title: string
  readonly date: string
  readonly place: string
  readonly network: string
}

/** The commands that make a new meeting: one step, decided like everything else. */
export function startMeeting(about: NewMeeting, template: Template, words: TemplateWords, newId: () => string): Command {
  const { title, date, place, network, language } = about
  const commands: Command[] = [
    { type: 'add', table: 'meeting', rows: [{ id: 'meeting', fields: { title, date, place, network, language, aim: template.aim, template: about.template } }] },
    { type: 'add', table: 'wall', rows: [{ id: 'wall', fields: {} }] },
    { type: 'add', table: 'clock', rows: [{ id: 'clock', fields: {} }] },
    ...adds('question', words.questions.map((fields) => ({ id: newId(), fields }))),
    ...adds('block', template.agenda.map((fields) => ({ id: newId(), fields }))),
    ...adds('round', template.rounds.map((fields) => ({ id: newId(), fields }))),
    ...adds('principle', template.principles.map((text) => ({ id: newId(), fields: { text } }))),
    ...template.boards.flatMap((theme) => newBoard(theme, words, newId)),
  ]
  return { type: 'together', label: 'meeting.create', commands }
}

/** A board for a theme with the three columns of the field, and one for what falls outside. */
export function newBoard(title: string, words: TemplateWords, newId: () => string): Command[] {
  const board = newId()
  return [
    { type: 'add', table: 'board', rows: [{ id: board, fields: { title } }] },
    { type: 'add', table: 'column', rows: [...words.columns, words.further].map((column) => ({ id: newId(), fields: { ...column, board } })) },
  ]
}

function adds(table: MeetingTable, rows: readonly NewRow[]): Command[] {
  return rows.length === 0 ? [] : [{ type: 'add', table, rows }]
}
