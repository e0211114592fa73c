import { contextBridge, ipcRenderer } from 'electron'
import type { RequestName } from '#contract/bridge.ts'
import type { EventName } from '#contract/events.ts'
import { eventChannel, heard, permitted, requestChannel, type WindowKind } from '#contract/permissions.ts'

type Listener = (event: unknown) => void

/**
 * Puts `bridge` into the window: two functions, for the names of this kind of window only. Electron's own objects stay
 * on this side. Main checks everything again; this only keeps a page from asking what it can never get.
 */
export function exposeBridge(kind: WindowKind): void {
  const asked = new Set<RequestName>(permitted[kind])
  const listeners = new Map<EventName, Set<Listener>>(heard[kind].map((name) => [name, new Set()]))

  ipcRenderer.on(eventChannel, (_event, name: EventName, event: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(event)
  })

  contextBridge.exposeInMainWorld('bridge', {
    async request(name: RequestName, input: unknown): Promise<unknown> {
      if (!asked.has(name)) return { ok: false, error: { reason: 'not-permitted' } }
      try {
        return await ipcRenderer.invoke(requestChannel, name, input) as unknown
      } catch {
        // What cannot be sent (a function inside), or a main that is on its way out.
        return { ok: false, error: { reason: 'broken' } }
      }
    },
    subscribe(name: EventName, listener: Listener): () => void {
      const heardBy = listeners.get(name)
      if (heardBy === undefined || typeof listener !== 'function') return () => undefined
      heardBy.add(listener)
      return () => { heardBy.delete(listener) }
    },
  })
}
