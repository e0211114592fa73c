import type { Palette } from '#domain/river/palette.ts'
import { num } from '#domain/river/path.ts'
import { fontFamilies, type Box, type GroupShape, type ImageShape, type PathShape, type Shape, type TextShape } from '#domain/river/shapes.ts'

export interface SvgOptions {
  /** width in px of the svg element; the height follows from the picture's shape */
  readonly width: number
  /** width on paper in mm: then the element has a size in mm, and `width` does not count */
  readonly mm?: number
  readonly title: string
  readonly description: string
  /** prefix for ids, so that several rivers can stand in one page */
  readonly idPrefix?: string
  /** Address of a picture's bytes: a data address, so that the file stands alone. null: it cannot be had. */
  readonly picture?: (name: string) => string | null
}

/** What the painter needs of a river picture. */
export interface Drawing { readonly world: Box; readonly shapes: readonly Shape[] }

/** Text for XML: the five special characters, and no control characters that XML 1.0 forbids. */
function xmlText(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex -- those very characters are what must go
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}

function pathMarkup(shape: PathShape, palette: Palette): string {
  const stroke = shape.stroke
    ? ` stroke="${palette[shape.stroke]}" stroke-width="${num(shape.width ?? 1)}"${shape.dash ? ` stroke-dasharray="${shape.dash.join(' ')}"` : ''}`
    : ''
  const opacity = shape.opacity === undefined ? '' : ` opacity="${String(shape.opacity)}"`
  return `<path d="${shape.d}" fill="${shape.fill ? palette[shape.fill] : 'none'}"${stroke}${opacity}/>`
}

function textMarkup(shape: TextShape, palette: Palette): string {
  const lines = shape.lines.map((line) => `<tspan x="${num(line.x)}" y="${num(line.y)}">${xmlText(line.text)}</tspan>`).join('')
  const direction = shape.direction ? ' direction="rtl" unicode-bidi="plaintext"' : ''
  return `<text font-size="${num(shape.size)}" font-weight="${String(shape.weight)}" fill="${palette[shape.ink]}" text-anchor="${shape.anchor}"${direction}>${lines}</text>`
}

/** A picture that cannot be had leaves its place marked, as on the screen. */
function imageMarkup(shape: ImageShape, palette: Palette, pictures: Pictures): string {
  const place = `x="${num(shape.x)}" y="${num(shape.y)}" width="${num(shape.width)}" height="${num(shape.height)}"`
  const address = pictures(shape.picture)
  return address === null ? `<rect ${place} fill="${palette.water}"/>` : `<image ${place} preserveAspectRatio="none" href="${xmlText(address)}"/>`
}

function groupMarkup(shape: GroupShape, palette: Palette, pictures: Pictures): string {
  const turn = shape.turn === 0 ? '' : ` rotate(${num(shape.turn)})`
  const scale = shape.scale === 1 ? '' : ` scale(${String(Math.round(shape.scale * 1000) / 1000)})`
  return `<g transform="translate(${num(shape.x)} ${num(shape.y)})${turn}${scale}">${shapesMarkup(shape.children, palette, pictures)}</g>`
}

type Pictures = (name: string) => string | null

function shapesMarkup(shapes: readonly Shape[], palette: Palette, pictures: Pictures): string {
  return shapes.map((shape) => {
    if (shape.type === 'path') return pathMarkup(shape, palette)
    if (shape.type === 'image') return imageMarkup(shape, palette, pictures)
    return shape.type === 'text' ? textMarkup(shape, palette) : groupMarkup(shape, palette, pictures)
  }).join('')
}

/**
 * Paints plain shapes as one SVG element: vectors stay vectors, text stays text, title and description
 * for who cannot see it. Contains no script, no style, no reference to anything outside.
 */
export function riverSvg(drawing: Drawing, palette: Palette, options: SvgOptions): string {
  const { world } = drawing
  const prefix = (options.idPrefix ?? 'river').replace(/[^\w-]/g, '')
  const unit = options.mm === undefined ? '' : 'mm'
  const width = options.mm ?? options.width
  const height = (width * world.height) / world.width
  const family = fontFamilies.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}${unit}" height="${num(height)}${unit}" viewBox="${num(world.x)} ${num(world.y)} ${num(world.width)} ${num(world.height)}"`
    + ` role="img" aria-labelledby="${prefix}-title ${prefix}-description" font-family="${family}" stroke-linecap="round" stroke-linejoin="round">`
    + `<title id="${prefix}-title">${xmlText(options.title)}</title><desc id="${prefix}-description">${xmlText(options.description)}</desc>`
    + `${shapesMarkup(drawing.shapes, palette, options.picture ?? (() => null))}</svg>`
}
