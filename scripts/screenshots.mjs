// npm run screenshots: every screen in light and dark, Dutch and English, as PNG into screenshots/.
import { root } from './setup/folders.mjs'
import { runProgram } from './setup/run-program.mjs'

const args = ['scripts/e2e.mjs', '-c', 'tests/e2e/screenshots.config.ts', ...process.argv.slice(2)]
process.exitCode = await runProgram(process.execPath, args, { cwd: root })
