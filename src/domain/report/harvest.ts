import { inOrder } from '#domain/document/order.ts'
import type { AgreementRecord, AgreementState, NeedRecord } from '#domain/meeting/harvest-records.ts'
import { column, heading, item, list, paragraph, paragraphs, run, type Block, type Runs, type TableBlock } from './document.ts'
import { whoAndWhen, whoInWords, type NeedReading, type Reading } from './reading.ts'
import type { Words } from './words.ts'

export function needsPart(reading: Reading): Block[] {
  const { words, needs } = reading
  if (needs.length === 0) return [paragraph(words.noNeeds, 'quiet')]
  const voted = needs.some((need) => need.dots > 0)
  const table: TableBlock = {
    is: 'table', caption: words.needsCaption,
    columns: [
      column(words.need, 7), column(words.from, 5), ...(voted ? [column(words.dotsColumn, 2, true)] : []), column(words.followUpColumn, 4),
    ],
    rows: needs.map((need) => [
      [run(need.need.text)], origin(reading, need), ...(voted ? [[run(String(need.dots))]] : []), [run(followUp(reading, need))],
    ]),
  }
  return [table]
}

/**
 * "in 3 groups, 1 theme: North, East, West, Materials", with the numbers under which it can be looked up in the annex,
 * and of which earlier meeting it is.
 */
function origin(reading: Reading, need: NeedReading): Runs {
  const { words } = reading
  const places = [...need.groups, ...need.themes]
  const numbers = need.sources.flatMap((source) => reading.numbers.get(source.id) ?? []).sort((a, b) => a - b)
  const earlier = earlierMeeting(words, need)
  return [
    ...(places.length === 0 ? [] : [run(`${words.groupsAndThemes(need.groups.length, need.themes.length)}: ${places.join(', ')}`)]),
    ...(places.length === 0 || numbers.length === 0 ? [] : [run(words.inAnnex(numbers), 'em')]),
    ...(earlier === '' ? [] : [run(earlier)]),
  ]
}

/** '' for a need of this meeting. */
export function earlierMeeting(words: Pick<Words, 'fromEarlier' | 'shortDate'>, { need }: NeedReading): string {
  return need.earlier === '' ? '' : words.fromEarlier(need.earlier, need.earlierDate === '' ? '' : words.shortDate(need.earlierDate))
}

export function followUp({ words }: Reading, { need }: NeedReading): string {
  return need.followUp === 'ask' && need.addressee !== '' ? words.askTo(need.addressee) : words.followUp[need.followUp]
}

export function agreementsPart(reading: Reading): Block[] {
  const { words, meeting } = reading
  const all = inOrder(meeting.agreement.values())
  const decisions = all.filter((row) => row.sort === 'decision' && row.state !== 'dropped')
  const rows = all.filter((row) => !decisions.includes(row))
  if (all.length === 0) return [paragraph(words.noAgreements, 'quiet')]
  const tables: readonly (readonly [AgreementState, string])[] = [
    ['open', words.openAgreements], ['done', words.doneAgreements], ['dropped', words.droppedAgreements],
  ]
  const decided = decisions.length === 0 ? [] : [heading(3, words.decisions), list(decisions.map((row) => decision(reading, row)), true)]
  return [...decided, ...tables.flatMap(([state, title]): Block[] => {
    const found = rows.filter((row) => row.state === state)
    return found.length === 0 ? [] : [heading(3, title), agreementTable(reading, found)]
  })]
}

/** A decision has no deadline: it holds. Who sees to it, since when, and how it went are said when they are known. */
function decision(reading: Reading, row: AgreementRecord) {
  return item([run(row.what), ...whoAndWhen(reading, row.who, row.due), ...(row.outcome === '' ? [] : [run(row.outcome)])])
}

function agreementTable(reading: Reading, rows: readonly AgreementRecord[]): TableBlock {
  const { words } = reading
  const withOutcome = rows.some((row) => row.outcome !== '')
  const withNeed = rows.some((row) => needText(reading, row) !== '')
  return {
    is: 'table', caption: '',
    columns: [
      column(words.agreement, 7), column(words.who, 5), column(words.when, 4),
      ...(withNeed ? [column(words.fromNeed, 5)] : []), ...(withOutcome ? [column(words.outcome, 5)] : []),
    ],
    rows: rows.map((row) => [
      [run(row.what)], who(reading, row), when(reading, row),
      ...(withNeed ? [[run(needText(reading, row))]] : []), ...(withOutcome ? [[run(row.outcome)]] : []),
    ]),
  }
}

function needText({ meeting }: Reading, row: AgreementRecord): string {
  return row.need === null ? '' : meeting.need.get(row.need)?.text ?? ''
}

function who({ meeting, people, words }: Reading, row: AgreementRecord): Runs {
  return row.who === '' ? [run(words.nobodyYet, 'em')] : [run(whoInWords(meeting, people, words, row.who))]
}

function when({ words }: Reading, row: AgreementRecord): Runs {
  return row.due === '' ? [run(words.noDateYet, 'em')] : [run(words.shortDate(row.due))]
}

/** Needs that are put to somebody, with the answer; then what was addressed to somebody but is no need (yet). */
export function asksPart(reading: Reading): Block[] {
  const { words } = reading
  const asked = reading.needs.filter(({ need }) => need.followUp === 'ask')
  const rest = otherAddressed(reading, new Set(asked.flatMap((need) => need.sources.map((source) => source.id))))
  const table: TableBlock[] = asked.length === 0 ? [] : [{
    is: 'table', caption: words.asksCaption,
    columns: [column(words.ask, 6), column(words.toWhom, 3), column(words.answer, 6)],
    rows: asked.map(({ need }) => [[run(need.text)], [run(need.addressee === '' ? words.nobodyYet : need.addressee, need.addressee === '' ? 'em' : 'plain')], answer(reading, need)]),
  }]
  return [...table, ...rest]
}

function answer({ words }: Reading, { answer: text, answered: date, askState }: NeedRecord): Runs {
  if (text === '' && date === '') return [run(words.askState[askState === 'answered' ? 'asked' : askState], 'em')]
  return [...(text === '' ? [] : [run(text)]), ...(date === '' ? [] : [run(`(${words.answeredOn(words.shortDate(date))})`)])]
}

function otherAddressed(reading: Reading, known: ReadonlySet<string>): Block[] {
  const placed = [...reading.rivers.flatMap((river) => river.all), ...reading.boards.flatMap((board) => board.columns.flatMap((one) => one.all))]
  const found = placed.filter((one) => one.addressee !== '' && !known.has(one.id))
  if (found.length === 0) return []
  return [heading(3, reading.words.alsoAddressed), list(found.map((one) => item([run(`${one.addressee}:`, 'strong'), run(one.text)])))]
}

export function nextPart(reading: Reading): Block[] {
  const { about, words } = reading
  const of = (follow: 'topic' | 'parking') => reading.needs.filter(({ need }) => need.followUp === follow).map(({ need }) => item(need.text))
  const said = paragraphs(about.next)
  const [topics, parking] = [of('topic'), of('parking')]
  return [
    ...(said.length === 0 ? [paragraph(words.nextUnknown)] : said),
    ...(topics.length === 0 ? [] : [heading(3, words.topics), list(topics)]),
    ...(parking.length === 0 ? [] : [heading(3, words.parking), list(parking)]),
  ]
}
