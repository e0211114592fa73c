import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Codec } from '../codec.ts'
import { isRecord } from '../json-guard.ts'

/** A small document for the tests of the store, which knows nothing of meetings: numbered lines, each with a text. */
export interface Notebook {
  readonly lines: ReadonlyMap<string, string>
  readonly count: number
  readonly unknown: Readonly<Record<string, unknown>>
}

export interface Line {
  readonly id: string
  /** null takes the line away. */
  readonly text: string | null
}

export function notebookCodec(schema = 1, minReader = 1): Codec<Notebook, Line> {
  return {
    schema,
    minReader,
    empty: () => ({ lines: new Map(), count: 0, unknown: {} }),
    fold: (notebook, line) => {
      if (line.text === 'bug') throw new Error('a rule that throws')
      const lines = new Map(notebook.lines)
      if (line.text === null) lines.delete(line.id)
      else lines.set(line.id, line.text)
      return { ...notebook, lines, count: notebook.count + 1 }
    },
    stateToJson: (notebook) => ({ ...notebook.unknown, count: notebook.count, lines: [...notebook.lines] }),
    stateFromJson: readNotebook,
    entryToJson: (line) => line,
    entryFromJson: readLine,
    violations: (notebook) => (notebook.lines.has('forbidden') ? ['a line that may not exist'] : []),
  }
}

function readNotebook(json: unknown): Result<Notebook, string> {
  if (!isRecord(json) || typeof json['count'] !== 'number' || !Array.isArray(json['lines'])) return fail('not a notebook')
  const lines = new Map<string, string>()
  for (const pair of json['lines'] as unknown[]) {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string' || typeof pair[1] !== 'string') return fail('not a line')
    lines.set(pair[0], pair[1])
  }
  const unknown = Object.fromEntries(Object.entries(json).filter(([field]) => field !== 'count' && field !== 'lines'))
  return ok({ lines, count: json['count'], unknown })
}

function readLine(json: unknown): Result<Line, string> {
  if (!isRecord(json) || typeof json['id'] !== 'string') return fail('not a line')
  const { id, text } = json
  return typeof text === 'string' || text === null ? ok({ id, text }) : fail('not a text')
}
