import type { CopyProblem } from '#main/storage/copy-format.ts'

/** What `check` and `export` say, in both languages. */
export interface ReportCommandWords {
  readonly unreadable: (path: string, kind: CopyProblem['kind'] | 'unreadable') => string
  readonly broken: (what: string) => string
  readonly good: (title: string) => string
  readonly problem: (sentence: string) => string
  readonly hint: (sentence: string) => string
  readonly counted: (problems: number, hints: number) => string
  readonly written: (path: string) => string
  readonly folderNotWritten: (folder: string) => string
  readonly noSuchSize: (size: string) => string
  readonly onlyPictures: string
  readonly onlyGroups: string
  readonly groupsAreInternal: string
  readonly noSuchRound: (round: string, rounds: string) => string
  readonly nobodyInGroups: string
  readonly noPrinter: string
  readonly notPrinted: string
  readonly lookFirst: (problems: number) => string
}

const nl: ReportCommandWords = {
  unreadable: (path, kind) => ({
    'unreadable': `Dit bestand kan niet gelezen worden: ${path}`,
    'not-ours': `Dit is geen bijeenkomst van Meander: ${path}`,
    'too-large': `Dit bestand is te groot voor een bijeenkomst: ${path}`,
    'damaged': `Dit bestand is beschadigd. Er is niets aan veranderd: ${path}`,
    'newer': `Dit bestand is van een nieuwere Meander. Er is niets aan veranderd: ${path}`,
  })[kind],
  broken: (what) => `Het bestand klopt niet: ${what}`,
  good: (title) => `Er ontbreekt niets aan “${title}”.`,
  problem: (sentence) => `Let op: ${sentence}`,
  hint: (sentence) => `Misschien: ${sentence}`,
  counted: (problems, hints) => `${problems === 1 ? '1 punt' : `${String(problems)} punten`} om naar te kijken, ${hints === 1 ? '1 tip' : `${String(hints)} tips`}.`,
  written: (path) => `Gemaakt: ${path}`,
  folderNotWritten: (folder) => `In deze map kan niet geschreven worden: ${folder}`,
  noSuchSize: (size) => `Deze maat is er niet: ${size}. Kies uit: screen, a3, a1.`,
  onlyPictures: '--size hoort bij een rivier als plaatje: --format png of svg.',
  onlyGroups: '--round hoort bij groepen op papier: --format groups.',
  groupsAreInternal: 'Op de lijst, de kaartjes en de tafelbordjes staan namen: die zijn intern. Laat --public weg.',
  noSuchRound: (round, rounds) => `Er is geen ronde met de naam “${round}”.${rounds === '' ? '' : ` Wel: ${rounds}`}`,
  nobodyInGroups: 'Er zit nog niemand in een groep.',
  noPrinter: 'Een PDF of PNG maken kan hier niet: daar is Electron voor nodig.',
  notPrinted: 'De PDF kon niet gemaakt worden.',
  lookFirst: (problems) => `Het verslag is gemaakt. Er ${problems === 1 ? 'is 1 punt' : `zijn ${String(problems)} punten`} om nog naar te kijken; zie: meander check`,
}

const en: ReportCommandWords = {
  unreadable: (path, kind) => ({
    'unreadable': `This file cannot be read: ${path}`,
    'not-ours': `This is not a meeting of Meander: ${path}`,
    'too-large': `This file is too large for a meeting: ${path}`,
    'damaged': `This file is damaged. Nothing in it was changed: ${path}`,
    'newer': `This file is from a newer Meander. Nothing in it was changed: ${path}`,
  })[kind],
  broken: (what) => `The file is not right: ${what}`,
  good: (title) => `Nothing is missing in “${title}”.`,
  problem: (sentence) => `Look at this: ${sentence}`,
  hint: (sentence) => `Perhaps: ${sentence}`,
  counted: (problems, hints) => `${problems === 1 ? '1 point' : `${String(problems)} points`} to look at, ${hints === 1 ? '1 tip' : `${String(hints)} tips`}.`,
  written: (path) => `Made: ${path}`,
  folderNotWritten: (folder) => `This folder cannot be written: ${folder}`,
  noSuchSize: (size) => `There is no such size: ${size}. Choose from: screen, a3, a1.`,
  onlyPictures: '--size belongs to a river as a picture: --format png or svg.',
  onlyGroups: '--round belongs to groups on paper: --format groups.',
  groupsAreInternal: 'The list, the cards and the table signs have names: they are internal. Leave out --public.',
  noSuchRound: (round, rounds) => `There is no round called “${round}”.${rounds === '' ? '' : ` There is: ${rounds}`}`,
  nobodyInGroups: 'Nobody is in a group yet.',
  noPrinter: 'A PDF or PNG cannot be made here: that takes Electron.',
  notPrinted: 'The PDF could not be made.',
  lookFirst: (problems) => `The report was made. There ${problems === 1 ? 'is 1 point' : `are ${String(problems)} points`} to look at still; see: meander check`,
}

export const reportCommandWords = { nl, en } as const
