import type { AgreementSort, AskState, FollowUp, AgreementState } from '#domain/meeting/harvest-records.ts'
import type { ItemKind, ItemState } from '#domain/meeting/item-records.ts'
import type { Presence } from '#domain/meeting/people-records.ts'
import type { Attribute, Strategy } from '#domain/meeting/round-records.ts'
import type { PartName } from './document.ts'
import type { Finding } from './finding.ts'

/**
 * The words of a report in one language. The domain knows what is to be said; a language file says it. A new language
 * is a new file that fills this.
 */
export interface Words {
  readonly part: Readonly<Record<PartName, string>>
  readonly contents: string
  readonly internal: string
  readonly public: string
  /** Which day this copy shows. */
  asOf(date: string): string
  /** An ISO date in words, with the day of the week. */
  longDate(date: string): string
  shortDate(date: string): string
  readonly date: string
  readonly time: string
  readonly place: string
  readonly lead: string
  readonly present: string
  /** "42 people of 18 organisations" */
  peopleAndOrganisations(people: number, organisations: number): string
  /** A sentence round "42 people of 18 organisations". */
  tookPart(whom: string): string
  expectedPeople(people: number, organisations: number): string
  readonly untitled: string
  // nutshell
  readonly nutshellNeeds: string
  readonly nutshellAgreements: string
  readonly nutshellEmpty: string
  // why and how
  readonly aim: string
  readonly programme: string
  readonly principles: string
  readonly rounds: string
  minutes(count: number): string
  readonly strategy: Readonly<Record<Strategy, string>>
  /** The same groups as in a round that is named. */
  sameGroupsAs(round: string): string
  readonly attribute: Readonly<Record<Attribute, string>>
  groupsOfPeople(groups: number, people: number): string
  readonly groupNames: string
  // rivers
  readonly riverIntro: string
  readonly questions: string
  riverAlt(title: string, opportunities: number, obstacles: number, bridges: number): string
  riverCaption(title: string): string
  readonly kind: Readonly<Record<ItemKind, string>>
  readonly kinds: Readonly<Record<ItemKind, string>>
  readonly alsoInRiver: string
  readonly nothingHere: string
  readonly noBridge: string
  /** Behind a step that became an agreement. */
  readonly agreed: string
  readonly crosses: string
  readonly leadsTo: string
  readonly steps: string
  readonly confluence: string
  readonly confluenceIntro: string
  confluenceAlt(rivers: number, together: number): string
  readonly confluenceCaption: string
  /** "in 5 of 7 districts" */
  inGroups(groups: number, of: number, districts: boolean): string
  readonly inSeveralGroups: string
  readonly inSeveralGroupsCaption: string
  readonly inWhichGroups: string
  readonly occurs: string
  readonly laidTogether: string
  readonly comparison: string
  readonly comparisonCaption: string
  readonly river: string
  readonly withoutBridge: string
  readonly mostDots: string
  // themes
  readonly conclusion: string
  readonly noConclusion: string
  readonly state: Readonly<Record<Exclude<ItemState, 'plain'>, string>>
  addressedTo(whom: string): string
  dots(count: number): string
  // doubts
  readonly doubtsOf: Readonly<Record<'question' | 'minority' | 'unsure', string>>
  // needs
  readonly needsCaption: string
  readonly number: string
  readonly need: string
  readonly from: string
  readonly dotsColumn: string
  readonly followUpColumn: string
  readonly followUp: Readonly<Record<FollowUp, string>>
  askTo(whom: string): string
  groupsAndThemes(groups: number, themes: number): string
  /** `date` in words; '' = not known. */
  fromEarlier(title: string, date: string): string
  /** The numbers of the items in the annex. */
  inAnnex(numbers: readonly number[]): string
  readonly noNeeds: string
  // agreements
  readonly decisions: string
  readonly agreementSort: Readonly<Record<AgreementSort, string>>
  readonly openAgreements: string
  readonly doneAgreements: string
  readonly droppedAgreements: string
  readonly agreement: string
  readonly who: string
  readonly when: string
  readonly standing: string
  readonly agreementState: Readonly<Record<AgreementState, string>>
  readonly nobodyYet: string
  readonly noDateYet: string
  readonly noAgreements: string
  readonly fromNeed: string
  // asks
  readonly asksCaption: string
  readonly ask: string
  readonly toWhom: string
  readonly answer: string
  /** How far a question is that has no answer yet. */
  readonly askState: Readonly<Record<Exclude<AskState, 'answered'>, string>>
  answeredOn(date: string): string
  readonly alsoAddressed: string
  // gaps
  readonly gapBridge: string
  readonly gapFollowUp: string
  readonly gapAddressee: string
  readonly gapWho: string
  readonly gapWhen: string
  // next
  readonly nextUnknown: string
  readonly topics: string
  readonly parking: string
  // annex
  readonly itemsIntro: string
  readonly sort: string
  readonly text: string
  readonly remarks: string
  readonly cluster: string
  readonly attendanceCaption: string
  readonly name: string
  readonly organisation: string
  readonly district: string
  readonly presenceColumn: string
  readonly presence: Readonly<Record<Presence, string>>
  readonly organisationsPresent: string
  readonly noPeople: string
  // names
  readonly someone: string
  readonly hiddenName: string
  readonly hiddenMail: string
  readonly namesReplaced: string
  // files and sheets
  readonly sheet: Readonly<Record<'about' | 'items' | 'needs' | 'agreements' | 'groups', string>>
  readonly newsletter: string
  /** In the name of a picture for a printer without colour. */
  readonly blackAndWhite: string
  /** Of the network, or just the word. */
  logoOf(network: string): string
  readonly fileName: Readonly<Record<'internal' | 'public', string>>
  readonly field: string
  readonly value: string
  readonly theme: string
  readonly column: string
  readonly question: string
  readonly round: string
  readonly group: string
  readonly room: string
  readonly person: string
  readonly outcome: string
  readonly page: string
  /** One plain sentence for a finding of the checker. */
  finding(finding: Finding): string
}
