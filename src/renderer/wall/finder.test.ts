import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textIn } from '#renderer/text/use-text.tsx'
import { finderLines } from './finder.ts'

const group = (id: string, people: readonly string[]) => ({ id, order: id, round: 'r', name: id, room: '', people })
const { compare } = textIn('nl')

test('BR24 everybody by name, each first letter once, accents and signs under their letter', () => {
  const lines = finderLines([group('1', ['Zoë', 'Anna', '’t Hart, Bo']), group('2', ['Élif', 'Bram', 'Anna', 'Eva'])], compare)
  expect(lines.map(({ letter, name, group: { id } }) => `${letter}|${name}|${id}`)).toEqual(['A|Anna|1', '|Anna|2', 'B|Bram|2', 'E|Élif|2', '|Eva|2', 'T|’t Hart, Bo|1', 'Z|Zoë|1'])
})

test('BR24 nobody is left out and no line has the key of another; a forgotten name leaves no empty line', () => {
  expect(finderLines([group('1', ['', '  '])], compare)).toEqual([])
  fc.assert(fc.property(fc.array(fc.array(fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''))), (all) => {
    const lines = finderLines(all.map((people, at) => group(String(at), people)), compare)
    expect(lines.map(({ name }) => name).sort()).toEqual(all.flat().sort())
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
  }))
})
