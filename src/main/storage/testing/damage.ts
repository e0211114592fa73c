import type { Seeded } from './seeded.ts'

/** Ways in which files break, and in which people break them. */
export const damages = [
  'truncate', 'bit-flips', 'zero-run', 'all-zeros', 'empty', 'cut', 'insert', 'repeat', 'append-noise', 'deep-nesting',
  'proto', 'utf-16', 'byte-order-mark', 'line-ends', 'delete', 'other-text', 'swap-halves', 'number-changed',
] as const
export type Damage = typeof damages[number]

/** The damaged bytes; null = the file is deleted. May by chance be the same bytes ("line-ends" in a file of one line). */
export function damage(kind: Damage, bytes: Uint8Array, chance: Seeded): Uint8Array | null {
  const buffer = Buffer.from(bytes)
  const at = chance.below(buffer.length + 1)
  const length = 1 + chance.below(64)
  switch (kind) {
    case 'truncate': return buffer.subarray(0, at)
    case 'bit-flips': return flipped(buffer, 1 + chance.below(8), chance)
    case 'zero-run': return Buffer.from(buffer.fill(0, Math.min(at, buffer.length), Math.min(at + length, buffer.length)))
    case 'all-zeros': return Buffer.alloc(buffer.length)
    case 'empty': return Buffer.alloc(0)
    case 'cut': return Buffer.concat([buffer.subarray(0, at), buffer.subarray(at + length)])
    case 'insert': return Buffer.concat([buffer.subarray(0, at), noise(length, chance), buffer.subarray(at)])
    case 'repeat': return Buffer.concat([buffer.subarray(0, at), buffer.subarray(Math.max(0, at - length), at), buffer.subarray(at)])
    case 'append-noise': return Buffer.concat([buffer, noise(length, chance)])
    case 'deep-nesting': return Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    case 'proto': return Buffer.from(buffer.toString('latin1').replace('{"', '{"__proto__":{"polluted":1},"'), 'latin1')
    case 'utf-16': return Buffer.from(`\ufeff${buffer.toString('utf8')}`, 'utf16le')
    case 'byte-order-mark': return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), buffer])
    case 'line-ends': return Buffer.from(buffer.toString('latin1').replace(/\n/g, '\r\n'), 'latin1')
    case 'delete': return null
    case 'other-text': return Buffer.from('{"hello":"I am a file of another program"}')
    case 'swap-halves': return Buffer.concat([buffer.subarray(at), buffer.subarray(0, at)])
    case 'number-changed': return Buffer.from(buffer.toString('latin1').replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10)), 'latin1')
  }
}

function flipped(buffer: Buffer, count: number, chance: Seeded): Buffer {
  for (let n = 0; n < count && buffer.length > 0; n++) {
    const at = chance.below(buffer.length)
    buffer[at] = (buffer[at] ?? 0) ^ (1 << chance.below(8))
  }
  return buffer
}

function noise(length: number, chance: Seeded): Buffer {
  return Buffer.from(Array.from({ length }, () => chance.below(256)))
}
