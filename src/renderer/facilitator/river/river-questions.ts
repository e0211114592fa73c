import { thingKinds, type ItemKind, type QuestionRecord, type RiverRecord } from '#domain/meeting/records.ts'

/** The questions of a river: its own where it has them, else those of the meeting. Empty ones are none. */
export function questionsOf(questions: readonly QuestionRecord[], river: Pick<RiverRecord, 'questions'>): readonly { readonly id: string; readonly kind: ItemKind; readonly text: string }[] {
  const known = new Set(questions.map(({ kind }) => kind))
  const own = thingKinds.filter((kind) => !known.has(kind)).map((kind) => ({ id: `own-${kind}`, kind, text: river.questions[kind] ?? '' }))
  return [...questions.map(({ id, kind, text }) => ({ id, kind, text: river.questions[kind] ?? text })), ...own].filter(({ text }) => text !== '')
}
