import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { readFuses } from '#scripts/setup/fuses.mjs'
import { asRoot } from './launch.ts'
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

  test('opens the sample with one click and makes its report', async () => {
    const meander = await launchPacked(program)
    const { page } = meander
    expect(await page.title()).toBe('Meander')
    await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Waterstad')
    await page.keyboard.press('Control+4')
    await expect(page.getByRole('tab', { name: /Dijkwijk/ })).toBeVisible()
    // The thread that makes reports, and the printer, work from inside the packed file too.
    const made = await page.evaluate(() => window.bridge.request('report.export', { version: 'internal', formats: ['docx', 'pdf'], choosePlace: false }))
    expect(made).toMatchObject({ ok: true, value: { files: [{ format: 'docx' }, { format: 'pdf' }] } })
    const solved = await page.evaluate(() => window.bridge.request('groups.solve', { rounds: ['round-0'], seed: 1, ms: 300 }))
    expect(solved).toMatchObject({ ok: true, value: { repeats: 0 } })
    await meander.close()
  })

  test('answers the commands of the terminal', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meander-packed-'))
    const flags = asRoot ? ['--no-sandbox'] : []
    const out = path.join(folder, 'sample.meander.json')
    execFileSync(program, [...flags, 'sample', '--out', out])
    expect(fs.readFileSync(out, 'utf8')).toContain('meander-meeting')
    expect(spawnSync(program, [...flags, 'check', out]).status).toBe(0)
    expect(spawnSync(program, [...flags, 'check', path.join(folder, 'nothing')]).status).toBe(2)
    expect(spawnSync(program, [...flags, 'groups', '--size']).status).toBe(64)
    fs.rmSync(folder, { recursive: true })
  })
})
