import { expect, test } from 'vitest'
import type { Design } from './design.ts'
import { bestDesign, joiners, strangers } from './designs.ts'
import { field, primePower } from './field.ts'

function repeatsIn(design: Design, groups: number, size: number): number {
  const points = groups * size
  const met = new Uint8Array(points * points)
  let repeats = 0
  for (const round of design) {
    expect(round).toHaveLength(groups)
    expect(round.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: points }, (_, point) => point))
    for (const members of round) {
      expect(members).toHaveLength(size)
      for (const p of members) {
        for (const q of members) {
          if (p >= q) continue
          repeats += met[p * points + q] as number
          met[p * points + q] = 1
        }
      }
    }
  }
  return repeats
}

test('GR20 every design up to 64 points: everybody once per round, equal groups, nobody meets twice', () => {
  for (let groups = 1; groups <= 32; groups++) {
    for (let size = 1; groups * size <= 64; size++) {
      const design = bestDesign(groups, size)
      if (design === null) continue
      expect(repeatsIn(design, groups, size), `${String(groups)} x ${String(size)}`).toBe(0)
    }
  }
})

test('GR21 a field has its laws for every prime power up to 64, and there is none for other numbers', () => {
  for (let q = 2; q <= 64; q++) {
    const gf = field(q)
    expect(gf === null).toBe(primePower(q) === null)
    if (gf === null) continue
    for (let a = 1; a < q; a++) {
      const row = new Set(Array.from({ length: q }, (_, b) => gf.times(a, b)))
      expect(row.size).toBe(q)
      for (let b = 0; b < q; b += 7) {
        const c = (a + b) % q
        expect(gf.times(a, gf.plus(b, c))).toBe(gf.plus(gf.times(a, b), gf.times(a, c)))
      }
    }
  }
})

test('GR22 points that may be left out never met in the rounds used', () => {
  const design = bestDesign(5, 5) ?? []
  const used = [0, 1, 2, 3]
  const dropped = strangers(design, used, 25, 3) ?? []
  expect(dropped).toHaveLength(3)
  for (const round of used) for (const members of design[round] ?? []) expect(members.filter((point) => dropped.includes(point)).length).toBeLessThan(2)
})

test('GR23 points that join meet nobody twice and never share a group', () => {
  const design = bestDesign(7, 3) ?? []
  const used = [0, 1, 2, 3, 4]
  const joined = joiners(design, used, 2) ?? []
  expect(joined).toHaveLength(2)
  for (const groups of joined) {
    const met = groups.flatMap((group, place) => design[used[place] as number]?.[group] ?? [])
    expect(new Set(met).size).toBe(met.length)
  }
  expect(joined[0]?.some((group, place) => joined[1]?.[place] === group)).toBe(false)
})
