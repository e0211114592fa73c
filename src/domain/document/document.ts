/**
 * A document is a set of tables; a table maps an id to a small, flat, immutable JSON record.
 *
 * Tables are Maps: an id is data from outside, and on a Map no id ("__proto__") has a meaning of its own.
 * Order is never a position in an array but a key on the record (see order.ts), so no edit depends on an index.
 */
export interface Row {
  readonly id: string
}

/** Table name -> type of its records. */
export type Schema = object

/** The names of the tables. */
export type TableName<S extends Schema> = Extract<keyof S, string>

export type Table<R> = ReadonlyMap<string, R>

export type Document<S extends Schema> = { readonly [T in TableName<S>]: Table<S[T]> }

/** One record before and after; null = it was not, or is no longer, there. */
export type Edit<S extends Schema> = {
  [T in TableName<S>]: {
    readonly table: T
    readonly id: string
    readonly before: S[T] | null
    readonly after: S[T] | null
  }
}[TableName<S>]

/** Everything one command did. A record occurs at most once (squash sees to it). */
export type Change<S extends Schema> = readonly Edit<S>[]

export function emptyDocument<S extends Schema>(tables: readonly TableName<S>[]): Document<S> {
  return Object.fromEntries(tables.map((table) => [table, new Map()])) as unknown as Document<S>
}

/**
 * The document after the change. Total: a record that is not as `before` says is set to `after` all the same,
 * because what is in the journal has happened.
 *
 * Cost: one copy of each touched table (0.5 ms for 10,000 records), untouched tables are shared.
 */
export function apply<S extends Schema>(document: Document<S>, change: Change<S>): Document<S> {
  if (change.length === 0) return document
  const touched = new Map<TableName<S>, Map<string, unknown>>()
  for (const edit of change) {
    let table = touched.get(edit.table)
    if (table === undefined) {
      table = new Map<string, unknown>(document[edit.table] as ReadonlyMap<string, unknown>)
      touched.set(edit.table, table)
    }
    if (edit.after === null) table.delete(edit.id)
    else table.set(edit.id, edit.after)
  }
  return { ...document, ...(Object.fromEntries(touched) as unknown as Partial<Document<S>>) }
}

/** The way back: apply(apply(d, c), invert(c)) = d. */
export function invert<S extends Schema>(change: Change<S>): Change<S> {
  return [...change].reverse().map((edit) => ({ ...edit, before: edit.after, after: edit.before }))
}

/** One change that does what the given ones do in turn: the first `before` and the last `after` of each record. */
export function squash<S extends Schema>(changes: readonly Change<S>[]): Change<S> {
  const last = new Map<string, Edit<S>>()
  for (const edit of changes.flat()) {
    const key = `${edit.table}/${edit.id}`
    const earlier = last.get(key)
    last.set(key, earlier === undefined ? edit : { ...edit, before: earlier.before })
  }
  return [...last.values()].filter((edit) => !sameRow(edit.before, edit.after))
}

/** What turns one document into another; unchanged tables and records are recognised by identity first. */
export function difference<S extends Schema>(from: Document<S>, to: Document<S>): Change<S> {
  const edits: Edit<S>[] = []
  for (const table of Object.keys(to) as TableName<S>[]) {
    const old = from[table] as ReadonlyMap<string, unknown>
    const now = to[table] as ReadonlyMap<string, unknown>
    if (old === now) continue
    for (const [id, after] of now) {
      const before = old.get(id) ?? null
      if (before !== after && !sameRow(before, after)) edits.push({ table, id, before, after } as Edit<S>)
    }
    for (const [id, before] of old) {
      if (!now.has(id)) edits.push({ table, id, before, after: null } as Edit<S>)
    }
  }
  return edits
}

/** Equal as JSON values; the order of keys does not count. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a as Record<string, unknown>)
  const right = b as Record<string, unknown>
  return left.length === Object.keys(right).length
    && left.every(([key, value]) => Object.hasOwn(right, key) && sameRow(value, right[key]))
}
