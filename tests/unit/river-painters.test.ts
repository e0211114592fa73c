/* eslint-disable no-control-regex -- letters that XML forbids are what is compared */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { palettes } from '#domain/river/palette.ts'
import { pictureShapes, riverPicture, type RiverPicture } from '#domain/river/river-picture.ts'
import { thingKinds, type RiverThing } from '#domain/river/river-things.ts'
import { sceneryNames } from '#domain/river/scenery.ts'
import { defaultBends } from '#domain/river/watercourse.ts'
import { riverSvg } from '#main/export/river-svg.ts'
import { createPainter } from '#renderer/scene/canvas-painter.ts'

// Both painters get the same picture; what each of them puts where, in which colour, is written down and compared.
type Matrix = [number, number, number, number, number, number]
interface Mark { readonly what: string; readonly x: number; readonly y: number; readonly colour: string }

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
]
const turned = (degrees: number): Matrix => { const angle = (degrees * Math.PI) / 180; return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0] }
const one: Matrix = [1, 0, 0, 1, 0, 0]
const spot = (m: Matrix, x: number, y: number) => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] })
/** SVG numbers are rounded to a tenth (places, degrees) and a thousandth (scale); half a unit is 0.3 mm at A1. */
const near = 0.5

function onCanvas(picture: RiverPicture): Mark[] {
  const marks: Mark[] = []
  let matrix = one
  const stack: Matrix[] = []
  Object.assign(globalThis, { Path2D: class { readonly d: string; constructor(d: string) { this.d = d } } })
  const note = (what: string, colour: string, x = 0, y = 0): void => { marks.push({ what, ...spot(matrix, x, y), colour }) }
  const pen = {
    fillStyle: '', strokeStyle: '', lineWidth: 1, globalAlpha: 1, font: '', textAlign: '', direction: '',
    save: () => stack.push(matrix), restore: () => { matrix = stack.pop() ?? one },
    translate: (x: number, y: number) => { matrix = times(matrix, [1, 0, 0, 1, x, y]) },
    rotate: (angle: number) => { matrix = times(matrix, turned((angle * 180) / Math.PI)) },
    scale: (x: number, y: number) => { matrix = times(matrix, [x, 0, 0, y, 0, 0]) },
    setLineDash: () => undefined,
    fill: (path: { d: string }) => { note(`fill ${path.d}`, pen.fillStyle) },
    stroke: (path: { d: string }) => { note(`stroke ${path.d} ${String(Math.round(pen.lineWidth * 10) / 10)}`, pen.strokeStyle) },
    fillText: (text: string, x: number, y: number) => { note(`text ${text}`, pen.fillStyle, x, y) },
  }
  createPainter(palettes.light).shapes(pen as unknown as CanvasRenderingContext2D, pictureShapes(picture))
  return marks
}

function inSvg(picture: RiverPicture): Mark[] {
  const svg = riverSvg({ world: picture.world, shapes: pictureShapes(picture) }, palettes.light, { width: 800, title: 't', description: 'd' })
  const marks: Mark[] = []
  let matrix = one
  const stack: Matrix[] = []
  let colour = ''
  const plain = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&')
  const texts = [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map((match) => plain(match[1]!))
  for (const [, name, rest] of svg.slice(svg.indexOf('</desc>')).matchAll(/<(\/?\w+)([^>]*)>/g)) {
    const value = (key: string): string => new RegExp(` ${key}="([^"]*)"`).exec(rest!)?.[1] ?? ''
    if (name === 'g') {
      stack.push(matrix)
      const [x, y] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(rest!)!.slice(1).map(Number) as [number, number]
      matrix = times(matrix, [1, 0, 0, 1, x, y])
      matrix = times(matrix, turned(Number(/rotate\(([-\d.]+)\)/.exec(rest!)?.[1] ?? 0)))
      const scale = Number(/scale\(([-\d.]+)\)/.exec(rest!)?.[1] ?? 1)
      matrix = times(matrix, [scale, 0, 0, scale, 0, 0])
    } else if (name === '/g') matrix = stack.pop() ?? one
    else if (name === 'path') {
      if (value('fill') !== 'none') marks.push({ what: `fill ${value('d')}`, ...spot(matrix, 0, 0), colour: value('fill') })
      if (value('stroke') !== '') marks.push({ what: `stroke ${value('d')} ${value('stroke-width')}`, ...spot(matrix, 0, 0), colour: value('stroke') })
    } else if (name === 'text') colour = value('fill')
    else if (name === 'tspan') marks.push({ what: `text ${texts.shift() ?? ''}`, ...spot(matrix, Number(value('x')), Number(value('y'))), colour })
  }
  return marks
}

const anyThing = fc.record({
  kind: fc.constantFrom(...thingKinds), text: fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('<script>&"\'', 'doorverwijzingsmogelijkheden', 'שלום', '👩🏽‍⚕️ zorg')),
  along: fc.double({ min: 0, max: 1, noNaN: true }), across: fc.double({ min: -1, max: 1, noNaN: true }),
  scale: fc.constantFrom(0.5, 1, 2), turn: fc.constantFrom(0, 0, 15, 90), votes: fc.integer({ min: 0, max: 12 }), open: fc.boolean(),
})

test('RV12 screen and SVG put the same things at the same place in the same order and colour', () => {
  fc.assert(fc.property(fc.array(anyThing, { maxLength: 8 }), fc.integer({ min: 0, max: 500 }), fc.constantFrom(...sceneryNames), (made, seed, scenery) => {
    const things: RiverThing[] = made.map((thing, index) => ({ ...thing, id: `t${String(index)}` }))
    const links = things.length > 1 ? [{ id: 'l', from: 't0', to: 't1' }] : []
    const picture = riverPicture({ scenery, bends: defaultBends(seed), seed, things, links, title: '' })
    const [screen, paper] = [onCanvas(picture), inSvg(picture)]
    // Letters that XML forbids become a replacement sign; everything else is the same text.
    const list = (marks: Mark[]): string => marks.map((mark) => `${mark.what.replace(/[\u0000-\u001f\ufffd-\uffff]|\p{Cs}/gu, '?')} ${mark.colour}`).join('\n')
    expect(list(paper) === list(screen)).toBe(true)
    expect(Math.max(0, ...screen.map((mark, index) => Math.max(Math.abs(mark.x - paper[index]!.x), Math.abs(mark.y - paper[index]!.y))))).toBeLessThan(near)
  }), { numRuns: 25 })
})
