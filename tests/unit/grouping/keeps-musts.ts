// A checker that knows nothing of the solver: it looks at every pair of every round of a plan of mixed rounds.
import type { GroupingPlan, GroupingProblem } from '#domain/grouping/problem.ts'

export function faultsOf(problem: GroupingProblem, plan: GroupingPlan): string[] {
  const faults: string[] = []
  problem.rounds.forEach((wish, place) => {
    const groups = plan.rounds[place]?.groups ?? []
    const say = (fault: string) => faults.push(`round ${String(place)}: ${fault}`)
    const groupOf = (id: string) => groups.findIndex((members) => members.includes(id))
    for (const { id } of problem.people) {
      const times = groups.flat().filter((member) => member === id).length
      if (times !== (wish.absent.includes(id) ? 0 : 1)) say(`${id} ${String(times)} times`)
    }
    const sizes = groups.map((members) => members.length)
    if (Math.max(...sizes) - Math.min(...sizes) > 1) say(`sizes ${sizes.join()}`)
    for (const a of problem.people) {
      for (const b of problem.people) {
        const [groupA, groupB] = [groupOf(a.id), groupOf(b.id)]
        if (a === b || groupA < 0 || groupB < 0) continue
        const both = (list: readonly string[]) => list.includes(a.id) && list.includes(b.id)
        if (groupA !== groupB && problem.together.some(both)) say(`${a.id} without ${b.id}`)
        if (groupA === groupB && problem.apart.some(both)) say(`${a.id} with ${b.id}`)
      }
    }
    for (const { person, group } of wish.fixed) if (!wish.absent.includes(person) && groupOf(person) !== group) say(`${person} not in ${String(group)}`)
  })
  return faults
}
