import { inOrder } from '#domain/document/order.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { column, heading, item, list, paragraph, run, type Block, type Runs, type TableBlock } from './document.ts'
import { itemRuns, kindWord, stepRuns, type Reading } from './reading.ts'
import { attending } from './why.ts'

/** Every item word for word, per river and per board, in the order in which they stand there. */
export function itemsPart(reading: Reading): Block[] {
  const blocks = itemTables(reading)
  return blocks.length === 0 ? [] : [paragraph(reading.words.itemsIntro), ...blocks]
}

function itemTables(reading: Reading): Block[] {
  const rivers = reading.rivers.filter((river) => river.all.length > 0).flatMap((river) =>
    [heading(3, river.name), numbered(reading, river.all, (one) => kindWord(reading, river.river, one.kind, false))])
  const boards = reading.boards.flatMap(({ name, columns }) => {
    const filled = columns.filter((column) => column.all.length > 0)
    return filled.length === 0 ? [] : [heading(3, name), ...filled.flatMap((column) => [heading(4, column.name), numbered(reading, column.all, () => '')])]
  })
  return [...rivers, ...boards]
}

/** The numbers run on through the whole annex, so that a need can name them. */
function numbered(reading: Reading, items: readonly ItemRecord[], sort: (item: ItemRecord) => string): Block {
  return { ...list(items.map((one) => item(word(reading, one, sort(one)))), true), start: reading.numbers.get(items[0]?.id ?? '') ?? 1, compact: true }
}

function word(reading: Reading, one: ItemRecord, sort: string): Runs {
  const name = one.cluster === '' ? [] : [run(one.cluster, 'strong')]
  return [...(sort === '' ? [] : [run(`${sort}:`, 'em')]), ...name, ...(one.kind === 'plank' ? stepRuns(reading, one) : itemRuns(reading, one))]
}

/** Internal: who was there, and who was not. Public: the organisations only. Never an address. */
export function attendancePart(reading: Reading): Block[] {
  const { meeting, words } = reading
  if (meeting.person.size === 0) return [paragraph(words.noPeople, 'quiet')]
  return reading.version === 'public' ? organisationsOnly(reading) : [attendanceTable(reading)]
}

function organisationsOnly({ meeting, words }: Reading): Block[] {
  const there = new Set(attending(meeting).people.flatMap((person) => person.organisation ?? []))
  const names = inOrder(meeting.organisation.values()).filter((row) => there.has(row.id)).map((row) => row.name)
  const sorted = [...new Set(names)].sort((a, b) => a.localeCompare(b, 'nl'))
  return sorted.length === 0 ? [paragraph(words.noPeople, 'quiet')] : [paragraph(words.organisationsPresent), list(sorted.map((name) => item(name)))]
}

function attendanceTable({ meeting, people, words }: Reading): TableBlock {
  const rows = [...meeting.person.values()].map((person) => ({
    name: people.get(person.id)?.name ?? words.someone,
    organisation: meeting.organisation.get(person.organisation ?? '')?.name ?? '',
    district: meeting.district.get(person.district ?? '')?.name ?? '',
    presence: words.presence[person.presence],
  })).sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return {
    is: 'table', caption: words.attendanceCaption,
    columns: [column(words.name, 5), column(words.organisation, 6), column(words.district, 4), column(words.presenceColumn, 3)],
    rows: rows.map((row) => [[run(row.name)], [run(row.organisation)], [run(row.district)], [run(row.presence)]]),
  }
}
