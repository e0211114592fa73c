import { groupsInOrder } from './in-round.ts'
import type { Meeting } from './records.ts'
import { type ChoiceRecord, type GroupRecord, type RoundRecord, seatId } from './round-records.ts'

/** What the choices of a round come to, before and after people are divided over the themes. */
export interface Chosen {
  /** The themes: the groups of the round, in their order. */
  readonly themes: readonly GroupRecord[]
  /** Person -> place of the theme they get; null: none of their choices has room, or they chose nothing. */
  readonly gets: ReadonlyMap<string, number | null>
  /** Takes part and chose nothing. */
  readonly silent: readonly string[]
  /** Got the second choice. */
  readonly second: readonly string[]
  /** Chose, and gets neither. */
  readonly left: readonly string[]
  /** First choices per theme. */
  readonly wanted: readonly number[]
  /** Themes that more people want than have room. */
  readonly crowded: readonly { readonly theme: string; readonly wanted: number; readonly most: number }[]
}

/** The choice of somebody in a round; undefined when there is none. */
function choiceOf(meeting: Meeting, round: string, person: string): ChoiceRecord | undefined {
  return meeting.choice.get(seatId(round, person))
}

/**
 * Everybody gets the first choice where there is room. In a theme with too many, whoever has a second choice with room
 * goes there, from the end of the list of people; who then still stands too far back gets no choice. `people` in the
 * order of the list; who is fixed or locked is not among them, and `taken` says how many of those a theme has.
 * Cost: people x themes.
 */
export function chosenThemes(meeting: Meeting, round: RoundRecord, people: readonly string[], taken: readonly number[] = []): Chosen {
  const themes = groupsInOrder(meeting, round.id)
  const placeOf = new Map(themes.map((theme, place) => [theme.id, place]))
  const most = round.most > 0 ? round.most : Infinity
  const sizes = themes.map((_, place) => taken[place] ?? 0)
  const gets = new Map<string, number | null>()
  const wanted = themes.map(() => 0)
  const place = (group: string | null | undefined): number | null => (group === null || group === undefined ? null : placeOf.get(group) ?? null)
  for (const person of people) {
    const { first, second } = choiceOf(meeting, round.id, person) ?? {}
    const theme = place(first) ?? place(second)
    gets.set(person, theme)
    if (theme === null) continue
    sizes[theme] = (sizes[theme] ?? 0) + 1
    wanted[theme] = (wanted[theme] ?? 0) + 1
  }
  const silent = people.filter((person) => gets.get(person) === null)
  const second: string[] = []
  const left: string[] = []
  const leave = (person: string, to: number | null): void => {
    const from = gets.get(person) ?? null
    if (from !== null) sizes[from] = (sizes[from] ?? 0) - 1
    if (to !== null) sizes[to] = (sizes[to] ?? 0) + 1
    gets.set(person, to)
  }
  const isFull = (theme: number, by: number): boolean => (sizes[theme] ?? 0) + by > most
  for (const person of [...people].reverse()) {
    const theme = gets.get(person) ?? null
    const other = place(choiceOf(meeting, round.id, person)?.second)
    if (theme === null || !isFull(theme, 0) || other === null || other === theme || isFull(other, 1)) continue
    leave(person, other)
    second.unshift(person)
  }
  for (const person of [...people].reverse()) {
    const theme = gets.get(person) ?? null
    if (theme === null || !isFull(theme, 0)) continue
    leave(person, null)
    left.unshift(person)
  }
  const crowded = themes.flatMap((theme, at) => ((wanted[at] ?? 0) + (taken[at] ?? 0) > most ? [{ theme: theme.id, wanted: (wanted[at] ?? 0) + (taken[at] ?? 0), most }] : []))
  return { themes, gets, silent, second, left, wanted, crowded }
}
