/**
 * The XML of an office document: elements, attributes, text, the five entities. A document type is refused, so
 * nothing can be defined, fetched or multiplied. One pass; nesting is bounded.
 */
export interface XmlListener {
  /** Local names, without prefix. Return false to stop reading (the rest is then not checked). */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => boolean
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const deepest = 64
const mostAttributes = 64

/** False: not XML of this kind. What was reported until then stands. */
export function readXml(xml: string, listener: XmlListener): boolean {
  const path: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const textEnd = tag < 0 ? xml.length : tag
    if (textEnd > at && path.length > 0) listener.text(decodeEntities(xml.slice(at, textEnd)))
    if (tag < 0) break
    const skipped = skipMarkup(xml, tag, listener)
    if (skipped === 'refused') return false
    if (skipped !== null) {
      at = skipped
      continue
    }
    const end = tagEnd(xml, tag)
    if (end < 0) return false
    const went = xml[tag + 1] === '/' ? closeTag(xml.slice(tag + 2, end), path, listener) : openTag(xml.slice(tag + 1, end), path, listener)
    if (went !== 'on') return went === 'stopped'
    at = end + 1
  }
  return path.length === 0
}

/** Where to go on after a comment, declaration or CDATA; null: a tag. */
function skipMarkup(xml: string, at: number, listener: XmlListener): number | 'refused' | null {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4)
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2)
  if (!xml.startsWith('<!', at)) return null
  if (!xml.startsWith('<![CDATA[', at)) return 'refused'
  const end = after(xml, ']]>', at + 9)
  if (end !== 'refused') listener.text(xml.slice(at + 9, end - 3))
  return end
}

function after(xml: string, mark: string, from: number): number | 'refused' {
  const found = xml.indexOf(mark, from)
  return found < 0 ? 'refused' : found + mark.length
}

/** The `>` that ends the tag: one within quotes does not. */
function tagEnd(xml: string, at: number): number {
  let quote = ''
  for (let end = at + 1; end < xml.length; end += 1) {
    const character = xml[end] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return end
    else if (character === '<') return -1
  }
  return -1
}

type Went = 'on' | 'stopped' | 'broken'

function closeTag(inside: string, path: string[], listener: XmlListener): Went {
  const name = localName(inside.trim())
  if (path.pop() !== name) return 'broken'
  listener.close(name)
  return 'on'
}

function openTag(inside: string, path: string[], listener: XmlListener): Went {
  const isEmpty = inside.endsWith('/')
  const [, written = ''] = /^([^\s/>]{1,200})/.exec(inside) ?? []
  const name = localName(written)
  if (name === '' || path.length >= deepest) return 'broken'
  if (!listener.open(name, attributesOf(inside.slice(written.length)))) return 'stopped'
  if (isEmpty) listener.close(name)
  else path.push(name)
  return 'on'
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  if (!text.includes('=')) return attributes
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]{1,200})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g)) {
    if (attributes.size >= mostAttributes) break
    attributes.set(name.startsWith('xmlns') ? name : name.includes(':') ? name.slice(name.indexOf(':') + 1) : name, decodeEntities(double ?? single ?? ''))
  }
  return attributes
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An entity that is not one of the five, or no character, stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'
  })
}
