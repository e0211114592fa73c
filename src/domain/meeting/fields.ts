import { limits } from './limits.ts'
import { boardSteps, columnSorts, roomSteps, votings } from './board-records.ts'
import { agreementSorts, agreementStates, askStates, followUps } from './harvest-records.ts'
import { itemKinds, itemStates, thingKinds } from './item-records.ts'
import { presences } from './people-records.ts'
import { templateNames, type MeetingTable } from './records.ts'
import { colourings, sceneries, streams } from './river-records.ts'
import { wallShows } from './wall-records.ts'
import { attributes, wantings, strategies } from './round-records.ts'

/** What a field may hold. One description serves commands, files and the check of a whole meeting. */
export type FieldRule =
  | { readonly is: 'line'; readonly max: number; readonly filled: boolean }
  | { readonly is: 'text'; readonly max: number }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'number'; readonly from: number; readonly to: number; readonly whole: boolean }
  | { readonly is: 'flag' }
  | { readonly is: 'date' }
  | { readonly is: 'reference'; readonly optional: boolean }
  | { readonly is: 'order' }
  | { readonly is: 'lines'; readonly most: number }
  | { readonly is: 'numbers'; readonly most: number }
  | { readonly is: 'words' }
  /** The name of stored bytes: SHA-256 in hex, or ''. */
  | { readonly is: 'blob' }

export interface Field {
  readonly rule: FieldRule
  /** The value of a new record that does not name it; undefined = it must be named. */
  readonly start: unknown
  /** Set when the record is made and never after. */
  readonly fixed?: true
}

const line = (start: string | undefined = ''): Field => ({ rule: { is: 'line', max: limits.line, filled: false }, start })
const name = (): Field => ({ rule: { is: 'line', max: limits.line, filled: true }, start: undefined })
const text = (): Field => ({ rule: { is: 'text', max: limits.text }, start: '' })
const choice = (of: readonly string[]): Field => ({ rule: { is: 'choice', of }, start: of[0] })
const whole = (start: number, from: number, to: number): Field => ({ rule: { is: 'number', from, to, whole: true }, start })
const part = (start: number, from: number, to: number): Field => ({ rule: { is: 'number', from, to, whole: false }, start })
const flag = (): Field => ({ rule: { is: 'flag' }, start: false })
const date = (): Field => ({ rule: { is: 'date' }, start: '' })
const order = (): Field => ({ rule: { is: 'order' }, start: undefined })
const blob = (): Field => ({ rule: { is: 'blob' }, start: '' })
const one = (): Field => ({ rule: { is: 'reference', optional: false }, start: undefined })
const maybe = (): Field => ({ rule: { is: 'reference', optional: true }, start: null })
const fixed = (field: Field): Field => ({ ...field, fixed: true })

const farthest = 8_640_000_000_000_000

/** Every field of every table but `id`. */
export const fields: { readonly [T in MeetingTable]: Readonly<Record<string, Field>> } = {
  meeting: {
    title: name(), network: line(), date: date(), time: line(), place: line(), aim: text(), lead: maybe(), nutshell: text(),
    next: text(), template: choice(templateNames), language: choice(['nl', 'en']), colour: line(), logo: line(),
  },
  block: { order: order(), title: name(), minutes: whole(15, 0, limits.minutes), note: text() },
  district: { order: order(), name: name() },
  organisation: { order: order(), name: name(), sort: line() },
  person: {
    order: order(), organisation: maybe(), district: maybe(), presence: choice(presences),
    tags: { rule: { is: 'lines', most: 20 }, start: [] },
  },
  round: {
    order: order(), title: line(), task: text(), minutes: whole(10, 0, limits.minutes), strategy: choice(strategies),
    attribute: choice(attributes), size: whole(4, 2, limits.people), divide: choice(['size', 'groups']), groups: whole(4, 1, limits.groups),
    smallest: whole(2, 1, limits.people), most: whole(0, 0, limits.people), same: maybe(),
  },
  group: { order: order(), round: fixed(one()), name: line(), room: line(), locked: flag() },
  seat: { round: fixed(one()), group: one(), person: fixed(one()) },
  choice: { round: fixed(one()), person: fixed(one()), first: maybe(), second: maybe() },
  pin: { person: one(), sort: choice(['host', 'out']), round: maybe(), place: whole(1, 1, limits.groups) },
  balance: { weight: choice(wantings), tag: line(), attribute: choice(attributes) },
  wish: { sort: choice(['together', 'apart']), one: one(), other: one() },
  river: {
    order: order(), title: line(), district: maybe(), scenery: choice(sceneries), seed: whole(1, 0, 2 ** 31),
    bends: { rule: { is: 'numbers', most: 64 }, start: [] }, words: { rule: { is: 'words' }, start: {} },
    questions: { rule: { is: 'words' }, start: {} }, colour: choice(colourings),
    // A river of an older meeting is open, as it was: it never becomes silent by itself.
    step: { rule: { is: 'choice', of: roomSteps }, start: 'reveal' }, asked: choice(['', ...thingKinds]), conclusion: text(),
    picture: blob(), pictureWidth: whole(0, 0, limits.pictureSide), pictureHeight: whole(0, 0, limits.pictureSide), stream: choice(streams),
  },
  question: { order: order(), kind: choice(itemKinds), text: line() },
  item: {
    order: order(), kind: choice(itemKinds), text: text(), state: choice(itemStates), addressee: line(), river: maybe(),
    column: maybe(), parent: maybe(), along: part(0.5, 0, 1), across: part(0, -1, 1), who: line(), due: date(),
    width: part(0, 0, limits.width), turn: part(0, -180, 180), layer: whole(0, -limits.layer, limits.layer), locked: flag(), theme: maybe(), cluster: line(), group: line(),
    picture: blob(), pictureWidth: whole(0, 0, limits.pictureSide), pictureHeight: whole(0, 0, limits.pictureSide), alt: line(),
    path: { rule: { is: 'numbers', most: limits.pathNumbers }, start: [] },
  },
  link: { from: fixed(one()), to: fixed(one()), label: line() },
  board: {
    order: order(), title: name(), group: line(), conclusion: text(), step: choice(boardSteps), voting: choice(votings), dots: whole(3, 1, 20), ballots: whole(0, 0, limits.people),
  },
  pile: { order: order(), text: text(), along: part(0.5, 0, 1), across: part(0, -1, 1) },
  piled: { pile: fixed(one()), item: fixed(one()) },
  beside: { order: order(), river: fixed(one()) },
  column: { order: order(), board: fixed(one()), sort: choice(columnSorts), title: line(), question: line() },
  vote: { item: fixed(one()) },
  need: { order: order(), text: text(), followUp: choice(followUps), addressee: line(), askState: choice(askStates), answer: text(), answered: date(), earlier: line(), earlierDate: date() },
  source: { need: one(), item: fixed(one()) },
  agreement: {
    order: order(), sort: choice(agreementSorts), what: text(), who: line(), due: date(), state: choice(agreementStates), outcome: text(), need: maybe(), item: maybe(),
  },
  principle: { order: order(), text: text() },
  part: { order: order(), off: flag(), own: text() },
  wall: { show: choice(wallShows), of: { rule: { is: 'reference', optional: true }, start: null }, spotlight: maybe(), tour: flag(), blank: choice(['no', 'black', 'white']) },
  clock: {
    state: choice(['idle', 'running', 'paused']), endsAt: whole(0, 0, farthest), left: whole(0, 0, farthest),
    total: whole(0, 0, farthest), look: choice(['big', 'ring', 'hidden']),
  },
}

/** How many records a table may have. */
export const most: Readonly<Partial<Record<MeetingTable, number>>> = {
  meeting: 1, wall: 1, clock: 1, person: limits.people, round: limits.rounds, group: limits.groups,
  seat: limits.people * 10, choice: limits.people * 10, river: limits.rivers, item: limits.items, link: limits.items, pile: limits.items, piled: limits.items, beside: limits.beside, board: limits.boards,
  vote: limits.items, source: limits.items, part: 100,
}
