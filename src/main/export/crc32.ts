/** For each byte what it does to the sum (polynomial EDB88320, as zip, gzip and PNG use it). */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xEDB88320 : sum >>> 1
  return sum
})

/** The check sum of ISO 3309, byte by byte: 1 MB in some 3 ms. Node has it from 20.15 on; Electron 25 is older. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xFFFFFFFF
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ (table[(sum ^ (bytes[at] ?? 0)) & 0xFF] ?? 0)
  return (sum ^ 0xFFFFFFFF) >>> 0
}
