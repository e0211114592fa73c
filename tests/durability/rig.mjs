// Things that every part of the durability run needs: bundle, scratch folder, mounts, children, counting.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The scratch folders of one run: on the disk, and in memory for what asks nothing of a disk but speed. */
export function makeScratch() {
  return {
    root: mkdtempSync(join(tmpdir(), 'meander-durability-')),
    memory: mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'meander-durability-')),
  }
}

/** Unmounts whatever is mounted under the scratch folder, newest first, and removes both. Works after a crash of the run too. */
export function sweep({ root, memory }) {
  const mounted = () => readFileSync('/proc/mounts', 'utf8').split('\n').map((line) => line.split(' ')[1] ?? '').filter((path) => path.startsWith(`${root}/`))
  if (existsSync('/proc/mounts')) {
    for (let n = 0; n < 20 && mounted().length > 0; n++) {
      for (const path of mounted().reverse()) spawnSync('umount', n < 10 ? [path] : ['-l', path])
      if (mounted().length > 0) spawnSync('sleep', ['0.2'])
    }
  }
  for (const folder of [root, memory]) rmSync(folder, { recursive: true, force: true })
}

export async function makeRig(isShort, { root, memory }) {
  const bundle = join(root, 'store.mjs')
  const built = await rolldown({ input: join(here, 'entry.ts'), platform: 'node', cwd: join(here, '..', '..') })
  await built.write({ file: bundle, format: 'esm' })
  await built.close()
  const lines = []
  const rig = {
    root, bundle, isShort, lines,
    memory,
    child: join(here, 'child.mjs'),
    store: await import(pathToFileURL(bundle).href),
    folder: (name) => {
      const path = join(root, name)
      mkdirSync(path, { recursive: true })
      return path
    },
    // One line per promise: the words of the promise, passed or not, the figure.
    promise: (words, isKept, figure) => {
      lines.push(isKept)
      console.log(`${isKept ? 'passed' : 'FAILED'}  ${words}: ${figure}`)
    },
    mount: (source, target, ...options) => {
      mkdirSync(target, { recursive: true })
      run('mount', ...options, source, target)
    },
    unmount: (target) => {
      run('umount', target)
    },
  }
  return rig
}

export function run(command, ...args) {
  const done = spawnSync(command, args, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`)
  return done.stdout
}

export function has(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
}

/** A writing child; `last()` is the highest change it said was saved. */
export function startWriter(rig, mode, folder, argument = '', through = []) {
  const [command, ...before] = [...through, process.execPath]
  const child = spawn(command, [...before, rig.child, rig.bundle, mode, folder, argument], { stdio: ['pipe', 'pipe', 'inherit'] })
  let last = 0
  const heard = []
  const waiting = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('ack ')) last = Number(line.slice(4))
    heard.push(line)
    if (heard.length > 2000) heard.splice(0, 1000)
    for (const each of waiting.splice(0)) {
      if (each.pattern.test(line)) each.resolve(line)
      else waiting.push(each)
    }
  })
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })))
  return {
    child, heard, ended,
    last: () => last,
    hears: (pattern, ms = 20_000) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the child says nothing')), ms)
      waiting.push({ pattern, resolve: (line) => { clearTimeout(timer); resolve(line) } })
    }),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms) })

/** Opens what is left and compares: everything acknowledged is there, in order, and writing goes on. '' = fine. */
export function judge(rig, folder, acknowledged, extra = {}) {
  const { nodeFileSystem, openOrCreate, openStore, isOutcomeOf, lineOf, trialOptions, thisProcess, processLiveness } = rig.store
  let ids = 0
  const options = trialOptions(nodeFileSystem(), folder, {
    owner: thisProcess(), liveness: processLiveness, newId: () => `judge${process.pid}-${Date.now()}-${ids++}`, reserveBytes: 4096, ...extra,
  })
  const opened = acknowledged === 0 ? openOrCreate(options) : openStore(options)
  if (!opened.ok) return `does not open: ${JSON.stringify(opened.error)}`
  const store = opened.value
  const { count } = store.state()
  if (store.access.kind !== 'write') return `not writable: ${JSON.stringify(store.access)}`
  if (count < acknowledged) return `${acknowledged} acknowledged, ${count} there (${store.report.kind})`
  if (!isOutcomeOf(store.state(), count)) return 'wrong content'
  if (store.report.kind !== 'clean' && store.report.kind !== 'torn-tail') return `said to be ${store.report.kind}`
  const next = store.append([lineOf(count + 1)])
  store.close()
  return next.ok ? '' : `cannot go on: ${JSON.stringify(next.error)}`
}
