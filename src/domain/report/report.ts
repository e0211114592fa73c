import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { attendancePart, itemsPart } from './annex.ts'
import { paragraph, paragraphs, run, type Block, type Definition, type Part, type PartName, type ReportDocument, type ReportVersion } from './document.ts'
import { gapsPart } from './gaps.ts'
import { agreementsPart, asksPart, needsPart, nextPart } from './harvest.ts'
import { nameFinder } from './names.ts'
import { nutshellPart } from './nutshell.ts'
import { partPlans } from './parts.ts'
import { publicView } from './public-view.ts'
import { readMeeting, whoInWords, type Reading } from './reading.ts'
import { riversPart } from './rivers.ts'
import { doubtsPart, themesPart } from './themes.ts'
import { howMany, whyPart } from './why.ts'
import type { Words } from './words.ts'

/** A part that is wanted, in the place where it stands in the list, with a paragraph of somebody's own above it. */
export interface PartChoice {
  readonly name: PartName
  readonly own?: string
}

export interface ReportOptions {
  readonly version: ReportVersion
  readonly words: Words
  /** ISO date: the day that the copy says it shows. */
  readonly today: string
  /** Parts in order; absent = as the meeting wants them. A name that is repeated counts once. */
  readonly parts?: readonly PartChoice[]
}

const makers: Readonly<Record<PartName, (reading: Reading) => Block[]>> = {
  nutshell: nutshellPart, why: whyPart, rivers: riversPart, themes: themesPart, doubts: doubtsPart, needs: needsPart,
  agreements: agreementsPart, asks: asksPart, gaps: gapsPart, next: nextPart, items: itemsPart, attendance: attendancePart,
}

/** From so many items on a report would be a book. */
const manyItems = 200

const annexes: readonly PartName[] = ['items', 'attendance']

/**
 * The report of a meeting, in the order of docs/spec/report.md RP1. Total: any document gives a report. A part about
 * which there is nothing to say is left out. The public version is made from a view without names.
 *
 * Cost: linear in the records; 500 items take a few milliseconds. Who must not stop that long takes reportInSteps.
 */
export function reportOf(meeting: Meeting, people: People, options: ReportOptions): ReportDocument {
  const steps = reportInSteps(meeting, people, options)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** The same, with a rest after each part. */
export function* reportInSteps(meeting: Meeting, people: People, options: ReportOptions): Generator<undefined, ReportDocument> {
  const { version, words } = options
  const view = version === 'public' ? publicView(meeting, people, words) : { meeting, people, replaced: 0 }
  yield undefined
  const wanted = chosen(options.parts ?? partPlans(view.meeting).filter((plan) => !plan.off))
  const reading = readMeeting(view.meeting, view.people, words, version, wanted.some((choice) => choice.name === 'items'))
  const parts: Part[] = []
  for (const choice of wanted) {
    yield undefined
    const blocks = [...paragraphs(ownText(choice, people, options)), ...makers[choice.name](reading)]
    if (choice.name === 'nutshell' && view.replaced > 0) blocks.push(paragraph(words.namesReplaced, 'quiet'))
    if (blocks.length > 0) parts.push({ name: choice.name, title: words.part[choice.name], fresh: annexes.includes(choice.name), blocks })
  }
  return { ...front(reading, options), parts }
}

function chosen(wanted: readonly PartChoice[]): PartChoice[] {
  return wanted.filter((choice, at) => wanted.findIndex((other) => other.name === choice.name) === at)
}

function ownText({ own }: PartChoice, people: People, { version, words }: ReportOptions): string {
  if (own === undefined || version === 'internal') return own ?? ''
  return nameFinder(people).replace(own, words.hiddenName, words.hiddenMail).text
}

function front(reading: Reading, { version, words, today }: ReportOptions): Omit<ReportDocument, 'parts'> {
  const { about } = reading
  const title = about.title === '' ? words.untitled : about.title
  const fact = (term: string, text: string): Definition[] => (text === '' ? [] : [{ term, runs: [run(text)] }])
  return {
    language: about.language, version, title, network: about.network,
    facts: [
      ...fact(words.date, about.date === '' ? '' : words.longDate(about.date)), ...fact(words.time, about.time), ...fact(words.place, about.place),
      ...fact(words.lead, about.lead === null ? '' : whoInWords(reading.meeting, reading.people, words, `person:${about.lead}`)),
      ...fact(words.present, howMany(reading)),
    ],
    standing: [version === 'public' ? words.public : words.internal, today === '' ? '' : words.asOf(words.shortDate(today))].filter((piece) => piece !== '').join(' '),
    runningHead: [title, about.date === '' ? '' : words.shortDate(about.date)].filter((piece) => piece !== '').join(', '),
    contents: words.contents, logo: words.logoOf(about.network), colour: about.colour, long: reading.meeting.item.size > manyItems,
  }
}
