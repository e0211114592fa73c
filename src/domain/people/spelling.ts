/** Cleaning text that people typed or a program exported, and comparing it as a reader would. */

// Marks without width (zero width space, byte order mark, soft hyphen, word joiner) and marks that turn the
// direction of the text around: invisible in the list, but they make two equal names differ.
const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g
const space = /[\s\u0085]+/g
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** One line, single spaces, no invisible marks, composed letters (NFC). Idempotent. Cost: linear. */
export function cleanText(raw: string): string {
  return raw
    .replace(loneSurrogate, '\uFFFD')
    .replace(control, '')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(space, ' ')
    .trim()
}

const otherLetters: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th',
}

/**
 * For comparing only: lower case, no accents, no punctuation, words separated by one space.
 * "Zoë van der Heijden-d'Hondt" -> "zoe van der heijden dhondt". Text without a letter or digit folds to itself.
 */
export function fold(text: string): string {
  const plain = cleanText(text).normalize('NFD').replace(/[\u0300-\u036F]/g, '').toLowerCase()
    .replace(/[ßøłđðıæœþ]/g, (letter) => otherLetters[letter] ?? letter)
    .replace(/['’‘`´ʼ]/g, '')
  const words = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  return words === '' ? plain : words
}

/** For looking something up as it is typed: no capitals and no accents, whoever types "cafe" means "café". Keeps signs. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

export function wordsOf(text: string): readonly string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** Text read in the wrong encoding ("ZoÃ«", "Zo�"): nothing a person would type. */
export function hasOddCharacters(text: string): boolean {
  return /\uFFFD|[ÃÂ][\u0080-\u00BF‘’“”•–—˜™š›œžŸ€‚ƒ„…†‡ˆ‰Š‹Œ]|â€/.test(text)
}

const mail = /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,190}\.[^\s@<>,;:"().]{2,24}$/

export function looksLikeEmail(text: string): boolean {
  return text.length <= 254 && mail.test(text)
}
