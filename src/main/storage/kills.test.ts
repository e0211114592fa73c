import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('ST10 a real process, killed 12 times while it writes, loses nothing', () => {
  const done = spawnSync(process.execPath, ['tests/durability/run.mjs', '--short', '--only=kills'], { encoding: 'utf8', env: { ...process.env, MEANDER_KILLS: '12' } })
  console.log(done.stdout)
  expect(done.stdout).toContain('1 passed, 0 failed')
  expect(done.status).toBe(0)
})
