import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodeFileSystem } from './file-system.ts'
import { createStore, openStore } from './open-store.ts'
import { processLiveness, thisProcess } from './machine.ts'
import { systemClock } from './codec.ts'
import { notebookCodec, type Line, type Notebook } from './testing/notebook.ts'
import type { Store, StoreOptions } from './store-options.ts'

let root = ''
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'store-')) })
afterEach(() => rmSync(root, { recursive: true, force: true }))

function options(extra: Partial<StoreOptions<Notebook, Line>> = {}): StoreOptions<Notebook, Line> {
  let n = 0
  return {
    folder: join(root, 'm1'), id: 'm1', app: 'test', fileSystem: nodeFileSystem(), codec: notebookCodec(), clock: systemClock(),
    newId: () => `id${++n}`, owner: thisProcess(), liveness: processLiveness, reserveBytes: 4096, ...extra,
  }
}

function opened<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function write(store: Store<Notebook, Line>, count: number): void {
  for (let n = 0; n < count; n++) opened(store.append([{ id: `line${store.seq()}`, text: `text ${store.seq()}` }]))
}

test('ST1 what was appended is there after closing and opening', () => {
  const store = opened(createStore(options()))
  write(store, 450)
  expect(store.saveState()).toBe('saved')
  const { state, seq, chain } = { state: store.state(), seq: store.seq(), chain: store.chain() }
  store.close()
  const again = opened(openStore(options()))
  expect(again.access).toEqual({ kind: 'write' })
  expect(again.report.kind).toBe('clean')
  expect(again.state()).toEqual(state)
  expect([again.seq(), again.chain()]).toEqual([seq, chain])
  again.close()
})
