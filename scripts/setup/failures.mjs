/**
 * What failed, in a few lines, for the end of the output: a checking machine may keep only the end of it, and a
 * failure that shows itself once in fifty runs is lost without its words (a property prints its seed there).
 */

const longest = 1_200
const lastLines = 40

// eslint-disable-next-line no-control-regex -- the marks of colour begin with one
const withoutColour = (text) => text.replace(/\u001b\[[0-9;]*m/g, '')
const plain = (text) => withoutColour(text).slice(0, longest)

/** From Vitest's JSON: `{ name, message }` of each test, or of a file that did not load. */
export function failedUnitTests(result) {
  return (result.testResults ?? []).flatMap((file) => {
    const failed = (file.assertionResults ?? []).filter((test) => test.status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [{ name: file.name, message: plain(file.message ?? '') }]
    return failed.map((test) => ({ name: test.fullName, message: plain((test.failureMessages ?? []).join('\n')) }))
  })
}

/** From Playwright's JSON, whose suites lie within suites; what went wrong outside any test is named too. */
export function failedEndToEndTests(result) {
  const words = (errors) => plain(errors.map(({ message = '', location }) => (location === undefined ? message : `${message}\nat ${location.file}:${location.line}`)).join('\n'))
  const ofSuite = (suite) => [
    ...(suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => ({
      name: `${spec.file}: ${spec.title}`,
      message: words(spec.tests.flatMap((test) => test.results.flatMap((one) => one.errors ?? []))),
    })),
    ...(suite.suites ?? []).flatMap(ofSuite),
  ]
  const outside = (result.errors ?? []).map((error) => ({ name: 'e2e', message: words([error]) }))
  // A test that never began because an earlier one of its row failed has no words of its own.
  return [...(result.suites ?? []).flatMap(ofSuite).filter(({ message }) => message !== ''), ...outside]
}

/**
 * What of a stage is to be named: the tests that failed, or where none did the last words of the stage, and before
 * them the promises that it said were not kept.
 */
export function failuresOf({ name, failed, named, output }) {
  if (failed === 0 || named.length > 0) return named
  const lines = withoutColour(output).trimEnd().split('\n')
  const said = lines.slice(0, -lastLines).filter((line) => line.startsWith('FAILED'))
  return [{ name, message: [...said, ...lines.slice(-lastLines)].join('\n') }]
}

/** The lines that are printed of them. */
export function failureLines(failures) {
  return failures.flatMap(({ name, message }) => ['', `✗ ${name}`, ...message.split('\n').map((line) => `    ${line}`)])
}
