// Writes a scenery as SVG, to look at: seed, theme, width, file.
import { writeFileSync } from 'node:fs'
import { palettes, type PaletteName } from '#domain/river/palette.ts'
import { pictureShapes, riverPicture } from '#domain/river/river-picture.ts'
import type { RiverThing, ThingKind } from '#domain/river/river-things.ts'
import { freePlace } from '#domain/river/free-place.ts'
import { defaultBends, watercourse, world } from '#domain/river/watercourse.ts'
import { riverSvg } from '#main/export/river-svg.ts'

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
const [seed = '4', theme = 'light', width = '1600', out = 'river.svg', scenery = 'land', bare = ''] = process.argv.slice(2)
const course = watercourse(defaultBends(Number(seed)), Number(seed))
const things: RiverThing[] = []
for (const [index, [kind, text, more]] of bare ? [] : sample.entries()) {
  const thing = { id: `thing-${String(index)}`, kind, text, ...more }
  things.push({ ...thing, ...freePlace(course, things, thing) })
}
const picture = riverPicture({ scenery: scenery as 'land', bends: defaultBends(Number(seed)), seed: Number(seed), things, links: bare ? [] : [{ id: 'l', from: 'thing-0', to: 'thing-1' }, { id: 'm', from: 'thing-4', to: 'thing-6' }], title: 'De rivier' })
const svg = riverSvg({ world: { x: 0, y: 0, ...world }, shapes: pictureShapes(picture) }, palettes[theme as PaletteName], { width: Number(width), title: 'river', description: 'scenery' })
writeFileSync(out, svg)
console.log(`${out} ${String(Math.round(svg.length / 1024))} kB`)
