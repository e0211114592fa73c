import { fail, ok, type Result } from '#domain/document/result.ts'
import { limits } from './limits.ts'
import type { PersonName } from './people-records.ts'

/** A name and an address are lines as any other: one that is too long is refused, never cut. */
export function fittingNames(names: readonly PersonName[]): Result<null, { readonly reason: 'too-long'; readonly limit: number }> {
  return names.some(({ name, email }) => Math.max(name.length, email.length) > limits.line) ? fail({ reason: 'too-long', limit: limits.line }) : ok(null)
}
