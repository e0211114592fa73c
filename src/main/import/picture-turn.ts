/** Four bytes for each px, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** For each direction of EXIF: are width and height exchanged, and where px (x, y) of the upright picture is taken from. */
const from: Readonly<Record<number, { readonly swapped: boolean; readonly at: (x: number, y: number, width: number, height: number) => readonly [number, number] }>> = {
  2: { swapped: false, at: (x, y, width) => [width - 1 - x, y] },
  3: { swapped: false, at: (x, y, width, height) => [width - 1 - x, height - 1 - y] },
  4: { swapped: false, at: (x, y, _width, height) => [x, height - 1 - y] },
  5: { swapped: true, at: (x, y) => [y, x] },
  6: { swapped: true, at: (x, y, _width, height) => [y, height - 1 - x] },
  7: { swapped: true, at: (x, y, width, height) => [width - 1 - y, height - 1 - x] },
  8: { swapped: true, at: (x, y, width) => [width - 1 - y, x] },
}

/** The picture as its camera meant it to be seen. 1 and anything unknown: as it is. Cost: one pass over the px. */
export function upright(pixels: Pixels, orientation: number): Pixels {
  const way = from[orientation]
  if (way === undefined) return pixels
  const { width: oldWidth, height: oldHeight } = pixels
  const [width, height] = way.swapped ? [oldHeight, oldWidth] : [oldWidth, oldHeight]
  const source = new Uint32Array(pixels.bytes.buffer.slice(pixels.bytes.byteOffset, pixels.bytes.byteOffset + oldWidth * oldHeight * 4))
  const turned = new Uint32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [sx, sy] = way.at(x, y, oldWidth, oldHeight)
      turned[y * width + x] = source[sy * oldWidth + sx] ?? 0
    }
  }
  return { width, height, bytes: new Uint8Array(turned.buffer) }
}

export function hasClearParts({ bytes }: Pixels): boolean {
  for (let at = 3; at < bytes.length; at += 4) if (bytes[at] !== 255) return true
  return false
}
