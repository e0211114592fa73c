import { useMemo, type ReactNode } from 'react'
import { createIntl, createIntlCache, IntlProvider, useIntl, type IntlShape } from 'react-intl'
import type { Language } from './catalogue.ts'
import { catalogues } from './catalogue.ts'

export type TextId = `${string}.${string}`
export type TextValues = Readonly<Record<string, string | number | Date>>

export interface Text {
  /** The words of an id in the person's language. */
  (id: TextId, values?: TextValues): string
  readonly language: Language
  readonly has: (id: string) => boolean
  /** "2026-03-12" -> "donderdag 12 maart 2026"; '' and what is no date stay as they are. */
  readonly day: (iso: string, style?: 'long' | 'short') => string
  /** ms since 1970 -> "12 mrt, 14:05" */
  readonly moment: (ms: number) => string
  readonly number: (value: number) => string
  /** "a, b en c" */
  readonly list: (parts: readonly string[]) => string
  /** 90 -> "1.30 uur" or "45 min" */
  readonly minutes: (minutes: number) => string
  /** Compares as a person of this language would sort. */
  readonly compare: (one: string, other: string) => number
}

/** Dates as in the Netherlands and in Britain: the day before the month. */
const regions: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** An own instance per language, never a global: the interface and a report may differ in language. */
export function TextProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <IntlProvider locale={regions[language]} messages={catalogues[language]} onError={onError}>
      {children}
    </IntlProvider>
  )
}

/** A missing text shows its id; the test of the catalogues finds it before a person does. */
function onError(): void {}

export function useText(): Text {
  const intl = useIntl()
  return useMemo(() => textOf(intl), [intl])
}

/** The same outside of components. */
export function textIn(language: Language, messages = catalogues[language]): Text {
  return textOf(createIntl({ locale: regions[language], messages, onError }, createIntlCache()))
}

const isDate = /^\d{4}-\d{2}-\d{2}$/

function textOf(intl: IntlShape): Text {
  const language = intl.locale.slice(0, 2) as Language
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const format = intl.formatMessage as unknown as (message: { id: string }, values?: TextValues) => string
  const t = (id: string, values?: TextValues): string => format({ id }, values)
  return Object.assign(t, {
    language,
    has: (id: string) => Object.hasOwn(intl.messages, id),
    day(iso: string, style: 'long' | 'short' = 'long') {
      if (!isDate.test(iso)) return iso
      const date = new Date(`${iso}T12:00:00Z`)
      return style === 'long'
        ? intl.formatDate(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
        : intl.formatDate(date, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    },
    moment: (ms: number) => intl.formatDate(new Date(ms), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    number: (value: number) => intl.formatNumber(value),
    list: (parts: readonly string[]) => intl.formatList([...parts]),
    minutes(minutes: number) {
      return minutes < 60 ? t('text.minutes', { minutes }) : t('text.hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') })
    },
    compare: (one: string, other: string) => collator.compare(one, other),
  })
}
