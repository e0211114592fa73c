import { fail, ok, type Result } from '#domain/document/result.ts'
import type { PictureProblem } from './picture-head.ts'
import { readXml } from './plain-xml.ts'
import { svgAttribute, svgElements, svgStyle } from './svg-allowed.ts'

const svgLimits = {
  bytes: 3 * 1024 * 1024,
  /** Elements that are drawn, those that are used again counted each time. */
  elements: 30_000,
} as const

interface Element {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly inside: (Element | string)[]
}

export interface CleanSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Longest side of the picture, in px, when it is asked for its size; it stays a vector. */
const longest = 1600

/**
 * A drawing made anew from what is on the list: shapes, text, gradients, clips. Scripts, events, animation, pages
 * inside, pictures inside, filters and every address that leads out are not on it. A document type that defines
 * something, a drawing that uses itself, or one too large is refused.
 */
export function cleanSvg(bytes: Uint8Array): Result<CleanSvg, PictureProblem> {
  if (bytes.length > svgLimits.bytes) return fail('picture-too-large')
  const text = textOf(bytes)
  if (text === null) return fail('picture-broken')
  const plain = text.replace(/<!DOCTYPE[^[\]<>]*>/i, '')
  if (/<!(?:DOCTYPE|ENTITY|ATTLIST)/i.test(plain)) return fail('picture-svg-unsafe')
  const root = readTree(plain)
  if (root === 'too-many') return fail('picture-too-many-pixels')
  if (root === null) return fail('picture-broken')
  const drawn = drawnElements(root)
  if (drawn === null) return fail('picture-svg-unsafe')
  if (drawn > svgLimits.elements) return fail('picture-too-many-pixels')
  const box = boxOf(root)
  if (box === null) return fail('picture-broken')
  if (!hasShapes(root)) return fail('picture-none')
  const scale = longest / Math.max(box.width, box.height)
  const [width, height] = [box.width, box.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number]
  const own = root.attributes.filter(([name]) => !['width', 'height', 'viewBox', 'x', 'y', 'id'].includes(name))
  const svg = written({ ...root, attributes: [['xmlns', 'http://www.w3.org/2000/svg'], ['width', String(width)], ['height', String(height)], ['viewBox', `${String(box.x)} ${String(box.y)} ${String(box.width)} ${String(box.height)}`], ...own] })
  return ok({ svg, width, height })
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The elements on the list, with the attributes on it; what is not on it goes with all that is inside. */
function readTree(text: string): Element | 'too-many' | null {
  const path: Element[] = []
  let [root, skipped, count] = [null as Element | null, 0, 0]
  const whole = readXml(text, {
    open: (name, given) => {
      if (skipped > 0 || !svgElements.has(name) || (path.length === 0 && (name !== 'svg' || root !== null))) { skipped += 1; return true }
      count += 1
      const attributes = [...given].flatMap(([key, value]) => { const kept = svgAttribute(name, key, value); return kept === null ? [] : [[key, kept.replace(forbidden, '')] as const] })
      const element: Element = { name, attributes, inside: [] }
      path.at(-1)?.inside.push(element)
      root ??= element
      path.push(element)
      return count <= svgLimits.elements
    },
    close: () => { if (skipped > 0) skipped -= 1; else path.pop() },
    text: (words) => {
      const within = path.at(-1)
      if (skipped > 0 || within === undefined || !['text', 'tspan', 'title', 'desc', 'style'].includes(within.name)) return
      const kept = within.name === 'style' ? svgStyle(words) : words.replace(forbidden, '')
      if (kept !== '') within.inside.push(kept)
    },
  })
  if (count > svgLimits.elements) return 'too-many'
  return whole ? root : null
}

/** How many elements are drawn when what is used again is counted each time; null when something uses itself. */
function drawnElements(root: Element): number | null {
  const byId = new Map<string, Element>()
  const note = (element: Element): void => {
    const id = element.attributes.find(([name]) => name === 'id')?.[1]
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    for (const child of element.inside) if (typeof child !== 'string') note(child)
  }
  note(root)
  const known = new Map<Element, number>()
  const open = new Set<Element>()
  const count = (element: Element): number | null => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (open.has(element)) return null
    open.add(element)
    let sum = 1
    const address = element.name === 'use' ? element.attributes.find(([name]) => name === 'href')?.[1] : undefined
    const used = address === undefined ? undefined : byId.get(address.slice(1))
    for (const inner of [...element.inside, ...(used === undefined ? [] : [used])]) {
      const more = typeof inner === 'string' ? 0 : count(inner)
      if (more === null) return null
      sum = Math.min(sum + more, svgLimits.elements + 1)
    }
    open.delete(element)
    known.set(element, sum)
    return sum
  }
  return count(root)
}

function hasShapes(element: Element): boolean {
  return ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'use'].includes(element.name)
    || element.inside.some((child) => typeof child !== 'string' && hasShapes(child))
}

/** The drawn part: the view box, else width and height; null when that is no size. */
function boxOf(root: Element): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  const value = (wanted: string): string => root.attributes.find(([name]) => name === wanted)?.[1] ?? ''
  const numbers = value('viewBox').trim().split(/[\s,]+/).map(Number)
  const [x = 0, y = 0, width = 0, height = 0] = numbers.length === 4 ? numbers : [0, 0, Number.parseFloat(value('width') || '300'), Number.parseFloat(value('height') || '150')]
  const sound = [x, y, width, height].every((number) => Number.isFinite(number) && Math.abs(number) <= 1e6) && width > 0 && height > 0
  return sound && width / height < 50 && height / width < 50 ? { x, y, width, height } : null
}

// eslint-disable-next-line no-control-regex -- letters that XML forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

function written({ name, attributes, inside }: Element): string {
  const head = `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`
  return inside.length === 0 ? `${head}/>` : `${head}>${inside.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('')}</${name}>`
}
