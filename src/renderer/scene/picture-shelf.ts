import type { Pictures } from './canvas-painter.ts'

/**
 * Pictures of one's own by the name of their bytes, asked of main once each. `arrived` is told when one can be drawn.
 * They are images and never pages: nothing in them runs.
 */
export function createPictureShelf(arrived: () => void): Pictures {
  const shelf = new Map<string, HTMLImageElement>()
  return (name) => {
    const known = shelf.get(name)
    if (known !== undefined) return known.complete && known.naturalWidth > 0 ? known : undefined
    const image = new Image()
    image.decoding = 'async'
    shelf.set(name, image)
    image.addEventListener('load', arrived, { once: true })
    image.src = `/picture/${name}`
    return undefined
  }
}
