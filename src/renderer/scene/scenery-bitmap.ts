import type { Box, Shape } from '#domain/river/shapes.ts'
import { seen, type Camera, type Size } from './camera.ts'
import type { CanvasPainter } from './canvas-painter.ts'

interface Bitmap { readonly canvas: HTMLCanvasElement; readonly region: Box; readonly perUnit: number }

/** Longest side of a bitmap in px: 4K and a margin; 4 bytes per px. */
const most = 4096

/**
 * The scenery as bitmaps: a base of the whole world, painted once per size and theme, and a sharp one of what
 * is seen, painted when the camera rests. Drawing a frame is one or two drawImage calls, whatever the scenery.
 */
export interface SceneryBitmap {
  draw(pen: CanvasRenderingContext2D, camera: Camera, size: Size): void
  /** Paints the sharp bitmap if the view needs one; true if it did. Some 20-40 ms for the land. */
  sharpen(camera: Camera, size: Size, pixelRatio: number): boolean
}

function paintRegion(shapes: readonly Shape[], painter: CanvasPainter, region: Box, perUnit: number): Bitmap {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(region.width * perUnit))
  canvas.height = Math.max(1, Math.round(region.height * perUnit))
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen) {
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.setTransform(perUnit, 0, 0, perUnit, -region.x * perUnit, -region.y * perUnit)
    painter.shapes(pen, shapes)
  }
  return { canvas, region, perUnit }
}

const contains = (outer: Box, inner: Box): boolean => inner.x >= outer.x - 0.01 && inner.y >= outer.y - 0.01
  && inner.x + inner.width <= outer.x + outer.width + 0.01 && inner.y + inner.height <= outer.y + outer.height + 0.01

/** The seen part of the world with a quarter of margin, but not outside the world. */
function regionFor(world: Box, camera: Camera, size: Size): Box {
  const view = seen(camera, size)
  const [mx, my] = [view.width * 0.2, view.height * 0.2]
  const left = Math.max(world.x, view.x - mx)
  const top = Math.max(world.y, view.y - my)
  const right = Math.min(world.x + world.width, view.x + view.width + mx)
  const bottom = Math.min(world.y + world.height, view.y + view.height + my)
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

export function createSceneryBitmap(shapes: readonly Shape[], world: Box, painter: CanvasPainter, size: Size, pixelRatio: number): SceneryBitmap {
  const fit = Math.min(size.width / world.width, size.height / world.height)
  const basePerUnit = Math.min(most / world.width, Math.max(0.4, fit * pixelRatio))
  const base = paintRegion(shapes, painter, { ...world }, basePerUnit)
  let fine: Bitmap | undefined
  const drawOne = (pen: CanvasRenderingContext2D, bitmap: Bitmap): void => {
    pen.drawImage(bitmap.canvas, bitmap.region.x, bitmap.region.y, bitmap.region.width, bitmap.region.height)
  }
  return {
    draw: (pen, camera, size) => {
      const view = regionFor(world, camera, size)
      const covered = fine !== undefined && contains(fine.region, clip(view, seen(camera, size)))
      if (!covered) drawOne(pen, base)
      if (fine && fine.perUnit > base.perUnit) drawOne(pen, fine)
    },
    sharpen: (camera, size, pixelRatio) => {
      const wanted = camera.scale * pixelRatio
      if (wanted <= base.perUnit * 1.04) { const had = fine !== undefined; fine = undefined; return had }
      const view = clip(world, seen(camera, size))
      if (view.width <= 0 || view.height <= 0) return false
      if (fine && contains(fine.region, view) && fine.perUnit >= wanted * 0.98 && fine.perUnit <= wanted * 1.6) return false
      const region = regionFor(world, camera, size)
      fine = paintRegion(shapes, painter, region, Math.min(wanted, most / region.width, most / region.height))
      return true
    },
  }
}

function clip(one: Box, other: Box): Box {
  const [left, top] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  return { x: left, y: top, width: Math.min(one.x + one.width, other.x + other.width) - left, height: Math.min(one.y + one.height, other.y + other.height) - top }
}
