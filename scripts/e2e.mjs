// npm run e2e [-- what Playwright takes]: the end-to-end tests in a real Electron.
// npm run screenshots: pictures of every screen into screenshots/.
import path from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { onSomeDisplay } from './setup/display.mjs'
import { findElectronOrStop } from './setup/find-electron.mjs'
import { root } from './setup/folders.mjs'
import { ensureNpmPackages } from './setup/npm-packages.mjs'
import { runProgram } from './setup/run-program.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'

async function runPlaywright(args) {
  await ensureNpmPackages()
  if (!await ensureSystemPackages('tests')) return 1
  const electron = await findElectronOrStop()
  const built = await ensureBuild()
  if (built !== 0) return built
  const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const hasConfig = args.some((argument) => argument === '-c' || argument.startsWith('--config'))
  const config = hasConfig ? [] : ['-c', 'tests/e2e/playwright.config.ts']
  const [program, all] = onSomeDisplay(process.execPath, [playwright, 'test', ...config, ...args])
  return runProgram(program, all, { cwd: root, env: { ...process.env, ELECTRON_EXEC_PATH: electron.program } })
}

process.exitCode = await runPlaywright(process.argv.slice(2))
