import type { Box } from '#domain/river/shapes.ts'
import type { Camera, Size } from './camera.ts'

/**
 * What the resting layer looked like when a gesture began. While the camera moves, a frame is this bitmap
 * moved and scaled, plus what comes into view beside it: the cost of drawing one bitmap, however many things.
 */
export interface Snapshot { readonly canvas: HTMLCanvasElement; readonly camera: Camera; readonly size: Size }

export function takeSnapshot(source: HTMLCanvasElement, camera: Camera, size: Size, spare: HTMLCanvasElement | undefined): Snapshot {
  const canvas = spare ?? document.createElement('canvas')
  if (canvas.width !== source.width || canvas.height !== source.height) { canvas.width = source.width; canvas.height = source.height }
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen) {
    pen.globalCompositeOperation = 'copy'
    pen.drawImage(source, 0, 0)
  }
  return { canvas, camera, size }
}

/** Where the snapshot lies on the screen now, in px of the scene. */
export function snapshotBox(snapshot: Snapshot, camera: Camera): Box {
  const ratio = camera.scale / snapshot.camera.scale
  return { x: camera.x - snapshot.camera.x * ratio, y: camera.y - snapshot.camera.y * ratio, width: snapshot.size.width * ratio, height: snapshot.size.height * ratio }
}

/** The parts of the window that the snapshot does not cover: at most four strips. */
export function uncovered(box: Box, size: Size): Box[] {
  const left = Math.max(0, Math.min(size.width, box.x))
  const right = Math.max(left, Math.min(size.width, box.x + box.width))
  const top = Math.max(0, Math.min(size.height, box.y))
  const bottom = Math.max(top, Math.min(size.height, box.y + box.height))
  return [
    { x: 0, y: 0, width: size.width, height: top }, { x: 0, y: bottom, width: size.width, height: size.height - bottom },
    { x: 0, y: top, width: left, height: bottom - top }, { x: right, y: top, width: size.width - right, height: bottom - top },
  ].filter((strip) => strip.width > 0.5 && strip.height > 0.5)
}

/** How far a bitmap is enlarged before a new one is painted: a frame that waits for one is worse, in a movement, than blur. */
const mostEnlarged = 5

/** Too much enlarged, shrunk or moved away: then it is time for a new one. */
export function isWorn(snapshot: Snapshot, camera: Camera, size: Size): boolean {
  const ratio = camera.scale / snapshot.camera.scale
  if (ratio > mostEnlarged || ratio < 0.34 || snapshot.size.width !== size.width || snapshot.size.height !== size.height) return true
  const bare = uncovered(snapshotBox(snapshot, camera), size).reduce((sum, strip) => sum + strip.width * strip.height, 0)
  return bare > size.width * size.height * 0.8
}
