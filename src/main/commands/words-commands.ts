import { templateNames } from '#domain/meeting/records.ts'

/** What the terminal says, in both languages. */
export interface CommandWords {
  readonly usage: string
  readonly written: (path: string) => string
  readonly notWritten: (path: string, why: 'there' | 'no-folder' | 'other') => string
  readonly notReadable: (path: string) => string
  readonly refused: (reason: string) => string
  readonly badOption: (option: string, reason: 'empty' | 'too-long' | 'not-a-date' | 'other') => string
  readonly missingOption: (option: string) => string
  readonly noSuchTemplate: (name: string) => string
  readonly peopleTaken: (taken: number, left: number) => string
}

const templates = templateNames.join('|')

const nl: CommandWords = {
  usage: `Meander zonder venster

  meander new --template ${templates} --title TITEL [--people people.csv] --out bestand.meander.json
      maakt een bijeenkomst
  meander groups people.csv --size 5 --rounds 4 [--by district] [--seed 7] --json
      verdeelt mensen in groepen
  meander check bestand.meander.json
      zegt wat er mis is met een bestand of een bijeenkomst
  meander export bestand.meander.json --format html|pdf|docx|xlsx|csv|md|all|zip [--public] [--black-and-white] --out map
      maakt het verslag; all: in elke vorm, zip: dat alles in één bestand
  meander export bestand.meander.json --format newsletter [--public] --out map
      maakt een stuk HTML om in een nieuwsbrief te zetten
  meander export bestand.meander.json --format png|svg [--size screen|a3|a1] [--black-and-white] [--public] --out map
      maakt van elke rivier een plaatje
  meander export bestand.meander.json --format groups [--round "naam"] --out map
      maakt van de groepen een lijst voor de muur, kaartjes en tafelbordjes (PDF, intern)
  meander sample --out bestand.meander.json
      maakt de voorbeeldbijeenkomst`,
  written: (path) => `Gemaakt: ${path}`,
  notWritten: (path, why) => (why === 'there' ? `Er staat al een bestand met deze naam; het is niet veranderd: ${path}` : why === 'no-folder' ? `Deze map is er niet: ${path}` : `Hier kan niet geschreven worden: ${path}`),
  notReadable: (path) => `Dit bestand kan niet gelezen worden: ${path}`,
  refused: (reason) => `Dit kan niet: ${reason}`,
  badOption: (option, reason) => ({
    empty: `Geef --${option} een tekst.`, 'too-long': `De tekst bij --${option} is te lang.`, 'not-a-date': `--${option} is een datum als 2026-11-22.`, other: `Wat bij --${option} staat, kan niet.`,
  })[reason],
  missingOption: (option) => `Er ontbreekt iets: --${option}.`,
  noSuchTemplate: (name) => `Er is geen sjabloon met de naam “${name}”. Kies uit: ${templateNames.join(', ')}.`,
  peopleTaken: (taken, left) => `${String(taken)} deelnemers overgenomen, ${String(left)} regels niet.`,
}

const en: CommandWords = {
  usage: `Meander without a window

  meander new --template ${templates} --title TITLE [--people people.csv] --out file.meander.json
      makes a meeting
  meander groups people.csv --size 5 --rounds 4 [--by district] [--seed 7] --json
      divides people into groups
  meander check file.meander.json
      says what is wrong with a file or a meeting
  meander export file.meander.json --format html|pdf|docx|xlsx|csv|md|all|zip [--public] [--black-and-white] --out folder
      makes the report; all: in every form, zip: all of that in one file
  meander export file.meander.json --format newsletter [--public] --out folder
      makes a piece of HTML to put into a newsletter
  meander export file.meander.json --format png|svg [--size screen|a3|a1] [--black-and-white] [--public] --out folder
      makes a picture of every river
  meander export file.meander.json --format groups [--round "name"] --out folder
      makes a list for the wall, cards and table signs of the groups (PDF, internal)
  meander sample --out file.meander.json
      makes the sample meeting`,
  written: (path) => `Made: ${path}`,
  notWritten: (path, why) => (why === 'there' ? `There is a file of this name already; it was not changed: ${path}` : why === 'no-folder' ? `This folder does not exist: ${path}` : `This place cannot be written: ${path}`),
  notReadable: (path) => `This file cannot be read: ${path}`,
  refused: (reason) => `This cannot be done: ${reason}`,
  badOption: (option, reason) => ({
    empty: `Give --${option} a text.`, 'too-long': `The text of --${option} is too long.`, 'not-a-date': `--${option} is a date such as 2026-11-22.`, other: `What --${option} says cannot be used.`,
  })[reason],
  missingOption: (option) => `Something is missing: --${option}.`,
  noSuchTemplate: (name) => `There is no template with the name “${name}”. Choose from: ${templateNames.join(', ')}.`,
  peopleTaken: (taken, left) => `${String(taken)} people taken, ${String(left)} lines not.`,
}

export const commandWords = { nl, en } as const
