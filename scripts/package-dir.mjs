// npm run package:dir: the app for Linux as a folder that runs by itself. Prints the path of the program.
import { ensureNpmPackages } from './setup/npm-packages.mjs'

await ensureNpmPackages()
const { packageDir } = await import('./setup/package-dir.mjs')
console.log(await packageDir())
