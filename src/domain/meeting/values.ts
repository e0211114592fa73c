import { fail, ok, type Result } from '#domain/document/result.ts'
import type { FieldRule } from './fields.ts'
import { limits } from './limits.ts'

/** Why a value does not fit its field. */
export type ValueProblem =
  | { readonly reason: 'wrong-type' }
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-long'; readonly limit: number }
  | { readonly reason: 'not-a-choice' }
  | { readonly reason: 'out-of-range'; readonly from: number; readonly to: number }
  | { readonly reason: 'not-a-date' }

const id = /^[A-Za-z0-9_:-]{1,80}$/
const blobName = /^[0-9a-f]{64}$/
const orderKey = /^[0-9A-Za-z]{0,199}[1-9A-Za-z]$/

export function isId(value: unknown): value is string {
  return typeof value === 'string' && id.test(value)
}

/**
 * The value as it is kept: control characters that no text needs are dropped (a NUL breaks Word files and XML),
 * a line is one line, outer white space goes. Nothing is ever cut: too long is refused.
 */
export function readValue(rule: FieldRule, value: unknown): Result<unknown, ValueProblem> {
  switch (rule.is) {
    case 'line': return readText(value, rule.max, rule.filled, true)
    case 'text': return readText(value, rule.max, false, false)
    case 'choice': return typeof value === 'string' && rule.of.includes(value) ? ok(value) : fail({ reason: 'not-a-choice' })
    case 'number': return readNumber(rule, value)
    case 'flag': return typeof value === 'boolean' ? ok(value) : fail({ reason: 'wrong-type' })
    case 'date': return readDate(value)
    case 'reference':
      if (value === null) return rule.optional ? ok(null) : fail({ reason: 'empty' })
      return isId(value) ? ok(value) : fail({ reason: 'wrong-type' })
    case 'order': return typeof value === 'string' && orderKey.test(value) ? ok(value) : fail({ reason: 'wrong-type' })
    case 'lines': return readLines(rule.most, value)
    case 'numbers': return readNumbers(rule.most, value)
    case 'words': return readWords(value)
    case 'blob': return typeof value === 'string' && (value === '' || blobName.test(value)) ? ok(value) : fail({ reason: 'wrong-type' })
  }
}

// eslint-disable-next-line no-control-regex -- these are exactly the characters that must go
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g
/** Half of a surrogate pair: not text, and no XML or UTF-8 file can hold it. */
const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text without the characters that no file format can carry; line ends are \n. */
export function cleanText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(unwanted, '').replace(half, '\uFFFD')
}

function readText(value: unknown, max: number, filled: boolean, oneLine: boolean): Result<string, ValueProblem> {
  if (typeof value !== 'string') return fail({ reason: 'wrong-type' })
  const clean = cleanText(value)
  const kept = (oneLine ? clean.replace(/[\n\t\u2028\u2029]+/g, ' ') : clean).trim()
  if (filled && kept === '') return fail({ reason: 'empty' })
  return kept.length > max ? fail({ reason: 'too-long', limit: max }) : ok(kept)
}

function readNumber(rule: { readonly from: number; readonly to: number; readonly whole: boolean }, value: unknown): Result<number, ValueProblem> {
  if (typeof value !== 'number' || Number.isNaN(value)) return fail({ reason: 'wrong-type' })
  if (value < rule.from || value > rule.to || (rule.whole && !Number.isInteger(value))) {
    return fail({ reason: 'out-of-range', from: rule.from, to: rule.to })
  }
  // -0 does not survive JSON, and a record must be equal to itself after it was saved.
  return ok(Object.is(value, -0) ? 0 : value)
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function readDate(value: unknown): Result<string, ValueProblem> {
  if (value === '') return ok('')
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  if (parts === null) return fail({ reason: 'not-a-date' })
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  const length = monthLengths[month - 1]
  return length !== undefined && day >= 1 && day <= length + leap ? ok(parts[0]) : fail({ reason: 'not-a-date' })
}

function readLines(most: number, value: unknown): Result<readonly string[], ValueProblem> {
  if (!Array.isArray(value)) return fail({ reason: 'wrong-type' })
  if (value.length > most) return fail({ reason: 'too-long', limit: most })
  const kept: string[] = []
  for (const entry of value as unknown[]) {
    const read = readText(entry, limits.line, true, true)
    if (!read.ok) return read
    if (!kept.includes(read.value)) kept.push(read.value)
  }
  return ok(kept)
}

function readNumbers(most: number, value: unknown): Result<readonly number[], ValueProblem> {
  if (!Array.isArray(value)) return fail({ reason: 'wrong-type' })
  if (value.length > most) return fail({ reason: 'too-long', limit: most })
  return (value as unknown[]).every((n) => typeof n === 'number' && Math.abs(n) <= 100_000)
    ? ok((value as number[]).map((n) => (Object.is(n, -0) ? 0 : n)))
    : fail({ reason: 'wrong-type' })
}

function readWords(value: unknown): Result<Readonly<Record<string, string>>, ValueProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail({ reason: 'wrong-type' })
  const entries: [string, string][] = []
  for (const [key, word] of Object.entries(value)) {
    const read = readText(word, limits.line, false, true)
    if (!isId(key) || key === '__proto__') return fail({ reason: 'wrong-type' })
    if (!read.ok) return read
    if (read.value !== '') entries.push([key, read.value])
  }
  return entries.length > 40 ? fail({ reason: 'too-long', limit: 40 }) : ok(Object.fromEntries(entries))
}
