import { fileURLToPath } from 'node:url'
import path from 'node:path'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Things that can be thrown away and made again; ignored by git. */
export const cache = path.join(root, '.cache')

/**
 * Where the person was who typed the command. npm itself goes to the root of the repository first, so a path
 * like `people.csv` would otherwise be looked for there.
 */
export function whereTyped(env = process.env) {
  const byNpm = ['start', 'meander'].includes(env.npm_lifecycle_event) && env.INIT_CWD
  return byNpm || process.cwd()
}
