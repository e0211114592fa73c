import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

test('UI2 pasted lines become one text each, without bullets, numbers and empty lines', () => {
  expect(linesOf('- Taalcafé\r\n\r\n  • Spreekuur\n1. Laptop lenen\n2) Hulp thuis\t\n')).toEqual(['Taalcafé', 'Spreekuur', 'Laptop lenen', 'Hulp thuis'])
})

test('UI2 what only looks like a bullet is kept', () => {
  expect(linesOf('12 mensen\n-5 graden\n2026. was laat')).toEqual(['12 mensen', '-5 graden', '2026. was laat'])
  expect(linesOf(' \n\t')).toEqual([])
})
