import { defineConfig } from 'vitest/config'

// One pool, two workers: the machine that checks a submission has two cores, and the durable-store
// tests measure nothing, so sharing them costs time only.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/unit/**/*.test.ts', 'tests/files/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    setupFiles: ['tests/files/chances.ts'],
    reporters: ['default'],
  },
})
