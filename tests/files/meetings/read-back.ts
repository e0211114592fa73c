import { strFromU8, unzipSync } from 'fflate'

/** The words of files, as a reader would find them: for tests that look for a text in everything that is written. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole: string, hex?: string, figure?: string, name?: string) =>
    hex !== undefined ? String.fromCodePoint(parseInt(hex, 16)) : figure !== undefined ? String.fromCodePoint(Number(figure)) : entities[name ?? ''] ?? whole)
}

/** White space of any kind and length is one space. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

export function wordsOfHtml(html: string): string {
  return flat(withoutEntities(html.replace(/<style>[^]*?<\/style>/g, ' ').replace(/<br>/g, ' ').replace(/<[^>]*>/g, ' ')))
}

/** Every text inside the pictures of a page, too. */
export function picturesOfHtml(html: string): string {
  return [...html.matchAll(/src="data:image\/svg\+xml;base64,([^"]*)"/g)].map(([, data]) => wordsOfHtml(Buffer.from(data ?? '', 'base64').toString('utf8'))).join('\n')
}

/** The text of all XML in a zip (docx, xlsx); a line break element is white space. */
export function wordsOfZip(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels|svg)$/.test(name)).map(([, content]) => {
    const xml = strFromU8(content)
    return flat(withoutEntities(xml.replace(/<w:br[^>]*\/>/g, ' ').replace(/<\/w:p>/g, ' ').replace(/<\/si>/g, ' ').replace(/<[^>]*>/g, '')))
  }).join('\n')
}

export function filesOfZip(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

export function wordsOfMarkdown(markdown: string): string {
  return flat(withoutEntities(markdown.replace(/<br>/g, ' ').replace(/\\([^A-Za-z0-9\s])/g, '$1')))
}
