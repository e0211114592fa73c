import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import type { ImportProblem } from '#domain/people/table.ts'
import { importWords } from './words-import.ts'

const kinds = ['word', 'opendocument', 'xlsb', 'archive', 'pdf', 'picture', 'webpage', 'json', 'rtf'] as const
const every: readonly ImportProblem[] = [
  { code: 'empty' }, { code: 'too-large', limit: 5_000_000, found: 10_240_000 }, { code: 'too-many-rows', limit: 5_000, found: 20_001 },
  { code: 'too-many-columns', limit: 50, found: 61, row: 2 }, { code: 'not-a-table' }, { code: 'old-workbook' }, { code: 'locked-workbook' },
  { code: 'workbook-damaged' }, { code: 'workbook-without-rows' }, ...kinds.map((kind) => ({ code: 'other-document' as const, kind })),
  ...(['size', 'ratio', 'entries', 'names'] as const).map((reason) => ({ code: 'archive-unsafe' as const, reason })),
]
const catalogueOf = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../renderer/text/${language}/import.json`), 'utf8')) as Record<string, string>

describe.each(['nl', 'en'] as const)('the words of an import, %s', (language) => {
  const intl = createIntl({ locale: language, messages: catalogueOf(language) })
  const said = ({ code, ...values }: ImportProblem) => intl.formatMessage({ id: `import.problem.${code}` }, values)

  test('IM7 every problem has a sentence on the command line and in the window', () => {
    for (const problem of every) {
      for (const text of [importWords[language].problem(problem), said(problem)]) {
        expect(text).toMatch(/^[A-Z].*[^ ]\.$/)
        expect(text).not.toMatch(/undefined|\{|import\./)
      }
    }
  })

  test('IM7 sizes are megabytes, numbers are written as the language does', () => {
    const [, large, rows] = every as [ImportProblem, ImportProblem, ImportProblem]
    expect(said(large)).toContain(language === 'nl' ? '10,2 MB. Het mag 5 MB' : '10.2 MB. It may be 5 MB')
    expect(said(rows)).toContain(language === 'nl' ? '20.001' : '20,001')
    expect(importWords[language].problem(large)).toContain(language === 'nl' ? '10,3 MB. Het mag 5 MB' : '10.3 MB. It may be 5 MB')
  })

  test('IM7 other documents are named, each in its own words', () => {
    expect(new Set(kinds.map((kind) => said({ code: 'other-document', kind }))).size).toBe(kinds.length)
  })
})
