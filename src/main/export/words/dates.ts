/** Made once: making one costs more than a hundred dates. */
function formatsOf(locale: 'nl-NL' | 'en-GB') {
  const short = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return { short: new Intl.DateTimeFormat(locale, short), long: new Intl.DateTimeFormat(locale, { ...short, weekday: 'long' }) }
}
const formats = { 'nl-NL': formatsOf('nl-NL'), 'en-GB': formatsOf('en-GB') }

/** An ISO date in words; anything that is no date comes back as it is. UTC throughout: a date has no time zone. */
export function dateInWords(iso: string, locale: 'nl-NL' | 'en-GB', withDay: boolean): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (parts === null) return iso
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
  return formats[locale][withDay ? 'long' : 'short'].format(date)
}

export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c", without the empty ones. */
export function joined(pieces: readonly string[], and: string): string {
  const filled = pieces.filter((piece) => piece !== '')
  return filled.length < 2 ? filled.join('') : `${filled.slice(0, -1).join(', ')} ${and} ${filled.at(-1) ?? ''}`
}
