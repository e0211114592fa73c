import { describe, expect, test } from 'vitest'
import { hasOpenBracket, sameness, shorten, stopsHalfway } from './sentence.ts'

describe('RC2 a sentence that stops halfway', () => {
  test.each(['Computers/laptops voor', 'Samenwerken met de', 'Meer geld en', 'We willen dat iedereen,', 'Dit nog uitzoeken …', 'Een plek zoals', 'Internet via', 'Materialen (zoals', 'Er komt meer aanbod m.b.t.'])('nl: %s', (text) => {
    expect(stopsHalfway(text, 'nl')).not.toBeNull()
  })
  test.each(['Dat nemen we mee', 'Wie pakt dit op', 'Daar zijn we nog niet uit', 'Iedereen doet mee.', 'Wifi van de stad', 'zij maken er een overzicht van', 'Waar is dit voor?', 'Cursus voor 65+', 'We zijn er', 'Laptops', 'voor', 'Hulp bij DigiD enz.', 'Goed idee!', '(VOG?)', 'Daar hebben we laptops voor'])('nl, whole: %s', (text) => {
    expect(stopsHalfway(text, 'nl')).toBeNull()
  })
  test.each(['Laptops for', 'Work together with', 'More money and', 'Because of the', 'A place such'])('en: %s', (text) => { expect(stopsHalfway(text, 'en')).not.toBeNull() })
  test.each(['Something we can all rely on', 'We will look into it', 'Who is this meant for', 'All done.', 'Laptops'])('en, whole: %s', (text) => { expect(stopsHalfway(text, 'en')).toBeNull() })
  test('an empty text does not stop', () => { expect(stopsHalfway('  ', 'nl')).toBeNull() })
})

describe('RC3 an open bracket', () => {
  test.each(['gedeeld worden (unitedwave?', 'lijst [zie', 'een (dubbel (haakje)'])('%s', (text) => { expect(hasOpenBracket(text)).toBe(true) })
  test.each(['klaar (echt)', 'fijn :-(', 'a) eerst', '', 'jammer :(', '((twee))'])('closed: %s', (text) => { expect(hasOpenBracket(text)).toBe(false) })
})

test('RC7 the same is the same without capitals and signs', () => {
  expect(sameness('  Laptops, en  Internet! ')).toBe(sameness('laptops en internet'))
  expect(sameness('?!')).toBe('')
})

test('a text is shortened between whole characters', () => {
  expect(shorten('👩‍👩‍👧'.repeat(40), 10)).toMatch(/…$/)
  expect(shorten('a\nb')).toBe('a b')
})
