import type { Box, Point } from '#domain/river/shapes.ts'

/** screen = world × scale + (x, y), in CSS px of the scene's own box. Plain data, kept in a ref. */
export interface Camera { readonly x: number; readonly y: number; readonly scale: number }
export interface Size { readonly width: number; readonly height: number }

const leastScale = 0.05
const mostScale = 8

/** The whole box in the middle of the window, with a margin in px. */
export function fitCamera(box: Box, size: Size, margin = 0): Camera {
  const scale = Math.max(leastScale, Math.min(mostScale, (size.width - margin * 2) / box.width, (size.height - margin * 2) / box.height))
  return { scale, x: Math.round((size.width - box.width * scale) / 2 - box.x * scale), y: Math.round((size.height - box.height * scale) / 2 - box.y * scale) }
}

/** Zooms by a factor and keeps what is under the point where it is. */
export function zoomAt(camera: Camera, factor: number, at: Point): Camera {
  const scale = Math.max(leastScale, Math.min(mostScale, camera.scale * factor))
  const ratio = scale / camera.scale
  return { scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio }
}

export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({ ...camera, x: camera.x + dx, y: camera.y + dy })
export const toScreen = (camera: Camera, point: Point): Point => ({ x: point.x * camera.scale + camera.x, y: point.y * camera.scale + camera.y })
export const fromScreen = (camera: Camera, point: Point): Point => ({ x: (point.x - camera.x) / camera.scale, y: (point.y - camera.y) / camera.scale })

export function boxOnScreen(camera: Camera, box: Box): Box {
  const corner = toScreen(camera, box)
  return { x: corner.x, y: corner.y, width: box.width * camera.scale, height: box.height * camera.scale }
}

/** The part of the world that the window shows. */
export function seen(camera: Camera, size: Size): Box {
  const corner = fromScreen(camera, { x: 0, y: 0 })
  return { x: corner.x, y: corner.y, width: size.width / camera.scale, height: size.height / camera.scale }
}

/** Moves as little as possible so that the box is seen with a margin; does not zoom. */
export function bringIntoView(camera: Camera, box: Box, size: Size, margin = 24): Camera {
  const on = boxOnScreen(camera, box)
  const shift = (start: number, length: number, room: number): number => {
    if (length > room - margin * 2) return room / 2 - (start + length / 2)
    if (start < margin) return margin - start
    return start + length > room - margin ? room - margin - start - length : 0
  }
  return panBy(camera, shift(on.x, on.width, size.width), shift(on.y, on.height, size.height))
}

/** Keeps at least a corner of the world on the screen, so that nobody gets lost. */
export function leashed(camera: Camera, world: Box, size: Size): Camera {
  const on = boxOnScreen(camera, world)
  const hold = (start: number, length: number, room: number): number => {
    const keep = Math.min(120, room / 4, length / 2)
    return Math.max(keep - length, Math.min(room - keep, start)) - start
  }
  return panBy(camera, hold(on.x, on.width, size.width), hold(on.y, on.height, size.height))
}
