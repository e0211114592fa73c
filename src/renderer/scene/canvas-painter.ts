import type { Palette } from '#domain/river/palette.ts'
import type { LinkShapes, ThingShapes } from '#domain/river/river-things.ts'
import { fontFamilies, type ImageShape, type PathShape, type Shape, type TextShape } from '#domain/river/shapes.ts'

/** Below this size of a letter on the screen, in px, text is shown as bars. */
const readable = 5.5
/**
 * Below this height on the screen, in px, a thing is a plain rectangle of its colour. The more there are, the less anybody
 * looks at one of them, and the sooner it is.
 */
export function speckAmong(things: number): number {
  return things > 4_000 ? 40 : things > 1_500 ? crowded : 13
}
/** What can be read is no speck from this height on, however many there are. */
const crowded = 26

const family = fontFamilies.map((name) => (name.includes(' ') ? `"${name}"` : name)).join(', ')

/** Paints plain shapes on a canvas: the counterpart of the SVG painter, same shapes, same order. */
export interface CanvasPainter {
  shapes(pen: CanvasRenderingContext2D, shapes: readonly Shape[]): void
  /** `perUnit`: px per world unit, which decides with `speck` (px) how much of the thing is drawn. */
  thing(pen: CanvasRenderingContext2D, thing: ThingShapes, perUnit: number, speck?: number): void
  link(pen: CanvasRenderingContext2D, link: LinkShapes): void
  outline(pen: CanvasRenderingContext2D, thing: ThingShapes, colour: string, width: number): void
}

/** Pictures by name; undefined while one is on its way, or cannot be had. */
export type Pictures = (name: string) => CanvasImageSource | undefined

export function createPainter(palette: Palette, pictures: Pictures = () => undefined): CanvasPainter {
  const paths = new WeakMap<PathShape, Path2D>()
  const pathOf = (shape: PathShape): Path2D => {
    const known = paths.get(shape)
    if (known) return known
    const made = new Path2D(shape.d)
    paths.set(shape, made)
    return made
  }
  const stroke = (pen: CanvasRenderingContext2D, shape: PathShape, path: Path2D): void => {
    if (!shape.stroke) return
    pen.strokeStyle = palette[shape.stroke]
    pen.lineWidth = shape.width ?? 1
    if (shape.dash) pen.setLineDash([...shape.dash])
    pen.stroke(path)
    if (shape.dash) pen.setLineDash([])
  }
  const path = (pen: CanvasRenderingContext2D, shape: PathShape): void => {
    const line = pathOf(shape)
    if (shape.opacity !== undefined) pen.globalAlpha *= shape.opacity
    if (shape.fill) { pen.fillStyle = palette[shape.fill]; pen.fill(line) }
    stroke(pen, shape, line)
    if (shape.opacity !== undefined) pen.globalAlpha /= shape.opacity
  }
  const text = (pen: CanvasRenderingContext2D, shape: TextShape): void => {
    pen.font = `${String(shape.weight)} ${String(shape.size)}px ${family}`
    pen.fillStyle = palette[shape.ink]
    pen.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor === 'end' ? 'right' : 'left'
    pen.direction = shape.direction ?? 'ltr'
    for (const line of shape.lines) pen.fillText(line.text, line.x, line.y)
  }
  const image = (pen: CanvasRenderingContext2D, shape: ImageShape): void => {
    const found = pictures(shape.picture)
    if (found) { pen.drawImage(found, shape.x, shape.y, shape.width, shape.height); return }
    pen.fillStyle = palette.water
    pen.fillRect(shape.x, shape.y, shape.width, shape.height)
  }
  const shapes = (pen: CanvasRenderingContext2D, all: readonly Shape[]): void => {
    for (const shape of all) {
      if (shape.type === 'path') path(pen, shape)
      else if (shape.type === 'text') text(pen, shape)
      else if (shape.type === 'image') image(pen, shape)
      else {
        pen.save()
        place(pen, shape)
        shapes(pen, shape.children)
        pen.restore()
      }
    }
  }
  const far = (pen: CanvasRenderingContext2D, thing: ThingShapes): void => {
    path(pen, thing.mark())
    const ink = palette[`${thing.kind}Ink`]
    pen.fillStyle = ink
    pen.globalAlpha *= 0.5
    for (const bar of thing.bars()) pen.fillRect(bar.x, bar.y, bar.width, bar.height)
    pen.globalAlpha /= 0.5
  }
  const dot = (pen: CanvasRenderingContext2D, thing: ThingShapes): void => {
    const { local, scale, speck: tone } = thing
    pen.fillStyle = palette[tone]
    pen.fillRect(thing.x + local.x * scale, thing.y + local.y * scale, local.width * scale, local.height * scale)
  }
  return {
    shapes,
    thing: (pen, thing, perUnit, speck = speckAmong(1)) => {
      const size = thing.scale * perUnit
      if (thing.local.height * size < (thing.textSize * size < readable ? speck : Math.min(speck, crowded)) && thing.kind !== 'line') { dot(pen, thing); return }
      pen.save()
      place(pen, thing)
      if (thing.textSize * size < readable) far(pen, thing)
      else shapes(pen, thing.shapes())
      pen.restore()
    },
    link: (pen, link) => { shapes(pen, link.shapes) },
    outline: (pen, thing, colour, width) => {
      pen.save()
      place(pen, thing)
      pen.strokeStyle = colour
      pen.lineWidth = width / thing.scale
      const { x, y, width: wide, height } = thing.local
      const gap = (width * 1.6) / thing.scale
      pen.beginPath()
      pen.roundRect(x - gap, y - gap, wide + gap * 2, height + gap * 2, 10 / thing.scale)
      pen.stroke()
      pen.restore()
    },
  }
}

function place(pen: CanvasRenderingContext2D, at: { readonly x: number; readonly y: number; readonly scale: number; readonly turn: number }): void {
  pen.translate(at.x, at.y)
  if (at.turn !== 0) pen.rotate((at.turn * Math.PI) / 180)
  if (at.scale !== 1) pen.scale(at.scale, at.scale)
}
