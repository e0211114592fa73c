import { inOrder } from '#domain/document/order.ts'
import { item, list, paragraph, paragraphs, run, type Block, type ListItem } from './document.ts'
import { whoAndWhen, type NeedReading, type Reading } from './reading.ts'

const mostNeeds = 5
const mostAgreements = 3

/** Half a page: what was written by hand, or else the first needs and the first open agreements. */
export function nutshellPart(reading: Reading): Block[] {
  const { about, words } = reading
  if (about.nutshell.trim() !== '') return paragraphs(about.nutshell, 'lead')
  const needs = topNeeds(reading.needs).map(({ need }) => item(need.text))
  const agreements = topAgreements(reading)
  if (needs.length === 0 && agreements.length === 0) return [paragraph(words.nutshellEmpty, 'quiet')]
  return [
    ...(needs.length === 0 ? [] : [paragraph(words.nutshellNeeds, 'lead'), list(needs)]),
    ...(agreements.length === 0 ? [] : [paragraph(words.nutshellAgreements, 'lead'), list(agreements)]),
  ]
}

/** The order of the harvest is that of the facilitator and stands; needs without a follow-up give way to those with one. */
function topNeeds(needs: readonly NeedReading[]): NeedReading[] {
  const filled = needs.filter(({ need }) => need.text !== '')
  const first = filled.filter(({ need }) => need.followUp !== 'parking')
  return (first.length > 0 ? first : filled).slice(0, mostNeeds)
}

function topAgreements(reading: Reading): ListItem[] {
  return inOrder(reading.meeting.agreement.values()).filter((row) => (row.sort === 'decision' || row.state === 'open') && row.state !== 'dropped' && row.what !== '').slice(0, mostAgreements).map((row) =>
    item([run(row.what), ...whoAndWhen(reading, row.who, row.due)]))
}
