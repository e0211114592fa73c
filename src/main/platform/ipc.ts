import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Answer } from '#contract/answers.ts'
import type { Input, RequestName } from '#contract/bridge.ts'
import type { EventName, Events } from '#contract/events.ts'
import { eventChannel, heard, requestChannel } from '#contract/permissions.ts'
import { checkRequest, type Sender } from './sender.ts'
import type { OpenWindows } from './windows.ts'

export type Handle = <N extends RequestName>(name: N, input: Input<N>) => Promise<Answer<N>>

function senderOf(event: IpcMainInvokeEvent, windows: OpenWindows): Sender {
  const frame = event.senderFrame
  if (frame === null || event.sender.isDestroyed()) return { kind: undefined, isMainFrame: false, address: '' }
  const { mainFrame } = event.sender
  const isMainFrame = frame.parent === null && frame.processId === mainFrame.processId && frame.routingId === mainFrame.routingId
  return { kind: windows.kindOf(event.sender.id), isMainFrame, address: frame.url }
}

/** Answers the requests of the windows. Never throws across: an error would reach the page as a bare text. */
export function serveRequests(windows: OpenWindows, handle: Handle, broken: (request: string, error: unknown) => void): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown) => {
    try {
      const checked = checkRequest(senderOf(event, windows), name, input)
      if (!checked.ok) return { ok: false, error: { reason: checked.reason } }
      return await handle(checked.name, checked.input as Input<RequestName>)
    } catch (error) {
      broken(typeof name === 'string' && name.length < 40 ? name : '?', error)
      return { ok: false, error: { reason: 'broken' } }
    }
  })
}

/** Tells every window that hears this event, and no other. */
export function tellWindows(windows: OpenWindows) {
  return <E extends EventName>(name: E, event: Events[E]): void => {
    windows.each((kind, window) => {
      if (heard[kind].some((candidate) => candidate === name)) window.webContents.send(eventChannel, name, event)
    })
  }
}
