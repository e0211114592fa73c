import { expect, test } from 'vitest'
import { riverPicture, type River } from '#domain/river/river-picture.ts'
import { defaultBends } from '#domain/river/watercourse.ts'
import { changedPlaces, mostPlaces } from './repaint.ts'

const river = (count: number): River => ({
  scenery: 'plain', bends: defaultBends(3), seed: 3, title: '',
  things: Array.from({ length: count }, (_, index) => ({ id: `t${String(index)}`, kind: 'note', text: `briefje ${String(index)}`, along: index / count, across: 0.7 })),
  links: [{ id: 'l', from: 't0', to: 't1' }],
})

test('SC24 a thing that moved is painted where it was and where it is, with its links, and nothing else is', () => {
  const first = river(60)
  const before = riverPicture(first)
  const [one, ...rest] = first.things
  if (!one) throw new Error('no things')
  const after = riverPicture({ ...first, things: [{ ...one, along: 0.9 }, ...rest] }, before)
  const places = changedPlaces(before, after)
  const boxes = [before.made, after.made].map((made) => made.get('t0')?.shapes.box)
  const lines = [before.links[0]?.box, after.links[0]?.box]
  expect(places).toHaveLength(4)
  for (const box of [...boxes, ...lines]) expect(places).toContain(box)
  expect(changedPlaces(after, after)).toEqual([])
})

test('SC24 what is added or taken away is painted; more changes than are worth finding paint all', () => {
  const before = riverPicture(river(20))
  const added = { id: 'new', kind: 'boat' as const, text: 'boot', along: 0.5, across: 0 }
  const after = riverPicture({ ...river(20), things: [...river(20).things, added] }, before)
  expect(changedPlaces({ things: after.things.filter(({ id }) => id !== 'new'), links: after.links }, after)).toEqual([after.made.get('new')?.shapes.box])
  expect(changedPlaces(after, { things: after.things.filter(({ id }) => id !== 'new'), links: after.links })).toHaveLength(1)
  expect(changedPlaces(riverPicture(river(0)), riverPicture(river(mostPlaces + 1)))).toBe('all')
})
