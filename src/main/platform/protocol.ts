import fs from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { origin, ownAddress, previewPath, scheme } from './address.ts'
import type { BuiltFiles } from './built-files.ts'
import { policies } from './policies.ts'

/** Before the app is ready, once. Standard and secure, and nothing more: no fetch from elsewhere, no way around the policy. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])
}

export interface Preview {
  /** Keeps this text (only the last one) and gives an address that differs from the one before. */
  readonly show: (html: string) => string
  readonly current: () => string | null
}

export function keepPreview(): Preview {
  let kept: string | null = null
  let count = 0
  return {
    show(html) {
      kept = html
      count += 1
      return `${origin}${previewPath}?n=${count}`
    },
    current: () => kept,
  }
}

type Policy = keyof typeof policies

function headers(type: string, policy: Policy): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policies[policy],
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
}

const plain = 'text/plain; charset=utf-8'

function nothingHere(): Response {
  return new Response('', { status: 404, headers: headers(plain, 'page') })
}

/** A page of text that is not a file: the preview of a report, or a report on its way to paper. */
export function textPage(html: string, policy: 'preview' | 'paper'): Response {
  return new Response(html, { headers: headers('text/html; charset=utf-8', policy) })
}

/** A picture of the open meeting by its name, which is 64 hexadecimal digits and no path. */
export type ServedPictures = (name: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | null>

async function pictureAnswer(name: string, pictures: ServedPictures): Promise<Response> {
  const found = await pictures(name)
  return found === null ? nothingHere() : new Response(Buffer.from(found.bytes), { headers: headers(found.type, 'picture') })
}

/** Answers for one address: a built file from the map, a picture, the preview, or 404. A path never reaches the disk. */
async function answerAddress(address: string, method: string, files: BuiltFiles, preview: Preview, pictures: ServedPictures = () => Promise.resolve(null)): Promise<Response> {
  const url = ownAddress(address)
  if (url === null || method !== 'GET') return nothingHere()
  if (url.pathname === previewPath) {
    const html = preview.current()
    return html === null ? nothingHere() : textPage(html, 'preview')
  }
  const picture = /^\/picture\/([0-9a-f]{64})$/.exec(url.pathname)?.[1]
  if (picture !== undefined) return pictureAnswer(picture, pictures)
  const found = files.get(url.pathname)
  if (found === undefined) return nothingHere()
  const policy = url.pathname.startsWith('/facilitator/') ? 'pageWithPreview' : 'page'
  return new Response(await fs.readFile(found.file), { headers: headers(found.type, policy) })
}

/** Our scheme in the sessions of the windows. Each session has its own; what has none answers nothing. */
export function servePages(sessions: readonly Session[], files: BuiltFiles, preview: Preview, pictures: ServedPictures): void {
  for (const session of sessions) session.protocol.handle(scheme, (request) => answerAddress(request.url, request.method, files, preview, pictures))
}
