// A flush is nearly free on a virtual disk, so 20 ms are added to each. Printed as what the store adds to the flushes.
import { join } from 'node:path'

const added = 20

export function speed(rig) {
  const { nodeFileSystem, openOrCreate, openStore, trialOptions, lineOf } = rig.store
  const real = nodeFileSystem()
  const cell = new Int32Array(new SharedArrayBuffer(4))
  let flushes = 0
  let flushing = 0
  const slow = (work) => (argument) => {
    const begin = performance.now()
    flushes += 1
    Atomics.wait(cell, 0, 0, added)
    work(argument)
    flushing += performance.now() - begin
  }
  const fileSystem = { ...real, sync: slow(real.sync), syncData: slow(real.syncData), syncFolder: slow(real.syncFolder) }
  let ids = 0
  const later = []
  const options = trialOptions(fileSystem, join(rig.folder('speed'), 'm'), { generationRecords: 200, newId: () => `s${ids++}`, defer: (task) => later.push(task) })
  const made = openOrCreate(options)
  const count = rig.isShort ? 100 : 300
  const waits = []
  const extra = []
  for (let n = 1; n <= count; n++) {
    flushes = 0
    flushing = 0
    const begin = performance.now()
    made.value.append([lineOf(n)])
    // A waiting thread wakes late on a busy machine; that is not the store's time.
    extra.push(performance.now() - begin - flushing)
    waits.push(extra.at(-1) + flushes * added)
    for (const task of later.splice(0)) task()
  }
  made.value.close()
  const begin = performance.now()
  const opened = openStore(options)
  const open = performance.now() - begin
  opened.value.close()
  const at = (list, part) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)]
  rig.promise('saved soon, with 20 ms per flush', at(waits, 0.99) < 60 && open < 2000,
    `acknowledged after ${at(waits, 0.5).toFixed(1)} ms (middle), ${at(waits, 0.99).toFixed(1)} ms (p99), of which the store itself ${at(extra, 0.5).toFixed(2)} ms (middle); opened in ${Math.round(open)} ms`)
}
