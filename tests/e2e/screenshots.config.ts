import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'

// Not part of the tests: `npm run screenshots` makes the pictures that people look at.
// eslint-disable-next-line no-restricted-syntax -- Playwright reads the default export.
export default defineConfig({
  ...base,
  testIgnore: [],
  testMatch: 'screenshots/**/*.e2e.ts',
  timeout: 10 * 60_000,
  globalTimeout: 0,
  reporter: [['list']],
})
