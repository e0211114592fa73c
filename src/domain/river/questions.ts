import { thingKinds, type ItemKind } from '#domain/meeting/item-records.ts'

interface Question { readonly id: string; readonly kind: ItemKind; readonly text: string }

/** The questions of a river: its own where it has them, also for kinds the meeting asks nothing about, else those of the meeting. Empty ones are none. */
export function questionsOf(questions: readonly Question[], river: { readonly questions: Readonly<Record<string, string>> }): readonly Question[] {
  const known = new Set(questions.map(({ kind }) => kind))
  const own = thingKinds.filter((kind) => !known.has(kind)).map((kind) => ({ id: `own-${kind}`, kind, text: river.questions[kind] ?? '' }))
  return [...questions.map(({ id, kind, text }) => ({ id, kind, text: river.questions[kind] ?? text })), ...own].filter(({ text }) => text !== '')
}

/** At most so many at once on the wall: the river's own go before those of the meeting, in the order of the meeting. */
export function questionsShown(questions: readonly Question[], river: { readonly questions: Readonly<Record<string, string>>; readonly asked: ItemKind | '' }, most = 4): readonly Question[] {
  const all = questionsOf(questions, river)
  const asked = all.filter(({ kind }) => kind === river.asked)
  if (asked.length > 0) return asked.slice(0, 1)
  const own = all.filter(({ kind }) => (river.questions[kind] ?? '') !== '')
  const shown = new Set([...new Set([...own, ...all])].slice(0, most))
  return all.filter((question) => shown.has(question))
}
