import type { WallSchema } from '#domain/view/wall-rows.ts'

/** One line of "Where am I?": `letter` only at the first name of that letter, so that the eye can jump. */
export interface FinderLine {
  readonly key: string
  readonly letter: string
  readonly name: string
  /** False when another name begins with the same letters: then the end of it may not be left off. */
  readonly mayEndEarly: boolean
  readonly group: WallSchema['group']
}

/** So many letters of a name are always on a line of three columns of a beamer of four by three. */
const sureLetters = 14

/** Everybody in the groups by name, as `compare` sorts. Cost: n log n; nothing is left out, also not two of one name. */
export function finderLines(groups: readonly WallSchema['group'][], compare: (one: string, other: string) => number): readonly FinderLine[] {
  const everybody = groups.flatMap((group) => group.people.filter((name) => name.trim() !== '').map((name, at) => ({ key: `${group.id} ${String(at)}`, name, group })))
  const beginnings = new Map<string, Set<string>>()
  for (const { name } of everybody) beginnings.set(beginning(name), (beginnings.get(beginning(name)) ?? new Set()).add(name))
  let before = ''
  return everybody.sort((one, other) => compare(firstFirst(one.name), firstFirst(other.name))).map((line) => {
    const letter = firstLetter(line.name)
    const shown = letter === before ? '' : letter
    before = letter
    return { ...line, letter: shown, mayEndEarly: (beginnings.get(beginning(line.name))?.size ?? 1) === 1 }
  })
}

function beginning(name: string): string {
  return name.slice(0, sureLetters).toLowerCase()
}

/** Signs before the first letter ("'t Hart") do not count in sorting, as they do not in looking. */
function firstFirst(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '')
}

/** "Élif" is found under E. */
function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0].toUpperCase() ?? '#'
}

/** Px at 1080 lines: a line for a name and a number, and the widest with which a wall of 16:9 still has three columns. */
const leastLine = 400
const widestLine = 560

/** How wide a line must be at least so that the longest word of a group's name and the names beside it need not be broken, in px at 1080 lines. */
export function finderLineWidth(groups: readonly WallSchema['group'][]): number {
  const letters = Math.max(0, ...groups.flatMap(({ name }) => name.split(/[\s-]+/).map((word) => word.length)))
  return Math.max(leastLine, Math.min(widestLine, 300 + 20 * letters))
}

/** Which groups are in a room: "1–10, 12", or names. */
export interface RoomLine {
  readonly room: string
  readonly groups: string
}

/** About three lines at the foot of a page of four by three; more would take the place of names. */
const mostLetters = 190

/**
 * The rooms, each once with its groups, when rooms are shared and that is short; null: the room stands behind every
 * name. [] when no group has a room. A room beside every name would double the pages and so the time to wait for one.
 */
export function roomLines(groups: readonly WallSchema['group'][]): readonly RoomLine[] | null {
  const inRoom = new Map<string, string[]>()
  for (const { room, name } of groups) if (room.trim() !== '') inRoom.set(room, [...(inRoom.get(room) ?? []), name])
  const lines = [...inRoom].map(([room, names]) => ({ room, groups: inRuns(names) }))
  const isShared = lines.length * 2 <= groups.length
  const letters = lines.reduce((sum, { room, groups: names }) => sum + room.length + names.length + 5, 0)
  return lines.length === 0 || (isShared && letters <= mostLetters) ? lines : null
}

/** Numbers that follow each other are one run: 1, 2, 3, 5 -> "1–3, 5". Names stay as they are. */
function inRuns(names: readonly string[]): string {
  const runs: { from: string; to: string }[] = []
  for (const name of names) {
    const last = runs.at(-1)
    if (last !== undefined && /^\d+$/.test(name) && /^\d+$/.test(last.to) && Number(name) === Number(last.to) + 1) last.to = name
    else runs.push({ from: name, to: name })
  }
  return runs.map(({ from, to }) => (from === to ? from : Number(to) === Number(from) + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(', ')
}
