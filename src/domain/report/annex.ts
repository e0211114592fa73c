import { inOrder } from '#domain/document/order.ts'
import type { ItemRecord } from '#domain/meeting/records.ts'
import { column, heading, item, list, paragraph, run, type Block, type Runs, type TableBlock } from './document.ts'
import { kindWord, remarks, stepRuns, type Reading } from './reading.ts'
import { attending } from './why.ts'

/** Every item word for word, per river and per board, in the order in which they stand there. */
export function itemsPart(reading: Reading): Block[] {
  const blocks = itemTables(reading)
  return blocks.length === 0 ? [] : [paragraph(reading.words.itemsIntro), ...blocks]
}

function itemTables(reading: Reading): Block[] {
  const rivers = reading.rivers.filter((river) => river.all.length > 0).flatMap((river) =>
    tableOf(reading, river.name, river.all, (one) => kindWord(reading, river.river, one.kind, false)))
  const boards = reading.boards.flatMap(({ board, columns }) => {
    const sorts = new Map(columns.flatMap((column) => column.all.map((one) => [one.id, column.name] as const)))
    const all = columns.flatMap((column) => column.all)
    return all.length === 0 ? [] : tableOf(reading, board.title, all, (one) => sorts.get(one.id) ?? '')
  })
  return [...rivers, ...boards]
}

function tableOf(reading: Reading, title: string, items: readonly ItemRecord[], sort: (item: ItemRecord) => string): Block[] {
  const { words } = reading
  const remarked = items.some((one) => remarks(reading, one).length > 0)
  const table: TableBlock = {
    is: 'table', caption: '',
    columns: [column(words.sort, 4), column(words.text, 12), ...(remarked ? [column(words.remarks, 4)] : [])],
    rows: items.map((one): readonly Runs[] => [[run(sort(one))], one.kind === 'plank' ? stepRuns(reading, { ...one, state: 'plain', addressee: '' }) : [run(one.text)], ...(remarked ? [noted(reading, one)] : [])]),
  }
  return [heading(3, title), table]
}

function noted(reading: Reading, one: ItemRecord): Runs {
  const said = remarks(reading, one).map((piece) => piece.text).join('; ')
  return said === '' ? [] : [run(said)]
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
