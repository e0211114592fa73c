// Which values of an attribute share a group. The rule that people see: values with too few people are joined,
// the two smallest first, until none is too small.
import type { GroupingProblem, GroupName, RoundWish } from './problem.ts'
import { evenSizes } from './sizes.ts'

export interface Cluster {
  readonly values: readonly string[]
  readonly people: readonly number[]
}

/** Largest cluster first; values within a cluster and equal clusters in the order of the alphabet's code points. */
export function clustersOf(people: readonly number[], valueOf: (person: number) => string, smallest: number): Cluster[] {
  const byValue = new Map<string, number[]>()
  for (const person of people) {
    const value = valueOf(person)
    const list = byValue.get(value)
    if (list === undefined) byValue.set(value, [person])
    else list.push(person)
  }
  let clusters: Cluster[] = [...byValue].map(([value, members]) => ({ values: [value], people: members }))
  clusters.sort(smallestFirst)
  while (clusters.length > 1) {
    const [first, second, ...others] = clusters
    if (first === undefined || second === undefined || first.people.length >= smallest) break
    const joined = { values: [...first.values, ...second.values].sort(byCodePoint), people: [...first.people, ...second.people] }
    clusters = [joined, ...others].sort(smallestFirst)
  }
  return clusters.reverse()
}

/** Values and who has them of a round by attribute, for who asks before anything is made. */
export function clustersInRound({ people }: Pick<GroupingProblem, 'people'>, wish: RoundWish, { attribute, smallest }: { readonly attribute: string; readonly smallest: number }): Cluster[] {
  const absent = new Set(wish.absent)
  const present = people.flatMap(({ id }, place) => (absent.has(id) ? [] : [place]))
  return clustersOf(present, (person) => people[person]?.attributes[attribute]?.trim() ?? '', smallest)
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function smallestFirst(a: Cluster, b: Cluster): number {
  return a.people.length - b.people.length || byCodePoint(b.values[0] ?? '', a.values[0] ?? '')
}

export interface ClusterGroups {
  readonly sizes: readonly number[]
  /** Place of the cluster, per group. */
  readonly clusterOf: readonly number[]
  readonly names: readonly GroupName[]
}

/** Groups per cluster: one, or as many as make groups of about `wished` people, none above `maximum`. */
export function groupsOfClusters(clusters: readonly Cluster[], wished: number, maximum = Infinity): ClusterGroups {
  const sizes: number[] = []
  const clusterOf: number[] = []
  const names: GroupName[] = []
  clusters.forEach((cluster, place) => {
    const count = cluster.people.length
    const parts = partsOf(count, wished, maximum)
    evenSizes(count, parts).forEach((size, part) => {
      sizes.push(size)
      clusterOf.push(place)
      names.push({ values: cluster.values, part: part + 1, parts })
    })
  })
  return { sizes, clusterOf, names }
}

/** Into how many groups the people of one cluster go. */
export function partsOf(people: number, wished: number, maximum: number): number {
  return Math.max(1, wished < 1 ? 1 : Math.round(people / wished), maximum < 1 ? 1 : Math.ceil(people / maximum))
}
