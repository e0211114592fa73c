import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { EventName, Events } from '#contract/events.ts'
import { nodeFileSystem } from '#main/storage/file-system.ts'
import type { Outside } from '#main/host/outside.ts'

/** The world around a host in a test: a real disk in a folder of its own, no window, and everything that was told. */
export interface TestOutside extends Outside {
  readonly told: { readonly name: EventName; readonly event: Events[EventName] }[]
  remove(): void
}

export function testOutside(changes: Partial<Outside> = {}): TestOutside {
  const folder = mkdtempSync(join(tmpdir(), 'meander-host-'))
  const told: { name: EventName; event: Events[EventName] }[] = []
  let opened = false
  return {
    dataFolder: join(folder, 'data'), documentsFolder: join(folder, 'documents'), workersFolder: null, version: '0.0.0', electronVersion: '', systemLanguage: 'nl-NL',
    systemDark: () => false, now: () => Date.now(), newId: () => randomUUID().replaceAll('-', ''), fileSystem: nodeFileSystem(),
    owner: { host: 'test', user: 'test', pid: process.pid },
    tell: (name, event) => { told.push({ name, event }) },
    chooseFile: () => Promise.resolve(null), chooseFolder: () => Promise.resolve(null), chooseSave: () => Promise.resolve(null),
    openPath: () => Promise.resolve(true),
    htmlToPdf: (html) => Promise.resolve(Buffer.from(html)),
    showPreview: () => 'app://meander/preview.html',
    wall: { open: () => { opened = true; return { display: '' } }, close: () => { opened = false }, isOpen: () => opened },
    log: () => undefined,
    told,
    remove: () => { rmSync(folder, { recursive: true, force: true }) },
    ...changes,
  }
}
