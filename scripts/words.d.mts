export declare const sentenceNames: { en: string[], nl: string[] }
export declare function systemLanguage(env: Record<string, string>): 'nl' | 'en'
export declare function say(name: string, values?: object, language?: 'nl' | 'en'): string
