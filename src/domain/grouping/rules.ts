// From what is wished of one round to the rules of its seats: sizes, regions, who is fixed where.
import { type Cluster, clustersOf, groupsOfClusters } from './clusters.ts'
import type { GroupName, RoundWish } from './problem.ts'
import type { RoundRules } from './room.ts'
import { evenSizes } from './sizes.ts'

export interface Names {
  readonly numberOf: ReadonlyMap<string, number>
  readonly attributes: readonly Readonly<Record<string, string>>[]
  /** Everybody's block of the keep-together wishes, by first member; alone when there is none. */
  readonly together: readonly (readonly number[])[]
}

interface Draft {
  readonly present: readonly number[]
  readonly isPresent: Uint8Array
  readonly fixedTo: Int32Array
  sizes: number[]
  /** Per group: its region, 0 and up within the round; -1 for a locked group. */
  regions: number[]
  readonly regionOf: Int32Array
  names: readonly GroupName[]
  blocks: readonly (readonly number[])[]
}

/** `firstRegion`: region numbers are unique through all rounds. Unknown people and groups in the wish are ignored. */
export function rulesOfRound(wish: RoundWish, round: number, names: Names, firstRegion: number): RoundRules {
  const draft = emptyDraft(wish, names)
  if (wish.strategy.type === 'by-attribute') divideByAttribute(draft, wish, names, wish.strategy)
  else divideEvenly(draft, wish, names)
  const { present, sizes, blocks, fixedTo } = draft
  return {
    round,
    present,
    sizes,
    blocks,
    fixedTo,
    names: draft.names,
    regions: draft.regions.map((region) => (region < 0 ? -1 : firstRegion + region)),
    regionOf: draft.regionOf.map((region) => (region < 0 ? -1 : firstRegion + region)),
  }
}

function emptyDraft(wish: RoundWish, names: Names): Draft {
  const people = names.attributes.length
  const isPresent = new Uint8Array(people).fill(1)
  for (const id of wish.absent) {
    const person = names.numberOf.get(id)
    if (person !== undefined) isPresent[person] = 0
  }
  const present: number[] = []
  for (let person = 0; person < people; person++) if (isPresent[person] === 1) present.push(person)
  const here = (block: readonly number[]) => block.filter((person) => isPresent[person] === 1)
  const blocks = names.together.map(here).filter((block) => block.length > 0)
  const none = () => new Int32Array(people).fill(-1)
  return { present, isPresent, fixedTo: none(), sizes: [], regions: [], regionOf: none(), names: [], blocks }
}

function divideByAttribute(draft: Draft, wish: RoundWish, names: Names, strategy: { readonly attribute: string; readonly smallest: number }) {
  const valueOf = (person: number) => names.attributes[person]?.[strategy.attribute]?.trim() ?? ''
  const clusters = clustersOf(draft.present, valueOf, strategy.smallest)
  const groups = groupsOfClusters(clusters, Math.max(0, ...wish.groupSizes), wish.maximum)
  draft.sizes = [...groups.sizes]
  draft.regions = [...groups.clusterOf]
  draft.names = groups.names
  markRegions(draft, clusters)
  fixPeople(draft, wish, names)
  for (const block of draft.blocks) followLeader(draft, block)
  evenOutRegions(draft)
}

function markRegions(draft: Draft, clusters: readonly Cluster[]) {
  clusters.forEach((cluster, place) => {
    for (const person of cluster.people) draft.regionOf[person] = place
  })
}

/** Musts go before the attribute: who is fixed elsewhere, or sits with somebody of elsewhere, changes region. */
function followLeader(draft: Draft, block: readonly number[]) {
  const leader = block.find((person) => (draft.fixedTo[person] as number) >= 0) ?? block[0]
  if (leader === undefined) return
  const group = draft.fixedTo[leader] as number
  const region = group >= 0 ? (draft.regions[group] as number) : (draft.regionOf[leader] as number)
  for (const person of block) {
    draft.fixedTo[person] = group
    draft.regionOf[person] = region
  }
}

function evenOutRegions(draft: Draft) {
  const regions = new Set(draft.regions)
  for (const region of regions) {
    const groups = draft.regions.flatMap((other, group) => (other === region ? [group] : []))
    const people = draft.present.filter((person) => draft.regionOf[person] === region).length
    const sizes = poured(groups.map((group) => fixedCount(draft, group)), people, Infinity)
    groups.forEach((group, place) => (draft.sizes[group] = sizes[place] ?? 0))
  }
}

function divideEvenly(draft: Draft, wish: RoundWish, names: Names) {
  const { strategy } = wish
  const byHand = strategy.type === 'by-hand'
  const current = wish.current ?? []
  const wished = Math.max(wish.groupSizes.length, byHand ? current.length : 0, 1)
  const groups = byHand ? wished : Math.min(wished, draft.present.length)
  const locked = new Set((wish.lockedGroups ?? []).filter((group) => group >= 0 && group < groups))
  draft.regions = Array.from({ length: groups }, () => 0)
  draft.sizes = Array.from({ length: groups }, () => 0)
  seatCurrent(draft, names, current, (group) => byHand || locked.has(group))
  fixPeople(draft, wish, names)
  if (strategy.type === 'by-choice') fixChoices(draft, names, strategy)
  if (byHand) draft.blocks = draft.present.map((person) => [person])
  for (const person of draft.present) draft.regionOf[person] = 0
  for (const block of draft.blocks) followLeader(draft, block)
  for (const group of locked) draft.regions[group] = -1
  draft.sizes = sizesOf(draft, wish, locked, groups)
}

function sizesOf(draft: Draft, wish: RoundWish, locked: ReadonlySet<number>, groups: number): number[] {
  const lower = Array.from({ length: groups }, (_, group) => fixedCount(draft, group))
  const total = draft.present.length
  const asWished = wish.groupSizes
  const free = wish.strategy.type === 'by-choice' || wish.strategy.type === 'by-hand'
  const fits =
    !free && asWished.length === groups && asWished.every((size, group) => Number.isInteger(size) && size >= (lower[group] as number)) &&
    asWished.reduce((sum, size) => sum + size, 0) === total && [...locked].every((group) => asWished[group] === lower[group])
  if (fits) return [...asWished]
  const maximum = wish.strategy.type === 'by-choice' ? wish.strategy.maximum : (wish.maximum ?? Infinity)
  const open = lower.flatMap((_, group) => (locked.has(group) ? [] : [group]))
  if (open.length === 0) {
    // Everything is locked and somebody still has no seat: locked people stay, the others come beside them.
    for (const group of locked) draft.regions[group] = 0
    return poured(lower, total, maximum)
  }
  const inLocked = lower.reduce((sum, count, group) => (locked.has(group) ? sum + count : sum), 0)
  const sizes = [...lower]
  const openSizes = poured(open.map((group) => lower[group] as number), total - inLocked, maximum)
  open.forEach((group, place) => (sizes[group] = openSizes[place] as number))
  return sizes
}

/** Fills up the emptiest first. When all are at `maximum` and people remain, the maximum gives way. */
function poured(lower: readonly number[], total: number, maximum: number): number[] {
  if (lower.every((count) => count === 0) && (lower.length === 0 || total <= maximum * lower.length)) {
    return lower.length === 0 ? [] : evenSizes(total, lower.length)
  }
  const sizes = [...lower]
  let left = total - sizes.reduce((sum, count) => sum + count, 0)
  for (; left > 0; left--) {
    const open = sizes.some((size) => size < maximum)
    let best = -1
    sizes.forEach((size, group) => {
      if ((!open || size < maximum) && (best < 0 || size < (sizes[best] as number))) best = group
    })
    sizes[best] = (sizes[best] as number) + 1
  }
  return sizes
}

function fixedCount(draft: Draft, group: number): number {
  return draft.present.reduce((count, person) => (draft.fixedTo[person] === group ? count + 1 : count), 0)
}

function seatCurrent(draft: Draft, names: Names, current: readonly (readonly string[])[], stays: (group: number) => boolean) {
  current.forEach((members, group) => {
    if (!stays(group) || group >= draft.sizes.length) return
    for (const id of members) fix(draft, names, id, group)
  })
}

function fixPeople(draft: Draft, wish: RoundWish, names: Names) {
  for (const { person, group } of wish.fixed) fix(draft, names, person, group)
}

function fix(draft: Draft, names: Names, id: string, group: number) {
  const person = names.numberOf.get(id)
  if (person === undefined || draft.isPresent[person] !== 1 || draft.fixedTo[person] !== -1) return
  if (Number.isInteger(group) && group >= 0 && group < draft.sizes.length) draft.fixedTo[person] = group
}

/** First come, first served, in the order of the list of people; who finds the group full sits where there is room. */
function fixChoices(draft: Draft, names: Names, strategy: { readonly choices: Readonly<Record<string, number | null>>; readonly maximum: number }) {
  const chosen = new Map<number, number>()
  for (const [id, group] of Object.entries(strategy.choices)) {
    const person = names.numberOf.get(id)
    if (person !== undefined && group !== null) chosen.set(person, group)
  }
  const count = draft.sizes.map((_, group) => fixedCount(draft, group))
  for (const block of draft.blocks) {
    if (block.some((person) => (draft.fixedTo[person] as number) >= 0)) continue
    const group = block.map((person) => chosen.get(person)).find((choice) => choice !== undefined && choice in count)
    if (group === undefined || (count[group] as number) + block.length > strategy.maximum) continue
    for (const person of block) draft.fixedTo[person] = group
    count[group] = (count[group] as number) + block.length
  }
}
