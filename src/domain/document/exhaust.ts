/** Makes a forgotten case of a union a compile error. At run time it is a bug, so it may stop the program. */
export function assertNever(value: never): never {
  // eslint-disable-next-line no-restricted-syntax -- only a bug can come here
  throw new Error(`unexpected: ${JSON.stringify(value)}`)
}
