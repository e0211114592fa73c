import type { Explanation } from '#domain/grouping/explain.ts'
import type { EarlierMeeting } from '#domain/grouping/problem.ts'

/** Of these people, whom somebody sat with in no group of this meeting and of no earlier one. Cost: people + pairs. */
export function neverMet(people: readonly string[], person: string, explanation: Explanation | null, earlier: readonly EarlierMeeting[]): string[] {
  const met = new Set(earlier.flatMap(({ a, b, times }) => (times > 0 && (a === person || b === person) ? [a, b] : [])))
  const at = explanation?.people.findIndex(({ id }) => id === person) ?? -1
  explanation?.people.forEach(({ id }, other) => {
    if (at >= 0 && (explanation.matrix[at * explanation.people.length + other] ?? 0) > 0) met.add(id)
  })
  return people.filter((id) => id !== person && !met.has(id))
}
