/**
 * Packs a few small files into the bytes of an asar archive, the format in which Electron looks for the app
 * that it starts when it is given none. Written out here because this runs before npm packages are needed.
 * Format: a length-prefixed JSON table of { name: { offset, size } }, then the files one after another.
 */
export function asarArchive(files) {
  const bodies = Object.values(files).map((text) => Buffer.from(text))
  let offset = 0
  const entries = Object.keys(files).map((name, index) => {
    const entry = { size: bodies[index].length, offset: String(offset) }
    offset += entry.size
    return [name, entry]
  })
  const table = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }))
  const padded = Math.ceil(table.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(8 + padded, 4)
  head.writeUInt32LE(4 + padded, 8)
  head.writeUInt32LE(table.length, 12)
  table.copy(head, 16)
  return Buffer.concat([head, ...bodies])
}
