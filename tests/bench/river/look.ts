// Writes a scenery as SVG, to look at: seed, theme, width, file.
import { writeFileSync } from 'node:fs'
import { palettes, type PaletteName } from '#domain/river/palette.ts'
import { landScenery } from '#domain/river/scenery-land.ts'
import { defaultBends, watercourse, world } from '#domain/river/watercourse.ts'
import { riverSvg } from '#main/export/river-svg.ts'

const [seed = '4', theme = 'light', width = '1600', out = 'river.svg'] = process.argv.slice(2)
const course = watercourse(defaultBends(Number(seed)), Number(seed))
const drawing = { world: { x: 0, y: 0, ...world }, shapes: landScenery(course) }
const svg = riverSvg(drawing, palettes[theme as PaletteName], { width: Number(width), title: 'river', description: 'scenery' })
writeFileSync(out, svg)
console.log(`${out} ${String(Math.round(svg.length / 1024))} kB`)
