// Who would be put in a group of a round by attribute without having that attribute: said before, because nobody sees it.
import { clustersInRound } from './clusters.ts'
import { namesOf } from './compile.ts'
import type { GroupingProblem } from './problem.ts'

export interface WithoutValue {
  readonly people: readonly string[]
  /** The values whose groups they join; empty: they make groups of their own. */
  readonly joins: readonly string[]
}

/** Null when everybody has a value, or sits with somebody who has. Costs as much as making the groups of values. */
export function withoutValue(problem: GroupingProblem, round: number): WithoutValue | null {
  const wish = problem.rounds[round]
  if (wish?.strategy.type !== 'by-attribute') return null
  const cluster = clustersInRound(problem, wish, wish.strategy).find(({ values }) => values.includes(''))
  if (cluster === undefined) return null
  const { attribute } = wish.strategy
  const inCluster = new Set(cluster.people)
  const led = new Set(namesOf(problem).together.flatMap((block) => {
    const leader = block.find((person) => !wish.absent.includes(problem.people[person]?.id ?? ''))
    return leader === undefined || inCluster.has(leader) ? [] : block
  }))
  const people = cluster.people.filter((person) => !led.has(person) && (problem.people[person]?.attributes[attribute]?.trim() ?? '') === '')
  if (people.length === 0) return null
  return { people: people.map((person) => problem.people[person]?.id ?? ''), joins: cluster.values.filter((value) => value !== '') }
}
