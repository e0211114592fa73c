// The baseline: the algorithm that Good-Enough Golfers publishes (README and description of its solver), written
// again from that description. Round by round; each round by a small genetic search.
//
// A round starts as several random permutations cut in groups. Every generation each candidate gets descendants in
// which one person of the worst groups changes place with each person of the other groups; the best candidates stay.
// The score of a group is the sum over its pairs of (times met before)^2, so repeats weigh more than once. After a
// fixed number of generations, or at score 0, the best candidate becomes the round.
import { below, type Chance, chanceFrom, shuffle } from '#domain/grouping/chance.ts'

const candidates = 30
const generations = 30
const descendants = 100
const startWith = 5

interface Candidate {
  readonly groups: number[][]
  readonly scores: number[]
  readonly total: number
}

/** Repeats of one run; sizes must be equal or adjacent (empty seats take part as nobody). */
export function goodEnoughGolfers(people: number, groups: number, rounds: number, seed: number, until: () => boolean): number | null {
  const chance = chanceFrom(seed)
  const size = Math.ceil(people / groups)
  const seats = size * groups
  const met = new Int32Array(seats * seats)
  for (let round = 0; round < rounds; round++) {
    const best = oneRound(chance, met, people, groups, size)
    for (const group of best.groups) for (const p of group) for (const q of group) if (p !== q && p < people && q < people) met[p * seats + q] = (met[p * seats + q] as number) + 1
    if (until()) return round === rounds - 1 ? repeats(met, seats) : null
  }
  return repeats(met, seats)
}

function repeats(met: Int32Array, seats: number): number {
  let sum = 0
  for (let p = 0; p < seats; p++) for (let q = 0; q < p; q++) sum += Math.max(0, (met[p * seats + q] as number) - 1)
  return sum
}

function oneRound(chance: Chance, met: Int32Array, people: number, groups: number, size: number): Candidate {
  const seats = groups * size
  const scoreOf = (group: readonly number[]) => {
    let sum = 0
    for (let a = 0; a < group.length; a++) for (let b = 0; b < a; b++) sum += (met[(group[a] as number) * seats + (group[b] as number)] as number) ** 2
    return sum
  }
  const fresh = (): Candidate => {
    const order = shuffle(chance, Array.from({ length: seats }, (_, seat) => seat))
    const made = Array.from({ length: groups }, (_, group) => order.slice(group * size, group * size + size))
    return withScores(made, made.map(scoreOf))
  }
  let living = Array.from({ length: startWith }, fresh)
  for (let generation = 0; generation < generations && (living[0] as Candidate).total > 0; generation++) {
    const next = living.flatMap((candidate) => children(candidate, scoreOf))
    for (let extra = 0; extra < startWith; extra++) next.push(fresh())
    living = shuffle(chance, next).sort((a, b) => a.total - b.total).slice(0, candidates)
  }
  return living[below(chance, 1)] as Candidate
}

function withScores(groups: number[][], scores: number[]): Candidate {
  return { groups, scores, total: scores.reduce((sum, score) => sum + score, 0) }
}

/** Everybody of the worst group changes place with everybody of the other groups, so many times at most. */
function children(candidate: Candidate, scoreOf: (group: readonly number[]) => number): Candidate[] {
  const worst = candidate.scores.indexOf(Math.max(...candidate.scores))
  const made: Candidate[] = [candidate]
  for (let other = 0; other < candidate.groups.length; other++) {
    if (other === worst) continue
    for (let i = 0; i < (candidate.groups[worst] as number[]).length; i++) {
      for (let j = 0; j < (candidate.groups[other] as number[]).length && made.length <= descendants; j++) {
        const [a, b] = [[...(candidate.groups[worst] as number[])], [...(candidate.groups[other] as number[])]]
        const kept = a[i] as number
        a[i] = b[j] as number
        b[j] = kept
        const groups = candidate.groups.map((group, place) => (place === worst ? a : place === other ? b : group))
        const scores = candidate.scores.map((score, place) => (place === worst ? scoreOf(a) : place === other ? scoreOf(b) : score))
        made.push(withScores(groups, scores))
      }
    }
  }
  return made
}
