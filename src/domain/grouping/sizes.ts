import type { Result } from '#domain/document/result.ts'

export type SizeRefusal =
  | 'nobody-present'
  | 'not-a-whole-number'
  | 'size-too-small'
  | 'too-few-groups'
  | 'size-larger-than-room'
  | 'more-groups-than-people'

export type SizeWish = { readonly size: number } | { readonly groups: number }

/** `people` divided over `groups` groups, largest first; sizes differ by one at most. */
export function evenSizes(people: number, groups: number): number[] {
  const small = Math.floor(people / groups)
  const larger = people - small * groups
  return Array.from({ length: groups }, (_, place) => (place < larger ? small + 1 : small))
}

/**
 * Sizes as even as possible, largest first. For a wished size s the number of groups is the one whose average
 * size is nearest to s (23 people, size 5: five groups, 5 5 5 4 4; 11 people, size 5: two groups, 6 5); on a tie
 * the smaller groups win. A group of one is no group: size 1 is refused, and so is a number of groups that leaves
 * somebody alone, except when the room itself holds one person.
 */
export function groupSizes(people: number, wish: SizeWish): Result<readonly number[], SizeRefusal> {
  const refuse = (error: SizeRefusal) => ({ ok: false, error }) as const
  const number = 'size' in wish ? wish.size : wish.groups
  if (!Number.isSafeInteger(people) || !Number.isSafeInteger(number)) return refuse('not-a-whole-number')
  if (people < 1) return refuse('nobody-present')
  if ('groups' in wish) {
    if (wish.groups < 1) return refuse('too-few-groups')
    if (wish.groups > people) return refuse('more-groups-than-people')
    return { ok: true, value: evenSizes(people, wish.groups) }
  }
  if (wish.size < 2) return refuse('size-too-small')
  if (wish.size > people) return refuse('size-larger-than-room')
  return { ok: true, value: evenSizes(people, nearestNumberOfGroups(people, wish.size)) }
}

function nearestNumberOfGroups(people: number, size: number): number {
  const fewer = Math.max(1, Math.floor(people / size))
  const more = fewer + 1
  const distance = (groups: number) => Math.abs(people / groups - size)
  return more * 2 <= people && distance(more) <= distance(fewer) ? more : fewer
}
