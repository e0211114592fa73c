import { z } from '#contract/jitless.ts'
import type { Command, Fields } from '#domain/meeting/command.ts'
import { startMeeting } from '#domain/meeting/template.ts'
import { freePlace } from '#domain/river/free-place.ts'
import type { RiverThing, Step } from '#domain/river/river-things.ts'
import { watercourse } from '#domain/river/watercourse.ts'
import { agreementStates, followUps } from '#domain/meeting/harvest-records.ts'
import { itemStates, type ItemKind } from '#domain/meeting/item-records.ts'
import type { Language } from '#domain/meeting/records.ts'
import { seatId } from '#domain/meeting/round-records.ts'
import type { NameLine } from '#contract/answers.ts'
import en from '../../../resources/sample/en.json'
import nl from '../../../resources/sample/nl.json'
import { templateWords } from './templates.ts'

const text = z.string()
const at = z.number().int().nonnegative()
const plank = z.tuple([text, text, text])
const river = z.object({
  opportunities: z.array(text), obstacles: z.array(text),
  bridges: z.array(z.object({ text, over: z.array(at), to: at, planks: z.array(plank) })),
  boat: text.optional(),
})
const card = z.union([z.tuple([text]), z.tuple([text, z.enum(itemStates)]), z.tuple([text, z.enum(itemStates), text])])
const source = z.union([
  z.tuple([z.literal('river'), at, z.enum(['opportunity', 'obstacle', 'bridge']), at]),
  z.tuple([z.literal('board'), at, at, at]),
])
const sampleFile = z.object({
  title: text, network: text, date: text, time: text, place: text, next: text, lead: at,
  districts: z.array(text), organisations: z.array(z.tuple([text, text])), people: z.array(z.tuple([text, at, at])),
  principles: z.array(text), rivers: z.array(river),
  boards: z.array(z.object({ title: text, conclusion: text, columns: z.array(z.array(card)) })),
  needs: z.array(z.object({ text, from: z.array(source), followUp: z.enum(followUps), addressee: text.optional(), answer: text.optional(), answered: text.optional() })),
  agreements: z.array(z.object({ what: text, who: text, due: text, state: z.enum(agreementStates).optional(), outcome: text.optional(), need: at.optional() })),
})
type Sample = z.infer<typeof sampleFile>
type River = Sample['rivers'][number]

const samples = { nl: sampleFile.parse(nl), en: sampleFile.parse(en) }

/**
 * The sample meeting: invented content, made with the same commands as any other, so it always fits the rules of
 * today. Ids are readable and fixed ("person-3"), which tests and pictures rely on.
 */
export function sampleMeeting(language: Language): { readonly command: Command; readonly names: readonly NameLine[] } {
  const sample = samples[language]
  const { title, network, date, place } = sample
  let made = 0
  const start = startMeeting({ template: 'kick-off', language, title, date, place, network }, { aim: templateAim(language), agenda: templateAgenda(language), rounds: [], boards: [], principles: sample.principles },
    templateWords(language), () => `start-${String(made++)}`)
  const commands = [
    ...(start.type === 'together' ? start.commands : [start]), ...people(sample), ...rounds(sample, language),
    ...sample.rivers.flatMap((one, index) => riverCommands(sample, one, index)), ...boards(sample, language), ...harvest(sample),
    edit('meeting', 'meeting', { lead: `person-${String(sample.lead)}`, time: sample.time, next: sample.next }),
  ]
  const names = sample.people.map(([name], index) => ({ id: `person-${String(index)}`, name, email: '' }))
  return { command: { type: 'together', label: 'meeting.sample', commands }, names }
}

function templateAim(language: Language): string {
  return templateWords(language)['kick-off'].aim
}

function templateAgenda(language: Language): readonly { readonly title: string; readonly minutes: number }[] {
  return templateWords(language)['kick-off'].agenda
}

function add(table: Extract<Command, { type: 'add' }>['table'], rows: readonly (readonly [string, Fields])[]): Command[] {
  return rows.length === 0 ? [] : [{ type: 'add', table, rows: rows.map(([id, fields]) => ({ id, fields })) }]
}

function edit(table: Extract<Command, { type: 'edit' }>['table'], id: string, fields: Fields): Command {
  return { type: 'edit', table, rows: [{ id, fields }] }
}

function people(sample: Sample): Command[] {
  return [
    ...add('district', sample.districts.map((name, n) => [`district-${String(n)}`, { name }])),
    ...add('organisation', sample.organisations.map(([name, sort], n) => [`organisation-${String(n)}`, { name, sort }])),
    ...add('person', sample.people.map(([, organisation, district], n) => [`person-${String(n)}`, {
      organisation: `organisation-${String(organisation)}`, district: `district-${String(district)}`, presence: n % 16 === 15 ? 'absent' : 'present',
    }])),
  ]
}

/**
 * Lines over a board of 12 by 4 places. Two slants s and t give no pair twice when (s - t) times 1, 2 or 3 is never 0
 * modulo 12, and no group has neighbours (people of one district) when s times 1, 2 or 3 is not either.
 */
const slants = [3, 5, 10]

/** Three rounds of twelve groups of four in which nobody meets twice, and one per district. */
function rounds(sample: Sample, language: Language): Command[] {
  const there = sample.people.map((_, n) => n).filter((n) => n % 16 !== 15)
  const { rounds: wanted } = templateWords(language)['kick-off']
  return wanted.flatMap((round, at) => {
    const id = `round-${String(at)}`
    const groups = new Map<number, number[]>()
    for (const n of there) {
      const seat = round.strategy === 'attribute' ? sample.people[n]?.[2] ?? 0 : (Math.floor(n / 4) + (slants[at] ?? 1) * (n % 4)) % 12
      groups.set(seat, [...(groups.get(seat) ?? []), n])
    }
    const sorted = [...groups].sort(([a], [b]) => a - b)
    const name = (seat: number, place: number): string => (round.strategy === 'attribute' ? sample.districts[seat] ?? '' : String(place + 1))
    return [
      ...add('round', [[id, { ...round }]]),
      ...add('group', sorted.map(([seat], place) => [`${id}-group-${String(place)}`, { round: id, name: name(seat, place) }])),
      ...add('seat', sorted.flatMap(([, members], place) => members.map((n): [string, Fields] => {
        const person = `person-${String(n)}`
        return [seatId(id, person), { round: id, group: `${id}-group-${String(place)}`, person }]
      }))),
    ]
  })
}

interface Thing { readonly id: string; readonly kind: ItemKind; readonly text: string; readonly along: number; readonly across: number }

/** Each thing where there is room for it, in the order in which a group would put them down: the same rule as in the app. */
function things(one: River, river: string, seed: number): Thing[] {
  const course = watercourse([], seed)
  const placed: RiverThing[] = []
  const put = (kind: 'boat' | 'obstacle' | 'bridge' | 'opportunity', n: number, words: string, more: { readonly planks?: readonly Step[]; readonly along?: number } = {}): void => {
    const thing = { id: `${river}-${kind}-${String(n)}`, kind, text: words, label: kind, ...(more.planks === undefined ? {} : { planks: more.planks }) }
    placed.push({ ...thing, ...(more.along === undefined ? freePlace(course, placed, thing) : { along: more.along, across: 0 }) })
  }
  // Bridges first, with room between them: they must span the water, the rest finds its place around them.
  for (const [b, bridge] of one.bridges.entries()) put('bridge', b, bridge.text, { planks: bridge.planks.map(([words]) => ({ text: words })), along: 0.42 + 0.36 * b })
  if (one.boat !== undefined) put('boat', 0, one.boat)
  for (const [n, words] of one.obstacles.entries()) put('obstacle', n, words)
  for (const [n, words] of one.opportunities.entries()) put('opportunity', n, words)
  return placed.map(({ id, kind, text: words, along, across }) => ({ id, kind: kind, text: words, along, across }))
}

function riverCommands(sample: Sample, one: River, index: number): Command[] {
  const river = `river-${String(index)}`
  const district = `district-${String(index)}`
  const placed = things(one, river, index + 1)
  return [
    ...add('river', [[river, { title: sample.districts[index] ?? '', district, seed: index + 1 }]]),
    ...add('item', placed.map(({ id, kind, text: words, along, across }) => [id, { kind, text: words, along, across, river }])),
    ...add('item', one.bridges.flatMap((bridge, b) => bridge.planks.map(([words, who, due], p): [string, Fields] => [
      `${river}-plank-${String(b)}-${String(p)}`,
      { kind: 'plank', text: words, who: whoId(who), due, river, parent: `${river}-bridge-${String(b)}` },
    ]))),
    ...add('link', one.bridges.flatMap((bridge, b) => [
      ...bridge.over.map((n): [string, Fields] => [`${river}-over-${String(b)}-${String(n)}`, { from: `${river}-obstacle-${String(n)}`, to: `${river}-bridge-${String(b)}` }]),
      [`${river}-to-${String(b)}`, { from: `${river}-bridge-${String(b)}`, to: `${river}-opportunity-${String(bridge.to)}` }] as [string, Fields],
    ])),
  ]
}

/** "person:3" in the file is person-3 here. */
function whoId(who: string): string {
  return who.replace(/^(person|organisation):(\d+)$/, '$1:$1-$2')
}

function boards(sample: Sample, language: Language): Command[] {
  const words = templateWords(language)
  return sample.boards.flatMap((board, b) => {
    const id = `board-${String(b)}`
    const columns = [...words.columns, words.further]
    return [
      ...add('board', [[id, { title: board.title, conclusion: board.conclusion, step: 'conclude' }]]),
      ...add('column', columns.map((column, c) => [`${id}-column-${String(c)}`, { ...column, board: id }])),
      ...board.columns.flatMap((cards, c) => add('item', cards.map(([words, state, addressee], n) => [
        `${id}-card-${String(c)}-${String(n)}`,
        { kind: 'card', text: words, state: state ?? 'plain', addressee: addressee ?? '', column: `${id}-column-${String(c)}` },
      ]))),
    ]
  })
}

function harvest(sample: Sample): Command[] {
  return [
    ...sample.needs.flatMap((need, n): Command[] => [
      { type: 'mark-need', id: `need-${String(n)}`, text: need.text, items: need.from.map(sourceItem) },
      edit('need', `need-${String(n)}`, { followUp: need.followUp, addressee: need.addressee ?? '', answer: need.answer ?? '', answered: need.answered ?? '' }),
    ]),
    ...add('agreement', sample.agreements.map((agreement, n) => [`agreement-${String(n)}`, {
      what: agreement.what, who: whoId(agreement.who), due: agreement.due, state: agreement.state ?? 'open', outcome: agreement.outcome ?? '',
      need: agreement.need === undefined ? null : `need-${String(agreement.need)}`,
    }])),
  ]
}

function sourceItem(from: Sample['needs'][number]['from'][number]): string {
  return from[0] === 'river' ? `river-${String(from[1])}-${from[2]}-${String(from[3])}` : `board-${String(from[1])}-card-${String(from[2])}-${String(from[3])}`
}
