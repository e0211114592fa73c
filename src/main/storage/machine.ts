import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import type { Liveness, Owner } from './lock.ts'

/** This process, as a lock names it. What an operating system does not tell stays ''. */
export function thisProcess(): Owner {
  const host = hostname()
  return {
    host,
    user: userName(),
    machine: read('/etc/machine-id') || host,
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    boot: read('/proc/sys/kernel/random/boot_id'),
    pidSpace: readSpace(),
  }
}

/** Asks the operating system; a number that was given to another process since counts as gone where that can be seen (Linux). */
export const processLiveness: Liveness = (owner) => {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if ((error as { code?: unknown }).code === 'ESRCH') return 'gone'
  }
  const started = startOf(owner.pid)
  if (started === null || owner.started === '') return 'unknown'
  return started === owner.started ? 'alive' : 'gone'
}

/** Field 22 of /proc/<pid>/stat, clock ticks since the machine started. A zombie has ended: ''. */
function startOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`)
  if (stat === '') return null
  // The name of the program stands in parentheses and may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? '' : fields[19] ?? null
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

function readSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
