import { inOrder } from '#domain/document/order.ts'
import { thingKinds, type ItemKind, type ItemRecord } from '#domain/meeting/item-records.ts'
import { confluenceBlocks } from './confluence.ts'
import {
  column, heading, item, list, paragraph, paragraphs, run, type Block, type HeadingKind, type List, type ListItem, type TableBlock,
} from './document.ts'
import { itemRuns, kindWord, stepRuns, type Reading, type RiverReading } from './reading.ts'

/** Every river: the picture, then the same as headings and lists; at the end the rivers side by side. */
export function riversPart(reading: Reading): Block[] {
  if (reading.rivers.length === 0) return []
  return [...riversIntro(reading), ...toldRivers(reading).flatMap((river) => riverBlocks(reading, river)), ...confluenceBlocks(reading), ...comparison(reading)]
}

/** An empty river among others has its line in the comparison and no pages of its own. */
function toldRivers({ rivers }: Reading): readonly RiverReading[] {
  return rivers.length < 2 ? rivers : rivers.filter((river) => river.all.length > 0 || river.river.conclusion.trim() !== '')
}

function riversIntro({ meeting, words }: Reading): Block[] {
  const questions = inOrder(meeting.question.values()).filter((question) => question.text !== '')
  return [paragraph(words.riverIntro), ...(questions.length === 0 ? [] : [paragraph(words.questions), list(questions.map((question) => item(question.text)))])]
}

function riverBlocks(reading: Reading, river: RiverReading): Block[] {
  const { words } = reading
  const of = (kind: ItemKind) => river.things.filter((thing) => thing.kind === kind)
  const counts = [of('opportunity').length, of('obstacle').length, of('bridge').length] as const
  return [
    heading(3, river.name, 'river'),
    { is: 'figure', river: river.river.id, alt: words.riverAlt(river.name, ...counts), caption: words.riverCaption(river.name) },
    ...concluded(reading, river),
    ...ownQuestions(reading, river),
    ...section(reading, river, 'opportunity', of('opportunity').map((thing) => item(itemRuns(reading, thing)))),
    ...section(reading, river, 'obstacle', of('obstacle').map((thing) => item([...itemRuns(reading, thing), ...openMark(reading, thing)]))),
    ...section(reading, river, 'bridge', of('bridge').map((bridge) => bridgeItem(reading, river, bridge))),
    ...others(reading, river),
  ]
}

/** What the group made of its river, before everything that lies in it. A river needs no conclusion: nothing is said of none. */
function concluded({ words }: Reading, { river }: RiverReading): Block[] {
  const said = paragraphs(river.conclusion)
  return said.length === 0 ? [] : [{ is: 'note', title: words.conclusion, blocks: said }]
}

/** What this river asked in its own words, where it differs from the questions of the meeting. */
function ownQuestions({ words }: Reading, { river }: RiverReading): Block[] {
  const own = thingKinds.flatMap((kind) => river.questions[kind] ?? [])
  return own.length === 0 ? [] : [paragraph(words.questions), list(own.map((question) => item(question)))]
}

function section(reading: Reading, river: RiverReading, kind: 'opportunity' | 'obstacle' | 'bridge', items: readonly ListItem[]): Block[] {
  const sign: HeadingKind = kind
  const title = heading(4, kindWord(reading, river.river, kind, true), sign)
  return [title, items.length === 0 ? paragraph(reading.words.nothingHere, 'quiet') : list(items)]
}

/** An obstacle that no bridge leads over. */
export function isOpen(reading: Reading, obstacle: ItemRecord): boolean {
  return obstacle.kind === 'obstacle' && !(reading.linked.get(obstacle.id) ?? []).some((other) => other.kind === 'bridge')
}

function openMark(reading: Reading, thing: ItemRecord) {
  return isOpen(reading, thing) ? [run(reading.words.noBridge, 'label')] : []
}

function bridgeItem(reading: Reading, river: RiverReading, bridge: ItemRecord): ListItem {
  const { words } = reading
  const others = reading.linked.get(bridge.id) ?? []
  const said = (word: string, kinds: readonly ItemKind[]): ListItem[] => {
    const found = others.filter((other) => kinds.includes(other.kind))
    return found.length === 0 ? [] : [item([run(`${word}:`, 'em'), run(found.map((other) => other.text).join('; '))])]
  }
  const planks = river.planks.get(bridge.id) ?? []
  const inside: List[] = [list([
    ...said(words.crosses, ['obstacle']), ...said(words.leadsTo, ['opportunity', 'milestone', 'boat', 'note', 'text']),
    ...(planks.length === 0 ? [] : [item([run(`${words.steps}:`, 'em')], [list(planks.map((plank) => item(stepRuns(reading, plank))), true)])]),
  ])]
  return item(itemRuns(reading, bridge, 'strong'), inside.filter((one) => one.items.length > 0))
}

function others(reading: Reading, river: RiverReading): Block[] {
  const rest = river.things.filter((thing) => !['opportunity', 'obstacle', 'bridge'].includes(thing.kind) && (thing.text !== '' || thing.alt !== ''))
  if (rest.length === 0) return []
  return [heading(4, reading.words.alsoInRiver), list(rest.map((thing) => item([run(`${kindWord(reading, river.river, thing.kind, false)}:`, 'em'), ...itemRuns(reading, thing)])))]
}

function comparison(reading: Reading): Block[] {
  const { words, rivers } = reading
  if (rivers.length < 2) return []
  const voted = rivers.some((river) => mostDots(reading, river) !== '')
  const table: TableBlock = {
    is: 'table', caption: words.comparisonCaption,
    columns: [
      column(words.river, 4), column(words.kinds.opportunity, 2, true), column(words.kinds.obstacle, 2, true), column(words.withoutBridge, 2, true),
      column(words.kinds.bridge, 2, true), column(words.steps, 2, true), ...(voted ? [column(words.mostDots, 5)] : []),
    ],
    rows: rivers.map((river) => [
      river.name, ...figures(reading, river).map(String), ...(voted ? [mostDots(reading, river)] : []),
    ].map((cell) => [run(cell)])),
  }
  return [heading(3, words.comparison), table]
}

function figures(reading: Reading, river: RiverReading): number[] {
  const count = (kind: ItemKind) => river.things.filter((thing) => thing.kind === kind).length
  const steps = [...river.planks.values()].reduce((sum, planks) => sum + planks.length, 0)
  return [count('opportunity'), count('obstacle'), river.things.filter((thing) => isOpen(reading, thing)).length, count('bridge'), steps]
}

function mostDots(reading: Reading, river: RiverReading): string {
  let best: ItemRecord | null = null
  for (const thing of river.all) if ((reading.dots.get(thing.id) ?? 0) > (best === null ? 0 : reading.dots.get(best.id) ?? 0)) best = thing
  return best?.text ?? ''
}
