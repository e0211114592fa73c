import type { ImportProblem, OtherDocument } from '#domain/people/table.ts'

/** What the terminal says of a list of people, in both languages. The windows have import.json. */
export interface ImportWords {
  /** One or two sentences: what is the matter, and what to do. */
  readonly problem: (problem: ImportProblem) => string
  /** Row numbers as the spreadsheet shows them. */
  readonly leftOut: (rows: readonly number[]) => string
  readonly columnsNotTaken: (titles: readonly string[]) => string
  /** When the columns could not be told; the terminal cannot ask. */
  readonly columnsUnclear: string
}

const megabytes = (bytes: number) => (Math.ceil(bytes / 100_000) / 10).toString()
const comma = (number: string) => number.replace('.', ',')

const documentsNl: Readonly<Record<OtherDocument, string>> = {
  'word': 'Dit is een Word-bestand. Zet de lijst in Excel en bewaar die als .xlsx of .csv.',
  'opendocument': 'Dit is een OpenDocument-bestand. Bewaar het als .xlsx of .csv.',
  'xlsb': 'Dit is een .xlsb-bestand. Bewaar het als .xlsx of .csv.',
  'archive': 'Dit is een zip-bestand. Pak het uit en kies de lijst die erin zit.',
  'pdf': 'Dit is een PDF. Bewaar de lijst als .xlsx of .csv.',
  'picture': 'Dit is een plaatje. Er kan geen lijst uit gelezen worden.',
  'webpage': 'Dit is een webpagina. Open haar in Excel en bewaar haar als .xlsx of .csv.',
  'json': 'Dit is een gegevensbestand (JSON), geen lijst van mensen.',
  'rtf': 'Dit is een RTF-tekst. Bewaar de lijst als .xlsx of .csv.',
}

const documentsEn: Readonly<Record<OtherDocument, string>> = {
  'word': 'This is a Word document. Put the list in Excel and save it as .xlsx or .csv.',
  'opendocument': 'This is an OpenDocument file. Save it as .xlsx or .csv.',
  'xlsb': 'This is an .xlsb file. Save it as .xlsx or .csv.',
  'archive': 'This is a zip file. Unpack it and choose the list inside.',
  'pdf': 'This is a PDF. Save the list as .xlsx or .csv.',
  'picture': 'This is a picture. No list can be read from it.',
  'webpage': 'This is a web page. Open it in Excel and save it as .xlsx or .csv.',
  'json': 'This is a data file (JSON), not a list of people.',
  'rtf': 'This is an RTF text. Save the list as .xlsx or .csv.',
}

const unsafeNl = { names: 'Er zitten vreemde namen in.', entries: 'Er zitten te veel onderdelen in.', size: 'Uitgepakt is het te groot.', ratio: 'Uitgepakt is het te groot.' }
const unsafeEn = { names: 'There are strange names in it.', entries: 'There are too many parts in it.', size: 'Unpacked it is too large.', ratio: 'Unpacked it is too large.' }

function problemNl(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty': return 'In dit bestand staat niets.'
    case 'too-large': return `Dit bestand is te groot: ${comma(megabytes(problem.found))} MB. Het mag ${comma(megabytes(problem.limit))} MB zijn.`
    case 'too-many-rows': return `In dit bestand staan ${String(problem.found)} regels. Er passen ${String(problem.limit)} mensen in.`
    case 'too-many-columns': return `Regel ${String(problem.row)} heeft ${String(problem.found)} kolommen. Er passen er ${String(problem.limit)}.`
    case 'not-a-table': return 'Dit bestand is geen lijst met tekst. Bewaar de lijst als .xlsx of .csv.'
    case 'other-document': return documentsNl[problem.kind]
    case 'old-workbook': return 'Dit is een oud Excel-bestand (.xls). Bewaar het als .xlsx of .csv.'
    case 'locked-workbook': return 'Op dit bestand zit een wachtwoord. Haal het eraf in Excel en bewaar het opnieuw.'
    case 'archive-unsafe': return `Dit bestand is niet veilig om te openen. ${unsafeNl[problem.reason]}`
    case 'workbook-damaged': return 'Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.'
    case 'workbook-without-rows': return 'In dit Excel-bestand staat geen lijst. Verborgen bladen worden niet gelezen.'
  }
}

function problemEn(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty': return 'There is nothing in this file.'
    case 'too-large': return `This file is too large: ${megabytes(problem.found)} MB. It may be ${megabytes(problem.limit)} MB.`
    case 'too-many-rows': return `This file has ${String(problem.found)} rows. There is room for ${String(problem.limit)} people.`
    case 'too-many-columns': return `Row ${String(problem.row)} has ${String(problem.found)} columns. There is room for ${String(problem.limit)}.`
    case 'not-a-table': return 'This file is not a list of text. Save the list as .xlsx or .csv.'
    case 'other-document': return documentsEn[problem.kind]
    case 'old-workbook': return 'This is an old Excel file (.xls). Save it as .xlsx or .csv.'
    case 'locked-workbook': return 'This file has a password. Take it off in Excel and save it again.'
    case 'archive-unsafe': return `This file is not safe to open. ${unsafeEn[problem.reason]}`
    case 'workbook-damaged': return 'This Excel file is damaged. Open it in Excel and save it again.'
    case 'workbook-without-rows': return 'There is no list in this Excel file. Hidden sheets are not read.'
  }
}

export const importWords: Readonly<Record<'nl' | 'en', ImportWords>> = {
  nl: {
    problem: problemNl,
    leftOut: (rows) => `Niet overgenomen: ${rows.length === 1 ? 'regel' : 'regels'} ${rows.join(', ')}.`,
    columnsNotTaken: (titles) => `Niet overgenomen: ${titles.length === 1 ? 'kolom' : 'kolommen'} ${titles.join(', ')}.`,
    columnsUnclear: 'Het is niet duidelijk welke kolom de naam is. Zet boven de kolommen wat erin staat: Naam, Organisatie, Stadsdeel.',
  },
  en: {
    problem: problemEn,
    leftOut: (rows) => `Not taken: ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}.`,
    columnsNotTaken: (titles) => `Not taken: ${titles.length === 1 ? 'column' : 'columns'} ${titles.join(', ')}.`,
    columnsUnclear: 'It is not clear which column is the name. Put above the columns what is in them: Name, Organisation, District.',
  },
}
