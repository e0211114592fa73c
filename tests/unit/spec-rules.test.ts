import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// The numbered rules of docs/spec and the tests that cite them: a number means one rule, and a cited rule exists.

const root = path.resolve(import.meta.dirname, '../..')
const specs = path.join(root, 'docs/spec')

/** Every rule that is spoken of; "ST2-ST6" are five. */
function spokenOf(): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const file of fs.readdirSync(specs)) {
    for (const [, letters = '', from = '', to = from] of fs.readFileSync(path.join(specs, file), 'utf8').matchAll(/\b([A-Z]{2})(\d+)(?:\s?[-–]\s?\1(\d+))?/g)) {
      for (let number = Number(from); number <= Number(to); number += 1) ids.add(`${letters}${String(number)}`)
    }
  }
  return ids
}

const ruleLine = /^(?:- )?\*{0,2}([A-Z]{2}\d+)\b/

function rules(): { readonly id: string; readonly file: string }[] {
  return fs.readdirSync(specs).flatMap((file) => fs.readFileSync(path.join(specs, file), 'utf8').split('\n')
    .flatMap((line) => { const id = ruleLine.exec(line)?.[1]; return id === undefined ? [] : [{ id, file }] }))
}

function testFiles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return []
    const at = path.join(folder, entry.name)
    return entry.isDirectory() ? testFiles(at) : /\.(test|law\.test|e2e)\.tsx?$/.test(entry.name) ? [at] : []
  })
}

test('WA5 every rule has a number of its own', () => {
  const seen = new Map<string, string>()
  const twice = rules().filter(({ id, file }) => { const before = seen.get(id); seen.set(id, file); return before !== undefined })
  expect(twice).toEqual([])
})

test('WA5 a rule that a test cites exists', () => {
  const known = spokenOf()
  const cited = [path.join(root, 'src'), path.join(root, 'tests')].flatMap(testFiles).flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(/\b(?:test|describe)(?:\.each(?:<[^\n]*>)?\([^\n]*\))?\(\s*['"`]((?:[A-Z]{2}\d+ )+)/g)]
      .flatMap((found) => (found[1] ?? '').trim().split(' ')).filter((id) => !known.has(id)).map((id) => `${path.relative(root, file)}: ${id}`))
  expect([...new Set(cited)]).toEqual([])
})
