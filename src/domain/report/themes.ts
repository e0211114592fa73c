import type { ItemRecord } from '#domain/meeting/records.ts'
import { heading, item, list, paragraph, paragraphs, run, type Block, type ListItem } from './document.ts'
import { itemRuns, type BoardReading, type ColumnReading, type Reading } from './reading.ts'

/** Per theme: the conclusion first, then the columns in their order. */
export function themesPart(reading: Reading): Block[] {
  return reading.boards.flatMap((board) => themeBlocks(reading, board))
}

export function themeBlocks(reading: Reading, { board, columns }: BoardReading): Block[] {
  const { words } = reading
  const [first, ...more] = paragraphs(board.conclusion)
  const conclusion: Block = first === undefined
    ? paragraph(words.noConclusion, 'quiet')
    : { is: 'note', title: words.conclusion, blocks: [first, ...more] }
  return [heading(3, board.title, 'theme'), conclusion, ...columns.flatMap((column) => columnBlocks(reading, column))]
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
  return under.length === 0
    ? item(itemRuns(reading, card))
    : item(itemRuns(reading, card, 'strong'), [list(under.map((one) => item(itemRuns(reading, one))))])
}

const doubtful = ['question', 'minority', 'unsure'] as const

/** What the meeting did not know, did not agree on or was not sure of: so that it is not buried among the rest. */
export function doubtsPart(reading: Reading): Block[] {
  const placed = [
    ...reading.rivers.flatMap((river) => river.all.map((one) => ({ one, place: river.name }))),
    ...reading.boards.flatMap(({ board, columns }) => columns.flatMap((column) => column.all.map((one) => ({ one, place: board.title })))),
  ]
  return doubtful.flatMap((state): Block[] => {
    const found = placed.filter(({ one }) => one.state === state)
    return found.length === 0 ? [] : [
      heading(3, reading.words.doubtsOf[state]),
      list(found.map(({ one, place }) => item([run(one.text), run(`(${place})`)]))),
    ]
  })
}
