// npm run build: the app into out/.
import { build } from './setup/build.mjs'
import { ensureNpmPackages } from './setup/npm-packages.mjs'

await ensureNpmPackages()
process.exitCode = await build()
