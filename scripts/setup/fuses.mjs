import fs from 'node:fs'

// Electron keeps its fuses as a row of characters behind this mark in its own program: a version, a length,
// and per fuse '0' (off), '1' (on) or 'r' (removed).
const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]

const states = new Map([['0', 'off'], ['1', 'on'], ['r', 'removed']])

/**
 * The fuses of an Electron program, read from the file itself without running it: [name, 'on' | 'off' |
 * 'removed'], in the order of the wire. Fuses newer than the list above get a number for a name.
 * Returns an empty list when the file has no fuses.
 */
export function readFuses(program) {
  const bytes = fs.readFileSync(program)
  const at = bytes.indexOf(mark)
  if (at < 0) return []
  const start = at + mark.length
  const wire = bytes.subarray(start + 2, start + 2 + bytes[start + 1]).toString('latin1')
  return [...wire].map((state, index) => [fuseNames[index] ?? `fuse ${index}`, states.get(state) ?? state])
}
