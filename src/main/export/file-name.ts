import { safeFileName } from '#main/storage/file-names.ts'

const mostBytes = 120

/**
 * "<title> - <tail>", safe on every system and at most 120 bytes with its extension (and room for " (2)"). It is the
 * title that gives way, so that two files of one export never get the same name because of it.
 */
export function fileName(title: string, tail: string, extension: string): string {
  const end = cutBytes(safeFileName(tail, 'verslag'), 70)
  const room = mostBytes - Buffer.byteLength(` - ${end}${extension} (99)`)
  const start = cutBytes(safeFileName(title, ''), room)
  return safeFileName(start === '' ? end : `${start} - ${end}`, 'verslag')
}

function cutBytes(text: string, bytes: number): string {
  let kept = ''
  for (const sign of text) {
    if (Buffer.byteLength(kept + sign) > bytes) break
    kept += sign
  }
  return kept.trim()
}
