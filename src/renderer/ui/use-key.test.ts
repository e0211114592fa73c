import { expect, test } from 'vitest'
import { matches, parseKeys } from './use-key.ts'

const event = (key: string, more: Partial<{ ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

test('UI5 a key is only itself, with just the modifiers that are written', () => {
  expect(matches(parseKeys('Ctrl+Z'), event('z', { ctrlKey: true }))).toBe(true)
  expect(matches(parseKeys('Ctrl+Z'), event('z', { metaKey: true }))).toBe(true)
  expect(matches(parseKeys('Ctrl+Z'), event('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(matches(parseKeys('Ctrl+Shift+Z'), event('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
  expect(matches(parseKeys('B'), event('b', { altKey: true }))).toBe(false)
  expect(matches(parseKeys('F5'), event('F5'))).toBe(true)
})

test('UI5 a sign counts with and without Shift, as keyboards differ', () => {
  expect(matches(parseKeys('?'), event('?', { shiftKey: true }))).toBe(true)
  expect(matches(parseKeys('?'), event('?'))).toBe(true)
})
