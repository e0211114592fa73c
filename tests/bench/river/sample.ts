import { chance } from '#domain/river/chance.ts'
import { freePlace } from '#domain/river/free-place.ts'
import type { RiverLink, RiverThing, ThingKind } from '#domain/river/river-things.ts'
import type { Watercourse } from '#domain/river/watercourse.ts'

const sample: [ThingKind, string, Partial<RiverThing>?][] = [
  ['obstacle', 'Te weinig tijd voor overleg', { label: 'Obstakel' }],
  ['bridge', 'Vast overleg per wijk', { label: 'Brug', planks: [{ text: 'Datum prikken', who: 'Fatma', due: '12 mei' }, { text: 'Lijst met trekkers' }, { text: 'Ruimte in het buurthuis', who: 'el Ouazzani-Benhaddou' }] }],
  ['opportunity', 'Buurthuis is elke dag open', { label: 'Kans' }],
  ['note', 'Vraag aan de gemeente: wie betaalt de koffie, de zaal en de uren van vrijwilligers?'],
  ['boat', 'Het netwerk nu', { label: 'Boot' }],
  ['obstacle', 'Doorverwijzingsmogelijkheden onbekend', { open: true, label: 'Obstakel' }],
  ['milestone', 'Eerste wijkfeest'],
  ['plank', 'Elke maand een nieuwsbrief', {}],
  ['opportunity', 'Jongeren willen meedoen', { votes: 7 }],
  ['text', 'Waar staan we over een jaar?'],
  ['obstacle', 'Taal', { open: true }],
  ['opportunity', 'Huisartsen verwijzen graag door naar het wijkteam'],
  ['note', 'Nguyễn Thị Ánh belt de school', { colour: 'hue3' }],
  ['bridge', 'Vertalers'],
]

export const sampleLinks: readonly RiverLink[] = [{ id: 'l', from: 'thing-0', to: 'thing-1' }, { id: 'm', from: 'thing-4', to: 'thing-6' }, { id: 'n', from: 'thing-10', to: 'thing-13' }]

/** Fourteen things of all kinds, laid where there is room. */
export function sampleThings(course: Watercourse): RiverThing[] {
  const things: RiverThing[] = []
  for (const [index, [kind, text, more]] of sample.entries()) {
    const thing = { id: `thing-${String(index)}`, kind, text, ...more }
    things.push({ ...thing, ...freePlace(course, things, thing) })
  }
  return things
}

/** Many things in a grid over the whole sheet, small enough not to lie on each other. */
export function manyThings(count: number): RiverThing[] {
  const draw = chance(7)
  const columns = Math.ceil(Math.sqrt(count * 1.9))
  const scale = Math.max(0.2, Math.min(1, 6.2 / columns))
  return Array.from({ length: count }, (_, index) => {
    const [kind, text] = sample[index % sample.length] ?? ['note', 'x']
    return {
      id: `thing-${String(index)}`, kind: kind === 'bridge' ? 'note' : kind, text: `${text} ${String(index)}`, scale,
      along: 0.02 + (0.96 * (index % columns)) / columns + draw.between(0, 0.002), across: -0.96 + (1.92 * Math.floor(index / columns)) / Math.ceil(count / columns), z: String(index).padStart(6, '0'),
    }
  })
}
