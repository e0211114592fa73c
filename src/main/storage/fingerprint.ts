import { createHash } from 'node:crypto'

/** SHA-256 in hex. Native in every Node and Electron, so 10 MB cost some 10 to 30 ms. */
export function fingerprint(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * The chain value after a record: 64 bits of a hash over the chain value before it and the record's bytes.
 * It is checksum and order at once: a record that is changed, lost, doubled, swapped or taken from another
 * meeting does not fit, and two histories that differ anywhere have different values from there on.
 */
export function chainAfter(before: string, record: Uint8Array): string {
  return createHash('sha256').update(before).update('\n').update(record).digest('hex').slice(0, 16)
}

/** Where the chain of a meeting begins. */
export function chainStart(id: string): string {
  return fingerprint(`meander ${id}`).slice(0, 16)
}
