// Words of `meander groups`, in the two languages of the app.
import type { ContradictionCode } from '#domain/grouping/contradictions.ts'

export interface GroupsWords {
  readonly usage: string
  readonly group: string
  readonly withoutValue: string
  readonly part: (name: string, part: number) => string
  readonly round: (number: number) => string
  readonly repeats: (repeats: number, bound: number, withoutThird: number) => string
  readonly pairTwice: (a: string, b: string, rounds: string) => string
  readonly meets: (least: number, most: number, possible: number) => string
  readonly mustsKept: (count: number) => string
  readonly mustBroken: (people: string) => string
  readonly cannotRead: (file: string) => string
  readonly notPeople: (file: string) => string
  readonly notHistory: (file: string) => string
  readonly nobody: (file: string) => string
  readonly sizeTooLarge: (size: number, people: number) => string
  readonly tooManyGroups: (groups: number, people: number) => string
  readonly noColumn: (column: string, columns: string) => string
  readonly unknownName: (name: string, file: string) => string
  readonly ambiguousName: (name: string, file: string) => string
  readonly oneNameOnLine: (line: number, file: string) => string
  readonly twice: (names: string) => string
  readonly wrong: (what: string) => string
  readonly contradiction: Readonly<Record<ContradictionCode, (people: string, rounds: string) => string>>
  readonly everyRound: string
}

const nl: GroupsWords = {
  usage: `meander groups MENSEN.csv --size N | --groups N [opties]

Verdeelt mensen over groepen, een aantal rondes achter elkaar, zo dat ze zo veel mogelijk nieuwe mensen treffen.

  --size N          mensen per groep (zo gelijk mogelijk)
  --groups N        of: aantal groepen
  --rounds N        aantal rondes (1 als u niets zegt)
  --by KOLOM        in elke ronde zitten alleen mensen met dezelfde waarde in deze kolom bij elkaar, in groepen
                    van ongeveer --size; wie de enige is met een waarde, komt bij de kleinste andere
  --together FILE   wie bij elkaar moeten: per regel twee of meer namen, met een komma of puntkomma ertussen
  --apart FILE      wie niet bij elkaar mogen: net zo
  --history PLAN    een eerdere uitkomst (--json) van deze opdracht; wie elkaar toen trof, liever niet weer
  --seed N          een ander getal geeft een ander plan, hetzelfde getal hetzelfde plan (1)
  --seconds S       zoek zo lang (zonder dit: een vast aantal stappen, op elke computer dezelfde uitkomst)
  --json            de uitkomst als JSON
`,
  group: 'Groep',
  withoutValue: '(niet ingevuld)',
  part: (name, part) => `${name} ${String(part)}`,
  round: (number) => `Ronde ${String(number)}`,
  repeats: (repeats, bound, withoutThird) =>
    repeats === 0 ? 'Niemand treft iemand twee keer.'
    : repeats === bound ? `${String(repeats)} keer treffen twee mensen elkaar opnieuw. Minder kan niet.`
    : repeats <= withoutThird ? `${String(repeats)} keer treffen twee mensen elkaar opnieuw. Minder kan alleen als sommige mensen elkaar drie keer treffen.`
    : `${String(repeats)} keer treffen twee mensen elkaar opnieuw. Minder dan ${String(bound)} kan zeker niet.`,
  pairTwice: (a, b, rounds) => `  ${a} en ${b}: ronde ${rounds}`,
  meets: (least, most, possible) => `Iedereen treft ${least === most ? String(least) : `${String(least)} tot ${String(most)}`} van ${String(possible)} mogelijke anderen.`,
  mustsKept: (count) => `Alle ${String(count)} eisen zijn gehaald.`,
  mustBroken: (people) => `Niet gehaald: ${people}`,
  cannotRead: (file) => `Dit bestand kan niet worden gelezen: ${file}`,
  notPeople: (file) => `Dit is geen lijst met mensen: ${file}`,
  notHistory: (file) => `Dit is geen eerdere indeling: ${file}`,
  nobody: (file) => `Er staat niemand in deze lijst: ${file}`,
  sizeTooLarge: (size, people) => `Groepen van ${String(size)} kan niet: er zijn ${String(people)} mensen.`,
  tooManyGroups: (groups, people) => `${String(groups)} groepen kan niet: er zijn ${String(people)} mensen.`,
  noColumn: (column, columns) => `De lijst heeft geen kolom "${column}". Wel: ${columns}`,
  unknownName: (name, file) => `"${name}" uit ${file} staat niet in de lijst met mensen.`,
  ambiguousName: (name, file) => `"${name}" uit ${file} staat meer dan één keer in de lijst met mensen. Wie is bedoeld?`,
  oneNameOnLine: (line, file) => `Regel ${String(line)} van ${file} heeft één naam. Zet er een komma of puntkomma en een tweede naam bij.`,
  twice: (names) => `Twee keer in de lijst, één keer meegeteld: ${names}`,
  wrong: (what) => `Dit klopt niet: ${what}`,
  everyRound: 'elke ronde',
  contradiction: {
    'same-person-twice': (people) => `Iemand staat er twee keer: ${people}`,
    'unknown-person': (people) => `Niet in de lijst: ${people}`,
    'nobody-present': (_, rounds) => `Er is niemand: ${rounds}`,
    'together-and-apart': (people) => `Moeten bij elkaar én niet bij elkaar: ${people}`,
    'together-too-large': (people, rounds) => `Moeten bij elkaar, maar passen niet in één groep (${rounds}): ${people}`,
    'apart-too-many': (people, rounds) => `Mogen niet bij elkaar, maar er zijn minder groepen dan mensen (${rounds}): ${people}`,
    'fixed-in-two-groups': (people, rounds) => `Zit vast in twee groepen (${rounds}): ${people}`,
    'fixed-but-apart': (people, rounds) => `Zitten vast in één groep, maar mogen niet bij elkaar (${rounds}): ${people}`,
    'fixed-but-together': (people, rounds) => `Zitten vast in verschillende groepen, maar moeten bij elkaar (${rounds}): ${people}`,
    'fixed-but-absent': (people, rounds) => `Zit vast in een groep, maar is er niet (${rounds}): ${people}`,
    'no-such-group': (people, rounds) => `Zit vast in een groep die er niet is (${rounds}): ${people}`,
    'group-too-full': (people, rounds) => `Zitten met te veel vast in één groep (${rounds}): ${people}`,
    'maximum-too-small': (_, rounds) => `Met dit maximum passen niet alle mensen in de groepen (${rounds}).`,
    'no-such-round': (_, rounds) => `Verwijst naar een ronde die er niet is (${rounds}).`,
    'together-but-other-value': (people, rounds) => `Moeten bij elkaar, maar horen bij verschillende groepen (${rounds}): ${people}. Zij zitten bij elkaar.`,
    'apart-but-one-group': (people, rounds) => `Mogen niet bij elkaar, maar voor hen is er maar één groep (${rounds}): ${people}`,
    'musts-do-not-fit': (people, rounds) => `Deze eisen kunnen niet allemaal tegelijk (${rounds}): ${people}`,
  },
}

const en: GroupsWords = {
  usage: `meander groups PEOPLE.csv --size N | --groups N [options]

Divides people over groups, a number of rounds one after the other, so that they meet as many new people as possible.

  --size N          people per group (as even as possible)
  --groups N        or: number of groups
  --rounds N        number of rounds (1 when you say nothing)
  --by COLUMN       in every round only people with the same value in this column sit together, in groups of about
                    --size; whoever is the only one with a value joins the smallest other
  --together FILE   who must sit together: per line two names or more, with a comma or semicolon between them
  --apart FILE      who must not sit together: likewise
  --history PLAN    an earlier answer (--json) of this command; who met then, rather not again
  --seed N          another number gives another plan, the same number the same plan (1)
  --seconds S       search so long (without it: a fixed number of steps, the same answer on every computer)
  --json            the answer as JSON
`,
  group: 'Group',
  withoutValue: '(not filled in)',
  part: (name, part) => `${name} ${String(part)}`,
  round: (number) => `Round ${String(number)}`,
  repeats: (repeats, bound, withoutThird) =>
    repeats === 0 ? 'Nobody meets anybody twice.'
    : repeats === bound ? `${String(repeats)} times two people meet again. Less is not possible.`
    : repeats <= withoutThird ? `${String(repeats)} times two people meet again. Less is only possible when some people meet three times.`
    : `${String(repeats)} times two people meet again. Less than ${String(bound)} is certainly not possible.`,
  pairTwice: (a, b, rounds) => `  ${a} and ${b}: round ${rounds}`,
  meets: (least, most, possible) => `Everybody meets ${least === most ? String(least) : `${String(least)} to ${String(most)}`} of ${String(possible)} possible others.`,
  mustsKept: (count) => `All ${String(count)} musts are kept.`,
  mustBroken: (people) => `Not kept: ${people}`,
  cannotRead: (file) => `This file cannot be read: ${file}`,
  notPeople: (file) => `This is not a list of people: ${file}`,
  notHistory: (file) => `This is not an earlier plan: ${file}`,
  nobody: (file) => `There is nobody in this list: ${file}`,
  sizeTooLarge: (size, people) => `Groups of ${String(size)} are not possible: there are ${String(people)} people.`,
  tooManyGroups: (groups, people) => `${String(groups)} groups are not possible: there are ${String(people)} people.`,
  noColumn: (column, columns) => `The list has no column "${column}". It has: ${columns}`,
  unknownName: (name, file) => `"${name}" in ${file} is not in the list of people.`,
  ambiguousName: (name, file) => `"${name}" in ${file} is in the list of people more than once. Who is meant?`,
  oneNameOnLine: (line, file) => `Line ${String(line)} of ${file} has one name. Add a comma or semicolon and a second name.`,
  twice: (names) => `In the list twice, counted once: ${names}`,
  wrong: (what) => `This is not right: ${what}`,
  everyRound: 'every round',
  contradiction: {
    'same-person-twice': (people) => `Somebody is there twice: ${people}`,
    'unknown-person': (people) => `Not in the list: ${people}`,
    'nobody-present': (_, rounds) => `Nobody is there: ${rounds}`,
    'together-and-apart': (people) => `Must sit together and must not: ${people}`,
    'together-too-large': (people, rounds) => `Must sit together, but do not fit in one group (${rounds}): ${people}`,
    'apart-too-many': (people, rounds) => `Must not sit together, but there are fewer groups than people (${rounds}): ${people}`,
    'fixed-in-two-groups': (people, rounds) => `Is fixed to two groups (${rounds}): ${people}`,
    'fixed-but-apart': (people, rounds) => `Are fixed to one group, but must not sit together (${rounds}): ${people}`,
    'fixed-but-together': (people, rounds) => `Are fixed to different groups, but must sit together (${rounds}): ${people}`,
    'fixed-but-absent': (people, rounds) => `Is fixed to a group, but is not there (${rounds}): ${people}`,
    'no-such-group': (people, rounds) => `Is fixed to a group that is not there (${rounds}): ${people}`,
    'group-too-full': (people, rounds) => `Too many are fixed to one group (${rounds}): ${people}`,
    'maximum-too-small': (_, rounds) => `With this maximum the groups do not hold everybody (${rounds}).`,
    'no-such-round': (_, rounds) => `Refers to a round that is not there (${rounds}).`,
    'together-but-other-value': (people, rounds) => `Must sit together, but belong to different groups (${rounds}): ${people}. They sit together.`,
    'apart-but-one-group': (people, rounds) => `Must not sit together, but there is one group for them only (${rounds}): ${people}`,
    'musts-do-not-fit': (people, rounds) => `These musts cannot all be kept at once (${rounds}): ${people}`,
  },
}

/** `language`: as in LANG ("nl_NL.UTF-8"); anything that is not Dutch is English. */
export function groupsWords(language: string): GroupsWords {
  return language.toLowerCase().startsWith('nl') ? nl : en
}
