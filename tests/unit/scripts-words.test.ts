import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { electronFlags, hasDisplay } from '#scripts/setup/display.mjs'
import { whereTyped } from '#scripts/setup/folders.mjs'
import { needsElectron } from '#scripts/setup/needs-electron.mjs'
import { countClosingLine, countPlaywright, countVitest } from '#scripts/setup/stages.mjs'
import { say, sentenceNames, systemLanguage } from '#scripts/words.mjs'

/** npm start on a computer without a screen, whose system speaks this language. */
function startWithoutScreen(locale: string): { status: number | null, stderr: string } {
  const env = { PATH: process.env['PATH'] ?? '', LANG: locale }
  return spawnSync(process.execPath, ['scripts/start.mjs'], { encoding: 'utf8', env })
}

describe('SR6 the scripts speak the language of the system', () => {
  test('every sentence exists in both languages', () => {
    expect(sentenceNames.nl).toEqual(sentenceNames.en)
  })

  test.each([
    [{ LANG: 'nl_NL.UTF-8' }, 'nl'], [{ LANG: 'nl_BE' }, 'nl'], [{ LANG: 'en_GB.UTF-8' }, 'en'], [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LC_ALL: 'nl_NL.UTF-8', LANG: 'en_GB' }, 'nl'], [{ LC_ALL: '', LANG: 'nl_NL' }, 'nl'],
  ] as [Record<string, string>, string][])('%j is %s', (env, language) => {
    expect(systemLanguage(env)).toBe(language)
  })

  test('a sentence carries its values', () => {
    expect(say('nodeTooOld', { have: '18.0.0', need: '20.20' }, 'nl')).toBe('Meander heeft Node 20.20 of nieuwer nodig; dit is 18.0.0.')
  })
})

describe('SR7 a computer without a screen is told what does work', () => {
  test.each([['nl_NL.UTF-8', 'geen scherm'], ['en_GB.UTF-8', 'no screen']])('%s: %s', (locale, words) => {
    const { status, stderr } = startWithoutScreen(locale)
    expect(status).toBe(1)
    expect(stderr).toContain(words)
    expect(stderr).toContain('xvfb-run -a npm start')
    expect(stderr).toContain('npm run --silent meander -- groups')
  })

  test('only Linux can be without a screen', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })

  test('only root on Linux goes without the sandbox', () => {
    expect(electronFlags({ DISPLAY: ':0' }, 'linux', 0)).toContain('--no-sandbox')
    expect(electronFlags({ DISPLAY: ':0' }, 'linux', 1000)).not.toContain('--no-sandbox')
    expect(electronFlags({}, 'darwin', 0)).toEqual([])
    expect(electronFlags({}, 'win32', undefined)).toEqual([])
  })

  test('only a PDF needs Electron', () => {
    expect(needsElectron(['export', 'a.meander.json', '--format', 'pdf', '--out', 'x'])).toBe(true)
    expect(needsElectron(['export', 'a.meander.json', '--format=pdf'])).toBe(true)
    for (const format of ['all', 'zip', 'png', 'groups']) expect(needsElectron(['export', 'a.meander.json', '--format', format]), format).toBe(true)
    for (const format of ['svg', 'newsletter', 'csv']) expect(needsElectron(['export', 'a.meander.json', '--format', format]), format).toBe(false)
    expect(needsElectron(['export', 'pdf', '--format', 'html'])).toBe(false)
    expect(needsElectron(['new', '--title', 'pdf'])).toBe(false)
    expect(needsElectron([])).toBe(false)
  })
})

describe('SR9 a path is looked for where the person typed it', () => {
  test('npm has gone to the root of the repository; where it was started counts', () => {
    expect(whereTyped({ npm_lifecycle_event: 'meander', INIT_CWD: '/home/anna/lists' })).toBe('/home/anna/lists')
    expect(whereTyped({ npm_lifecycle_event: 'start', INIT_CWD: '/home/anna/lists' })).toBe('/home/anna/lists')
  })

  test('inside another npm command, and without npm, the folder we are in counts', () => {
    expect(whereTyped({ npm_lifecycle_event: 'test', INIT_CWD: '/home/anna/lists' })).toBe(process.cwd())
    expect(whereTyped({})).toBe(process.cwd())
  })
})

describe('SR8 the closing line adds up what was really tested', () => {
  test('vitest and Playwright are counted by their own results', () => {
    expect(countVitest({ status: 0 }, { numPassedTests: 12, numFailedTests: 0 })).toEqual({ passed: 12, failed: 0 })
    expect(countPlaywright({ status: 1 }, { stats: { expected: 3, unexpected: 2, flaky: 1 } })).toEqual({ passed: 3, failed: 3 })
  })

  test('a stage that could not begin is a failure, even if no test of it failed', () => {
    expect(countVitest({ status: 1 }, {})).toEqual({ passed: 0, failed: 1 })
    expect(countVitest({ status: 1 }, { numPassedTests: 5, numFailedTests: 0 })).toEqual({ passed: 5, failed: 1 })
  })

  test('a program that prints a closing line is counted by it, any other as one', () => {
    expect(countClosingLine({ status: 0, output: 'a\n7 passed, 0 failed\n' })).toEqual({ passed: 7, failed: 0 })
    expect(countClosingLine({ status: 1, output: '7 passed, 1 failed\n' })).toEqual({ passed: 7, failed: 1 })
    expect(countClosingLine({ status: 1, output: '7 passed, 0 failed\nthen it broke' })).toEqual({ passed: 7, failed: 1 })
    expect(countClosingLine({ status: 0, output: 'all is well' })).toEqual({ passed: 1, failed: 0 })
    expect(countClosingLine({ status: 2, output: '' })).toEqual({ passed: 0, failed: 1 })
  })
})
