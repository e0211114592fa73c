import { fromScreen, type Camera, type Size } from './camera.ts'

/** Long enough for a room to see where the picture goes, short enough not to wait for it. In ms. */
const duration = 900

/** The camera on its way from one part of the river to another, slow at both ends. */
export interface Glide {
  start(from: Camera, to: Camera, now: number): void
  /** Where the camera is now; undefined when it is not on its way. At the end exactly where it was going. */
  at(now: number, size: Size): Camera | undefined
  stop(): void
}

export function createGlide(): Glide {
  let way: { readonly from: Camera; readonly to: Camera; readonly start: number } | undefined
  return {
    start: (from, to, start) => { way = { from, to, start } },
    at: (now, size) => {
      if (way === undefined) return undefined
      const { from, to, start } = way
      const part = Math.max(0, Math.min(1, (now - start) / duration))
      if (part >= 1) { way = undefined; return to }
      return between(from, to, size, part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2)
    },
    stop: () => { way = undefined },
  }
}

/** Between two cameras: what is in the middle of the window moves evenly, and the size by equal factors. */
export function between(from: Camera, to: Camera, size: Size, part: number): Camera {
  const middle = { x: size.width / 2, y: size.height / 2 }
  const [start, end] = [fromScreen(from, middle), fromScreen(to, middle)]
  const scale = from.scale * (to.scale / from.scale) ** part
  return { scale, x: middle.x - (start.x + (end.x - start.x) * part) * scale, y: middle.y - (start.y + (end.y - start.y) * part) * scale }
}
