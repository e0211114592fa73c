import { expect, test } from 'vitest'
import { failedEndToEndTests, failedUnitTests, failureLines } from '#scripts/setup/failures.mjs'

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
    { title: 'PE2', ok: false, tests: [{ results: [{ errors: [{ message: 'not visible' }] }] }] },
    { title: 'PE3', ok: false, tests: [{ results: [] }] },
    { title: 'PE1', ok: true, tests: [] },
  ] }
  const endToEnd = failedEndToEndTests({ suites: [{ specs: [], suites: [inner] }] })
  expect(endToEnd).toEqual([{ name: 'PE2', message: 'not visible' }])
  expect(failureLines(endToEnd)).toEqual(['', '✗ PE2', '    not visible'])
  expect(failureLines([...failedUnitTests({}), ...failedEndToEndTests({})])).toEqual([])
})
