import type { RiverLink, RiverThing } from './river-things.ts'

export type Together = (thing: RiverThing, rest: readonly RiverThing[]) => readonly RiverThing[]

/** A thing with the bridge over it and what else that bridge is linked to, as far as it is still to come: it is told together. */
export function bridgedWith(links: readonly Pick<RiverLink, 'from' | 'to'>[]): Together {
  const linked = new Map<string, Set<string>>()
  for (const { from, to } of links) for (const [one, other] of [[from, to], [to, from]] as const) linked.set(one, (linked.get(one) ?? new Set<string>()).add(other))
  return (thing, rest) => {
    const of = (one: RiverThing): readonly RiverThing[] => rest.filter(({ id }) => linked.get(one.id)?.has(id) === true)
    const bridge = thing.kind === 'bridge' ? thing : of(thing).find(({ kind }) => kind === 'bridge')
    return bridge === undefined ? [thing] : [...new Set([thing, bridge, ...of(bridge)])]
  }
}
