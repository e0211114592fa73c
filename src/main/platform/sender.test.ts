import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requests, type RequestName } from '#contract/bridge.ts'
import { permitted, type WindowKind } from '#contract/permissions.ts'
import { pages } from './address.ts'
import { checkRequest, type Sender } from './sender.ts'

const names = Object.keys(requests) as RequestName[]
const kinds: readonly WindowKind[] = ['facilitator', 'projector']
const trusted = (kind: WindowKind): Sender => ({ kind, isMainFrame: true, address: pages[kind] })
const empty = names.filter((name) => requests[name].safeParse({}).success)

test('WI5 each kind of window may ask exactly what the table says', () => {
  for (const kind of kinds) {
    const allowed = empty.filter((name) => checkRequest(trusted(kind), name, {}).ok)
    expect(allowed).toEqual(empty.filter((name) => (permitted[kind] as readonly RequestName[]).includes(name)))
  }
})

test('WI5 a window we did not make, a frame in a window, another page: nothing is accepted', () => {
  const wrong = (kind: WindowKind): Sender[] => [
    { ...trusted(kind), kind: undefined }, { ...trusted(kind), isMainFrame: false }, { ...trusted(kind), address: 'app://meander/preview.html' },
    { ...trusted(kind), address: pages[kind === 'projector' ? 'facilitator' : 'projector'] }, { ...trusted(kind), address: '' },
    { ...trusted(kind), address: 'https://meander/facilitator/index.html' }, { ...trusted(kind), address: `data:text/html,${pages[kind]}` },
  ]
  const accepted = kinds.flatMap(wrong).flatMap((sender) => names.filter((name) => checkRequest(sender, name, {}).ok))
  expect(accepted).toEqual([])
})

test('WI5 a name is a name of the table and nothing that looks like one', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'meeting.submit ', 'MEETING.SUBMIT', null, undefined, 0, {}, [], ['meeting.undo'], new String('meeting.undo')]) {
    expect(checkRequest(trusted('facilitator'), name, {}).ok).toBe(false)
  }
})

test('WI5 what passes is exactly what the contract passes, for any name and any input', () => {
  fc.assert(fc.property(fc.oneof(fc.constantFrom(...names), fc.string()), fc.oneof(fc.constant({}), fc.anything({ withNullPrototype: true })), fc.constantFrom(...kinds), (name, input, kind) => {
    const mayAsk = (permitted[kind] as readonly string[]).includes(name)
    const expected = mayAsk && requests[name as RequestName].safeParse(input).success
    return checkRequest(trusted(kind), name, input).ok === expected
  }), { numRuns: 2_000 })
})

test('WI5 a field called __proto__ is an unknown field, and changes nothing', () => {
  for (const name of names.filter((candidate) => (permitted.facilitator as readonly string[]).includes(candidate))) {
    const input: unknown = JSON.parse('{"__proto__":{"polluted":1}}')
    const checked = checkRequest(trusted('facilitator'), name, input)
    expect(checked.ok && JSON.stringify(checked.input) !== '{}').toBe(false)
  }
  expect('polluted' in {}).toBe(false)
})
