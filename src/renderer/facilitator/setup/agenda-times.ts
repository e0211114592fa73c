import type { BlockRecord } from '#domain/meeting/records.ts'

/** When a meeting begins and ends, in minutes after midnight, read from free text: "13.30 - 16.30 uur", "9:00 tot 12:00", "1 - 4.30 pm". */
export interface Times {
  readonly start: number | null
  readonly end: number | null
}

export function timesIn(text: string): Times {
  const [first, second] = [...text.matchAll(clock)].filter((match) => match[2] !== undefined || match[3] !== undefined || match[4] !== undefined)
  const end = second === undefined ? null : minutesOf(second, second[3])
  if (first === undefined) return { start: null, end }
  const start = minutesOf(first, first[3])
  // "1 - 4.30 pm": the afternoon holds for both, unless the first would then come after the second.
  const later = minutesOf(first, first[3] ?? second?.[3])
  return { start: end === null || later < end ? later : start, end }
}

/** An hour; minutes; am, pm or the word for o'clock; the sign that an end follows. One of the last three makes it a time. */
const clock = /\b([01]?\d|2[0-3])(?!\d)(?:[.:u h]([0-5]\d)\b)?(?:\s*(am|pm|uur|u|h)\b)?(\s*(?:-|–|tot|to)\s*(?=\d))?/gi

function minutesOf(match: RegExpMatchArray, half: string | undefined): number {
  const hour = Number(match[1])
  const noon = half?.toLowerCase()
  const whole = noon === 'pm' && hour < 12 ? hour + 12 : noon === 'am' && hour === 12 ? 0 : hour
  return whole * 60 + Number(match[2] ?? 0)
}

export interface TimedBlock {
  readonly block: BlockRecord
  /** Minutes after midnight, or null when the meeting has no starting time. */
  readonly at: number | null
}

export interface TimedAgenda {
  readonly blocks: readonly TimedBlock[]
  readonly total: number
  readonly end: number | null
  /** Minutes longer than there is time for; 0 when it fits or nobody knows. */
  readonly over: number
}

export function timed(blocks: readonly BlockRecord[], { start, end }: Times): TimedAgenda {
  let total = 0
  const placed = blocks.map((block) => {
    const at = start === null ? null : start + total
    total += block.minutes
    return { block, at }
  })
  const finish = start === null ? null : start + total
  return { blocks: placed, total, end: finish, over: finish === null || end === null || end <= (start ?? 0) ? 0 : Math.max(0, finish - end) }
}

/** 810 -> "13.30" in Dutch, "13:30" in English. After midnight it goes on at 0. */
export function clockTime(minutes: number, language: 'nl' | 'en'): string {
  const day = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}${language === 'nl' ? '.' : ':'}${String(day % 60).padStart(2, '0')}`
}

/** "Pauze 15", "Pauze (15 min)", "Pauze 15 minuten" -> a block with minutes; without a number 15 minutes. */
export function blockFrom(line: string): { readonly title: string; readonly minutes: number } {
  const match = /^(.*\S)\s*[\s(,:-]\s*(\d{1,3})\s*(?:min(?:uten|utes|\.)?|')?\s*\)?$/i.exec(line.trim())
  const minutes = match === null ? NaN : Number(match[2])
  const title = match?.[1] ?? ''
  // "Terugblik op 2026" is no block of 2026 minutes, and "Groep 3" hardly one of 3.
  return match === null || minutes > 600 || minutes < 5 ? { title: line.trim(), minutes: 15 } : { title: title.replace(/[\s(,:-]+$/, ''), minutes }
}
