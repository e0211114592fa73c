import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'
import type { Catalogue } from './catalogue.ts'

/**
 * A language that nobody speaks: every letter accented, every text a third longer and in brackets. What is not in
 * brackets on a screenshot is text in code; what is cut off has no room for other languages.
 */
export function pseudo(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).map(([id, message]) => [id, pseudoMessage(message)]))
}

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', n: 'ñ', c: 'ç', s: 'š', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', N: 'Ñ', C: 'Ç', S: 'Š' }

function pseudoMessage(message: string): string {
  return `[${printAST(accented(parse(message)))}${'·'.repeat(Math.ceil(message.length / 3))}]`
}

function accented(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: element.value.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter) }
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const options = Object.fromEntries(Object.entries(element.options).map(([name, option]) => [name, { ...option, value: accented(option.value) }]))
      return { ...element, options }
    }
    return element
  })
}
