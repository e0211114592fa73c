import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textIn } from '#renderer/text/use-text.tsx'
import { finderLines, finderLineWidth, roomLines } from './finder.ts'

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

test('BR24 shared rooms stand once with their groups; rooms of one group each, or too many to read, stand behind the names', () => {
  const inRoom = (rooms: readonly string[]) => roomLines(rooms.map((room, at) => ({ ...group(String(at + 1), []), room })))
  expect(inRoom(['Zolder', 'Zolder', 'Zolder', 'Tuin', 'Zolder', 'Tuin', ''])).toEqual([{ room: 'Zolder', groups: '1–3, 5' }, { room: 'Tuin', groups: '4, 6' }])
  expect(inRoom(['', ' '])).toEqual([])
  expect(inRoom(['Zolder', 'Tuin', 'Zaal'])).toBeNull()
  expect(inRoom(Array.from({ length: 40 }, (_, at) => `Zaal met een lange naam ${String(at % 20)}`))).toBeNull()
  expect(roomLines([{ ...group('Leermateriaal', []), room: 'Zolder' }, { ...group('Vrijwilligers', []), room: 'Zolder' }])).toEqual([{ room: 'Zolder', groups: 'Leermateriaal, Vrijwilligers' }])
})

test('BR24 the end of a name may be left off only when no other name begins the same', () => {
  const lines = finderLines([group('1', ['Abdelkader el Ouazzani', 'Abdelkader el Amrani', 'Abdelkader Fokkema', 'Abdelkader Fokkema'])], compare)
  expect(lines.map(({ name, mayEndEarly }) => `${name} ${String(mayEndEarly)}`)).toEqual(['Abdelkader el Amrani false', 'Abdelkader el Ouazzani false', 'Abdelkader Fokkema true', 'Abdelkader Fokkema true'].sort(compare))
  expect(finderLines([group('1', ['Maria van der Berg', 'Maria van der Broek'])], compare).map(({ mayEndEarly }) => mayEndEarly)).toEqual([false, false])
  expect(finderLines([group('1', ['Maria-Louise van der Berg', 'Maria-Louise van Dam'])], compare).map(({ mayEndEarly }) => mayEndEarly)).toEqual([false, false])
})

test('BR24 numbers leave room for many columns; a long word in the name of a group gets a line on which it is not broken', () => {
  expect(finderLineWidth([])).toBe(400)
  expect(finderLineWidth([group('1', []), group('12', [])])).toBe(400)
  expect(finderLineWidth([group('Havenkwartier', []), group('2', [])])).toBe(560)
  expect(finderLineWidth([group('Nieuw-Polder', [])])).toBe(420)
  expect(finderLineWidth([group('doorverwijzingsmogelijkheden', [])])).toBe(560)
})
