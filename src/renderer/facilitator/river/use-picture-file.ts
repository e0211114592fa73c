import { useState, type DragEvent } from 'react'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import type { TakenPicture } from './shape-commands.ts'

/** As much as main looks at; more is refused here already, so that 200 MB never cross. */
const most = 50 * 1024 * 1024

export interface PictureFile {
  readonly over: boolean
  /** A dialog of the operating system; null when it was closed or the file was refused (which is then said). */
  readonly choose: () => Promise<TakenPicture | null>
  readonly drag: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** A picture from a file, by dialog or dropped. It is read and checked in main; the page sees only what came of it. */
export function usePictureFile(onDropped: (taken: TakenPicture, at: { readonly x: number; readonly y: number }) => void): PictureFile {
  const t = useText()
  const { request, say } = useActions()
  const [over, setOver] = useState(false)
  async function take(dropped?: Uint8Array<ArrayBuffer>): Promise<TakenPicture | null> {
    const answer = await request('picture.take', dropped === undefined ? {} : { dropped })
    return answer.ok ? answer.value : null
  }
  async function drop(event: DragEvent): Promise<void> {
    const file = event.dataTransfer.files[0]
    if (file === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const at = { x: event.clientX, y: event.clientY }
    if (file.size > most) { say({ kind: 'text', text: t('problem.picture-too-large'), tone: 'danger' }); return }
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
