import { fileURLToPath } from 'node:url'
import path from 'node:path'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Things that can be thrown away and made again; ignored by git. */
export const cache = path.join(root, '.cache')
