import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { catalogueFiles, catalogues, type Language } from './catalogue.ts'
import { pseudo } from './pseudo.ts'
import { textIn } from './use-text.tsx'

const languages: Language[] = ['nl', 'en']
const partName = (file: string) => path.basename(file, '.json')

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.plural || element.type === TYPE.select) return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))]
    return [element.value]
  })
}
const argumentsIn = (message: string) => [...new Set(argumentsOf(parse(message)))].sort()

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) return sources(at)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [at] : []
  })
}

describe('TX the texts of the windows', () => {
  test('TX1 every language has the same files with the same ids', () => {
    expect(Object.keys(catalogueFiles.en).map(partName)).toEqual(Object.keys(catalogueFiles.nl).map(partName))
    for (const [file, texts] of Object.entries(catalogueFiles.nl)) {
      const other = Object.entries(catalogueFiles.en).find(([name]) => partName(name) === partName(file))?.[1] ?? {}
      expect(Object.keys(other).sort(), partName(file)).toEqual(Object.keys(texts).sort())
    }
  })

  test('TX2 no id is in two files', () => {
    for (const language of languages) {
      const all = Object.values(catalogueFiles[language]).flatMap((texts) => Object.keys(texts))
      expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
    }
  })

  test('TX3 every text is good ICU, is not empty, and takes the same arguments in every language', () => {
    for (const [id, message] of Object.entries(catalogues.nl)) {
      expect(message.trim(), id).not.toBe('')
      expect(argumentsIn(catalogues.en[id] ?? ''), id).toEqual(argumentsIn(message))
    }
  })

  test('TX4 every id that the code names is there', () => {
    const root = path.resolve(import.meta.dirname, '..')
    const missing = sources(root).flatMap((file) => {
      const named = [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([a-zA-Z][\w.-]*\.[\w.-]+)'/g)].map((match) => match[1] ?? '')
      return named.filter((id) => !Object.hasOwn(catalogues.nl, id)).map((id) => `${path.relative(root, file)}: ${id}`)
    })
    expect(missing).toEqual([])
  })

  test('TX4 every id that the code puts together begins as some id does', () => {
    const ids = Object.keys(catalogues.nl)
    const missing = sources(path.resolve(import.meta.dirname, '..')).flatMap((file) => {
      const begun = [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*`([a-zA-Z][\w.-]*\.[\w.-]*)\$\{/g)].map((match) => match[1] ?? '')
      return begun.filter((begin) => !ids.some((id) => id.startsWith(begin))).map((begin) => `${path.relative(process.cwd(), file)}: ${begin}`)
    })
    expect(missing).toEqual([])
  })

  test('TX5 the pseudo language keeps arguments and plurals and changes every text', () => {
    const strange = pseudo(catalogues.nl)
    for (const [id, message] of Object.entries(catalogues.nl)) {
      expect(argumentsIn(strange[id] ?? ''), id).toEqual(argumentsIn(message))
      expect(strange[id]).not.toBe(message)
    }
  })

  test('TX6 dates, numbers and times are written as the language does', () => {
    expect(textIn('nl').day('2026-03-12')).toBe('donderdag 12 maart 2026')
    expect(textIn('en').day('2026-03-12', 'short')).toBe('12 Mar 2026')
    expect(textIn('nl').day('ergens in maart')).toBe('ergens in maart')
    expect(textIn('nl').number(1234.5)).toBe('1.234,5')
    expect(textIn('nl').minutes(90)).toBe('1 uur 30')
    expect(textIn('nl').minutes(45)).toBe('45 min')
  })
})
