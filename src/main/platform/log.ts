import path from 'node:path'
import log from 'electron-log/node.js'

export type Log = (event: string, about: Readonly<Record<string, string | number>>) => void

/**
 * Notes of what went wrong, in a file beside the data and nowhere else; at most 2 MB. What people typed is never
 * in it: callers give codes and numbers, and of an error only where it happened, not what it says.
 */
export function openLog(dataFolder: string): Log {
  const notes = log.create({ logId: 'meander' })
  notes.transports.console.level = false
  notes.transports.file.resolvePathFn = () => path.join(dataFolder, 'logs', 'meander.log')
  return (event, about) => { notes.info(event, JSON.stringify(about)) }
}

export function aboutError(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { error: error.name, code, places: places.map((line) => line.trim()).join(' | ') }
}
