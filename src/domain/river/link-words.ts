import { roundedBox } from './path.ts'
import type { Box, Point, Shape } from './shapes.ts'
import { blockShapes, textBlock } from './thing-text.ts'

/** The words beside an arrow, on a plate at its middle; nothing for no words. */
export function linkWords(label: string, middle: Point, scale: number): { readonly shapes: readonly Shape[]; readonly boxes: readonly Box[] } {
  if (label.trim() === '') return { shapes: [], boxes: [] }
  const block = textBlock(label, undefined, { size: 15, most: 3, least: 130 })
  const [rx, ry] = [block.width / 2 + 8, block.height / 2 + 4]
  return {
    shapes: [{
      type: 'group', x: middle.x, y: middle.y, scale, turn: 0, children: [
        { type: 'path', d: roundedBox(-rx, -ry, rx * 2, ry * 2, 7), fill: 'plate', stroke: 'link', width: 1.4, opacity: 0.95 },
        ...blockShapes(block, 0, 0, 'plateInk'),
      ],
    }],
    boxes: [{ x: middle.x - rx * scale, y: middle.y - ry * scale, width: rx * 2 * scale, height: ry * 2 * scale }],
  }
}
