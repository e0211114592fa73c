/** Putting a name together as it is said: first name, tussenvoegsel, last name. */
import { cleanText, fold } from './spelling.ts'

const infixes = new Set(['van', 'de', 'den', 'der', 'het', 't', 'te', 'ten', 'ter', 'op', 'in', 'aan', 'bij', 'onder',
  'over', 'uit', 'voor', 'la', 'le', 'du', 'des', 'di', 'da', 'dos', 'el', 'al', 'von', 'zu', 'zur', 'ben', 'bin', 'd', 's', 'vd', 'v'])
const titles = new Set(['ba', 'bsc', 'ma', 'msc', 'mba', 'llm', 'llb', 'phd', 'dr', 'drs', 'ir', 'ing', 'mr', 'prof', 'jr', 'sr', 'ii', 'iii', 'rn', 'bed', 'med'])

function isInfix(part: string): boolean {
  const words = fold(part).split(' ')
  return words.length <= 3 && words.every((word) => infixes.has(word))
}

function isTitle(part: string): boolean {
  return fold(part.replaceAll('.', '')).split(' ').every((word) => titles.has(word))
}

/** "Heijden, van der" -> "van der Heijden"; a last name alone stays as it is. */
function turnLastName(last: string): string {
  const [head, tail, ...rest] = last.split(',').map(cleanText)
  return head !== undefined && tail !== undefined && rest.length === 0 && isInfix(tail) ? `${tail} ${head}` : last
}

/** From the columns of their own. The infix is not added twice when the last name already has it. */
export function composeName(first: string, infix: string, last: string): string {
  const family = turnLastName(cleanText(last))
  const between = cleanText(infix)
  const hasInfix = between !== '' && fold(family).startsWith(`${fold(between)} `)
  return cleanText([first, hasInfix ? '' : between, family].join(' '))
}

/**
 * "Jansen, Piet" -> "Piet Jansen"; "Berg, van den, Jan" and "Berg, Jan van den" -> "Jan van den Berg".
 * Titles behind a comma stay there; anything with more commas stays as it is.
 */
export function turnName(whole: string): string {
  const parts = cleanText(whole).split(',').map(cleanText).filter((part) => part !== '')
  const [last = '', second = '', third] = parts
  if (parts.length < 2) return last
  if (parts.length > 3 || isTitle(parts.at(-1) ?? '')) return cleanText(whole)
  if (third !== undefined) return isInfix(second) ? `${third} ${second} ${last}` : cleanText(whole)
  return `${second} ${last}`
}

/** "fatima.el-amrani@voorbeeld.nl" -> "Fatima El-Amrani"; '' when the part before the @ is no name ("info@"). */
export function nameFromEmail(email: string): string {
  const local = email.slice(0, email.indexOf('@'))
  const words = local.split(/[._]+/).filter((word) => word.length > 0)
  if (words.length < 2 || words.some((word) => /[^\p{L}-]/u.test(word))) return ''
  return words.map((word, index) => (index > 0 && index < words.length - 1 && infixes.has(word) ? word : capital(word))).join(' ')
}

function capital(word: string): string {
  return word.split('-').map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('-')
}
