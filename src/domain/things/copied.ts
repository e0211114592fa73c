import { inOrder } from '#domain/document/order.ts'
import type { Command, NewRow } from '#domain/meeting/command.ts'
import { readValue } from '#domain/meeting/values.ts'
import { thingKinds, type ItemRecord, type ThingKind } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { inside } from './river-commands.ts'

/** A step of a bridge; `who` as it is kept, and the name of an organisation in words. */
interface CopiedPlank {
  readonly text: string
  readonly who: string
  readonly whoName: string
  readonly due: string
}

type Copied = 'text' | 'state' | 'addressee' | 'along' | 'across' | 'width' | 'turn' | 'picture' | 'pictureWidth' | 'pictureHeight' | 'alt' | 'path'

export interface CopiedThing extends Pick<ItemRecord, Copied> {
  readonly kind: ThingKind
  /** The title of the theme: a theme of that title is found again elsewhere. */
  readonly theme: string
  readonly planks: readonly CopiedPlank[]
}

/** What lies on the clipboard. Things are known by their place in the list, so no id goes along. */
export interface CopiedThings {
  readonly meander: 'things'
  readonly version: 1
  /** The meeting it was copied from: the bytes of a picture are only there. */
  readonly meeting: string
  readonly things: readonly CopiedThing[]
  readonly links: readonly { readonly from: number; readonly to: number; readonly label: string }[]
}

/** The chosen things as they go to the clipboard: places, looks, planks, and the links between them. No ids, no names of people. */
export function copyOf(meeting: Meeting, id: string, ids: readonly string[]): CopiedThings | null {
  const items = ids.flatMap((one) => meeting.item.get(one) ?? []).filter((item) => (thingKinds as readonly string[]).includes(item.kind))
  if (items.length === 0) return null
  const numbers = new Map(items.map((item, at) => [item.id, at]))
  const links = [...meeting.link.values()].flatMap(({ from, to, label }) => {
    const [one, other] = [numbers.get(from), numbers.get(to)]
    return one === undefined || other === undefined ? [] : [{ from: one, to: other, label }]
  })
  return { meander: 'things', version: 1, meeting: id, things: items.map((item) => copiedThing(meeting, item)), links }
}

function copiedThing(meeting: Meeting, item: ItemRecord): CopiedThing {
  const planks = item.kind === 'bridge' ? inOrder([...meeting.item.values()].filter((plank) => plank.parent === item.id && plank.kind === 'plank')) : []
  return {
    kind: item.kind as ThingKind, text: item.text, state: item.state, addressee: item.addressee, along: item.along, across: item.across, width: item.width, turn: item.turn,
    theme: meeting.board.get(item.theme ?? '')?.title ?? '', picture: item.picture, pictureWidth: item.pictureWidth, pictureHeight: item.pictureHeight, alt: item.alt, path: [...item.path],
    planks: planks.map(({ text, who, due }) => ({ text, who, whoName: meeting.organisation.get(who.replace(/^organisation:/, ''))?.name ?? '', due })),
  }
}

/** For other programs: a line for each thing, the planks below their bridge. */
export function linesOf(copied: CopiedThings): string {
  return copied.things.flatMap((thing) => [thing.text, ...thing.planks.map((plank) => `  - ${plank.text}`)]).map((text) => text.replace(/\s*\n\s*/g, ' ')).filter((text) => text.trim() !== '').join('\n')
}

export interface Pasted {
  readonly command: Command
  /** Ids of the new things, to be chosen. */
  readonly ids: readonly string[]
  /** How many planks lost who would do them, because nobody here is that person. */
  readonly people: number
  /** How many pictures stayed behind in the other meeting. */
  readonly pictures: number
}

export interface Into {
  readonly river: string
  /** The open meeting. */
  readonly id: string
  readonly label: 'paste' | 'duplicate'
  /** Where it goes when the place is taken: a little further along the water. */
  readonly shift: number
  readonly newId: () => string
}

/**
 * What was copied as new records in one step. What this meeting does not have is left out: a person, the bytes of a
 * picture; a theme is found again by its title, an organisation by its name stays as words.
 */
export function pasteOf(meeting: Meeting, copied: CopiedThings, into: Into): Pasted {
  const elsewhere = copied.meeting !== into.id
  const ids = copied.things.map(() => into.newId())
  const themes = new Map([...meeting.board.values()].map((board) => [board.title, board.id]))
  let [people, pictures] = [0, 0]
  const rows: NewRow[] = []
  const planks: NewRow[] = []
  for (const [at, thing] of copied.things.entries()) {
    const { planks: steps, theme, along, across, picture, ...rest } = thing
    const id = ids[at] ?? into.newId()
    const gone = elsewhere && picture !== ''
    if (gone) pictures += 1
    const place = inside({ along: along + into.shift, across: across + into.shift * 3 })
    rows.push({ id, fields: { ...rest, ...place, picture: gone ? '' : picture, theme: themes.get(theme) ?? null, river: into.river } })
    for (const { text, who, whoName, due } of thing.kind === 'bridge' ? steps : []) {
      const known = whoHere(meeting, who, whoName)
      if (known === null) people += 1
      planks.push({ id: into.newId(), fields: { kind: 'plank', text, who: known ?? '', due: dueOf(due), river: into.river, parent: id, ...place } })
    }
  }
  const once = new Map(copied.links.filter(({ from, to }) => from !== to && from < ids.length && to < ids.length).map((link) => [link.from * 5_000 + link.to, link]))
  const links = [...once.values()].map(({ from, to, label }) => ({ id: into.newId(), fields: { from: ids[from] ?? '', to: ids[to] ?? '', label } }))
  const commands: Command[] = [
    { type: 'add', table: 'item', rows },
    ...(planks.length === 0 ? [] : [{ type: 'add', table: 'item', rows: planks } as const]),
    ...(links.length === 0 ? [] : [{ type: 'add', table: 'link', rows: links } as const]),
  ]
  return { command: { type: 'together', label: into.label, commands }, ids, people, pictures }
}

/** Null: a person who is not in this meeting. */
function whoHere(meeting: Meeting, who: string, name: string): string | null {
  if (who.startsWith('person:')) return meeting.person.has(who.slice('person:'.length)) ? who : null
  if (!who.startsWith('organisation:')) return who
  return meeting.organisation.has(who.slice('organisation:'.length)) ? who : name
}

function dueOf(due: string): string {
  return readValue({ is: 'date' }, due).ok ? due : ''
}
