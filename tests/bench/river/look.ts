// Writes a scenery as SVG, to look at: seed, theme, width, file.
import { writeFileSync } from 'node:fs'
import { palettes, type PaletteName } from '#domain/river/palette.ts'
import { pictureShapes, riverPicture } from '#domain/river/river-picture.ts'
import { defaultBends, watercourse, world } from '#domain/river/watercourse.ts'
import { riverSvg } from '#main/export/river-svg.ts'
import { sampleLinks, sampleThings } from './sample.ts'

const [seed = '4', theme = 'light', width = '1600', out = 'river.svg', scenery = 'land', bare = ''] = process.argv.slice(2)
const course = watercourse(defaultBends(Number(seed)), Number(seed))
const things = bare ? [] : sampleThings(course)
const picture = riverPicture({ scenery: scenery as 'land', bends: defaultBends(Number(seed)), seed: Number(seed), things, links: bare ? [] : sampleLinks, title: 'De rivier' })
const svg = riverSvg({ world: { x: 0, y: 0, ...world }, shapes: pictureShapes(picture) }, palettes[theme as PaletteName], { width: Number(width), title: 'river', description: 'scenery' })
writeFileSync(out, svg)
console.log(`${out} ${String(Math.round(svg.length / 1024))} kB`)
