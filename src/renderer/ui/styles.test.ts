import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

function components(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name)
    return entry.isDirectory() ? components(at) : /\.tsx$/.test(entry.name) ? [at] : []
  })
}

// The compiler does not know which classes a module has, so this does.
test('UI3 every class that a component takes from a style sheet is in it', () => {
  const missing: string[] = []
  for (const file of components(root)) {
    const code = readFileSync(file, 'utf8')
    for (const [, name, from] of code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
      const sheet = path.resolve(path.dirname(file), from ?? '')
      const css = existsSync(sheet) ? readFileSync(sheet, 'utf8') : ''
      for (const [, className] of code.matchAll(new RegExp(`\\b${name ?? ''}\\['([\\w-]+)'\\]`, 'g'))) {
        if (!new RegExp(`\\.${className ?? ''}(?![\\w-])`).test(css)) missing.push(`${path.relative(root, file)}: ${className ?? ''}`)
      }
    }
  }
  expect(missing).toEqual([])
})

test('UI4 no colour is written outside the tokens', () => {
  const found: string[] = []
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  for (const name of sheets) {
    // Black and white are what a blanked wall is, in every theme.
    if (/#(?!(?:000|fff)\b)[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(readFileSync(path.join(root, name), 'utf8').replace(/\/\*.*?\*\//gs, ''))) found.push(name)
  }
  expect(found).toEqual([])
})
