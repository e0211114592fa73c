import type { WallSchema } from '#domain/view/wall.ts'

/** One line of "Where am I?": `letter` only at the first name of that letter, so that the eye can jump. */
export interface FinderLine {
  readonly key: string
  readonly letter: string
  readonly name: string
  readonly group: WallSchema['group']
}

/** Everybody in the groups by name, as `compare` sorts. Cost: n log n; nothing is left out, also not two of one name. */
export function finderLines(groups: readonly WallSchema['group'][], compare: (one: string, other: string) => number): readonly FinderLine[] {
  const everybody = groups.flatMap((group) => group.people.filter((name) => name.trim() !== '').map((name, at) => ({ key: `${group.id} ${String(at)}`, name, group })))
  let before = ''
  return everybody.sort((one, other) => compare(firstFirst(one.name), firstFirst(other.name))).map((line) => {
    const letter = firstLetter(line.name)
    const shown = letter === before ? '' : letter
    before = letter
    return { ...line, letter: shown }
  })
}

/** Signs before the first letter ("'t Hart") do not count in sorting, as they do not in looking. */
function firstFirst(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '')
}

/** "Élif" is found under E. */
function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0].toUpperCase() ?? '#'
}
