/** What a file is, by its first bytes: its name says only what somebody called it. */
import type { ImportProblem, OtherDocument } from '#domain/people/table.ts'

export type FileKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem }

const text: FileKind = { kind: 'text' }

export function recogniseFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused({ code: 'empty' })
  if (startsWith(bytes, [0x50, 0x4b]) && [0x03, 0x05, 0x07].includes(bytes[2] ?? 0)) return { kind: 'archive' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused({ code: isLocked(bytes) ? 'locked-workbook' : 'old-workbook' })
  const other = otherBinary(bytes) ?? otherText(bytes)
  return other === null ? text : refused({ code: 'other-document', kind: other })
}

function refused(problem: ImportProblem): FileKind {
  return { kind: 'refused', problem }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

/** A workbook with a password is an old-style container that holds a stream "EncryptedPackage". */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

const magics: readonly (readonly [OtherDocument, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

function otherBinary(bytes: Uint8Array): OtherDocument | null {
  return magics.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? null
}

/** Web pages are often called .xls by the system that exports them; a meeting's own file is JSON. */
function otherText(bytes: Uint8Array): OtherDocument | null {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '').trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<table|<\?xml)/.test(start)) return 'webpage'
  return /^(\{\s*"|\{\s*\}|\[\s*[[{])/.test(start) ? 'json' : null
}
