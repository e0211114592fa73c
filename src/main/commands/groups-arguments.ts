// The words after `meander groups`.
import { fail, ok, type Result } from '#domain/document/result.ts'

export interface GroupsArguments {
  readonly people: string
  readonly wish: { readonly size: number } | { readonly groups: number }
  readonly rounds: number
  readonly by: string | null
  readonly together: string | null
  readonly apart: string | null
  readonly history: string | null
  readonly seed: number
  readonly seconds: number | null
  readonly json: boolean
}

const withValue = ['--size', '--groups', '--rounds', '--by', '--together', '--apart', '--history', '--seed', '--seconds'] as const

/** The error is the argument that is wrong, or '' when something is missing. `--size=5` and `--size 5` are the same. */
export function readGroupsArguments(words: readonly string[]): Result<GroupsArguments, string> {
  const read = collect(words)
  if (!read.ok) return read
  const { values, files, json } = read.value
  const [people] = files
  if (people === undefined || files.length > 1) return fail(files[1] ?? '')
  const whole = (name: string, least: number, fallback: number | null) => {
    const text = values.get(name)
    if (text === undefined) return fallback
    return /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : Number.NaN
  }
  const [size, groups] = [whole('--size', 2, null), whole('--groups', 1, null)]
  const [rounds, seed] = [whole('--rounds', 1, 1), whole('--seed', 0, 1)]
  const seconds = values.has('--seconds') ? Number(values.get('--seconds') || 'nothing') : null
  const numbers = { '--size': size, '--groups': groups, '--rounds': rounds, '--seed': seed }
  const wrong = Object.entries(numbers).find(([, number]) => Number.isNaN(number))?.[0]
  if (wrong !== undefined) return fail(`${wrong} ${values.get(wrong) ?? ''}`)
  if ((rounds ?? 1) > 100) return fail(`--rounds ${values.get('--rounds') ?? ''}`)
  if (seconds !== null && !(seconds >= 0 && seconds <= 3600)) return fail(`--seconds ${values.get('--seconds') ?? ''}`)
  if ((size === null) === (groups === null)) return fail(size === null ? '' : '--size --groups')
  const text = (name: string) => values.get(name) ?? null
  return ok({
    people,
    wish: size === null ? { groups: groups ?? 1 } : { size },
    rounds: rounds ?? 1,
    seed: seed ?? 1,
    by: text('--by'), together: text('--together'), apart: text('--apart'), history: text('--history'),
    seconds, json,
  })
}

function collect(words: readonly string[]): Result<{ values: Map<string, string>; files: string[]; json: boolean }, string> {
  const values = new Map<string, string>()
  const files: string[] = []
  let json = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [name, joined] = word.startsWith('--') && word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word, undefined]
    if (word === '--json') json = true
    else if (withValue.some((known) => known === name)) {
      const value = joined ?? words[++at]
      if (value === undefined || values.has(name) || (joined === undefined && value.startsWith('--'))) return fail(name)
      values.set(name, value)
    } else if (word.startsWith('-')) return fail(word)
    else files.push(word)
  }
  return ok({ values, files, json })
}
