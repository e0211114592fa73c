import { pictureKind } from './picture-head.ts'

const types = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const

/** What a page is told that these bytes are; null for what is no picture that Meander keeps. */
export function pictureType(bytes: Uint8Array): (typeof types)[keyof typeof types] | null {
  const kind = pictureKind(bytes)
  return kind === 'png' || kind === 'jpeg' || kind === 'svg' ? types[kind] : null
}

/** As an address that holds the bytes themselves: for pictures that must stand alone. */
export function pictureAddress(bytes: Uint8Array): string | null {
  const type = pictureType(bytes)
  return type === null ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
