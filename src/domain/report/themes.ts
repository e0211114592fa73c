import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { heading, item, list, paragraph, paragraphs, run, type Block, type ListItem } from './document.ts'
import { itemRuns, type BoardReading, type ColumnReading, type Reading } from './reading.ts'

/** Per theme: the conclusion first, then the columns in their order. */
export function themesPart(reading: Reading): Block[] {
  return reading.boards.flatMap((board) => themeBlocks(reading, board))
}

function themeBlocks(reading: Reading, { board, name, columns }: BoardReading): Block[] {
  const { words } = reading
  const concluding = columns.flatMap((column) => column.all.filter((card) => card.state === 'conclusion' && card.text !== ''))
  const said = [...paragraphs(board.conclusion), ...(concluding.length === 0 ? [] : [list(concluding.map((card) => item(card.text)))])]
  const conclusion: Block = said.length === 0 ? paragraph(words.noConclusion, 'quiet') : { is: 'note', title: words.conclusion, blocks: said }
  return [heading(3, name, 'theme'), conclusion, ...columns.flatMap((column) => columnBlocks(reading, column))]
}

function columnBlocks(reading: Reading, { column, name, cards, under }: ColumnReading): Block[] {
  if (cards.length === 0 && column.question === '' && column.title === '') return []
  const asked = column.question !== '' && column.question !== column.title
  return [
    heading(4, name),
    ...(asked ? [paragraph(column.question, 'question')] : []),
    cards.length === 0 ? paragraph(reading.words.nothingHere, 'quiet') : list(cards.map((card) => cardItem(reading, card, under.get(card.id) ?? []))),
  ]
}

function cardItem(reading: Reading, card: ItemRecord, under: readonly ItemRecord[]): ListItem {
  const below = under.map((one) => item(itemRuns(reading, one)))
  if (card.cluster !== '') return item([run(card.cluster, 'strong')], [list([item(itemRuns(reading, card)), ...below])])
  return under.length === 0 ? item(itemRuns(reading, card)) : item(itemRuns(reading, card, 'strong'), [list(below)])
}

const doubtful = ['question', 'minority', 'unsure'] as const

/** What the meeting did not know, did not agree on or was not sure of: so that it is not buried among the rest. */
export function doubtsPart(reading: Reading): Block[] {
  const placed = [
    ...reading.rivers.flatMap((river) => river.all.map((one) => ({ one, place: river.name }))),
    ...reading.boards.flatMap(({ name, columns }) => columns.flatMap((column) => column.all.map((one) => ({ one, place: name })))),
  ]
  return doubtful.flatMap((state): Block[] => {
    const found = placed.filter(({ one }) => one.state === state)
    return found.length === 0 ? [] : [
      heading(3, reading.words.doubtsOf[state]),
      list(found.map(({ one, place }) => item([run(one.text), run(`(${place})`)]))),
    ]
  })
}
