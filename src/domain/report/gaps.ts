import { inOrder } from '#domain/document/order.ts'
import { heading, item, list, run, type Block, type ListItem } from './document.ts'
import type { Reading } from './reading.ts'
import { isOpen } from './rivers.ts'

/** What is still missing, by kind, each with the place where it would be filled: nobody has to search the report for it. */
export function gapsPart(reading: Reading): Block[] {
  const { words } = reading
  const kinds: readonly (readonly [string, readonly Gap[]])[] = [
    [words.gapBridge, obstacles(reading)], [words.gapFollowUp, needs(reading, 'none')], [words.gapAddressee, needs(reading, 'ask')],
    [words.gapWho, actions(reading, 'who')], [words.gapWhen, actions(reading, 'due')],
  ]
  return kinds.flatMap(([title, gaps]): Block[] => (gaps.length === 0 ? [] : [
    heading(3, title), list(gaps.length > most && gaps.every(({ number }) => number > 0) ? numbersOf(reading, gaps) : gaps.map(({ text, place }) => item([run(text), ...(place === '' ? [] : [run(`(${place})`, 'em')])]))),
  ]))
}

/** When there are more than so many of a kind, and all stand word for word in the annex, their numbers say it. */
const most = 20

function numbersOf({ words }: Reading, gaps: readonly Gap[]): ListItem[] {
  const places = [...new Set(gaps.map(({ place }) => place))]
  return places.map((place) => item([...(place === '' ? [] : [run(`${place}:`, 'strong')]), run(words.inAnnex(gaps.filter((gap) => gap.place === place).map(({ number }) => number)))]))
}

interface Gap {
  readonly text: string
  readonly place: string
  /** In the annex; 0 = it is not there. */
  readonly number: number
}

function obstacles(reading: Reading): Gap[] {
  return reading.rivers.flatMap((river) => river.things.filter((thing) => thing.text !== '' && isOpen(reading, thing)).map(({ id, text }) => ({ text, place: river.name, number: reading.numbers.get(id) ?? 0 })))
}

/** Needs that nobody follows up, or that are put to nobody in particular. */
function needs(reading: Reading, follow: 'none' | 'ask'): Gap[] {
  return reading.needs.filter(({ need }) => need.followUp === follow && need.text !== '' && (follow === 'none' || need.addressee === ''))
    .map(({ need, groups, themes }) => ({ text: need.text, place: [...groups, ...themes].join(', '), number: 0 }))
}

/** Open actions that nobody does, or that somebody does some day. */
function actions({ meeting }: Reading, missing: 'who' | 'due'): Gap[] {
  return inOrder(meeting.agreement.values()).filter((row) => row.sort === 'action' && row.state === 'open' && row.what !== '' && row[missing] === '').map(({ what }) => ({ text: what, place: '', number: 0 }))
}
