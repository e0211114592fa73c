/** Bytes of a text file to text. A spreadsheet does not say how it wrote: it is read from the bytes. */
import { isUtf8 } from 'node:buffer'
import type { TextEncoding } from '#domain/people/table.ts'
import { macRomanHigh, windows1252High } from './code-pages.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  readonly byteOrderMark: boolean
  /** Characters that could not be read; each is U+FFFD in the text. */
  readonly lost: number
}

/** Never fails. `forced`: what the user chose after seeing the preview. */
export function decodeText(bytes: Uint8Array, forced?: TextEncoding): DecodedText {
  const mark = byteOrderMarkOf(bytes)
  const encoding = forced ?? mark?.encoding ?? guessEncoding(bytes)
  const byteOrderMark = mark !== null && mark.encoding === encoding
  const text = decode(byteOrderMark ? bytes.subarray(mark.length) : bytes, encoding)
  return { text, encoding, byteOrderMark, lost: text.split('\uFFFD').length - 1 }
}

function byteOrderMarkOf(bytes: Uint8Array): { encoding: TextEncoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function guessEncoding(bytes: Uint8Array): TextEncoding {
  const wide = guessUtf16(bytes)
  if (wide !== null) return wide
  if (isUtf8(bytes) || isMostlyUtf8(bytes)) return 'utf-8'
  return looksLikeMacRoman(bytes) ? 'mac-roman' : 'windows-1252'
}

/** Western text in UTF-16 has a zero in every second byte, even without the mark. */
function guessUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 4_000)
  const zeros = [0, 0]
  sample.forEach((byte, at) => { if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1 })
  const half = sample.length / 2
  const [even = 0, odd = 0] = zeros
  if (half < 2 || bytes.length % 2 !== 0) return null
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null
}

/**
 * A UTF-8 file that was cut off or pasted into. In Windows text a whole sequence ("Ã«", "Ö€") is rare: it must be more
 * than what is broken, or what is broken is the very end.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  let cut = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const length = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    const rest = bytes.subarray(at + 1, at + 1 + length)
    if (length > 0 && rest.length === length && rest.every(isFollowing)) {
      whole += 1
      at += length
    } else {
      broken += 1
      cut = length > 0 && at + 1 + rest.length === bytes.length && rest.every(isFollowing)
    }
  }
  return whole > broken || (whole > 0 && broken === 1 && cut)
}

const isFollowing = (byte: number): boolean => byte >= 0x80 && byte < 0xc0
const letter = (byte: number | undefined) => byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122))
// á à ç é è ê ë í ì î ñ ó in Mac Roman; in Windows-1252 quotes, dashes and capitals that do not follow a letter.
const macLetters = new Set([0x87, 0x88, 0x8d, 0x8e, 0x8f, 0x90, 0x91, 0x93, 0x94, 0x95, 0x97, 0x98])

/** Excel for Mac's "CSV (Macintosh)": accented letters within words where Windows has none. */
function looksLikeMacRoman(bytes: Uint8Array): boolean {
  let mac = 0
  let windows = 0
  for (let at = 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80 || !letter(bytes[at - 1])) continue
    if (byte >= 0xc0) windows += 1
    else if (macLetters.has(byte) && (letter(bytes[at + 1]) || byte === 0x8e)) mac += 1
  }
  return mac > 0 && windows === 0
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  switch (encoding) {
    case 'utf-8': return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    case 'utf-16le': return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
    case 'utf-16be': return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16().toString('utf16le')
    case 'windows-1252': return decodeSingleBytes(bytes, windows1252High)
    case 'mac-roman': return decodeSingleBytes(bytes, macRomanHigh)
  }
}

/** Own tables: for "windows-1252" Node 20 gives Latin-1 and Electron does not (docs/decisions/0052). */
function decodeSingleBytes(bytes: Uint8Array, high: string): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u00FF]/g, (character) => high[character.charCodeAt(0) - 0x80] ?? '\uFFFD')
}
