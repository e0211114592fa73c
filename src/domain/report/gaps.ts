import { inOrder } from '#domain/document/order.ts'
import { column, run, type Block, type Runs, type TableBlock } from './document.ts'
import type { Reading } from './reading.ts'
import { isOpen } from './rivers.ts'

/** What is still missing, each with the place where it would be filled: nobody has to look for it through the report. */
export function gapsPart(reading: Reading): Block[] {
  const { words } = reading
  const rows = [...obstacles(reading), ...unheeded(reading), ...unaddressed(reading), ...unmanned(reading)]
  if (rows.length === 0) return []
  const table: TableBlock = {
    is: 'table', caption: words.gapsCaption, columns: [column(words.gap, 4), column(words.text, 9), column(words.from, 4)],
    rows: rows.map(([missing, text, place]): readonly Runs[] => [[run(missing)], [run(text)], place === '' ? [] : [run(place)]]),
  }
  return [table]
}

type Row = readonly [missing: string, text: string, place: string]

function obstacles(reading: Reading): Row[] {
  return reading.rivers.flatMap((river) => river.things.filter((thing) => thing.text !== '' && isOpen(reading, thing)).map((thing): Row => [reading.words.gapBridge, thing.text, river.name]))
}

function unheeded({ needs, words }: Reading): Row[] {
  return needs.filter(({ need }) => need.followUp === 'none' && need.text !== '').map(({ need, groups, themes }): Row => [words.gapFollowUp, need.text, [...groups, ...themes].join(', ')])
}

function unaddressed({ needs, words }: Reading): Row[] {
  return needs.filter(({ need }) => need.followUp === 'ask' && need.addressee === '' && need.text !== '').map(({ need, groups, themes }): Row => [words.gapAddressee, need.text, [...groups, ...themes].join(', ')])
}

function unmanned({ meeting, words }: Reading): Row[] {
  return inOrder(meeting.agreement.values()).filter((row) => row.sort === 'action' && row.state === 'open' && row.what !== '' && (row.who === '' || row.due === ''))
    .map((row): Row => [row.who === '' ? words.gapWho : words.gapWhen, row.what, ''])
}
