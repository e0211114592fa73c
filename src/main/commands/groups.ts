// meander groups PEOPLE.csv --size 5 --rounds 4 --json
import type { Explanation } from '#domain/grouping/explain.ts'
import { type Contradiction, findContradictions } from '#domain/grouping/contradictions.ts'
import type { GroupingProblem, PlannedRound, RoundWish } from '#domain/grouping/problem.ts'
import { groupSizes } from '#domain/grouping/sizes.ts'
import { type Solution, solutionOf, startSolver, step } from '#domain/grouping/solve.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { type GroupsArguments, readGroupsArguments } from './groups-arguments.ts'
import { type ListedPerson, type PairProblem, readHistory, readPairs, readPeople } from './groups-input.ts'
import { type GroupsWords, groupsWords } from './words-groups.ts'

export interface GroupsPorts {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The bytes of a file, or null when it cannot be read. */
  readonly read: (file: string) => Uint8Array | null
  /** Milliseconds, only for --seconds. */
  readonly now: () => number
  /** As in LANG. */
  readonly language: string
}

/** Moves tried without --seconds: about half a second, the same everywhere. */
const moves = 6_000_000
const movesPerLook = 100_000

interface Refusal {
  readonly status: 1 | 2
  readonly text: string
}

/** Exit status: 0; 1 what is asked is impossible; 2 a file cannot be read; 64 wrong arguments (usage on `err`). */
export function groupsCommand(args: readonly string[], ports: GroupsPorts): number {
  const words = groupsWords(ports.language)
  if (args.includes('--help') || args.includes('-h')) {
    ports.out(words.usage)
    return 0
  }
  const read = readGroupsArguments(args)
  if (!read.ok) {
    ports.err(`${read.error === '' ? '' : `${words.wrong(read.error)}\n\n`}${words.usage}`)
    return 64
  }
  const prepared = prepare(read.value, ports, words)
  if (!prepared.ok) {
    ports.err(`${prepared.error.text}\n`)
    return prepared.error.status
  }
  const { problem, people } = prepared.value
  const solution = search(problem, read.value.seconds, ports.now)
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const named = solution.plan.rounds.map((round) => namedRound(round, nameOf, words))
  ports.out(read.value.json ? asJson(named, solution.explanation, nameOf) : asText(named, solution.explanation, nameOf, words))
  return 0
}

function search(problem: GroupingProblem, seconds: number | null, now: () => number): Solution {
  const solver = startSolver(problem)
  if (seconds === null) step(solver, moves)
  else for (const until = now() + seconds * 1000; !solver.done && now() < until;) step(solver, movesPerLook)
  return solutionOf(solver)
}

function prepare(args: GroupsArguments, ports: GroupsPorts, words: GroupsWords): Result<{ problem: GroupingProblem; people: readonly ListedPerson[] }, Refusal> {
  const refuse = (status: 1 | 2, text: string) => fail({ status, text })
  const bytes = ports.read(args.people)
  if (bytes === null) return refuse(2, words.cannotRead(args.people))
  const list = readPeople(bytes, args.people, args.by)
  if (!list.ok) {
    if (list.error.code === 'no-column') return refuse(1, words.noColumn(args.by ?? '', list.error.columns.join(', ')))
    return list.error.code === 'nobody' ? refuse(1, words.nobody(args.people)) : refuse(2, words.notPeople(args.people))
  }
  const { people, twice } = list.value
  if (twice.length > 0) ports.err(`${words.twice(twice.join(', '))}\n`)
  const sizes = groupSizes(people.length, args.wish)
  if (!sizes.ok) return refuse(1, 'size' in args.wish ? words.sizeTooLarge(args.wish.size, people.length) : words.tooManyGroups(args.wish.groups, people.length))
  const together = pairs(args.together, people, ports, words)
  const apart = pairs(args.apart, people, ports, words)
  const history = earlier(args.history, people, ports, words)
  if (!together.ok) return together
  if (!apart.ok) return apart
  if (!history.ok) return history
  const round: RoundWish = {
    groupSizes: args.by === null ? sizes.value : [wishedSize(args, people.length)],
    strategy: args.by === null ? { type: 'mixed' } : { type: 'by-attribute', attribute: 'value', smallest: 2 },
    absent: [],
    fixed: [],
  }
  const problem: GroupingProblem = {
    people: people.map(({ id, value }) => ({ id, attributes: { value } })),
    rounds: Array.from({ length: args.rounds }, () => round),
    together: together.value,
    apart: apart.value,
    history: history.value,
    balance: [],
    seed: args.seed,
    emphasis: 'even',
  }
  const found = findContradictions(problem)
  const wins = (one: Contradiction) => one.code === 'together-but-other-value'
  const text = contradictionsText(found, people, args.rounds, words)
  if (!found.every(wins)) return refuse(1, text)
  if (found.length > 0) ports.err(`${text}\n`)
  return ok({ problem, people })
}

function wishedSize({ wish }: GroupsArguments, people: number): number {
  return 'size' in wish ? wish.size : Math.max(1, Math.round(people / wish.groups))
}

function pairs(file: string | null, people: readonly ListedPerson[], ports: GroupsPorts, words: GroupsWords): Result<readonly (readonly string[])[], Refusal> {
  if (file === null) return ok([])
  const bytes = ports.read(file)
  if (bytes === null) return fail({ status: 2, text: words.cannotRead(file) })
  const read = readPairs(bytes, people)
  return read.ok ? read : fail({ status: 1, text: pairText(read.error, file, words) })
}

function pairText(problem: PairProblem, file: string, words: GroupsWords): string {
  switch (problem.code) {
    case 'unknown-name': return words.unknownName(problem.name, file)
    case 'ambiguous-name': return words.ambiguousName(problem.name, file)
    case 'one-name': return words.oneNameOnLine(problem.line, file)
  }
}

function earlier(file: string | null, people: readonly ListedPerson[], ports: GroupsPorts, words: GroupsWords) {
  if (file === null) return ok([])
  const bytes = ports.read(file)
  if (bytes === null) return fail({ status: 2, text: words.cannotRead(file) } as const)
  const read = readHistory(bytes, people)
  return read.ok ? read : fail({ status: 2, text: words.notHistory(file) } as const)
}

function contradictionsText(found: readonly Contradiction[], people: readonly ListedPerson[], rounds: number, words: GroupsWords): string {
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const texts = new Map<string, number[]>()
  for (const one of found) {
    const key = JSON.stringify([one.code, one.people])
    texts.set(key, [...(texts.get(key) ?? []), ...one.rounds])
  }
  return [...texts].map(([key, where]) => {
    const [code, ids] = JSON.parse(key) as [Contradiction['code'], string[]]
    const every = where.length === 0 || where.length === rounds
    return words.contradiction[code](ids.map((id) => nameOf.get(id) ?? id).join(', '), every ? words.everyRound : where.map((round) => words.round(round + 1)).join(', '))
  }).join('\n')
}

interface NamedGroup {
  readonly name: string
  readonly members: readonly string[]
}

function namedRound(round: PlannedRound, nameOf: ReadonlyMap<string, string>, words: GroupsWords): readonly NamedGroup[] {
  return round.groups.map((ids, group) => {
    const label = round.names?.[group]
    const value = label?.values.map((text) => (text === '' ? words.withoutValue : text)).join(' + ')
    const name = label === undefined || value === undefined ? words.part(words.group, group + 1) : label.parts > 1 ? words.part(value, label.part) : value
    return { name, members: ids.map((id) => nameOf.get(id) ?? id) }
  })
}

function asJson(rounds: readonly (readonly NamedGroup[])[], explanation: Explanation, nameOf: ReadonlyMap<string, string>): string {
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id)
  const notKept = explanation.musts.filter((must) => !must.kept)
  return `${JSON.stringify({
    rounds: rounds.map((groups) => ({ groups })),
    repeats: explanation.repeats,
    bound: explanation.bound.repeats,
    meetings: explanation.people.map(({ id, met, possible }) => ({ name: nameOf.get(id) ?? id, meets: met, possible })),
    musts: {
      allKept: notKept.length === 0,
      count: explanation.musts.length,
      notKept: notKept.map(({ kind, people, brokenIn }) => ({ kind, people: names(people), rounds: brokenIn.map((round) => round + 1) })),
    },
  }, null, 2)}\n`
}

function asText(rounds: readonly (readonly NamedGroup[])[], explanation: Explanation, nameOf: ReadonlyMap<string, string>, words: GroupsWords): string {
  const plan = rounds.flatMap((groups, round) => [words.round(round + 1), ...groups.map(({ name, members }) => `  ${name}: ${members.join(', ')}`), ''])
  const met = explanation.people.map((person) => person.met)
  const musts = explanation.musts.map((must) => (must.kept ? '' : words.mustBroken(must.people.map((id) => nameOf.get(id) ?? id).join(', ')))).filter((text) => text !== '')
  return [
    ...plan,
    words.repeats(explanation.repeats, explanation.bound.repeats, explanation.bound.withoutThirdTime),
    ...explanation.pairsAgain.slice(0, 20).map((pair) => words.pairTwice(nameOf.get(pair.a) ?? '', nameOf.get(pair.b) ?? '', pair.rounds.map((round) => round + 1).join(', '))),
    words.meets(Math.min(...met), Math.max(...met), Math.max(...explanation.people.map((person) => person.possible))),
    ...(explanation.musts.length === 0 ? [] : musts.length === 0 ? [words.mustsKept(explanation.musts.length)] : musts),
    '',
  ].join('\n')
}
