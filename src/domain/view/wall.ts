import { inOrder } from '#domain/document/order.ts'
import { difference, emptyDocument, type Change } from '#domain/document/document.ts'
import { riversBeside } from '#domain/meeting/beside.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { aboutMeeting, clockOf, wallOf, type Meeting } from '#domain/meeting/records.ts'
import { tellingOf } from '#domain/river/reading-order.ts'
import { belongingsOf } from './river-hue.ts'
import { wallTables, type WallSchema, type WallView } from './wall-rows.ts'

type Rows<T extends keyof WallSchema> = ReadonlyMap<string, WallSchema[T]>

/** A view and the meeting that it was made from: what did not change since is not made again. */
export interface Shown {
  readonly meeting: Meeting
  readonly view: WallView
}

/**
 * The view of the whole meeting. Only what the wall shows now is in it: what is not shown cannot leak. With the view
 * before, an item whose record is the same is the same object again, so that comparing the two costs next to nothing.
 */
export function wallView(meeting: Meeting, people: People, before?: Shown): WallView {
  const wall = wallOf(meeting)
  const about = aboutMeeting(meeting)
  const start: WallView = {
    ...emptyDocument<WallSchema>(wallTables),
    wall: one({ id: 'wall', show: wall.show, of: wall.of, spotlight: wall.spotlight, tour: wall.tour, blank: wall.blank }),
    clock: one(clockOf(meeting)),
    about: one({
      id: 'about', title: about.title, network: about.network, date: about.date, place: about.place, aim: about.aim,
      language: about.language, people: [...meeting.person.values()].filter((person) => person.presence !== 'absent').length,
    }),
  }
  switch (wall.show) {
    case 'welcome': return { ...start, principle: rows(meeting.principle, ({ id, order, text }) => ({ id, order, text })) }
    case 'agenda': return { ...start, block: rows(meeting.block, ({ id, order, title, minutes, note }) => ({ id, order, title, minutes, note })) }
    case 'groups': return { ...start, ...shownRound(meeting, people, wall.of) }
    case 'river': return { ...start, ...shownRivers(meeting, (id) => id === wall.of, before) }
    case 'rivers': return { ...start, ...shownRivers(meeting, () => true, before) }
    case 'beside': return { ...start, ...shownBeside(meeting, before) }
    case 'confluence': return { ...start, ...shownConfluence(meeting, before) }
    case 'board': return { ...start, ...shownBoard(meeting, { board: wall.of }, before) }
    case 'column': return { ...start, ...shownColumn(meeting, wall.of, before) }
    case 'cluster': return { ...start, ...shownCluster(meeting, wall.of, before) }
    case 'needs': return { ...start, need: rows(meeting.need, ({ id, order, text }) => ({ id, order, text })) }
    case 'agreements': return { ...start, agreement: rows(meeting.agreement, (row) => ({ id: row.id, order: row.order, what: row.what, who: whoOnWall(meeting, row.who), due: row.due })) }
    case 'clock': return start
  }
}

/** The change that takes the wall from one view to the next. Both views are redacted before they are compared. */
export function wallChange(from: WallView, to: WallView): Change<WallSchema> {
  return difference<WallSchema>(from, to)
}

function one<R extends { readonly id: string }>(row: R): ReadonlyMap<string, R> {
  return new Map([[row.id, row]])
}

function rows<A, B extends { readonly id: string }>(table: ReadonlyMap<string, A>, show: (row: A) => B | null): ReadonlyMap<string, B> {
  const shown = new Map<string, B>()
  for (const row of table.values()) {
    const seen = show(row)
    if (seen !== null) shown.set(seen.id, seen)
  }
  return shown
}

/** An organisation or a label may stand on the wall; a person's name not. */
function whoOnWall(meeting: Meeting, who: string): string {
  if (who.startsWith('person:')) return ''
  return who.startsWith('organisation:') ? meeting.organisation.get(who.slice('organisation:'.length))?.name ?? '' : who
}

function roundAfter(meeting: Meeting, round: string): WallSchema['round']['next'] {
  const rounds = inOrder(meeting.round.values())
  const next = rounds[rounds.findIndex((row) => row.id === round) + 1]
  return next === undefined || next.title === '' ? null : { title: next.title, minutes: next.minutes }
}

function shownRound(meeting: Meeting, people: People, round: string | null): Pick<WallView, 'round' | 'group'> {
  const seats = [...meeting.seat.values()].filter((seat) => seat.round === round)
  const called = namesApart(meeting, people, new Set(seats.map(({ person }) => person)))
  const names = new Map<string, string[]>()
  for (const seat of seats) names.set(seat.group, [...(names.get(seat.group) ?? []), called(seat.person)])
  return {
    round: rows(meeting.round, (row) => (row.id === round ? { id: row.id, order: row.order, title: row.title, task: row.task, minutes: row.minutes, next: roundAfter(meeting, row.id) } : null)),
    group: rows(meeting.group, (row) => (row.round !== round ? null : {
      id: row.id, order: row.order, round: row.round, name: row.name, room: row.room, people: (names.get(row.id) ?? []).sort(),
    })),
  }
}

/** The name of each of these people; who has the name of another of them gets the organisation behind it, to be found by. */
function namesApart(meeting: Meeting, people: People, shown: ReadonlySet<string>): (person: string) => string {
  const name = (person: string): string => people.get(person)?.name ?? ''
  const same = (person: string): string => name(person).trim().toLowerCase()
  const times = new Map<string, number>()
  for (const person of shown) times.set(same(person), (times.get(same(person)) ?? 0) + 1)
  return (person) => {
    const organisation = meeting.organisation.get(meeting.person.get(person)?.organisation ?? '')?.name ?? ''
    return same(person) === '' || organisation === '' || (times.get(same(person)) ?? 0) < 2 ? name(person) : `${name(person)} (${organisation})`
  }
}

function shownRivers(meeting: Meeting, shown: (river: string) => boolean, before?: Shown): Partial<WallView> {
  const silent = (river: string): boolean => meeting.river.get(river)?.step === 'silent'
  // What the room votes on must not show how others vote.
  const voting = (river: string): boolean => meeting.river.get(river)?.step === 'vote'
  const item = itemsOnWall(meeting, {
    isShown: (one) => one.river !== null && shown(one.river) && !silent(one.river), hasDots: (one) => one.river !== null && !voting(one.river), before,
  })
  return {
    river: rows(meeting.river, (row) => (shown(row.id)
      ? {
          id: row.id, order: row.order, title: row.title, ofDistrict: row.district !== null, scenery: row.scenery, seed: row.seed, bends: row.bends, words: row.words,
          picture: row.picture, pictureWidth: row.pictureWidth, pictureHeight: row.pictureHeight, stream: row.stream, questions: row.questions,
          step: row.step, asked: row.asked, conclusion: row.step === 'conclude' ? row.conclusion : '', hidden: silent(row.id) ? counted(meeting, row.id) : nothingHidden,
        }
      : null)),
    question: rows(meeting.question, ({ id, order, kind, text }) => ({ id, order, kind, text })),
    item,
    link: rows(meeting.link, ({ id, from, to, label }) => (item.has(from) && item.has(to) ? { id, from, to, label } : null)),
  }
}

const nothingHidden: Readonly<Record<string, number>> = {}

/** How many things of each kind: all that the room sees of a river while everybody writes in silence. What has no words was not written. */
function counted(meeting: Meeting, river: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { kind } of tellingOf(meeting.item.values(), river)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** What of a board is shown: all of it, one column, or one card with what lies under it. */
interface BoardPiece {
  readonly board: string | null
  readonly column?: string
  readonly card?: string
}

function shownColumn(meeting: Meeting, shown: string | null, before?: Shown): Partial<WallView> {
  const column = meeting.column.get(shown ?? '')
  return column === undefined ? {} : shownBoard(meeting, { board: column.board, column: column.id }, before)
}

function shownCluster(meeting: Meeting, shown: string | null, before?: Shown): Partial<WallView> {
  const card = meeting.item.get(shown ?? '')
  const column = meeting.column.get(card?.column ?? '')
  return card === undefined || column === undefined ? {} : shownBoard(meeting, { board: column.board, column: column.id, card: card.id }, before)
}

function shownBeside(meeting: Meeting, before?: Shown): Partial<WallView> {
  const shown = new Set(riversBeside(meeting).map(({ id }) => id))
  return shownRivers(meeting, (id) => shown.has(id), before)
}

function shownConfluence(meeting: Meeting, before?: Shown): Partial<WallView> {
  const shown = shownRivers(meeting, () => true, before)
  const piled = rows(meeting.piled, ({ id, pile, item }) => (shown.item?.has(item) === true ? { id, pile, item } : null))
  const piles = new Set([...piled.values()].map(({ pile }) => pile))
  return { ...shown, piled, pile: rows(meeting.pile, ({ id, order, text, along, across }) => (piles.has(id) ? { id, order, text, along, across } : null)) }
}

/** While a board is silent its cards are counted, not shown. Dots are shown when the vote is over. */
function shownBoard(meeting: Meeting, piece: BoardPiece, before?: Shown): Partial<WallView> {
  const board = meeting.board.get(piece.board ?? '')
  if (board === undefined) return {}
  const isShown = (card: { readonly id: string; readonly parent: string | null }): boolean => piece.card === undefined || card.id === piece.card || card.parent === piece.card
  const columns = new Set([...meeting.column.values()].filter((column) => column.board === board.id && (piece.column ?? column.id) === column.id).map((column) => column.id))
  const cards = [...meeting.item.values()].filter((card) => card.column !== null && columns.has(card.column))
  const silent = board.step === 'silent'
  return {
    board: one({ id: board.id, order: board.order, title: board.title, group: board.group, conclusion: board.conclusion, step: board.step, voting: board.voting }),
    column: rows(meeting.column, (row) => (!columns.has(row.id) ? null : {
      id: row.id, order: row.order, board: row.board, sort: row.sort, title: row.title, question: row.question,
      hidden: silent ? cards.filter((card) => card.column === row.id).length : 0,
    })),
    item: silent ? new Map() : itemsOnWall(meeting, { isShown: (card) => card.column !== null && columns.has(card.column) && isShown(card), hasDots: () => board.step === 'conclude', before }),
  }
}

interface Seen {
  readonly isShown: (item: ItemRecord) => boolean
  readonly hasDots: (item: ItemRecord) => boolean
  readonly before: Shown | undefined
}

function itemsOnWall(meeting: Meeting, { isShown, hasDots, before }: Seen): Rows<'item'> {
  const dots = new Map<string, number>()
  for (const vote of meeting.vote.values()) dots.set(vote.item, (dots.get(vote.item) ?? 0) + 1)
  const belonging = belongingsOf(meeting)
  return rows(meeting.item, (row) => {
    if (!isShown(row)) return null
    const { colour, belongs } = belonging(row)
    const given = hasDots(row) ? dots.get(row.id) ?? 0 : 0
    const same = before?.meeting.item.get(row.id) === row ? before.view.item.get(row.id) : undefined
    const who = row.kind === 'plank' ? whoOnWall(meeting, row.who) : ''
    return same?.dots === given && same.who === who && same.colour === colour && same.belongs === belongs ? same : {
      id: row.id, order: row.order, kind: row.kind, text: row.text, state: row.state, river: row.river, column: row.column,
      parent: row.parent, along: row.along, across: row.across, cluster: row.cluster, group: row.group, dots: given, who, due: row.kind === 'plank' ? row.due : '',
      picture: row.picture, pictureWidth: row.pictureWidth, pictureHeight: row.pictureHeight, path: row.path, width: row.width, turn: row.turn, layer: row.layer, colour, belongs,
    }
  })
}
