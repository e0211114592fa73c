import type { Size } from './camera.ts'

/**
 * A canvas of the scene, ready to be painted on in px of the window. It takes the size of the scene only here, so that
 * it never stands empty before something paints it; null when the browser gives no pen. `opaque` for the lowest canvas:
 * nothing lies under it, and a frame that need not be mixed with anything costs a sixth less.
 */
export function penFor(canvas: HTMLCanvasElement, size: Size, pixelRatio: number, opaque: boolean): { readonly pen: CanvasRenderingContext2D; readonly emptied: boolean } | null {
  const pen = canvas.getContext('2d', { alpha: !opaque })
  if (pen === null) return null
  const [wide, high] = [Math.max(1, Math.round(size.width * pixelRatio)), Math.max(1, Math.round(size.height * pixelRatio))]
  const emptied = canvas.width !== wide || canvas.height !== high
  if (emptied) {
    canvas.width = wide
    canvas.height = high
  }
  pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  return { pen, emptied }
}
