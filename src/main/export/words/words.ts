import type { Language } from '#domain/meeting/records.ts'
import type { Words } from '#domain/report/words.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

const all: Readonly<Record<Language, Words>> = { nl, en }

/** The words of the report in the meeting's language. A new language: one file beside nl.ts, and one line here. */
export function wordsIn(language: Language): Words {
  return all[language]
}
