import { drawn, filled } from './land-ground.ts'
import { ribbon } from './land-water.ts'
import { roundedBox, smooth } from './path.ts'
import type { ImageShape, Shape } from './shapes.ts'
import { lineAlong, world, type Watercourse } from './watercourse.ts'

/** A picture behind the river: the name of its bytes, its size in px, and how the river is drawn over it. */
export interface OwnPicture {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly stream: 'line' | 'water' | 'none'
}

/** The whole picture, as large as fits in the middle of the sheet: nothing of a map or a drawing is cut off. */
function fitted(picture: Pick<OwnPicture, 'name' | 'width' | 'height'>): ImageShape {
  const scale = Math.min(world.width / Math.max(1, picture.width), world.height / Math.max(1, picture.height))
  const [width, height] = [picture.width * scale, picture.height * scale]
  return { type: 'image', picture: picture.name, x: (world.width - width) / 2, y: (world.height - height) / 2, width, height }
}

function streamShapes(course: Watercourse, stream: OwnPicture['stream']): Shape[] {
  if (stream === 'none') return []
  if (stream === 'line') {
    const line = smooth(lineAlong(course, 0, 0, 1, 96))
    return [drawn(line, 'plate', 11, { opacity: 0.75 }), drawn(line, 'link', 4)]
  }
  const body = smooth(ribbon(course, -0.5, 0.5, 0, 1.03), true)
  return [filled(body, 'water', 0.8), drawn(body, 'plate', 6, { opacity: 0.7 }), drawn(body, 'link', 2)]
}

/** A picture of one's own on paper: a scanned drawing, a map of the city; the river as a line, as water, or not drawn. */
export function ownScenery(course: Watercourse, own?: OwnPicture): Shape[] {
  const paper = filled(roundedBox(0, 0, world.width, world.height, 0), 'paper')
  if (own === undefined || own.name === '') return [paper, ...streamShapes(course, 'line')]
  return [paper, fitted(own), ...streamShapes(course, own.stream)]
}
