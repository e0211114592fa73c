import type { Tone } from './palette.ts'

/**
 * What both painters (canvas and SVG) understand, and nothing else: filled or stroked paths, text in
 * lines that are already broken, and groups. Coordinates are world units unless inside a group.
 * Colours are names of tones; a painter looks them up in the palette of its theme.
 */
export interface Point { readonly x: number; readonly y: number }
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export interface PathShape {
  readonly type: 'path'
  /** SVG path data; only M, L, C, Q, Z with absolute numbers */
  readonly d: string
  readonly fill?: Tone
  readonly stroke?: Tone
  readonly width?: number
  readonly dash?: readonly number[]
  readonly opacity?: number
}

export interface TextLine { readonly text: string; readonly x: number; readonly y: number }
export interface TextShape {
  readonly type: 'text'
  /** x is the anchor, y the base line */
  readonly lines: readonly TextLine[]
  readonly size: number
  readonly weight: 500 | 700
  readonly ink: Tone
  readonly anchor: 'start' | 'middle' | 'end'
  readonly direction?: 'rtl'
}

/** A picture of one's own, named by its bytes; the painter knows where to get them, and leaves it out when it cannot. */
export interface ImageShape {
  readonly type: 'image'
  readonly picture: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface GroupShape {
  readonly type: 'group'
  readonly x: number
  readonly y: number
  readonly scale: number
  /** degrees, clockwise */
  readonly turn: number
  readonly children: readonly Shape[]
}

export type Shape = PathShape | TextShape | ImageShape | GroupShape

export const fontFamilies = ['Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Segoe UI', 'Noto Sans', 'sans-serif'] as const

/** Every path, text and picture in the order of painting, groups opened. */
export function flatten(shapes: readonly Shape[]): (PathShape | TextShape | ImageShape)[] {
  return shapes.flatMap((shape) => (shape.type === 'group' ? flatten(shape.children) : [shape]))
}

export function overlap(one: Box, other: Box, gap = 0): boolean {
  return one.x < other.x + other.width + gap && other.x < one.x + one.width + gap
    && one.y < other.y + other.height + gap && other.y < one.y + one.height + gap
}

/** The smallest box around all; an empty box at 0,0 for none. */
export function boxAround(boxes: readonly Box[]): Box {
  const [first] = boxes
  if (!first) return { x: 0, y: 0, width: 0, height: 0 }
  const left = Math.min(...boxes.map((box) => box.x))
  const top = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
