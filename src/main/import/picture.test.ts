import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanSvg } from './clean-svg.ts'
import { readPicture, type PictureCodec } from './picture.ts'
import { pictureKind, pictureLimits, rasterHead } from './picture-head.ts'
import { upright } from './picture-turn.ts'

const bytesOf = (...parts: (readonly number[] | string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part as Uint8Array))))
const number32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const chunk = (name: string, body: Uint8Array): Uint8Array => bytesOf(number32(body.length), name, body, [0, 0, 0, 0])
const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const png = (width: number, height: number, ...more: Uint8Array[]): Uint8Array => bytesOf(
  pngHead, chunk('IHDR', bytesOf(number32(width), number32(height), [8, 2, 0, 0, 0])), ...more, chunk('IDAT', deflateSync(Buffer.alloc(64))), chunk('IEND', new Uint8Array(0)),
)
const segment = (marker: number, body: Uint8Array): Uint8Array => bytesOf([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body)
const exif = (orientation: number): Uint8Array => segment(0xe1, bytesOf('Exif\0\0', 'MM\0*', number32(8), [0, 1], [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], number32(0), 'GPS 52.37 4.89'))
const jpeg = (width: number, height: number, ...more: Uint8Array[]): Uint8Array => bytesOf(
  [0xff, 0xd8], ...more, segment(0xc0, bytesOf([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])), segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])), [1, 2, 3, 0xff, 0, 4], [0xff, 0xd9],
)
/** Stands for the decoder: tells that it was asked, and never is for what should not be decoded. */
function watching(): { readonly codec: PictureCodec; readonly asked: () => number } {
  let asked = 0
  return {
    asked: () => asked,
    codec: {
      decode: (_bytes, size) => { asked += 1; return { ...size, bytes: new Uint8Array(size.width * size.height * 4).fill(255) } },
      encode: (_pixels, kind) => (kind === 'png' ? bytesOf(pngHead) : bytesOf([0xff, 0xd8, 0xff])),
    },
  }
}
const svg = (inside: string, more = ''): Uint8Array => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"${more}>${inside}</svg>`)
const shape = '<path d="M0 0L10 10"/>'

describe('PI1 what is not a picture that Meander takes is refused in words, and never decoded', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'picture-empty'],
    ['a text', Buffer.from('geen plaatje'), 'picture-none'],
    ['zeros', Buffer.alloc(5000), 'picture-none'],
    ['an animated GIF named .png', bytesOf('GIF89a', [1, 0, 1, 0]), 'picture-other-kind'],
    ['a WebP named .jpg', bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8X'), 'picture-other-kind'],
    ['a photo of a telephone (HEIC)', bytesOf([0, 0, 0, 24], 'ftypheic'), 'picture-other-kind'],
    ['a PDF', bytesOf('%PDF-1.7'), 'picture-other-kind'],
    ['a PNG of 20,000 × 20,000', png(20_000, 20_000), 'picture-too-many-pixels'],
    ['a PNG of 16,000 × 16,000', png(16_000, 16_000), 'picture-too-many-pixels'],
    ['a PNG without width', png(0, 10), 'picture-broken'],
    ['a PNG that stops halfway', png(10, 10).subarray(0, 60), 'picture-broken'],
    ['a PNG with a length that leads outside', bytesOf(pngHead, number32(0xffffffff), 'IHDR'), 'picture-broken'],
    ['a JPEG of 20,000 × 20,000', jpeg(20_000, 20_000), 'picture-too-many-pixels'],
    ['a JPEG that stops halfway', jpeg(10, 10).subarray(0, 20), 'picture-broken'],
    ['a JPEG with a thousand passes', bytesOf(jpeg(9000, 4000).subarray(0, -2), ...Array.from({ length: 1000 }, () => segment(0xda, bytesOf([1, 1, 0, 0, 63, 0]))), [0xff, 0xd9]), 'picture-too-many-pixels'],
    ['200 MB', new Uint8Array(pictureLimits.bytes + 1), 'picture-too-large'],
  ] as const)('%s', (_name, bytes, reason) => {
    const { codec, asked } = watching()
    expect(readPicture(bytes, codec)).toEqual({ ok: false, error: reason })
    expect(asked()).toBe(0)
  })

  test('any bytes behind any beginning: a picture or a reason, never a throw', () => {
    const begin = fc.constantFrom(Buffer.from(pngHead), Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.from('<svg '), Buffer.from(png(4, 4)), Buffer.from(jpeg(4, 4, exif(6))))
    fc.assert(fc.property(begin, fc.uint8Array({ maxLength: 400 }), fc.nat(200), (start, rest, cut) => {
      const read = readPicture(Buffer.concat([start.subarray(0, Math.max(2, start.length - cut)), rest]), watching().codec)
      if (!read.ok) expect(read.error).toMatch(/^picture-/)
    }), { numRuns: 2000 })
  })
})

test('PI2 only what draws the picture is handed to the decoder: no place, no words, no further pictures', () => {
  const moving = png(8, 8, chunk('acTL', bytesOf(number32(9), number32(0))), chunk('tEXt', bytesOf('Author\0Jan Jansen')), chunk('eXIf', bytesOf('GPS')))
  const read = rasterHead(moving, 'png')
  if (!read.ok) throw new Error(read.error)
  expect(Buffer.from(read.value.bare).equals(Buffer.from(png(8, 8)))).toBe(true)
  const photo = rasterHead(bytesOf(jpeg(8, 6, exif(6), segment(0xfe, bytesOf('Jan Jansen'))), 'a second picture behind the first'), 'jpeg')
  if (!photo.ok) throw new Error(photo.error)
  expect(photo.value).toMatchObject({ width: 8, height: 6, orientation: 6 })
  expect(Buffer.from(photo.value.bare).equals(Buffer.from(jpeg(8, 6)))).toBe(true)
})

test('PI3 a picture is kept upright and no larger than a wall can show', () => {
  const read = readPicture(jpeg(4000, 3000, exif(6)), watching().codec)
  expect(read).toMatchObject({ ok: true, value: { width: 1800, height: 2400 } })
})

test('PI3 every direction of a camera comes out upright', () => {
  // A picture of 2 × 3 px, upright: 1 2 / 3 4 / 5 6; as each direction stores it (EXIF 2.3, 4.6.4).
  const stored: Readonly<Record<number, readonly [number, number, readonly number[]]>> = {
    1: [2, 3, [1, 2, 3, 4, 5, 6]], 2: [2, 3, [2, 1, 4, 3, 6, 5]], 3: [2, 3, [6, 5, 4, 3, 2, 1]], 4: [2, 3, [5, 6, 3, 4, 1, 2]],
    5: [3, 2, [1, 3, 5, 2, 4, 6]], 6: [3, 2, [2, 4, 6, 1, 3, 5]], 7: [3, 2, [6, 4, 2, 5, 3, 1]], 8: [3, 2, [5, 3, 1, 6, 4, 2]],
  }
  for (const [orientation, [width, height, values]] of Object.entries(stored)) {
    const made = upright({ width, height, bytes: new Uint8Array(new Uint32Array(values).buffer) }, Number(orientation))
    expect([orientation, made.width, made.height, [...new Uint32Array(made.bytes.buffer)]]).toEqual([orientation, 2, 3, [1, 2, 3, 4, 5, 6]])
  }
})

describe('PI4 a drawing in SVG is made anew from an allow-list', () => {
  const clean = (bytes: Uint8Array): string => {
    const made = cleanSvg(bytes)
    if (!made.ok) throw new Error(made.error)
    return made.value.svg
  }
  test.each([
    ['script', svg(`${shape}<script>alert(1)</script><SCRIPT>alert(2)</SCRIPT>`)],
    ['events', svg('<path d="M0 0L1 1" onload="alert(1)" ONCLICK="alert(2)"/>', ' onload="alert(3)"')],
    ['a page inside', svg(`${shape}<foreignObject><iframe src="https://evil.example"/></foreignObject>`)],
    ['outside references', svg(`${shape}<image href="https://evil.example/a.png"/><use href="https://evil.example/a.svg#x"/><a href="https://evil.example"><path d="M1 1"/></a>`)],
    ['addresses in styles', svg(`${shape}<style>@import url(https://evil.example); .a{fill:url(https://evil.example/#a)} .b{fill:u\\72l(//evil.example)} .c{fill:red}</style><path d="M0 0" style="fill:url( 'https://evil.example/x#y' )" fill="url(//evil.example#a)"/>`)],
    ['an address of data', svg(`${shape}<use href="data:image/svg+xml;base64,AAAA#a"/><use xlink:href="javascript:alert(1)"/>`)],
    ['animation', svg('<path d="M0 0L1 1"><animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onload" to="alert(1)"/></path>')],
    ['other names', svg(`${shape}<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script><handler type="text/javascript">alert(1)</handler>`)],
  ])('%s', (_name, bytes) => {
    const made = clean(bytes)
    expect(made).not.toMatch(/script|alert|on\w+=|evil|iframe|foreign|data:|import|animate|<set|<image|<a[\s>]/i)
    expect(made).toContain('<path d="M0 0')
  })

  test('what is a drawing stays: colours, gradients, clips, text', () => {
    const made = clean(svg('<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><style>.a{fill:#123;stroke:url(#g)}</style><rect class="a" x="1" y="2" width="3" height="4" fill="url(#g)" style="opacity:.5"/><text x="1" y="1">A &lt; B &amp; C</text>'))
    for (const part of ['stop-color="#fff"', '.a{fill:#123;stroke:url(#g)}', 'fill="url(#g)"', 'style="opacity:.5"', 'A &lt; B &amp; C', 'viewBox="0 0 100 50"', 'width="1600" height="800"']) expect(made).toContain(part)
  })

  test.each([
    ['entities that multiply', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg viewBox="0 0 1 1"><text>&b;</text>${shape}</svg>`), 'picture-svg-unsafe'],
    ['an entity of a file', Buffer.from(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 1 1">${shape}</svg>`), 'picture-svg-unsafe'],
    ['parts that use each other a million times', svg(`<defs><g id="a0">${shape}</g>${Array.from({ length: 20 }, (_, at) => `<g id="a${String(at + 1)}">${`<use href="#a${String(at)}"/>`.repeat(4)}</g>`).join('')}</defs><use href="#a20"/>`), 'picture-too-many-pixels'],
    ['a part that uses itself', svg('<g id="a"><use href="#a"/></g>'), 'picture-svg-unsafe'],
    ['a hundred thousand elements', svg(shape.repeat(100_000)), 'picture-too-many-pixels'],
    ['a thousand levels', svg('<g>'.repeat(1000) + shape + '</g>'.repeat(1000)), 'picture-broken'],
    ['4 MB', svg(`<!--${'x'.repeat(4_000_000)}-->${shape}`), 'picture-too-large'],
    ['nothing to see', svg('<script>alert(1)</script>'), 'picture-none'],
    ['an end that is missing', Buffer.from(`<svg viewBox="0 0 1 1">${shape}`), 'picture-broken'],
    ['a line of a millimetre by a kilometre', Buffer.from(`<svg viewBox="0 0 1 1000000">${shape}</svg>`), 'picture-broken'],
  ] as const)('refused: %s', (_name, bytes, reason) => {
    const { codec, asked } = watching()
    expect(readPicture(bytes, codec)).toEqual({ ok: false, error: reason })
    expect(asked()).toBe(0)
  })

  test('a document type of a drawing program alone is no harm', () => {
    expect(pictureKind(Buffer.from('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><svg/>'))).toBe('svg')
    expect(clean(Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg width="40mm" height="20mm">${shape}</svg>`))).toContain('viewBox="0 0 40 20"')
  })

  test('cleaning what is clean changes nothing, whatever it was made from', () => {
    const name = fc.constantFrom('path', 'g', 'rect', 'use', 'text', 'style', 'script', 'image', 'tspan', 'linearGradient')
    const attribute = fc.tuple(fc.constantFrom('d', 'id', 'class', 'fill', 'style', 'href', 'onload', 'x', 'transform'), fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('#a', 'url(#a)', 'url(http://x)', '&quot;', 'a')))
    const element = fc.tuple(name, fc.array(attribute, { maxLength: 3 }), fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('.a{fill:red}', 'A &amp; B')))
    const quoted = (text: string): string => text.replace(/[<"&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '"' ? '&quot;' : '&amp;'))
    let drawn = 0
    fc.assert(fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
      const made = cleanSvg(svg(shape + elements.map(([tag, attributes, text]) => `<${tag}${[...new Map(attributes)].map(([key, value]) => ` ${key}="${quoted(value)}"`).join('')}>${quoted(text)}</${tag}>`).join('')))
      if (!made.ok) return
      drawn += 1
      expect(made.value.svg).not.toMatch(/<script|<image|onload|http:\/\/x/)
      expect(cleanSvg(Buffer.from(made.value.svg))).toEqual(made)
    }), { numRuns: 500 })
    expect(drawn).toBeGreaterThan(100)
  })
})
