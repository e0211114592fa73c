import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import type { GroupingProblem } from '#domain/grouping/problem.ts'
import { evenSizes } from '#domain/grouping/sizes.ts'
import type { Solution } from '#domain/grouping/solve.ts'
import { searchGroups } from './grouping.ts'

// The thread is a file of its own in the app, so it is built here as it is there.
const folder = mkdtempSync(path.join(tmpdir(), 'groups-worker-'))
const worker = path.join(folder, 'groups-worker.cjs')

beforeAll(async () => {
  await build({
    configFile: false, logLevel: 'silent', publicDir: false,
    build: { ssr: path.resolve('src/main/work/groups-worker.ts'), outDir: folder, emptyOutDir: false, rolldownOptions: { output: { format: 'cjs', entryFileNames: 'groups-worker.cjs' } } },
  })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function mixed(people: number, groups: number, rounds: number): GroupingProblem {
  return {
    people: Array.from({ length: people }, (_, at) => ({ id: `p${String(at)}`, attributes: {} })),
    rounds: Array.from({ length: rounds }, () => ({ groupSizes: evenSizes(people, groups), strategy: { type: 'mixed' }, absent: [], fixed: [] })),
    together: [], apart: [], balance: [], history: [], seed: 1, emphasis: 'even',
  }
}

test('GR80 a plan at once, better ones as they come, the best at the end', async () => {
  const plans: Solution[] = []
  const search = searchGroups(worker, { problem: mixed(100, 10, 6), milliseconds: 600, onPlan: (solution) => plans.push(solution) })
  const last = await search.finished
  expect(plans.length).toBeGreaterThan(1)
  const costs = [...plans.map((plan) => plan.cost), last?.cost ?? Infinity]
  expect(costs).toEqual([...costs].sort((a, b) => b - a))
  expect(last?.plan.rounds).toHaveLength(6)
})

test('GR81 a search that can be finished ends by itself', async () => {
  const last = await searchGroups(worker, { problem: mixed(24, 6, 5), milliseconds: 60_000, onPlan: () => undefined }).finished
  expect(last?.explanation.repeats).toBe(0)
  expect(last?.done).toBe(true)
})

test('GR82 stop ends it, and gives what there is', async () => {
  let stop = () => undefined as void
  const search = searchGroups(worker, { problem: mixed(100, 10, 6), milliseconds: 60_000, onPlan: () => stop() })
  stop = search.stop
  expect((await search.finished)?.plan.rounds).toHaveLength(6)
})

test('GR83 a thread that cannot start gives null, never an exception', async () => {
  const search = searchGroups(path.join(folder, 'not-there.cjs'), { problem: mixed(12, 3, 1), milliseconds: 100, onPlan: () => undefined })
  expect(await search.finished).toBeNull()
})

test('GR84 it goes on from a plan and never ends worse', async () => {
  const first = await searchGroups(worker, { problem: mixed(100, 10, 6), milliseconds: 300, onPlan: () => undefined }).finished
  const next = await searchGroups(worker, { problem: { ...mixed(100, 10, 6), seed: 2 }, from: first?.plan ?? { rounds: [] }, milliseconds: 100, onPlan: () => undefined }).finished
  expect(next?.cost).toBeLessThanOrEqual(first?.cost ?? 0)
})
