import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { decide } from '#domain/meeting/decide.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { partNames } from './document.ts'
import { partCommand, partPlans, type PartChange } from './parts.ts'

function after(meeting: Meeting, change: PartChange): Meeting {
  const decision = decide(meeting, partCommand(meeting, change), { now: 0 })
  if (decision.ok) return apply(meeting, decision.value)
  expect(decision.error.reason).toBe('nothing-to-do')
  return meeting
}

test('RP61 nothing kept is every part in the usual order', () => {
  expect(partPlans(emptyMeeting())).toEqual(partNames.map((name) => ({ name, off: false, own: '' })))
})

test('RP61 a part that is moved stands behind the one that was named, and the others keep their order', () => {
  const moved = partPlans(after(emptyMeeting(), { name: 'agreements', after: 'nutshell' })).map(({ name }) => name)
  expect(moved.slice(0, 3)).toEqual(['nutshell', 'agreements', 'why'])
  expect(moved.filter((name) => name !== 'agreements')).toEqual(partNames.filter((name) => name !== 'agreements'))
})

test('RP61 whatever is changed, every part is there once, and what was not changed stays', () => {
  const name = fc.constantFrom(...partNames)
  const change: fc.Arbitrary<PartChange> = fc.oneof(fc.record({ name, off: fc.boolean() }), fc.record({ name, own: fc.constantFrom('', 'Een eigen alinea.') }), fc.record({ name, after: fc.option(name) }).filter((one) => one.name !== one.after))
  fc.assert(fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
    let meeting = emptyMeeting()
    for (const one of changes) {
      const before = partPlans(meeting)
      meeting = after(meeting, one)
      const plans = partPlans(meeting)
      expect(plans.map((plan) => plan.name).sort()).toEqual([...partNames].sort())
      for (const plan of plans) if (plan.name !== one.name) expect(plan).toEqual(before.find((old) => old.name === plan.name))
    }
  }))
})
