import { fail, ok, type Result } from '#domain/document/result.ts'

export interface JsonLimits {
  readonly bytes: number
  readonly depth: number
}

export const fileLimits: JsonLimits = { bytes: 64 * 1024 * 1024, depth: 64 }
/** One step can be large: a list of 5,000 people is 2 MB, and taking it back as much again. */
export const recordLimits: JsonLimits = { bytes: 16 * 1024 * 1024, depth: 64 }

export type JsonProblem = 'empty' | 'too-large' | 'not-text' | 'too-deep' | 'forbidden-key' | 'not-json'

/**
 * JSON from outside, or a reason. The limits are checked on the raw bytes before JSON.parse, which itself accepts
 * millions of levels that later break JSON.stringify and the copying between processes. A UTF-8 byte order mark
 * is skipped; any other encoding is refused; a key `__proto__` is refused however it is spelled.
 *
 * Cost: about as much as JSON.parse itself.
 */
export function parseJson(bytes: Uint8Array, limits: JsonLimits): Result<unknown, JsonProblem> {
  if (bytes.length === 0) return fail('empty')
  if (bytes.length > limits.bytes) return fail('too-large')
  const text = decode(bytes)
  if (text === null) return fail('not-text')
  const problem = scan(bytes, limits.depth)
  if (problem !== null) return fail(problem)
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return fail('not-json')
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a

/** Walks over the bytes once, knowing only strings and brackets. */
function scan(bytes: Uint8Array, maximum: number): 'too-deep' | 'forbidden-key' | 'not-text' | null {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      const end = endOfString(bytes, at)
      if (isForbiddenKey(bytes, at, end)) return 'forbidden-key'
      at = end
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > maximum) return 'too-deep'
    } else if (byte === 0x7d || byte === 0x5d) depth--
    else if (byte === 0) return 'not-text'
  }
  return null
}

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}

function isForbiddenKey(bytes: Uint8Array, start: number, end: number): boolean {
  // "__proto__" has 9 bytes, and at most 54 when every letter is written as \u005f. A key begins so or with an escape.
  const length = end - start - 1
  if (length < 9 || length > 54 || (bytes[start + 1] !== 0x5f && bytes[start + 1] !== backslash)) return false
  let after = end + 1
  while (after < bytes.length && (bytes[after] === 0x20 || bytes[after] === 0x0a || bytes[after] === 0x0d || bytes[after] === 0x09)) after++
  if (bytes[after] !== colon) return false
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start + 1).toString('utf8')) === '__proto__'
  } catch {
    return false
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
