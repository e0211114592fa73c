import { apply, invert, sameRow, squash, type Change, type Document, type Edit, type Schema, type TableName } from '#domain/document/document.ts'

/**
 * Undo and redo as values. An entry is a change that was made, with its name; undo submits the inverse as a new
 * change, so it is journalled like everything else and survives a restart.
 */
export interface Entry<S extends Schema> {
  /** What was done, for "Ongedaan gemaakt: kaart toegevoegd". */
  readonly label: string
  readonly change: Change<S>
  /** ms since 1970; decides only whether typing goes on. */
  readonly at: number
}

export interface History<S extends Schema> {
  readonly done: readonly Entry<S>[]
  readonly undone: readonly Entry<S>[]
}

/** How many steps back are kept. A half-day meeting has some 500 commands; memory and snapshot stay small. */
const depth = 200

export function emptyHistory<S extends Schema>(): History<S> {
  return { done: [], undone: [] }
}

export type Direction = 'do' | 'undo' | 'redo'

/** The history after a change was made in the given direction. */
export function remember<S extends Schema>(history: History<S>, direction: Direction, entry: Entry<S>): History<S> {
  switch (direction) {
    case 'do': {
      const last = history.done.at(-1)
      if (last === undefined || history.undone.length > 0 || !(goesOn(last, entry) || isStillMaking(last, entry))) return { done: [...history.done, entry].slice(-depth), undone: [] }
      const change = squash<S>([last.change, entry.change])
      // Made and gone again before it was finished: nothing was done.
      return { done: [...history.done.slice(0, -1), ...(change.length === 0 ? [] : [{ ...entry, change }])], undone: [] }
    }
    case 'undo':
      return { done: history.done.slice(0, -1), undone: [...history.undone, entry] }
    case 'redo':
      return { done: [...history.done, entry].slice(-depth), undone: history.undone.slice(0, -1) }
  }
}

/** A pause in typing, in ms, after which a new step begins. Typed text is saved in the middle of a sentence. */
const typingPause = 10_000

/** Whether an entry is more typing in the text that the last one typed in: the two are one step for a person. */
function goesOn<S extends Schema>(last: Entry<S>, entry: Entry<S>): boolean {
  if (last.label !== entry.label || entry.at - last.at > typingPause || entry.at < last.at) return false
  const [before, now] = [typedField(last), typedField(entry)]
  return before !== null && before === now
}

/**
 * Whether an entry goes on with the one record that the last one made. It says so itself, by carrying the name of the
 * making: a field that is still open on what it made, however long the pauses. An edit of its own has another name.
 */
function isStillMaking<S extends Schema>(last: Entry<S>, entry: Entry<S>): boolean {
  const [[made, ...others], [now, ...more]] = [last.change, entry.change]
  if (last.label !== entry.label || made === undefined || now === undefined || others.length + more.length > 0) return false
  return made.before === null && now.before !== null && made.table === now.table && made.id === now.id
}

/** The one text field that an entry changed, as "table/id/field"; null when it did anything else. */
function typedField<S extends Schema>(entry: Entry<S>): string | null {
  const [edit, ...more] = entry.change
  if (edit === undefined || more.length > 0 || edit.before === null || edit.after === null) return null
  const [was, is] = [edit.before as Record<string, unknown>, edit.after as Record<string, unknown>]
  const changed = Object.keys(is).filter((field) => !sameRow(was[field], is[field]))
  const [field] = changed
  return changed.length === 1 && field !== undefined && typeof is[field] === 'string' ? `${edit.table}/${edit.id}/${field}` : null
}

/**
 * The change that takes an entry back, on the document as it is now. Where somebody else has changed a record
 * since, only the fields that the entry set are restored; a record that is gone stays gone.
 * Empty when there is nothing left to take back.
 */
function takeBack<S extends Schema>(document: Document<S>, entry: Entry<S>): Change<S> {
  return invert(entry.change).flatMap((edit) => rebase(document, edit))
}

function rebase<S extends Schema>(document: Document<S>, edit: Edit<S>): Edit<S>[] {
  const current = (document[edit.table as TableName<S>] as ReadonlyMap<string, unknown>).get(edit.id) ?? null
  if (sameRow(current, edit.after)) return []
  if (sameRow(current, edit.before)) return [edit]
  if (current === null || edit.before === null || edit.after === null) {
    // Removed by somebody else: it stays away. Added again by somebody else, or added by us and changed since: ours goes.
    if (current === null) return edit.before === null ? [edit] : []
    return edit.after === null ? [{ ...edit, before: current }] : []
  }
  const restored = restoreFields(current, edit.before, edit.after)
  return sameRow(restored, current) ? [] : [{ ...edit, before: current, after: restored }]
}

/** `current` with every field that differs between ours and theirs set back, unless somebody else has set it since. */
function restoreFields(current: unknown, made: unknown, earlier: unknown): unknown {
  const restored: Record<string, unknown> = { ...(current as Record<string, unknown>) }
  const was = made as Record<string, unknown>
  const old = earlier as Record<string, unknown>
  for (const field of new Set([...Object.keys(was), ...Object.keys(old)])) {
    if (sameRow(was[field], old[field]) || !sameRow(restored[field], was[field])) continue
    if (Object.hasOwn(old, field)) restored[field] = old[field]
    else delete restored[field]
  }
  return restored
}

/** The next step back that still changes something, and the history without the steps that no longer do. */
export function nextStep<S extends Schema>(
  document: Document<S>,
  history: History<S>,
  direction: 'undo' | 'redo',
): { readonly entry: Entry<S>; readonly change: Change<S>; readonly history: History<S> } | null {
  const stack = direction === 'undo' ? history.done : history.undone
  for (let at = stack.length - 1; at >= 0; at--) {
    const entry = stack[at]
    if (entry === undefined) continue
    const change = takeBack(document, entry)
    const left = stack.slice(0, at + 1)
    const trimmed = direction === 'undo' ? { ...history, done: left } : { ...history, undone: left }
    if (change.length > 0) return { entry, change, history: trimmed }
  }
  return null
}

/** Applies and remembers in one: what the journal replays and what the host does live are the same code. */
export function advance<S extends Schema>(
  state: { readonly document: Document<S>; readonly history: History<S> },
  step: { readonly direction: Direction; readonly label: string; readonly change: Change<S>; readonly undoable: boolean; readonly at: number },
): { readonly document: Document<S>; readonly history: History<S> } {
  const document = apply(state.document, step.change)
  if (!step.undoable) return { document, history: state.history }
  return { document, history: remember(trim(state, step), step.direction, { label: step.label, change: step.change, at: step.at }) }
}

/** Drops the entries that an undo or redo passed over because they no longer changed anything. */
function trim<S extends Schema>(
  state: { readonly document: Document<S>; readonly history: History<S> },
  step: { readonly direction: Direction },
): History<S> {
  if (step.direction === 'do') return state.history
  return nextStep(state.document, state.history, step.direction)?.history ?? state.history
}
