import { expect, test } from 'vitest'
import { failedEndToEndTests, failedUnitTests, failureLines, failuresOf } from '#scripts/setup/failures.mjs'

test('SR10 the words of what failed are named at the end, without marks of colour', () => {
  const unit = failedUnitTests({
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [
        { status: 'passed', fullName: 'good', failureMessages: [] },
        { status: 'failed', fullName: 'IM1 reads', failureMessages: ['\u001b[31mseed: 12\u001b[39m'] },
      ] },
      { name: 'b.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
    ],
  })
  expect(unit).toEqual([{ name: 'IM1 reads', message: 'seed: 12' }, { name: 'b.test.ts', message: 'does not load' }])
  const inner = { specs: [
    { file: 'people.e2e.ts', title: 'PE2', ok: false, tests: [{ results: [{ errors: [{ message: 'not visible', location: { file: 'people.e2e.ts', line: 7 } }] }] }] },
    { file: 'people.e2e.ts', title: 'PE3', ok: false, tests: [{ results: [] }] },
    { file: 'people.e2e.ts', title: 'PE1', ok: true, tests: [] },
  ] }
  const endToEnd = failedEndToEndTests({ suites: [{ specs: [], suites: [inner] }] })
  expect(endToEnd).toEqual([{ name: 'people.e2e.ts: PE2', message: 'not visible\nat people.e2e.ts:7' }])
  expect(failureLines(endToEnd)).toEqual(['', '✗ people.e2e.ts: PE2', '    not visible', '    at people.e2e.ts:7'])
  expect(failedEndToEndTests({ suites: [], errors: [{ message: 'a file does not load' }] })).toEqual([{ name: 'e2e', message: 'a file does not load' }])
  expect(failureLines([...failedUnitTests({}), ...failedEndToEndTests({})])).toEqual([])
})

test('SR10 a stage that failed without a test that says why is named with its last words and the promises that it did not keep', () => {
  const named = [{ name: 'IM1 reads', message: 'seed: 12' }]
  const output = ['FAILED  nothing is lost: 5000 damaged files (seed 77)', ...Array.from({ length: 60 }, (_, at) => `line ${String(at)}`), '\u001b[31mnot built\u001b[39m', ''].join('\n')
  const [stage] = failuresOf({ name: 'build', failed: 1, named: [], output })
  expect(stage?.name).toBe('build')
  expect(stage?.message).toMatch(/^FAILED {2}nothing is lost: .*seed 77\)\nline 21\n[^]*not built$/)
  expect(failuresOf({ name: 'unit', failed: 1, named, output })).toEqual(named)
  expect(failuresOf({ name: 'walls', failed: 0, named: [], output })).toEqual([])
})
