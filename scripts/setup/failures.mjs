/**
 * What failed, in a few lines, for the end of the output: a checking machine may keep only the end of it, and a
 * failure that shows itself once in fifty runs is lost without its words (a property prints its seed there).
 */

const longest = 1_200

// eslint-disable-next-line no-control-regex -- the marks of colour begin with one
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '').slice(0, longest)

/** From Vitest's JSON: `{ name, message }` of each test, or of a file that did not load. */
export function failedUnitTests(result) {
  return (result.testResults ?? []).flatMap((file) => {
    const failed = (file.assertionResults ?? []).filter((test) => test.status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [{ name: file.name, message: plain(file.message ?? '') }]
    return failed.map((test) => ({ name: test.fullName, message: plain((test.failureMessages ?? []).join('\n')) }))
  })
}

/** From Playwright's JSON, whose suites lie within suites. */
export function failedEndToEndTests(result) {
  const ofSuite = (suite) => [
    ...(suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => ({
      name: spec.title,
      message: plain(spec.tests.flatMap((test) => test.results.flatMap((one) => one.errors ?? [])).map((error) => error.message ?? '').join('\n')),
    })),
    ...(suite.suites ?? []).flatMap(ofSuite),
  ]
  // A test that never began because an earlier one of its row failed has no words of its own.
  return (result.suites ?? []).flatMap(ofSuite).filter(({ message }) => message !== '')
}

/** The lines that are printed of them. */
export function failureLines(failures) {
  return failures.flatMap(({ name, message }) => ['', `✗ ${name}`, ...message.split('\n').map((line) => `    ${line}`)])
}
