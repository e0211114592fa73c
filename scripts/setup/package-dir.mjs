import fs from 'node:fs'
import path from 'node:path'
import { sourceFingerprint, ensureBuild } from './build.mjs'
import { findElectronOrStop } from './find-electron.mjs'
import { root } from './folders.mjs'
import { fuseNames, readFuses } from './fuses.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { say } from '../words.mjs'

const output = path.join(root, 'dist', 'linux-unpacked')
const stamp = path.join(root, 'dist', 'packed-from')

/** What the packed app is made of: our sources, how it is packed, and which Electron. */
function fingerprint(electron) {
  const recipe = fs.statSync(path.join(root, 'electron-builder.yml'))
  return `${sourceFingerprint()} ${recipe.size} ${recipe.mtimeMs} ${electron.version} ${electron.program}`
}

function isFresh(wanted) {
  return fs.existsSync(path.join(output, 'meander')) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted
}

/**
 * Two things that the packer leaves to us when it is given an unpacked Electron. Its default app stays out of
 * the packed one. And an older Electron has fewer fuses, where setting one it lacks is an error; the settings
 * come from electron-builder.yml and cannot be unset from outside, so they are taken out once read.
 */
function fitToElectron(electron) {
  const lacking = fuseNames.slice(readFuses(electron.program).length)
  return ({ packager, appOutDir }) => {
    for (const name of lacking) delete packager.config.electronFuses[name]
    for (const name of ['resources/default_app.asar', 'version']) fs.rmSync(path.join(appOutDir, name), { force: true })
  }
}

async function pack(electron) {
  const { build, Platform } = await import('electron-builder')
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: root,
    publish: 'never',
    config: {
      electronDist: path.dirname(electron.program),
      electronVersion: electron.version,
      afterExtract: fitToElectron(electron),
    },
  })
}

/**
 * Packs the app for Linux into dist/linux-unpacked, without internet, around the Electron that was found.
 * Reuses what is there when nothing changed. Returns the path of the program.
 */
export async function packageDir() {
  const electron = await findElectronOrStop()
  const built = await ensureBuild()
  if (built !== 0) process.exit(built)
  const wanted = fingerprint(electron)
  await oneAtATime('package-dir', async () => {
    if (isFresh(wanted)) return
    console.error(say('packaging', { folder: path.relative(root, output) }))
    fs.rmSync(stamp, { force: true })
    await pack(electron)
    fs.writeFileSync(stamp, wanted)
  })
  return path.join(output, 'meander')
}
