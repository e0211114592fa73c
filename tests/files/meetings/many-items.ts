import { itemStates, type ItemKind } from '#domain/meeting/item-records.ts'
import { built, type BuiltMeeting, type Rows } from './building.ts'

const words = 'laptop bibliotheek vrijwilliger cursus doorverwijzingsmogelijkheden wijk gemeente taal internet ouderen jongeren begeleiding spreekuur afspraak netwerk lesmateriaal'.split(' ')

/** A meeting of any size with the same content every time: half of the items in rivers, half on boards. */
export function manyItems(count: number, rivers = 8, people = 48): BuiltMeeting {
  const sentence = (n: number) => Array.from({ length: 4 + (n % 9) }, (_, at) => words[(n * 7 + at * 5) % words.length]).join(' ')
  const inRivers = Math.floor(count / 2)
  const kinds: ItemKind[] = ['opportunity', 'obstacle', 'bridge', 'plank', 'opportunity', 'obstacle', 'note']
  const item: NonNullable<Rows['item']>[number][] = []
  const link: NonNullable<Rows['link']>[number][] = []
  const lastBridge = new Map<string, string>()
  for (let n = 0; n < count; n++) {
    const river = n < inRivers ? `r${String(n % rivers)}` : null
    const wanted = kinds[Math.floor(n / rivers) % kinds.length] ?? 'note'
    const bridge = river === null ? undefined : lastBridge.get(river)
    const kind: ItemKind = river === null ? 'card' : wanted === 'plank' && bridge === undefined ? 'note' : wanted
    const id = `i${String(n)}`
    item.push({
      id, kind, text: `${sentence(n)} ${String(n)}`, river, column: river === null ? `c${String(n % 9)}` : null, parent: kind === 'plank' ? bridge ?? null : null,
      along: (n % 97) / 97, across: ((n % 17) / 8) - 1, state: itemStates[n % 23] ?? 'plain', addressee: n % 31 === 0 ? 'gemeente' : '',
      who: kind === 'plank' ? 'organisation:o1' : '', due: kind === 'plank' ? '2026-12-01' : '',
    })
    if (kind === 'bridge' && river !== null) lastBridge.set(river, id)
    if (kind === 'obstacle' && bridge !== undefined && n % 2 === 0) link.push({ id: `l${String(n)}`, from: id, to: bridge })
  }
  const list = <T>(size: number, make: (n: number) => T): T[] => Array.from({ length: size }, (_, n) => make(n))
  return built({
    meeting: [{ id: 'meeting', title: 'Kick-off met veel briefjes', network: 'Digitaal netwerk', date: '2026-10-08', place: 'De zaal', aim: 'Elkaar leren kennen.', next: 'In januari.' }],
    organisation: list(20, (n) => ({ id: `o${String(n)}`, name: `Organisatie ${String(n)}` })),
    district: list(8, (n) => ({ id: `d${String(n)}`, name: `Wijk ${String(n)}` })),
    person: list(people, (n) => ({ id: `p${String(n)}`, organisation: `o${String(n % 20)}`, district: `d${String(n % 8)}`, presence: 'present' as const })),
    river: list(rivers, (n) => ({ id: `r${String(n)}`, title: `Rivier ${String(n)}`, seed: n + 1 })), item, link,
    board: list(3, (n) => ({ id: `b${String(n)}`, title: `Thema ${String(n)}`, conclusion: `Conclusie ${String(n)}.` })),
    column: list(9, (n) => ({ id: `c${String(n)}`, board: `b${String(n % 3)}`, title: `Kolom ${String(n)}`, question: `Wat is vraag ${String(n)}?` })),
    need: list(20, (n) => ({ id: `n${String(n)}`, text: `Behoefte ${String(n)}`, followUp: n % 3 === 0 ? 'ask' as const : 'topic' as const, addressee: n % 3 === 0 ? 'gemeente' : '' })),
    source: list(60, (n) => ({ id: `n${String(n % 20)}:i${String(n * 7)}`, need: `n${String(n % 20)}`, item: `i${String(n * 7)}` })),
    agreement: list(15, (n) => ({ id: `a${String(n)}`, what: `Afspraak ${String(n)}`, who: `person:p${String(n)}`, due: '2026-11-01' })),
  }, Object.fromEntries(list(people, (n) => [`p${String(n)}`, `Persoon Achternaam${String(n)}`])))
}
