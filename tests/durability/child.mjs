// A process that writes and says so. `node child.mjs <bundle> <mode> <folder> [number]`
//   write    changes for ever, closing and opening again after every 400; prints "ack <n>" after each acknowledged one
//   script   a short life with every kind of write, the same each time; prints "begin", "ack <n>", "end"
//   hold     opens, writes 10, prints "held", and then one more for each line that comes in: "ack <n>" or "no <why>"
//   open     opens, prints how, and closes
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [, , bundle, mode, folder, argument] = process.argv
const { nodeFileSystem, openOrCreate, lineOf, trialOptions, thisProcess, processLiveness, systemClock } = await import(bundle)

const say = (text) => writeSync(1, `${text}\n`)
const options = (extra = {}) => trialOptions(fileSystem(), folder, {
  owner: thisProcess(), liveness: processLiveness, clock: systemClock(), newId: () => `${process.pid}-${Math.random().toString(36).slice(2)}`,
  reserveBytes: 64 * 1024, generationRecords: 50, ...extra,
})

// A rig that finds nothing proves nothing: "noflush" leaves all flushing out, and the power cut must notice.
function fileSystem() {
  const real = nodeFileSystem()
  return argument === 'noflush' ? { ...real, sync: () => undefined, syncData: () => undefined, syncFolder: () => undefined } : real
}

function open(extra) {
  const opened = openOrCreate(options(extra))
  if (!opened.ok) {
    say(`refused ${JSON.stringify(opened.error)}`)
    process.exit(3)
  }
  return opened.value
}

function next(store) {
  const n = store.state().count + 1
  const done = store.append([lineOf(n)])
  if (done.ok) say(`ack ${n}`)
  else if (store.saveState() === 'failed') store.retry()
  return done
}

if (mode === 'write') {
  for (;;) {
    const store = open()
    if (store.access.kind !== 'write') {
      say(`no ${JSON.stringify(store.access)}`)
      process.exit(4)
    }
    for (let n = 0; n < 400; n++) next(store)
    store.close()
  }
} else if (mode === 'script') {
  say('begin')
  for (const count of [9, 3]) {
    const store = open({ generationRecords: 4, reserveBytes: 1024 })
    if (store.access.kind !== 'write') continue
    for (let n = 0; n < count; n++) next(store)
    store.backup('test')
    store.mark()
    store.close()
  }
  say('end')
} else if (mode === 'hold') {
  const store = open()
  for (let n = 0; n < 10; n++) next(store)
  say('held')
  for await (const _line of createInterface({ input: process.stdin })) {
    const done = next(store)
    if (!done.ok) say(`no ${done.error.kind}`)
  }
} else if (mode === 'open') {
  const begin = performance.now()
  const opened = openOrCreate(options(argument === 'take-over' ? { access: 'take-over' } : {}))
  const ms = Math.round(performance.now() - begin)
  if (!opened.ok) say(JSON.stringify({ refused: opened.error, ms }))
  else {
    const store = opened.value
    const report = { access: store.access, count: store.state().count, report: store.report, ms, appended: 0 }
    if (argument === 'take-over') for (let n = 0; n < 100; n++) report.appended += store.append([lineOf(store.state().count + 1)]).ok ? 1 : 0
    const refusal = store.append([lineOf(store.state().count + 1)])
    say(JSON.stringify({ ...report, couldWrite: refusal.ok }))
    store.close()
  }
}
