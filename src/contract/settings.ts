import { z } from './jitless.ts'

export const languages = ['nl', 'en'] as const
export const themes = ['light', 'dark', 'contrast'] as const

export const settingsSchema = z.strictObject({
  /** 'system' = the language of the operating system, Dutch when that is neither. */
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', ...themes]),
  /** Body text on the wall, in px at 1080 lines; never under 40. */
  wallText: z.number().int().min(40).max(120),
})
export type Settings = z.infer<typeof settingsSchema>

/** What 'system' comes down to here. */
export interface EffectiveSettings extends Settings {
  readonly shownLanguage: (typeof languages)[number]
  readonly shownTheme: (typeof themes)[number]
}
