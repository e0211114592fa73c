import type { ItemKind, QuestionRecord, RiverRecord } from '#domain/meeting/records.ts'

/** The questions of a river: its own where it has them, else those of the meeting. Empty ones are none. */
export function questionsOf(questions: readonly QuestionRecord[], river: Pick<RiverRecord, 'questions'>): readonly { readonly id: string; readonly kind: ItemKind; readonly text: string }[] {
  return questions.map(({ id, kind, text }) => ({ id, kind, text: river.questions[kind] ?? text })).filter(({ text }) => text !== '')
}
