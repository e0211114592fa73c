import type { Finding, FindingCode } from '#domain/report/finding.ts'

type Sentences = Readonly<Record<FindingCode, (values: (name: string) => string) => string>>

const dutch: Sentences = {
  'no-conclusion': (v) => `Het thema “${v('name')}” heeft nog geen conclusie.`,
  'stops-halfway': (v) => `Deze tekst lijkt halverwege te stoppen: “${v('text')}”.`,
  'open-bracket': (v) => `In deze tekst gaat een haakje open en niet meer dicht: “${v('text')}”.`,
  'action-without-who': (v) => `Bij deze afspraak staat niet wie het doet: “${v('text')}”.`,
  'action-without-when': (v) => `Bij deze afspraak staat niet wanneer: “${v('text')}”.`,
  'ask-without-addressee': (v) => `Deze vraag is nog aan niemand gericht: “${v('text')}”.`,
  'need-without-follow-up': (v) => `Deze behoefte heeft nog geen vervolg: “${v('text')}”.`,
  'same-twice': (v) => `Dit staat er twee keer: “${v('text')}”.`,
  'name-in-text': (v) => `De naam ${v('name')} staat in een tekst. In de openbare versie komt daar [naam]: “${v('text')}”.`,
  'part-of-name': (v) => `“${v('name')}” is misschien de naam van een deelnemer. Wilt u dit openbaar maken? “${v('text')}”.`,
  'mail-in-text': (v) => `Er staat een e-mailadres in een tekst: ${v('mail')}. Mag dat openbaar worden?`,
  'picture-without-description': (v) => `Bij een plaatje in de rivier “${v('name')}” staat niet wat erop te zien is.`,
  'river-empty': (v) => `In de rivier “${v('name')}” staat nog niets.`,
  'river-without-name': () => 'Een rivier heeft geen naam en geen stadsdeel, dus de tekening heeft geen goede beschrijving.',
  'obstacle-without-bridge': (v) => `Over dit obstakel ligt nog geen brug: “${v('text')}” (${v('name')}).`,
  'board-empty': (v) => `Op het bord “${v('name')}” staat nog niets.`,
  'no-date': () => 'De bijeenkomst heeft geen datum.',
  'no-place': () => 'De bijeenkomst heeft geen plaats.',
  'no-next-meeting': () => 'Er staat niets over de volgende bijeenkomst.',
  'no-needs': () => 'Er is nog geen behoefte geoogst.',
}

const english: Sentences = {
  'no-conclusion': (v) => `The theme “${v('name')}” has no conclusion yet.`,
  'stops-halfway': (v) => `This text seems to stop halfway: “${v('text')}”.`,
  'open-bracket': (v) => `In this text a bracket is opened and not closed: “${v('text')}”.`,
  'action-without-who': (v) => `This agreement does not say who does it: “${v('text')}”.`,
  'action-without-when': (v) => `This agreement does not say when: “${v('text')}”.`,
  'ask-without-addressee': (v) => `This question is not addressed to anybody yet: “${v('text')}”.`,
  'need-without-follow-up': (v) => `This need has no follow-up yet: “${v('text')}”.`,
  'same-twice': (v) => `This is written down twice: “${v('text')}”.`,
  'name-in-text': (v) => `The name ${v('name')} stands in a text. The public version will say [name] there: “${v('text')}”.`,
  'part-of-name': (v) => `“${v('name')}” may be the name of a participant. Do you want to make this public? “${v('text')}”.`,
  'mail-in-text': (v) => `There is an e-mail address in a text: ${v('mail')}. May that be made public?`,
  'picture-without-description': (v) => `A picture in the river “${v('name')}” does not say what is to be seen on it.`,
  'river-empty': (v) => `There is nothing in the river “${v('name')}” yet.`,
  'river-without-name': () => 'A river has no name and no district, so its drawing has no good description.',
  'obstacle-without-bridge': (v) => `There is no bridge over this obstacle yet: “${v('text')}” (${v('name')}).`,
  'board-empty': (v) => `There is nothing on the board “${v('name')}” yet.`,
  'no-date': () => 'The meeting has no date.',
  'no-place': () => 'The meeting has no place.',
  'no-next-meeting': () => 'Nothing is said about the next meeting.',
  'no-needs': () => 'No need has been harvested yet.',
}

function say(sentences: Sentences, finding: Finding): string {
  return sentences[finding.code]((name) => String(finding.values[name] ?? ''))
}

export function findingNl(finding: Finding): string {
  return say(dutch, finding)
}

export function findingEn(finding: Finding): string {
  return say(english, finding)
}
