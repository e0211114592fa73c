import { fail, ok, type Result } from '#domain/document/result.ts'
import { cleanSvg } from './clean-svg.ts'
import { pictureKind, pictureLimits, rasterHead, type PictureProblem } from './picture-head.ts'
import { hasClearParts, upright, type Pixels } from './picture-turn.ts'

/** Decodes and encodes; where there is no such thing (the terminal) only drawings in SVG can be taken. */
export interface PictureCodec {
  /** The picture, made smaller so that no side is longer than `longest`; null when it cannot be read. */
  readonly decode: (bytes: Uint8Array, size: { readonly width: number; readonly height: number }) => Pixels | null
  readonly encode: (pixels: Pixels, kind: 'png' | 'jpeg') => Uint8Array
}

/** A picture as it is kept: without anything that is not the picture, never larger than a wall can show. */
export interface ReadPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Longest sides that are tried in turn, in px, until the bytes fit. */
const sides = [2400, 1600, 1000] as const
export const storedBytes = 3 * 1024 * 1024

/**
 * A file from outside as a picture, or why not. Nothing is decoded before its kind (by its bytes), its size and its
 * parts are known and within limits; what is kept was encoded anew, so it holds nothing but the picture.
 */
export function readPicture(bytes: Uint8Array, codec: PictureCodec | undefined): Result<ReadPicture, PictureProblem> {
  if (bytes.length === 0) return fail('picture-empty')
  if (bytes.length > pictureLimits.bytes) return fail('picture-too-large')
  const kind = pictureKind(bytes)
  if (kind === 'none') return fail('picture-none')
  if (kind === 'other') return fail('picture-other-kind')
  if (kind === 'svg') {
    const clean = cleanSvg(bytes)
    return clean.ok ? ok({ bytes: Buffer.from(clean.value.svg, 'utf8'), width: clean.value.width, height: clean.value.height }) : clean
  }
  const head = rasterHead(bytes, kind)
  if (!head.ok) return head
  if (codec === undefined) return fail('picture-broken')
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(head.value.width, head.value.height))
    const size = { width: Math.max(1, Math.round(head.value.width * scale)), height: Math.max(1, Math.round(head.value.height * scale)) }
    const decoded = codec.decode(head.value.bare, size)
    if (decoded === null) return fail('picture-broken')
    const pixels = upright(decoded, head.value.orientation)
    const encoded = encodedBest(pixels, kind, codec)
    if (encoded.length <= storedBytes) return ok({ bytes: encoded, width: pixels.width, height: pixels.height })
  }
  return fail('picture-too-large')
}

/** A drawing stays sharp as PNG; a photograph that was saved as PNG is as good and ten times smaller as JPEG. */
function encodedBest(pixels: Pixels, kind: 'png' | 'jpeg', codec: PictureCodec): Uint8Array {
  if (kind === 'jpeg') return codec.encode(pixels, 'jpeg')
  const png = codec.encode(pixels, 'png')
  return png.length <= storedBytes || hasClearParts(pixels) ? png : codec.encode(pixels, 'jpeg')
}
