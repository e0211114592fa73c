// A first seating of one round that keeps the musts: exact search over the people who are hard to place (blocks,
// people with somebody to avoid, people with a fixed seat), then everybody else where there is room.
//
// The search is depth first, most hemmed-in block first (DSATUR, Brelaz 1979), empty equal groups tried once. It is
// cut off after a fixed number of tries and started again with other chances, so it ends everywhere at the same
// point. When it was not cut off and found nothing, nothing exists.
import { type Chance, shuffle } from './chance.ts'
import type { RoundRules } from './room.ts'

export type Seated =
  | { readonly kind: 'kept'; readonly groups: number[][] }
  /** No seating keeps all musts of this round: this one breaks some. */
  | { readonly kind: 'impossible'; readonly groups: number[][] }
  /** Not found within the tries; there may be one. */
  | { readonly kind: 'unknown'; readonly groups: number[][] }

interface Search {
  readonly rules: RoundRules
  readonly avoid: readonly ReadonlySet<number>[]
  readonly blocks: readonly (readonly number[])[]
  readonly groups: number[][]
  /** Per group: groups of one kind are alike as long as they are empty. */
  readonly kinds: readonly number[]
  /** Look for the most hemmed-in block each time (small rooms), or take the blocks as they come. */
  readonly looks: boolean
  tries: number
}

const triesPerStart = 20_000
const starts = 5
/** Above this many hard blocks, looking for the most hemmed-in one costs more than it saves. */
const fewBlocks = 80

export function seatRound(rules: RoundRules, apart: readonly (readonly number[])[], people: number, chance: Chance): Seated {
  const avoid = avoidance(apart, people)
  const easy: (readonly number[])[] = []
  const hard: (readonly number[])[] = []
  for (const block of rules.blocks) (isHard(rules, avoid, block) ? hard : easy).push(block)
  const kinds = kindsOf(rules)
  let proven = false
  for (let start = 0; start < starts && !proven; start++) {
    const groups: number[][] = rules.sizes.map(() => [])
    const looks = hard.length <= fewBlocks || start > 2
    const blocks = shuffle(chance, [...hard]).sort((a, b) => (looks ? 0 : hardness(rules, b) - hardness(rules, a)))
    const search: Search = { rules, avoid, blocks, groups, kinds, looks, tries: triesPerStart }
    if (place(search, new Set(search.blocks.keys()))) {
      if (fill(rules, groups, shuffle(chance, [...easy]))) return { kind: 'kept', groups }
    }
    proven = search.tries > 0
  }
  const groups: number[][] = rules.sizes.map(() => [])
  const bySize = shuffle(chance, [...rules.blocks]).sort((a, b) => hardness(rules, b) - hardness(rules, a))
  fillAnyhow(rules, avoid, groups, bySize)
  return { kind: proven ? 'impossible' : 'unknown', groups }
}

function avoidance(apart: readonly (readonly number[])[], people: number): Set<number>[] {
  const avoid = Array.from({ length: people }, () => new Set<number>())
  for (const list of apart) for (const p of list) for (const q of list) if (p !== q) avoid[p]?.add(q)
  return avoid
}

function isHard(rules: RoundRules, avoid: readonly ReadonlySet<number>[], block: readonly number[]): boolean {
  return block.length > 1 || block.some((person) => (rules.fixedTo[person] as number) >= 0 || (avoid[person]?.size ?? 0) > 0)
}

function hardness(rules: RoundRules, block: readonly number[]): number {
  return block.length + ((rules.fixedTo[block[0] as number] as number) >= 0 ? 1000 : 0)
}

function place(search: Search, left: Set<number>): boolean {
  if (left.size === 0) return true
  let chosen = -1
  let options: number[] = []
  for (const number of left) {
    if (!search.looks && chosen >= 0) break
    const found = possible(search, search.blocks[number] ?? [])
    const larger = (search.blocks[number]?.length ?? 0) > (search.blocks[chosen]?.length ?? 0)
    if (chosen < 0 || found.length < options.length || (found.length === options.length && larger)) {
      chosen = number
      options = found
    }
    if (options.length === 0) return false
  }
  const block = search.blocks[chosen] ?? []
  left.delete(chosen)
  for (const group of options) {
    if (search.tries-- <= 0) break
    search.groups[group]?.push(...block)
    if (place(search, left)) return true
    search.groups[group]?.splice(-block.length)
  }
  left.add(chosen)
  return false
}

/** Groups that can take the block; of the still empty groups that are alike only the first. */
function possible({ rules, avoid, groups, kinds }: Search, block: readonly number[]): number[] {
  const leader = block[0] as number
  const fixed = rules.fixedTo[leader] as number
  const region = rules.regionOf[leader] as number
  const options: number[] = []
  const emptySeen = new Set<number>()
  groups.forEach((members, group) => {
    if (fixed >= 0 ? group !== fixed : rules.regions[group] !== region) return
    if (members.length + block.length > (rules.sizes[group] as number)) return
    if (members.length === 0 && fixed < 0) {
      const kind = kinds[group] as number
      if (emptySeen.has(kind)) return
      emptySeen.add(kind)
    } else if (members.some((member) => block.some((person) => avoid[member]?.has(person) === true))) return
    options.push(group)
  })
  return options
}

/** Alike: of one size and region, and nobody is fixed to them. */
function kindsOf(rules: RoundRules): number[] {
  const awaited = new Set(rules.present.map((person) => rules.fixedTo[person] as number))
  const numbers = new Map<string, number>()
  return rules.sizes.map((size, group) => {
    const kind = awaited.has(group) ? `group ${String(group)}` : `${String(size)} ${String(rules.regions[group])}`
    const number = numbers.get(kind) ?? numbers.size
    numbers.set(kind, number)
    return number
  })
}

function fill(rules: RoundRules, groups: number[][], blocks: readonly (readonly number[])[]): boolean {
  let group = 0
  const roomIn = (place: number, person: number) =>
    rules.regions[place] === rules.regionOf[person] && (groups[place]?.length ?? 0) < (rules.sizes[place] as number)
  for (const block of [...blocks].sort((a, b) => (rules.regionOf[a[0] as number] as number) - (rules.regionOf[b[0] as number] as number))) {
    const person = block[0] as number
    let turns = 0
    while (!roomIn(group, person) && turns++ <= groups.length) group = (group + 1) % groups.length
    if (!roomIn(group, person)) return false
    groups[group]?.push(person)
  }
  return true
}

/** Keeps the sizes whatever happens; then as many musts as first come, first served allows. */
function fillAnyhow(rules: RoundRules, avoid: readonly ReadonlySet<number>[], groups: number[][], blocks: readonly (readonly number[])[]) {
  const roomOf = (group: number) => (rules.sizes[group] as number) - (groups[group]?.length ?? 0)
  const best = (block: readonly number[]) => {
    let chosen = -1
    let least = Infinity
    groups.forEach((members, group) => {
      if (roomOf(group) < block.length) return
      const leader = block[0] as number
      const fixed = rules.fixedTo[leader] as number
      const away = fixed >= 0 ? group !== fixed : rules.regions[group] !== rules.regionOf[leader]
      const clashes = members.filter((member) => block.some((person) => avoid[member]?.has(person) === true)).length
      const misfit = (away ? 100_000 : 0) + clashes * 100 - Math.min(99, roomOf(group))
      if (misfit < least) [chosen, least] = [group, misfit]
    })
    return chosen
  }
  for (const block of blocks) {
    const group = best(block)
    if (group >= 0) groups[group]?.push(...block)
    else for (const person of block) groups[best([person])]?.push(person)
  }
}
