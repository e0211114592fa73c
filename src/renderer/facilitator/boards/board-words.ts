import type { Language } from '#domain/meeting/records.ts'
import type { TemplateWords } from '#domain/meeting/template.ts'
import { textIn } from '#renderer/text/use-text.tsx'

/** The columns of a new board, in the language of the meeting: it is what the room and the report will read. */
export function boardWords(language: Language): TemplateWords {
  const t = textIn(language)
  return {
    questions: [],
    columns: (['dreams', 'how', 'needed'] as const).map((sort) => ({ sort, title: t(`boards.column.${sort}`), question: t(`boards.question.${sort}`) })),
    further: { sort: 'own', title: t('boards.column.own'), question: t('boards.question.own') },
  }
}
