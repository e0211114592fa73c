import { useState, type DragEvent, type ReactNode } from 'react'
import type { Input } from '#contract/bridge.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconImport } from '#renderer/ui/icons.tsx'
import styles from './library.module.css'

/** As much as the contract lets through; a meeting is a few hundred kB. */
const largest = 64 * 1024 * 1024

/** The whole window takes a .meander.json that is dropped on it. The button "Kopie openen" does the same. */
export function CopyDrop({ onDrop, children }: { readonly onDrop: (copy: Input<'meeting.openCopy'>) => Promise<void>; readonly children: ReactNode }) {
  const t = useText()
  const { say } = useActions()
  const [over, setOver] = useState(false)

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file === undefined) return
    if (file.size > largest) say({ kind: 'text', text: t('problem.copy-too-large'), tone: 'danger' })
    else await onDrop({ dropped: new Uint8Array(await file.arrayBuffer()), fileName: file.name.slice(0, 300) })
  }

  return (
    <div
      className={classNames(styles['drop'])}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => { if (event.currentTarget === event.target) setOver(false) }}
      onDrop={(event) => { void drop(event) }}
    >
      {children}
      {over ? <div className={classNames(styles['dropHint'])}><IconImport size={40} /><p>{t('library.dropHere')}</p></div> : null}
    </div>
  )
}
