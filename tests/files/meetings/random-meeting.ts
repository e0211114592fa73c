import fc from 'fast-check'
import { agreementSorts, agreementStates, askStates, followUps } from '#domain/meeting/harvest-records.ts'
import { itemStates, thingKinds } from '#domain/meeting/item-records.ts'
import { presences } from '#domain/meeting/people-records.ts'
import { partNames } from '#domain/report/document.ts'
import { cleanText } from '#domain/meeting/values.ts'
import { built, type BuiltMeeting, type Rows } from './building.ts'

export const someNames = [
  'Fatima van den Berg', 'Nguyễn Thị Ánh', 'Youssef el Ouazzani-Benhaddou', 'Anne-Marie d’Hondt', 'Zoë O\'Brien', 'Олена Коваленко', 'محمد الفاسي', '李小龙', 'Jan de Vries', 'JAN DE VRIES-JANSEN',
  'Maria José Öztürk', 'Roosmarijn', 'Ümit Şahin', 'K. van \'t Hof', 'Łukasz Żółty', 'Piet (Pieter) Bos',
] as const

/** A text that nobody would write, and that must come through all the same; `mark` makes it one of a kind. */
const text = (mark: string, names: readonly string[], most = 60) => fc.tuple(
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: most }), fc.constantFrom('<b>vet</b> & "zo"', '# kop', '- streep | pijp', '=1+1', 'regel een\nregel twee', '*ster* _streep_ `code`', 'voor', '[haak](http://x)', '1. een', '&amp;', '\\ ~~weg~~ $$', '> zei iemand')),
  names.length === 0 ? fc.constant('') : fc.constantFrom('', '', '', ...names),
).map(([said, name]) => cleanText(`${said} ${name} ${mark}`).trim())

const filled = (mark: string, names: readonly string[]) => text(mark, names, 30).map((said) => said.replace(/[\n\t\u2028\u2029]+/g, ' '))

/** Meetings of every shape. Each text ends with a mark of its own ("kaart7x"), so that it can be looked for. */
export const randomMeeting: fc.Arbitrary<BuiltMeeting> = fc.record({
  people: fc.subarray([...someNames]), rivers: fc.integer({ min: 0, max: 3 }), boards: fc.integer({ min: 0, max: 2 }), items: fc.integer({ min: 0, max: 14 }), rest: fc.integer({ min: 0, max: 4 }),
  language: fc.constantFrom('nl' as const, 'en' as const),
}).chain(({ people, rivers, boards, items, rest, language }) => {
  const list = <T>(count: number, make: (n: number) => fc.Arbitrary<T>) => fc.tuple(...Array.from({ length: count }, (_, n) => make(n)))
  const person = (n: number) => `p${String(n)}`
  const who = people.length === 0 ? fc.constantFrom('', 'gemeentex', 'organisation:o0') : fc.constantFrom('', 'gemeentex', 'organisation:o0', 'person:p0')
  const due = fc.constantFrom('', '2026-12-01')
  const one = <T>(choices: readonly T[]) => fc.constantFrom(...choices)
  const places = [...Array.from({ length: rivers }, (_, n) => ({ river: `r${String(n)}`, column: null })), ...Array.from({ length: boards * 2 }, (_, n) => ({ river: null, column: `c${String(n)}` }))]
  return fc.record({
    meeting: fc.record({ id: fc.constant('meeting'), title: filled('titel0x', people), network: filled('netwerk0x', people), time: filled('tijd0x', []), place: filled('plaats0x', people), aim: text('doel0x', people), next: text('straks0x', people), nutshell: fc.oneof(fc.constant(''), text('noot0x', people)), date: due, lead: one([null, ...(people.length > 0 ? ['p0'] : [])]), language: fc.constant(language) }).map((row) => [row]),
    organisation: fc.constant([{ id: 'o0', name: 'Organisatie nul' }, { id: 'o1', name: 'Organisatie een' }]),
    district: fc.constant([{ id: 'd0', name: 'Wijk nul' }]),
    person: list(people.length, (n) => fc.record({ id: fc.constant(person(n)), organisation: one([null, 'o0', 'o1']), presence: one(presences) })),
    block: list(rest, (n) => fc.record({ id: fc.constant(`b${String(n)}`), title: filled(`blok${String(n)}x`, people), note: text(`uitleg${String(n)}x`, people) })),
    principle: list(rest, (n) => fc.record({ id: fc.constant(`u${String(n)}`), text: text(`punt${String(n)}x`, people) })),
    round: list(rest, (n) => fc.record({ id: fc.constant(`ro${String(n)}`), title: filled(`ronde${String(n)}x`, people), task: text(`taak${String(n)}x`, people) })),
    group: list(rest, (n) => fc.record({ id: fc.constant(`g${String(n)}`), round: fc.constant(`ro${String(n)}`), name: filled(`groep${String(n)}x`, people), room: filled(`zaal${String(n)}x`, []) })),
    seat: fc.constant(people.slice(0, rest).map((_, n) => ({ id: `ro${String(n)}:${person(n)}`, round: `ro${String(n)}`, group: `g${String(n)}`, person: person(n) }))),
    question: list(rivers, (n) => fc.record({ id: fc.constant(`q${String(n)}`), kind: one(['opportunity' as const, 'obstacle' as const]), text: filled(`vraag${String(n)}x`, people) })),
    river: list(rivers, (n) => fc.record({ id: fc.constant(`r${String(n)}`), title: filled(`rivier${String(n)}x`, people), seed: fc.integer({ min: 0, max: 9 }) })),
    board: list(boards, (n) => fc.record({ id: fc.constant(`bo${String(n)}`), title: filled(`thema${String(n)}x`, people), group: fc.oneof(fc.constant(''), filled(`bordgroep${String(n)}x`, people)), conclusion: text(`slot${String(n)}x`, people) })),
    column: list(boards * 2, (n) => fc.record({ id: fc.constant(`c${String(n)}`), board: fc.constant(`bo${String(n % boards)}`), title: filled(`kolom${String(n)}x`, []), question: filled(`waarom${String(n)}x`, []) })),
    item: places.length === 0 ? fc.constant([]) : list(items, (n) => fc.record({
      id: fc.constant(`i${String(n)}`), place: one(places), kind: one(thingKinds), text: text(`kaart${String(n)}x`, people), state: one(itemStates), addressee: fc.oneof(fc.constant(''), filled(`aan${String(n)}x`, people)), who, due,
      cluster: fc.oneof(fc.constant(''), filled(`kop${String(n)}x`, people)), group: fc.oneof(fc.constant(''), filled(`ploeg${String(n)}x`, people)),
      along: fc.double({ min: 0, max: 1, noNaN: true }), across: fc.double({ min: -1, max: 1, noNaN: true }),
    }).map(({ place, kind, cluster, group, ...row }) => ({ ...row, ...(place.river === null ? { cluster, group } : {}), ...place, kind: place.river === null ? 'card' as const : kind }))),
    need: list(rest, (n) => fc.record({ id: fc.constant(`n${String(n)}`), text: text(`nood${String(n)}x`, people), followUp: one(followUps), addressee: filled(`wie${String(n)}x`, people), answer: text(`antwoord${String(n)}x`, people), answered: due, askState: one(askStates) })),
    part: fc.subarray([...partNames]).chain((names) => fc.tuple(...names.map((name) => fc.record({ id: fc.constant(name), own: filled(`eigen${name}x`, people) })))),
    agreement: list(rest, (n) => fc.record({ id: fc.constant(`a${String(n)}`), what: text(`doen${String(n)}x`, people), who, due, state: one(agreementStates), sort: one(agreementSorts), outcome: text(`ging${String(n)}x`, people), need: one([null, ...(rest > 0 ? ['n0'] : [])]) })),
  }).map((rows) => built(rows as Rows, Object.fromEntries(people.map((name, n) => [person(n), name]))))
})
