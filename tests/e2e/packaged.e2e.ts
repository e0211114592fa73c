import path from 'node:path'
import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import { readFuses } from '#scripts/setup/fuses.mjs'
import { launchPacked, packMeander } from './launch-packed.ts'

// docs/decisions/0022-packing.md gives the reason for each.
const wanted: Record<string, string> = {
  runAsNode: 'off',
  enableCookieEncryption: 'on',
  enableNodeOptionsEnvironmentVariable: 'off',
  enableNodeCliInspectArguments: 'off',
  enableEmbeddedAsarIntegrityValidation: 'on',
  onlyLoadAppFromAsar: 'on',
  loadBrowserProcessSpecificV8Snapshot: 'off',
  grantFileProtocolExtraPrivileges: 'off',
}

test.describe('the packed app', () => {
  test.setTimeout(5 * 60_000)
  let program = ''

  test.beforeAll(() => {
    program = packMeander()
  })

  test('has its fuses set', () => {
    const fuses = readFuses(program)
    for (const [name, state] of fuses) console.log(`fuse ${name}: ${state}`)
    expect(fuses.length).toBeGreaterThanOrEqual(7)
    const known = fuses.filter(([name]) => name in wanted)
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(known.map(([name]) => [name, wanted[name]])))
  })

  test('carries no packages and no app but its own', () => {
    const resources = path.join(path.dirname(program), 'resources')
    expect(fs.readdirSync(resources).filter((name) => name !== 'app-update.yml')).toEqual(['app.asar'])
  })

  test('starts and shows its window', async () => {
    const meander = await launchPacked(program)
    expect(await meander.page.title()).toBe('Meander')
    await meander.close()
  })
})
