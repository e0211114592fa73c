import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPageOf, isPreview, mayLoad, ownAddress, pages } from './address.ts'

const foreign = [
  'https://meander/facilitator/index.html', 'http://app/meander', 'file:///facilitator/index.html', 'file://meander/facilitator/index.html',
  'app://meander.evil/facilitator/index.html', 'app://evil/facilitator/index.html', 'app://meander@evil/facilitator/index.html',
  'app://user@meander/facilitator/index.html', 'app://user:word@meander/facilitator/index.html', 'app://meander:80/facilitator/index.html',
  'app:meander/facilitator/index.html', 'app:/meander/facilitator/index.html', 'apps://meander/facilitator/index.html', 'xapp://meander/',
  'javascript:app://meander/facilitator/index.html', 'data:text/html,app://meander/facilitator/index.html', 'about:blank', 'about:srcdoc', '', ' ', 'app://',
  'app://%6deander.evil/', 'view-source:app://meander/facilitator/index.html', 'blob:https://evil/1', 'chrome://gpu', 'ws://meander/', 'ftp://meander/',
  'filesystem:app://meander/x', 'app:///facilitator/index.html', 'app://meander%00/facilitator/index.html',
]

test.each(foreign)('WI6 %s is not ours', (address) => {
  expect(ownAddress(address)).toBeNull()
  expect(isPageOf('facilitator', address)).toBe(false)
  expect(isPreview(address)).toBe(false)
})

test('WI6 each kind of window has one page; search and fragment are its own', () => {
  for (const kind of ['facilitator', 'projector'] as const) {
    expect(isPageOf(kind, pages[kind])).toBe(true)
    expect(isPageOf(kind, `${pages[kind]}?a=1#b`)).toBe(true)
    expect(isPageOf(kind, `${pages[kind]}/../x`)).toBe(false)
  }
  expect(isPageOf('facilitator', pages.projector)).toBe(false)
  expect(isPageOf('projector', pages.facilitator)).toBe(false)
  expect(isPageOf('facilitator', 'app://meander/preview.html')).toBe(false)
})

test('WI7 nothing that goes over a network may be loaded, developing or not', () => {
  fc.assert(fc.property(fc.webUrl({ validSchemes: ['http', 'https', 'ws', 'wss', 'ftp', 'file'] }), fc.boolean(), (address, developing) => !mayLoad(address, developing)))
  expect(mayLoad('devtools://devtools/bundled/x.js', false)).toBe(false)
  expect(mayLoad('devtools://devtools/bundled/x.js', true)).toBe(true)
  expect(mayLoad('blob:https://evil/1', true)).toBe(false)
  expect(mayLoad('blob:app://meander/1', false)).toBe(true)
  expect(mayLoad('data:image/png;base64,AA==', false)).toBe(true)
})

test('WI6 no text whatever makes the parser throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(() => [ownAddress(text), mayLoad(text, true)]).not.toThrow()
  }))
})
