import { expect, test } from 'vitest'
import { requests } from './bridge.ts'
import { heard, permitted } from './permissions.ts'

test('CO1 every request may be asked by exactly one kind of window', () => {
  expect([...permitted.facilitator, ...permitted.projector].sort()).toEqual(Object.keys(requests).sort())
})

test('CO2 the projector can ask for its own picture and pass keys on, and hears nothing else', () => {
  expect(permitted.projector).toEqual(['wall.snapshot', 'wall.key'])
  expect(heard.projector).toEqual(['wall.changed', 'settings.changed'])
})
