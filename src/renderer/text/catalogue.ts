/**
 * The texts of the windows: one JSON file per part and language, `nl/<part>.json` and `en/<part>.json`, flat:
 * {"library.new": "Nieuwe bijeenkomst"}. A part adds its own two files; nothing here needs to know of them.
 * A third language is a folder more. texts.test.ts holds all languages to the same ids and arguments.
 */
export type Language = 'nl' | 'en'
export type Catalogue = Readonly<Record<string, string>>

const files = {
  nl: import.meta.glob<Catalogue>('./nl/*.json', { eager: true, import: 'default' }),
  en: import.meta.glob<Catalogue>('./en/*.json', { eager: true, import: 'default' }),
} as const

function merged(parts: Readonly<Record<string, Catalogue>>): Catalogue {
  return Object.assign({}, ...Object.values(parts)) as Catalogue
}

export const catalogues: Readonly<Record<Language, Catalogue>> = { nl: merged(files.nl), en: merged(files.en) }

/** The catalogue files by name, for the test that compares them. */
export const catalogueFiles: Readonly<Record<Language, Readonly<Record<string, Catalogue>>>> = files
