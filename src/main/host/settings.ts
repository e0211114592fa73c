import type { EffectiveSettings, Settings } from '#contract/settings.ts'
import type { Outside } from './outside.ts'

export const firstSettings: Settings = { language: 'system', theme: 'system', wallText: 48 }

/** What the windows show: the choice of the user, or what the operating system says. Dutch when that is neither. */
export function effectiveSettings(settings: Settings, outside: Pick<Outside, 'systemLanguage' | 'systemDark'>): EffectiveSettings {
  const system = outside.systemLanguage.toLowerCase().startsWith('en') ? 'en' : 'nl'
  return {
    ...settings,
    shownLanguage: settings.language === 'system' ? system : settings.language,
    shownTheme: settings.theme === 'system' ? (outside.systemDark() ? 'dark' : 'light') : settings.theme,
  }
}
