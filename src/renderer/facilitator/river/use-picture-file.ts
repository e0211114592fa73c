import { useState, type DragEvent } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useReplicaBridge } from '#renderer/replica/use-meeting.ts'
import type { TakenPicture } from '#domain/things/shape-commands.ts'

/** As much as main looks at; more is refused here already, so that 200 MB never cross. */
const most = 50 * 1024 * 1024

/** A picture that was taken in, or why it was not; null when nothing was chosen. */
export type Taken = { readonly ok: true; readonly value: TakenPicture } | { readonly ok: false; readonly error: Problem }

export interface PictureFile {
  readonly over: boolean
  /** A dialog of the operating system; null when it was closed. A refusal is for the dialog that asked: it is not told elsewhere. */
  readonly choose: () => Promise<Taken | null>
  readonly drag: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** A picture from a file, by dialog or dropped. It is read and checked in main; the page sees only what came of it. */
export function usePictureFile(onDropped: (taken: Taken, at: { readonly x: number; readonly y: number }) => void): PictureFile {
  const bridge = useReplicaBridge()
  const [over, setOver] = useState(false)
  async function take(dropped?: Uint8Array<ArrayBuffer>): Promise<Taken | null> {
    const answer = await bridge.request('picture.take', dropped === undefined ? {} : { dropped })
    return !answer.ok ? answer : answer.value === null ? null : { ok: true, value: answer.value }
  }
  async function drop(event: DragEvent): Promise<void> {
    const file = event.dataTransfer.files[0]
    if (file === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const at = { x: event.clientX, y: event.clientY }
    if (file.size > most) { onDropped({ ok: false, error: { reason: 'picture-too-large' } }, at); return }
    const taken = await take(new Uint8Array(await file.arrayBuffer()))
    if (taken !== null) onDropped(taken, at)
  }
  return {
    over, choose: () => take(),
    drag: {
      onDragOver: (event) => { if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true) } },
      onDragLeave: (event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false) },
      onDrop: (event) => { void drop(event) },
    },
  }
}
