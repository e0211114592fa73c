import fs from 'node:fs'
import path from 'node:path'

/** What is served: made once from the folder of the build, so that no path from a page ever reaches the disk. */
export type BuiltFiles = ReadonlyMap<string, { readonly file: string; readonly type: string }>

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

function filesIn(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(place) : entry.isFile() ? [place] : []
  })
}

/** Every file of a known kind below `folder`, by its path in an address ("/facilitator/index.html"). Throws when the folder is not there. */
export function builtFiles(folder: string): BuiltFiles {
  const lines = filesIn(folder).flatMap((file) => {
    const type = kinds[path.extname(file).toLowerCase()]
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`
    return type === undefined ? [] : [[address, { file, type }] as const]
  })
  return new Map(lines)
}
