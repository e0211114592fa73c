/** What the heading of a column says is in it, in Dutch and English, as offices and web forms write it. */
import { fold } from './spelling.ts'

export type ColumnMeaning =
  | 'name' | 'first-name' | 'infix' | 'last-name'
  | 'organisation' | 'organisation-type' | 'district' | 'email'
  /** Becomes a tag as it is: "begeleider". */
  | 'tag'
  /** Becomes a tag with the heading before it: "Dieet: vegetarisch". */
  | 'titled-tag'
  | 'none'

/** `exact`: the heading is such a word and nothing else; `words`: such a word is in it. */
export interface HeaderReading {
  readonly meaning: ColumnMeaning
  readonly by: 'exact' | 'words'
}

// Compared without spaces, accents and punctuation: "E-mail adres" = "emailadres".
const exact: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  'name': ['naam', 'name', 'deelnemer', 'deelnemers', 'participant', 'participants', 'attendee', 'attendees',
    'volledigenaam', 'fullname', 'naamdeelnemer', 'deelnemernaam', 'displayname', 'weergavenaam', 'wie', 'who',
    'persoon', 'person', 'people', 'mensen', 'contactpersoon', 'contact', 'namen', 'names', 'aanwezigen', 'genodigden',
    'genodigde', 'jenaam', 'uwnaam', 'yourname'],
  'first-name': ['voornaam', 'voornamen', 'firstname', 'givenname', 'forename', 'roepnaam', 'vnaam', 'voorletters', 'initialen', 'initials'],
  'infix': ['tussenvoegsel', 'tussenvoegsels', 'tussenv', 'tv', 'tvg', 'tsv', 'voorvoegsel', 'voorvoegsels', 'infix', 'middlename', 'prefix'],
  'last-name': ['achternaam', 'lastname', 'surname', 'familyname', 'familienaam', 'anaam', 'geslachtsnaam'],
  'organisation': ['organisatie', 'organisation', 'organization', 'organisaties', 'organisatienaam', 'naamorganisatie',
    'instelling', 'instantie', 'werkgever', 'bedrijf', 'bedrijfsnaam', 'company', 'employer', 'org', 'organisationname',
    'organizationname', 'partner', 'partnerorganisatie', 'vereniging', 'namens', 'institution', 'affiliation', 'werkplek'],
  'organisation-type': ['typeorganisatie', 'soortorganisatie', 'organisatietype', 'organisatiesoort', 'organisationtype',
    'organizationtype', 'typeoforganisation', 'typeoforganization', 'kindoforganisation', 'kindoforganization', 'sector',
    'branche', 'type', 'soort', 'soortinstelling', 'typeinstelling', 'werkveld', 'domein'],
  'district': ['stadsdeel', 'wijk', 'district', 'gebied', 'buurt', 'stadsdelen', 'wijken', 'neighbourhood', 'neighborhood',
    'borough', 'area', 'werkgebied', 'deelgemeente', 'regio', 'region', 'stadsdeelwijk', 'wijkteam', 'ward', 'quarter', 'kern'],
  'email': ['email', 'mail', 'emailadres', 'mailadres', 'emailaddress', 'emailadress', 'eemail', 'epost'],
  'tag': ['rol', 'role', 'functie', 'function', 'jobtitle', 'functietitel', 'thema', 'themas', 'theme', 'themes', 'tag', 'tags',
    'label', 'labels', 'groep', 'group', 'onderwerp', 'topic', 'trefwoorden', 'keywords', 'doelgroep', 'audience'],
  'titled-tag': [],
  'none': ['telefoon', 'telefoonnummer', 'tel', 'phone', 'phonenumber', 'mobiel', 'mobile', 'gsm', 'nummer', 'nr', 'no', 'id',
    'opmerking', 'opmerkingen', 'remarks', 'notes', 'adres', 'address', 'postcode', 'zipcode', 'plaats', 'woonplaats', 'city',
    'aanhef', 'geslacht', 'gender', 'geboortedatum', 'begintijd', 'tijdvanvoltooien', 'starttime', 'completiontime', 'timestamp',
    'tijdstempel', 'datum', 'date', 'aanwezig', 'present', 'dieet', 'dieetwensen'],
}

// Looked for as words within a longer heading, in this order: "Type organisatie (kies)" before "organisatie".
const within: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['none', /\b(telefoon\w*|phone|mobiel\w*|gsm|opmerking\w*|postcode|geboorte\w*|dieet\w*|akkoord|toestemming)\b/],
  ['email', /\b(e ?mail\w*|mailadres|e ?mailadres)\b/],
  ['organisation-type', /\b((type|soort|kind|sector)\b.*\b(organi[sz]ati\w*|instelling\w*|bedrijf)|organi[sz]atie?(type|soort))\b/],
  ['first-name', /\b(voornaam|first name|given name|roepnaam)\b/],
  ['last-name', /\b(achternaam|familienaam|last name|surname|family name)\b/],
  ['infix', /\b(tussenvoegsel\w*|voorvoegsel\w*)\b/],
  ['organisation', /\b(organi[sz]ati\w*|werkgever|instelling|instantie|employer|company|waar werk je)\b/],
  ['district', /\b(stadsde\w*|wijk\w*|district\w*|buurt\w*|gebied\w*|neighbou?rhood\w*|borough\w*)\b/],
  ['name', /\b(naam|name|namen|names|deelnemer|participant)\b/],
  ['tag', /\b(rol|role|functie|thema\w*|theme\w*|tags?)\b/],
]

/** "Voornaam en achternaam", "Naam (voor- en achternaam)": one column with the whole name. */
const wholeName = /\b(voor|voornaam|first)\b.*\b(achternaam|last name|surname)\b/

const byWord: ReadonlyMap<string, ColumnMeaning> = new Map(
  (Object.keys(exact) as ColumnMeaning[]).flatMap((meaning) => exact[meaning].map((word) => [word, meaning] as const)),
)

/** A heading is short; a long text is an answer in which such a word happens to be. */
const longestHeading = 80

/** null: not a heading that is known. */
export function readHeader(cell: string): HeaderReading | null {
  if (cell.length > longestHeading || cell.includes('@')) return null
  const words = fold(cell)
  const whole = byWord.get(words.replaceAll(' ', ''))
  if (whole !== undefined) return { meaning: whole, by: 'exact' }
  if (wholeName.test(words)) return { meaning: 'name', by: 'words' }
  const found = within.find(([, pattern]) => pattern.test(words))
  return found === undefined ? null : { meaning: found[0], by: 'words' }
}
