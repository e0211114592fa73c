import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cache } from './folders.mjs'
import { say } from '../words.mjs'

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function readOwner(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The lock is a file holding a process number; `link` makes it appear whole or not at all. */
function take(file) {
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, String(process.pid))
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

/**
 * Moves away the lock of a process that is gone. Renaming first makes sure only one waiter does it.
 * Returns whether there was such a lock.
 */
function clearDead(file) {
  const owner = readOwner(file)
  if (owner === undefined || isRunning(owner)) return false
  const aside = `${file}.dead.${process.pid}`
  try {
    fs.renameSync(file, aside)
    if (readOwner(aside) !== owner) fs.linkSync(aside, file)
  } catch {
    // Somebody else moved it first; the next round of waiting sees what is there now.
  }
  fs.rmSync(aside, { force: true })
  return true
}

/**
 * Does `work` while no other process does work of the same name in this repository. Waits as long as the
 * other lives (a first install may take minutes); a lock left by a process that was killed is taken over.
 */
export async function oneAtATime(name, work, folder = path.join(cache, 'locks')) {
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, name)
  let said = false
  while (!take(file)) {
    if (clearDead(file)) continue
    if (!said) console.error(say('waiting', { what: name }))
    said = true
    await pause(150)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}
