import { fail, ok, type Result } from '#domain/document/result.ts'

/** Why a file is not taken as a picture, in the codes of `problem.*`. */
export type PictureProblem =
  | 'picture-empty' | 'picture-too-large' | 'picture-too-many-pixels' | 'picture-other-kind' | 'picture-none' | 'picture-broken' | 'picture-svg-unsafe'

export const pictureLimits = {
  /** Bytes of a file that is looked at: a scan of A3 at 300 dpi as PNG is 30 MB. */
  bytes: 50 * 1024 * 1024,
  /** Px that are decoded: a telephone of 48 million px fits; 50 million px are 200 MB while it is made smaller. */
  pixels: 50_000_000,
  side: 16_384,
  /** Passes of a progressive JPEG; each costs as much as the whole picture. Cameras and programs make 10 or so. */
  scans: 40,
} as const

export interface RasterHead {
  readonly kind: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  /** EXIF: 1 = as it is, 6 = a quarter to the right, and so on to 8. */
  readonly orientation: number
  /** What is needed to draw the picture and nothing else: no place, no name of a camera, no second picture behind the first. */
  readonly bare: Uint8Array
}

type Head = Result<RasterHead, PictureProblem>

const starts = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean => signature.every((byte, at) => bytes[from + at] === byte)
const word = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What a file is by its first bytes; its name is not asked. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | 'svg' | 'other' | 'none' {
  if (starts(bytes, pngSignature)) return 'png'
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  const others = [word('GIF8'), word('BM'), word('II*\0'), word('MM\0*'), word('%PDF'), [0, 0, 1, 0]]
  if (others.some((signature) => starts(bytes, signature))) return 'other'
  if (starts(bytes, word('RIFF')) && starts(bytes, word('WEBP'), 8)) return 'other'
  // HEIC and AVIF of telephones.
  if (starts(bytes, word('ftyp'), 4)) return 'other'
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('utf8')
  return /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|(?:\w+:)?svg[\s>])/i.test(beginning) ? 'svg' : 'none'
}

/** Size and direction of a PNG or JPEG, read from its parts before anything is decoded. */
export function rasterHead(bytes: Uint8Array, kind: 'png' | 'jpeg'): Head {
  const read = kind === 'png' ? readPng(bytes) : readJpeg(bytes)
  if (!read.ok) return read
  const { width, height } = read.value
  if (width === 0 || height === 0) return fail('picture-broken')
  if (width > pictureLimits.side || height > pictureLimits.side || width * height > pictureLimits.pixels) return fail('picture-too-many-pixels')
  return read
}

/** Parts of a PNG that make the (first) picture; the rest is words, colour profiles, times and further pictures. */
const neededChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

function readPng(bytes: Uint8Array): Head {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let [at, width, height, filled] = [8, 0, 0, false]
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + length
    if (end > bytes.length) return fail('picture-broken')
    if (at === 8) {
      if (name !== 'IHDR' || length !== 13) return fail('picture-broken')
      width = view.getUint32(16)
      height = view.getUint32(20)
    }
    if (name === 'IDAT') filled = true
    if (neededChunks.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return filled ? ok({ kind: 'png', width, height, orientation: 1, bare: Buffer.concat(kept) }) : fail('picture-broken')
    at = end
  }
  return fail('picture-broken')
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(bytes: Uint8Array): Head {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let [at, width, height, orientation, scans] = [2, 0, 0, 1, 0]
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return fail('picture-broken')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) { at += 1; continue }
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end < at + 4) return fail('picture-broken')
    if (isFrame(marker) && end >= at + 9) [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    if (marker === 0xe1) orientation = exifOrientation(bytes.subarray(at + 4, end)) ?? orientation
    // What programs and cameras add goes; which way colours are meant (APP0, APP14) stays.
    if ((marker & 0xf0) !== 0xe0 && marker !== 0xfe || marker === 0xe0 || marker === 0xee) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== 0xda) continue
    scans += 1
    if (scans > pictureLimits.scans) return fail('picture-too-many-pixels')
    at = scanEnd(bytes, end)
    kept.push(bytes.subarray(end, at))
    if (bytes[at + 1] === 0xd9) return ok({ kind: 'jpeg', width, height, orientation, bare: Buffer.concat([...kept, bytes.subarray(at, at + 2)]) })
  }
  return fail('picture-broken')
}

/** Where the coded lines of a scan end: at the next marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at += next === 0xff ? 1 : 2
  }
}

/** Tag 0x0112 of the first directory (EXIF 2.3, 4.6.4); undefined when it is not said, or not said well. */
function exifOrientation(segment: Uint8Array): number | undefined {
  if (!starts(segment, word('Exif\0\0')) || segment.length < 16) return undefined
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6)
  const little = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > view.byteLength) return undefined
  const count = Math.min(view.getUint16(first, little), 200)
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12
    if (entry + 12 > view.byteLength) return undefined
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}
