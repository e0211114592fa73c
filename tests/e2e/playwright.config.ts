import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

const root = path.resolve(__dirname, '../..')

// Started by `npm run e2e` this is set already; started by hand it is looked up once here.
process.env['ELECTRON_EXEC_PATH'] ??= execFileSync(process.execPath, [path.join(root, 'scripts/find-electron.mjs')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim()

// eslint-disable-next-line no-restricted-syntax -- Playwright reads the default export.
export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.e2e.ts',
  testIgnore: 'screenshots/**',
  outputDir: path.join(root, 'test-results'),
  // Each test starts an Electron of its own, which takes more than one core: side by side they only wait.
  workers: 1,
  timeout: 60_000,
  // Only what goes wrong takes this long: a preview of a report takes more than five seconds on a busy machine.
  expect: { timeout: 15_000 },
  globalTimeout: 18 * 60_000,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: path.join(root, '.cache/results/e2e.json') }]],
})
