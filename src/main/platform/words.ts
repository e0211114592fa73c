import type { EffectiveSettings } from '#contract/settings.ts'

type Language = EffectiveSettings['shownLanguage']

const dutch = {
  file: 'Bestand', newMeeting: 'Nieuwe bijeenkomst', openCopy: 'Kopie openen…', close: 'Sluiten', quit: 'Meander afsluiten',
  edit: 'Bewerken', undo: 'Ongedaan maken', redo: 'Opnieuw', cut: 'Knippen', copy: 'Kopiëren', paste: 'Plakken', selectAll: 'Alles selecteren',
  view: 'Beeld', present: 'Op de wand tonen', larger: 'Groter', smaller: 'Kleiner', usualSize: 'Gewone grootte', fullScreen: 'Volledig scherm',
  copies: 'Meander-bijeenkomst', people: 'Lijst met mensen', allFiles: 'Alle bestanden',
  chooseCopy: 'Kies een kopie van een bijeenkomst', choosePeople: 'Kies een lijst met mensen', chooseFolder: 'Kies een map',
  pictures: 'Afbeelding (PNG, JPEG of SVG)', choosePicture: 'Kies een afbeelding',
} as const

type Word = keyof typeof dutch

const english: Readonly<Record<Word, string>> = {
  file: 'File', newMeeting: 'New meeting', openCopy: 'Open a copy…', close: 'Close', quit: 'Quit Meander',
  edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
  view: 'View', present: 'Show on the wall', larger: 'Larger', smaller: 'Smaller', usualSize: 'Usual size', fullScreen: 'Full screen',
  copies: 'Meander meeting', people: 'List of people', allFiles: 'All files',
  chooseCopy: 'Choose a copy of a meeting', choosePeople: 'Choose a list of people', chooseFolder: 'Choose a folder',
  pictures: 'Picture (PNG, JPEG or SVG)', choosePicture: 'Choose a picture',
}

export type Words = Readonly<Record<Word, string>>

/** What the operating system draws for us: menu and file dialogs. All other text is in the windows. */
export const words: Readonly<Record<Language, Words>> = { nl: dutch, en: english }
