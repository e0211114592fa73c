import { dirname } from 'node:path'
import type { FileSystem } from '../file-system.ts'
import type { Seeded } from './seeded.ts'

/**
 * A disk in memory that forgets what was not flushed, as real disks do at a power cut, and that can fail at any call.
 * A file's bytes are safe after sync, a folder's names after syncFolder. Between those, a crash may keep any
 * beginning of the writes to a file and of the changes to a folder.
 */
export interface FaultDisk {
  readonly fileSystem: FileSystem
  /** Every call so far, "rename /m/x". */
  readonly calls: string[]
  /** Asked before each call; an answer makes it fail. */
  plan: (call: { readonly number: number; readonly name: string; readonly path: string }) => Fault | null
  /** Bytes that fit; Infinity at first. */
  capacity: number
  /** What is left after a power cut now: nothing unflushed, or some of it when there is chance. The disk works again. */
  powerCut(chance: Seeded | null): void
  /** What is left when only the process dies: everything. The disk works again. */
  killed(): void
  readAll(): Map<string, Uint8Array>
  put(path: string, bytes: Uint8Array | null): void
}

/** `dead`: this call and all later ones fail, as for a process that is gone. `short`: a write takes only so many bytes. */
export type Fault = { readonly code: string } | { readonly dead: true } | { readonly short: number }

type Write = { readonly at: number; readonly bytes: Buffer } | { readonly length: number }

interface Inode {
  data: Buffer
  durable: Buffer
  writes: Write[]
}

interface FolderChange {
  readonly folder: string
  readonly set: readonly (readonly [string, Inode | null])[]
}

function error(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

export function faultDisk(): FaultDisk {
  const names = new Map<string, Inode>()
  const durableNames = new Map<string, Inode>()
  const folders = new Set<string>(['/'])
  const handles = new Map<number, { readonly inode: Inode; readonly path: string; readonly canWrite: boolean }>()
  let changes: FolderChange[] = []
  let isDead = false
  let nextHandle = 10

  const call = (name: string, path: string): Fault | null => {
    if (isDead) throw error('EDEAD', path)
    disk.calls.push(`${name} ${path}`)
    const fault = disk.plan({ number: disk.calls.length, name, path })
    if (fault === null) return null
    if ('dead' in fault) isDead = true
    if ('short' in fault) return fault
    throw error('code' in fault ? fault.code : 'EDEAD', path)
  }
  const change = (folder: string, set: FolderChange['set']): void => {
    for (const [path, inode] of set) {
      if (inode === null) names.delete(path)
      else names.set(path, inode)
    }
    changes.push({ folder, set })
  }
  const open = (handle: number): { readonly inode: Inode; readonly path: string; readonly canWrite: boolean } => {
    const found = handles.get(handle)
    if (found === undefined) throw error('EBADF', String(handle))
    return found
  }
  const existing = (path: string): Inode => {
    const inode = names.get(path)
    if (inode === undefined) throw error('ENOENT', path)
    return inode
  }
  const used = (): number => [...new Set(names.values())].reduce((sum, inode) => sum + inode.data.length, 0)
  const settle = (inode: Inode): void => {
    inode.durable = inode.data
    inode.writes = []
  }

  const fileSystem: FileSystem = {
    open: (path, how) => {
      call(`open-${how}`, path)
      if (!folders.has(dirname(path))) throw error('ENOENT', path)
      if (how === 'create') {
        if (names.has(path)) throw error('EEXIST', path)
        change(dirname(path), [[path, { data: Buffer.alloc(0), durable: Buffer.alloc(0), writes: [] }]])
      }
      const handle = nextHandle++
      handles.set(handle, { inode: existing(path), path, canWrite: how !== 'read' })
      return handle
    },
    write: (handle, bytes, offset, length, position) => {
      const { inode, path, canWrite } = open(handle)
      const fault = call('write', path)
      if (!canWrite) throw error('EBADF', path)
      let count = fault !== null && 'short' in fault ? Math.min(fault.short, length) : length
      if (disk.capacity !== Infinity) {
        const growth = Math.max(0, position + count - inode.data.length)
        const room = Math.max(0, disk.capacity - used())
        if (growth > room) count -= growth - room
        if (count <= 0) throw error('ENOSPC', path)
      }
      const part = Buffer.from(bytes.subarray(offset, offset + count))
      inode.data = apply(inode.data, { at: position, bytes: part })
      inode.writes.push({ at: position, bytes: part })
      return count
    },
    syncData: (handle) => {
      call('syncData', open(handle).path)
      settle(open(handle).inode)
    },
    sync: (handle) => {
      call('sync', open(handle).path)
      settle(open(handle).inode)
    },
    truncate: (handle, length) => {
      const { inode, path } = open(handle)
      call('truncate', path)
      inode.data = apply(inode.data, { length })
      inode.writes.push({ length })
    },
    close: (handle) => {
      call('close', open(handle).path)
      handles.delete(handle)
    },
    readFile: (path) => {
      call('readFile', path)
      return Buffer.from(existing(path).data)
    },
    readStart: (path, length) => {
      call('readStart', path)
      return Buffer.from(existing(path).data.subarray(0, length))
    },
    rename: (from, to) => {
      call('rename', from)
      const inode = existing(from)
      if (names.get(to) !== inode) change(dirname(to), [[from, null], [to, inode]])
    },
    link: (from, to) => {
      call('link', from)
      if (names.has(to)) throw error('EEXIST', to)
      if (!folders.has(dirname(to))) throw error('ENOENT', to)
      change(dirname(to), [[to, existing(from)]])
    },
    unlink: (path) => {
      call('unlink', path)
      existing(path)
      change(dirname(path), [[path, null]])
    },
    list: (folder) => {
      call('list', folder)
      if (!folders.has(folder)) throw error('ENOENT', folder)
      const children = [...names.keys(), ...folders].filter((path) => path !== '/' && dirname(path) === folder)
      return children.map((path) => path.slice(folder === '/' ? 1 : folder.length + 1))
    },
    makeFolder: (path) => {
      call('makeFolder', path)
      for (let each = path; each !== '/'; each = dirname(each)) folders.add(each)
    },
    removeFolder: (path) => {
      call('removeFolder', path)
      folders.delete(path)
    },
    stat: (path) => {
      call('stat', path)
      if (folders.has(path)) return { size: 0, isFolder: true }
      const inode = names.get(path)
      return inode === undefined ? null : { size: inode.data.length, isFolder: false }
    },
    syncFolder: (path) => {
      call('syncFolder', path)
      applyChanges(durableNames, changes.filter((each) => each.folder === path))
      changes = changes.filter((each) => each.folder !== path)
    },
  }

  const restart = (): void => {
    handles.clear()
    changes = []
    isDead = false
    disk.plan = () => null
    durableNames.clear()
    for (const [path, inode] of names) {
      settle(inode)
      durableNames.set(path, inode)
    }
  }

  const disk: FaultDisk = {
    fileSystem,
    calls: [],
    plan: () => null,
    capacity: Infinity,
    powerCut: (chance) => {
      if (chance !== null) applyChanges(durableNames, changes.filter((_, at) => at < chance.below(changes.length + 1)))
      names.clear()
      for (const [path, inode] of durableNames) {
        inode.data = survived(inode, chance)
        names.set(path, inode)
      }
      restart()
    },
    killed: restart,
    readAll: () => new Map([...names].map(([path, inode]) => [path, inode.data])),
    put: (path, bytes) => {
      if (bytes === null) names.delete(path)
      else {
        for (let each = dirname(path); each !== '/'; each = dirname(each)) folders.add(each)
        names.set(path, { data: Buffer.from(bytes), durable: Buffer.from(bytes), writes: [] })
      }
      restart()
    },
  }
  return disk
}

function applyChanges(names: Map<string, Inode>, changes: readonly FolderChange[]): void {
  for (const { set } of changes) {
    for (const [path, inode] of set) {
      if (inode === null) names.delete(path)
      else names.set(path, inode)
    }
  }
}

function apply(data: Buffer, write: Write): Buffer {
  if ('length' in write) return Buffer.concat([data.subarray(0, write.length), Buffer.alloc(Math.max(0, write.length - data.length))])
  const result = Buffer.alloc(Math.max(data.length, write.at + write.bytes.length))
  data.copy(result)
  write.bytes.copy(result, write.at)
  return result
}

/** The flushed bytes, and by chance a beginning of what was written since, the last write possibly cut. */
function survived(inode: Inode, chance: Seeded | null): Buffer {
  if (chance === null) return inode.durable
  let data = inode.durable
  const count = chance.below(inode.writes.length + 1)
  inode.writes.slice(0, count).forEach((write, at) => {
    const isLast = at === count - 1
    data = apply(data, isLast && 'bytes' in write ? { at: write.at, bytes: write.bytes.subarray(0, chance.below(write.bytes.length + 1)) } : write)
  })
  return data
}
