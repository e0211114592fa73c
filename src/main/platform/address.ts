import type { WindowKind } from '#contract/permissions.ts'

/** Our own pages have an address of their own, so that nothing is ever loaded from file:// or from a network. */
export const scheme = 'app'
export const host = 'meander'
export const origin = `${scheme}://${host}`

export const pages: Readonly<Record<WindowKind, string>> = {
  facilitator: `${origin}/facilitator/index.html`,
  projector: `${origin}/projector/index.html`,
}

/** The last preview of the report; kept in memory, shown in a frame without any right. */
export const previewPath = '/preview.html'

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/**
 * `app://meander/…`, by the parser that also loads it: never by comparing how an address begins. (Node does not
 * know our scheme and gives it the origin "null", hence the parts.)
 */
export function ownAddress(address: string): URL | null {
  const url = parsed(address)
  if (url === null || url.protocol !== `${scheme}:` || url.host !== host) return null
  return url.username === '' && url.password === '' ? url : null
}

/** Is this the page that a window of this kind shows? Search and fragment are the page's own business. */
export function isPageOf(kind: WindowKind, address: string): boolean {
  const url = ownAddress(address)
  return url !== null && `${origin}${url.pathname}` === pages[kind]
}

export function isPreview(address: string): boolean {
  return ownAddress(address)?.pathname === previewPath
}

/** What a window may load at all. Developer tools exist in a build that is not packed only. */
export function mayLoad(address: string, developing: boolean): boolean {
  if (ownAddress(address) !== null) return true
  const protocol = parsed(address)?.protocol
  if (protocol === 'devtools:') return developing
  // Pictures that the page made itself. A data: or blob: address never reaches a network.
  return protocol === 'data:' || (protocol === 'blob:' && address.startsWith(`blob:${origin}/`))
}
