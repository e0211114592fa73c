import fs from 'node:fs'
import path from 'node:path'
import { root } from './folders.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { runQuietly, hasProgram } from './run-program.mjs'
import { say } from '../words.mjs'

// Debian's names. Where a name changed between releases the newest comes first; any of them will do.
const window = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['libdrm2'],
  ['libxss1'],
  ['libxtst6'],
  ['libxkbcommon0'],
]
const display = [['xvfb'], ['xauth']]

// What only some tests use is installed when a test names the program.
const byProgram = {
  pdftotext: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
  chromium: ['chromium'],
  soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  strace: ['strace'],
  'mkfs.ext4': ['e2fsprogs'],
  'mkfs.xfs': ['xfsprogs'],
  'mkfs.btrfs': ['btrfs-progs'],
}

function testFiles(folder, inTests) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) return testFiles(at, inTests)
    const counts = inTests ? /\.(m?[jt]sx?|sh)$/.test(entry.name) : /\.test\.tsx?$/.test(entry.name)
    return counts ? [at] : []
  })
}

/** The programs that the tests call by name and that are not on this computer. */
function programsMissingForTests() {
  const files = [...testFiles(path.join(root, 'tests'), true), ...testFiles(path.join(root, 'src'), false)]
  const text = files.map((file) => fs.readFileSync(file, 'utf8')).join('\n')
  const named = Object.keys(byProgram).filter((program) => text.includes(program))
  const inSbin = (program) => ['/usr/sbin', '/sbin'].some((folder) => fs.existsSync(path.join(folder, program)))
  return named.filter((program) => !hasProgram(program) && !inSbin(program))
}

function installedNames(names) {
  const { output } = runQuietly('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n', ...names])
  return new Set(output.split('\n').filter((line) => line.startsWith('ii')).map((line) => line.split(/\s+/)[1]))
}

function missingNames(groups) {
  const present = installedNames(groups.flat())
  return groups.filter((names) => !names.some((name) => present.has(name)))
}

function isKnown(name) {
  return /^Package: /m.test(runQuietly('apt-cache', ['show', '--no-all-versions', name]).output)
}

/** Picks from each group the name that this release of Debian has. */
function namesToInstall(groups) {
  return groups.map((names) => names.find(isKnown) ?? names[names.length - 1])
}

const aptOptions = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
const aptEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

function install(groups) {
  runQuietly('apt-get', ['update', '-qq', '-o', 'DPkg::Lock::Timeout=300'], { env: aptEnv })
  const names = namesToInstall(groups)
  console.error(say('installingSystem', { names: names.join(' ') }))
  const done = runQuietly('apt-get', ['install', ...aptOptions, ...names], { env: aptEnv })
  if (done.status !== 0) {
    console.error(done.output)
    console.error(say('systemFailed', { command: `apt-get install ${names.join(' ')}` }))
  }
  return done.status === 0
}

/**
 * Sees to it that this computer has the system libraries and programs that are needed. `forWhat` is 'window'
 * (npm start), 'display' (a window where there is no screen) or 'tests'. Only Debian and its relatives are
 * helped; as root the packages are installed, for anybody else the one command to type is printed.
 * Returns true when everything is there. Costs a few hundredths of a second when nothing is missing.
 */
export async function ensureSystemPackages(forWhat) {
  if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/dpkg-query')) return true
  const programs = forWhat === 'tests' ? programsMissingForTests() : []
  const groups = [...window, ...(forWhat === 'window' ? [] : display), ...[...new Set(programs.flatMap((p) => byProgram[p]))].map((n) => [n])]
  const missing = missingNames(groups)
  if (missing.length === 0) return true
  if (process.getuid() !== 0) {
    console.error(say('systemByHand', { command: `sudo apt-get install ${namesToInstall(missing).join(' ')}` }))
    return false
  }
  return oneAtATime('system-packages', () => {
    const still = missingNames(groups)
    return still.length === 0 || install(still)
  })
}
