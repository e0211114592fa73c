import { thingKinds } from '#domain/meeting/item-records.ts'
import { compareRivers, type ComparedRow } from '#domain/view/compare-rivers.ts'
import { areDistricts, readConfluence, type ConfluenceEntry } from '#domain/view/confluence.ts'
import { column, heading, item, list, paragraph, run, type Block, type Column, type Runs } from './document.ts'
import type { Reading } from './reading.ts'

/** What the figure of the confluence is called; no river has such an id. */
export const confluenceFigure = '~confluence'

/** Whether the room laid things together: without that the rivers on their own say all there is. */
export function hasConfluence({ meeting }: Pick<Reading, 'meeting'>): boolean {
  return readConfluence(meeting).entries.some((entry) => entry.isPile)
}

/** "in 5 of 7 districts" */
export function inGroups({ meeting, words }: Pick<Reading, 'meeting' | 'words'>, groups: number): string {
  return words.inGroups(groups, meeting.river.size, areDistricts(meeting.river.values()))
}

/** All rivers into one: the picture, and what was laid together with its count, its groups and every thing in it. */
export function confluenceBlocks(reading: Reading): Block[] {
  const { words, rivers } = reading
  if (rivers.length < 2 || !hasConfluence(reading)) return []
  const piles = readConfluence(reading.meeting).entries.filter((entry) => entry.isPile)
  return [
    heading(3, words.confluence, 'river'), paragraph(words.confluenceIntro),
    { is: 'figure', river: confluenceFigure, alt: words.confluenceAlt(rivers.length, piles.length), caption: words.confluenceCaption },
    ...thingKinds.flatMap((kind): Block[] => {
      const mine = piles.filter((entry) => entry.kind === kind)
      return mine.length === 0 ? [] : [heading(4, words.kinds[kind], kind === 'opportunity' || kind === 'obstacle' || kind === 'bridge' ? kind : 'plain'), list(mine.map((entry) => pileItem(reading, entry)))]
    }),
    ...groupsTable(reading),
  ]
}

function pileItem(reading: Reading, entry: ConfluenceEntry) {
  const members = entry.members.map((member) => item([run(`${riverNames(reading).get(member.river ?? '') ?? ''}:`, 'em'), run(member.text)]))
  return item([run(entry.text, 'strong'), run(inGroups(reading, entry.rivers.length), 'label')], [list(members)])
}

function riverNames({ rivers }: Reading): ReadonlyMap<string, string> {
  return new Map(rivers.map(({ river, name }) => [river.id, name]))
}

/** So many rivers stand beside each other on a page; more are named in one cell. */
const mostColumns = 4

/** What occurs in several groups, against the groups: things that were laid together, and needs. */
function groupsTable(reading: Reading): Block[] {
  const { words, rivers } = reading
  const rows = compareRivers(reading.meeting).rows.filter((row) => row.groups > 1)
  if (rows.length === 0) return []
  const names = riverNames(reading)
  const wide = rivers.length <= mostColumns
  const places: readonly Column[] = wide ? rivers.map(({ name }) => column(name, 2)) : [column(words.inWhichGroups, 7)]
  const cells = (row: ComparedRow): Runs[] => (wide
    ? rivers.map(({ river }) => [run((row.inRiver.get(river.id) ?? 0) > 0 ? `✓ ${words.occurs}` : '–')])
    : [[run([...row.inRiver].filter(([, count]) => count > 0).map(([river]) => names.get(river) ?? '').join(', '))]])
  return [
    heading(4, words.inSeveralGroups),
    {
      is: 'table', caption: words.inSeveralGroupsCaption, columns: [column(words.text, 7), column(words.sort, 3), column(words.group, 2, true), ...places],
      rows: rows.map((row) => [[run(row.text)], [run(row.kind === 'need' ? words.need : words.kind[row.kind])], [run(`${String(row.groups)}/${String(rivers.length)}`)], ...cells(row)]),
    },
  ]
}
