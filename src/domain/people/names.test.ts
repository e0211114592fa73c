import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeName, nameFromEmail, turnName } from './names.ts'
import { cleanText, fold, hasOddCharacters, looksLikeEmail } from './spelling.ts'

describe('names are put together as they are said', () => {
  test.each([
    ['Zoë', 'van der', 'Heijden', 'Zoë van der Heijden'], ['Zoë', '', 'Heijden, van der', 'Zoë van der Heijden'],
    ['Jan', 'van den', 'van den Berg', 'Jan van den Berg'], ['Jan', 'de', 'de-Groot', 'Jan de-Groot'],
    ['', '', 'Bos', 'Bos'], ['Wim', '', '', 'Wim'], ['', '', '', ''],
    ['Lotte', 'De', 'Smet', 'Lotte De Smet'], ['Ahmed', 'el', 'Ouazzani-Benhaddou', 'Ahmed el Ouazzani-Benhaddou'],
    ['Anne-Fleur', "'t", 'Hooft', "Anne-Fleur 't Hooft"], ['Jan', '', 'Peeters, Claes', 'Jan Peeters, Claes'],
  ])('IM3 %j %j %j -> %j', (first, infix, last, name) => {
    expect(composeName(first, infix, last)).toBe(name)
  })

  test.each([
    ['Jansen, Piet', 'Piet Jansen'], ['Berg, Jan van den', 'Jan van den Berg'], ['van den Berg, Jan', 'Jan van den Berg'],
    ['Berg, van den, Jan', 'Jan van den Berg'], ['Heijden, van der', 'van der Heijden'], ['Piet Jansen', 'Piet Jansen'],
    ['Piet Jansen, MSc', 'Piet Jansen, MSc'], ['Piet Jansen, jr.', 'Piet Jansen, jr.'], ['Jansen,', 'Jansen'], [',', ''],
    ['een, twee, drie, vier', 'een, twee, drie, vier'], ['a, b, c', 'a, b, c'],
  ])('IM3 %j is %j', (written, name) => {
    expect(turnName(written)).toBe(name)
  })

  test.each([
    ['fatima.el-amrani@voorbeeld.nl', 'Fatima El-Amrani'], ['jan.van.den.berg@voorbeeld.nl', 'Jan van den Berg'],
    ['info@voorbeeld.nl', ''], ['team.2@voorbeeld.nl', ''], ['jan_bos@voorbeeld.nl', 'Jan Bos'],
  ])('IM3 the name in %s is %j', (email, name) => {
    expect(nameFromEmail(email)).toBe(name)
  })
})

describe('spelling', () => {
  test('IM3 hard spaces, line breaks, invisible and turning marks and loose halves of characters go; letters are composed', () => {
    expect(cleanText(' Zoe\u0308\u00A0van\r\n der\u200B \u202EHeij\u00ADden\uFEFF ')).toBe('Zoë van der Heijden')
    expect(cleanText('a\uD800b\u0000\u0007')).toBe('a\uFFFDb')
    expect(cleanText('👩‍🏫 Sanne')).toBe('👩‍🏫 Sanne')
  })

  test('IM3 cleaning twice is cleaning once, and neither it nor folding throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(fold(fold(text))).toBe(fold(text))
    }), { numRuns: 200 })
  })

  test('IM5 folding leaves what a reader hears', () => {
    expect(fold("Zoë van der Heijden-d’Hondt")).toBe('zoe van der heijden dhondt')
    expect(fold('NGUYỄN Thị Ánh')).toBe('nguyen thi anh')
    expect(fold('Yıldız Søren Straße Łukasz Đỗ')).toBe('yildiz soren strasse lukasz do')
    expect(fold('🌊')).toBe('🌊')
    expect(fold('北')).toBe('北')
  })

  test('IM7 text read in the wrong encoding is odd, names are not', () => {
    for (const odd of ['ZoÃ« Jansen', 'Zo\uFFFD', 'dâ€™Hondt', 'JosÃ©']) expect(hasOddCharacters(odd)).toBe(true)
    for (const good of ['Zoë', 'Ângela', 'Ãngela', 'Nguyễn Thị Ánh', 'Çelik', 'SÃO', '€ 5']) expect(hasOddCharacters(good)).toBe(false)
  })

  test('IM2 addresses', () => {
    for (const good of ['a@b.nl', 'fatima.el-amrani+x@sub.voorbeeld.nl', 'zoë@voorbeeld.nl']) expect(looksLikeEmail(good)).toBe(true)
    for (const bad of ['@', 'a@b', 'a b@c.nl', 'a@b@c.nl', '<a@b.nl>', 'a@b.nl;c@d.nl', `${'a'.repeat(300)}@b.nl`]) expect(looksLikeEmail(bad)).toBe(false)
  })
})
