/** What a column without heading seems to hold, from its first values. */
import type { ColumnMeaning } from './headers.ts'
import { cleanText, fold, looksLikeEmail } from './spelling.ts'
import type { TableRow } from './table.ts'

export interface ColumnContent {
  readonly meaning: ColumnMeaning
  /** How many of the rows looked at have something in this column. */
  readonly filled: number
}

const rowsLookedAt = 200

const organisationWord = /\b(stichting|gemeente|bibliotheek|welzijn\w*|vereniging|bv|nv|vzw|school|college|universiteit|hogeschool|buurthuis|buurtteam|wijkteam|ocmw|cpas|woningcorporatie|zorg\w*|foundation|library|council|university|ministerie|huis|centrum voor|dienst|academie|coöperatie|cooperatie|ggd|roc|taalhuis|digihuis|buurtcentrum|fonds)\b/
const districtWord = /^(stadsdeel|wijk|district|buurt)\b|^(noord|oost|zuid|west|centrum|binnenstad|north|east|south|centre|center|nieuw west|zuidoost|noordoost|noordwest|zuidwest)$/

/** Cost: at most 200 values. */
export function describeContent(rows: readonly TableRow[], column: number, knownDistricts: readonly string[]): ColumnContent {
  const values = rows.slice(0, rowsLookedAt).map((row) => cleanText(row.cells[column] ?? '')).filter((value) => value !== '' && value !== 'anonymous')
  const known = new Set(knownDistricts.map(fold))
  const share = (test: (value: string) => boolean) => (values.length === 0 ? 0 : values.filter(test).length / values.length)
  return { filled: values.length, meaning: meaningOf() }

  function meaningOf(): ColumnMeaning {
    if (values.length === 0) return 'none'
    if (share(looksLikeEmail) > 0.6) return 'email'
    if (share((value) => known.has(fold(value)) || districtWord.test(fold(value))) > 0.5) return 'district'
    if (share((value) => organisationWord.test(fold(value))) > 0.3) return 'organisation'
    if (share(looksLikeName) > 0.6) return 'name'
    return 'none'
  }
}

const namePart = /^[\p{L}][\p{L}\p{M}'’`.-]*$/u

/** Two to six words of letters, at least two of them with a capital (or a script without capitals). */
function looksLikeName(value: string): boolean {
  if (value.length > 80) return false
  const words = value.replace(/\(.*?\)/g, ' ').replace(/,/g, ' ').split(/\s+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > 7 || !words.every((word) => namePart.test(word))) return false
  return words.filter((word) => /^['’]?[^\p{Ll}]/u.test(word) || /-\p{Lu}/u.test(word)).length >= 2
}
