import { inOrder, keysBetween } from '#domain/document/order.ts'
import type { Command } from '#domain/meeting/command.ts'
import type { BoardRecord, ColumnRecord } from '#domain/meeting/board-records.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { wallOf, type Meeting } from '#domain/meeting/records.ts'

/**
 * What can be done with whole boards, each as one step: a board per group, the boards of one theme made one again, and
 * the votes of one person. Pure; ids of new records come in. Rules BO14 to BO17 of docs/spec/boards.md.
 */
type NewId = () => string

/** Two boards are of one theme when their titles say the same. */
export function sameTheme(meeting: Pick<Meeting, 'board'>, board: BoardRecord): readonly BoardRecord[] {
  const key = (title: string): string => title.trim().toLowerCase()
  return inOrder(meeting.board.values()).filter((other) => key(other.title) === key(board.title))
}

function columnsOf(meeting: Meeting, board: string): readonly ColumnRecord[] {
  return inOrder([...meeting.column.values()].filter((column) => column.board === board))
}

function cardsOf(meeting: Meeting, column: string): readonly ItemRecord[] {
  return inOrder([...meeting.item.values()].filter((item) => item.column === column))
}

/** A board with the same columns and questions for each group that has none yet. A board on which nothing lies becomes that of the first. */
export function boardsForGroups(meeting: Meeting, board: BoardRecord, groups: readonly string[], newId: NewId): Command | null {
  const there = new Set(sameTheme(meeting, board).map(({ group }) => group))
  const wanted = [...new Set(groups.map((group) => group.trim()))].filter((group) => group !== '' && !there.has(group))
  if (wanted.length === 0) return null
  const columns = columnsOf(meeting, board.id)
  const isFree = board.group === '' && board.conclusion === '' && columns.every((column) => cardsOf(meeting, column.id).length === 0)
  const [first, ...rest] = wanted
  const { title, step, voting, dots } = board
  let after = board.id
  const made = (isFree ? rest : wanted).flatMap((group): Command[] => {
    const id = newId()
    const add: Command = { type: 'add', table: 'board', after, rows: [{ id, fields: { title, group, step, voting, dots } }] }
    after = id
    return [add, { type: 'add', table: 'column', rows: columns.map(({ sort, title: name, question }) => ({ id: newId(), fields: { board: id, sort, title: name, question } })) }]
  })
  return { type: 'together', label: 'boards-for-groups', commands: [...(isFree ? [{ type: 'edit', table: 'board', rows: [{ id: board.id, fields: { group: first } }] } as const] : []), ...made] }
}

/**
 * All boards of a theme become one. Every card keeps the group it came from and its question: a column that the kept
 * board does not have goes along. Dots, needs and clusters stay; conclusions are put together under the names of the groups.
 */
export function mergeBoards(meeting: Meeting, board: BoardRecord, newId: NewId): Command | null {
  const all = sameTheme(meeting, board)
  const kept = all.find(({ group }) => group === '') ?? all[0]
  if (kept === undefined || all.length < 2) return null
  const gone = all.filter(({ id }) => id !== kept.id)
  const wall = wallOf(meeting)
  return {
    type: 'together', label: 'merge-boards', commands: [
      ...labelled(meeting, kept),
      ...movedCards(meeting, kept, gone, newId),
      { type: 'edit', table: 'board', rows: [{ id: kept.id, fields: { group: '', conclusion: conclusions(all), ballots: all.reduce((sum, { ballots }) => sum + ballots, 0) } }] },
      ...(wall.show === 'board' && gone.some(({ id }) => id === wall.of) ? [{ type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { of: kept.id, spotlight: null } }] } as const] : []),
      { type: 'remove', table: 'board', ids: gone.map(({ id }) => id) },
    ],
  }
}

function conclusions(boards: readonly BoardRecord[]): string {
  return boards.filter(({ conclusion }) => conclusion !== '').map(({ group, conclusion }) => (group === '' ? conclusion : `${group}: ${conclusion}`)).join('\n\n')
}

/** The cards that lie on the kept board already say from which group they are. */
function labelled(meeting: Meeting, { id, group }: BoardRecord): Command[] {
  const own = group === '' ? [] : columnsOf(meeting, id).flatMap((column) => cardsOf(meeting, column.id)).filter((card) => card.group === '')
  return own.length === 0 ? [] : [{ type: 'edit', table: 'item', rows: own.map((card) => ({ id: card.id, fields: { group } })) }]
}

function movedCards(meeting: Meeting, kept: BoardRecord, gone: readonly BoardRecord[], newId: NewId): Command[] {
  const key = ({ sort, title, question }: ColumnRecord): string => [sort, title, question].join('\n')
  const places = new Map(columnsOf(meeting, kept.id).map((column) => [key(column), { id: column.id, last: cardsOf(meeting, column.id).at(-1)?.order ?? null }]))
  const made: Command[] = []
  const rows: { id: string; fields: Record<string, unknown> }[] = []
  for (const { id, group } of gone) {
    for (const column of columnsOf(meeting, id)) {
      const cards = cardsOf(meeting, column.id)
      if (cards.length === 0) continue
      let place = places.get(key(column))
      if (place === undefined) {
        place = { id: newId(), last: null }
        places.set(key(column), place)
        made.push({ type: 'add', table: 'column', rows: [{ id: place.id, fields: { board: kept.id, sort: column.sort, title: column.title, question: column.question } }] })
      }
      const orders = keysBetween(place.last, null, cards.length)
      place.last = orders.at(-1) ?? place.last
      for (const [at, card] of cards.entries()) rows.push({ id: card.id, fields: { column: place.id, order: orders[at], group: card.group === '' ? group : card.group } })
    }
  }
  return rows.length === 0 ? made : [...made, { type: 'edit', table: 'item', rows }]
}

/** The votes of one person, as points by card. Who it was is not kept; only that one more has voted. */
export function castVotes(board: BoardRecord, points: ReadonlyMap<string, number>, newId: NewId): Command {
  const rows = [...points].flatMap(([item, count]) => Array.from({ length: count }, () => ({ id: newId(), fields: { item } })))
  return {
    type: 'together', label: 'cast-votes', commands: [
      ...(rows.length === 0 ? [] : [{ type: 'add', table: 'vote', rows } as const]),
      { type: 'edit', table: 'board', rows: [{ id: board.id, fields: { ballots: board.ballots + 1 } }] },
    ],
  }
}

/** All votes of a board away, to vote again. */
export function clearVotes(meeting: Meeting, board: BoardRecord): Command | null {
  const cards = new Set(columnsOf(meeting, board.id).flatMap((column) => cardsOf(meeting, column.id)).map(({ id }) => id))
  const ids = [...meeting.vote.values()].filter((vote) => cards.has(vote.item)).map(({ id }) => id)
  if (ids.length === 0 && board.ballots === 0) return null
  return { type: 'together', label: 'clear-votes', commands: [...(ids.length === 0 ? [] : [{ type: 'remove', table: 'vote', ids } as const]), { type: 'edit', table: 'board', rows: [{ id: board.id, fields: { ballots: 0 } }] }] }
}
