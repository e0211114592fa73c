import { inOrder } from '#domain/document/order.ts'
import type { AgreementRecord, NeedRecord } from '#domain/meeting/harvest-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { item, list, paragraph, paragraphs, run, type Block, type ListItem } from './document.ts'
import { whoAndWhen, type Reading } from './reading.ts'

const mostNeeds = 5
const mostAgreements = 3

/** Half a page: what was written by hand, or else the first needs and the first open agreements. */
export function nutshellPart(reading: Reading): Block[] {
  const { about, words } = reading
  if (about.nutshell.trim() !== '') return paragraphs(about.nutshell, 'lead')
  const needs = topNeeds(reading.needs.map(({ need }) => need)).map((need) => item(need.text))
  const agreements = topAgreements(reading)
  if (needs.length === 0 && agreements.length === 0) return [paragraph(words.nutshellEmpty, 'quiet')]
  return [
    ...(needs.length === 0 ? [] : [paragraph(words.nutshellNeeds, 'lead'), list(needs)]),
    ...(agreements.length === 0 ? [] : [paragraph(words.nutshellAgreements, 'lead'), list(agreements)]),
  ]
}

/** The order of the harvest is that of the facilitator and stands; needs without a follow-up give way to those with one. */
function topNeeds(needs: readonly NeedRecord[]): NeedRecord[] {
  const filled = needs.filter((need) => need.text !== '')
  const first = filled.filter((need) => need.followUp !== 'parking')
  return (first.length > 0 ? first : filled).slice(0, mostNeeds)
}

function topAgreements(reading: Reading): ListItem[] {
  return firstAgreements(reading.meeting).map((row) => item([run(row.what), ...whoAndWhen(reading, row.who, row.due)]))
}

function firstAgreements(meeting: Pick<Meeting, 'agreement'>): AgreementRecord[] {
  return inOrder(meeting.agreement.values()).filter((row) => (row.sort === 'decision' || row.state === 'open') && row.state !== 'dropped' && row.what !== '').slice(0, mostAgreements)
}

/** The same proposal as a text to go on writing from; '' when there is nothing to propose. Who does what is left to the writer. */
export function proposedNutshell(meeting: Pick<Meeting, 'need' | 'agreement'>, words: { readonly needs: string; readonly agreements: string }): string {
  const said = (intro: string, texts: readonly string[]): string[] => (texts.length === 0 ? [] : [[intro, ...texts.map((text) => `• ${text.replace(/\s+/g, ' ')}`)].join('\n')])
  return [...said(words.needs, topNeeds(inOrder(meeting.need.values())).map(({ text }) => text)), ...said(words.agreements, firstAgreements(meeting).map(({ what }) => what))].join('\n\n')
}
