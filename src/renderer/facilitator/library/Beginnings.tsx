import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { Input } from '#contract/bridge.ts'
import { useEvent, useLibrary } from '#renderer/replica/use-meeting.ts'
import { isCovered, useKey } from '#renderer/ui/use-key.ts'
import { NewMeeting } from './NewMeeting.tsx'
import { useOpenCopy } from './open-copy.tsx'

export interface Beginning {
  readonly makeNew: () => void
  readonly openCopy: (copy: Input<'meeting.openCopy'>) => Promise<void>
}

const BeginningContext = createContext<Beginning | null>(null)

/** A new meeting (Ctrl+N) or a copy (Ctrl+O): from the library, from the menu, and from inside a meeting. */
export function Beginnings({ children }: { readonly children: ReactNode }) {
  const [making, setMaking] = useState(false)
  const meetings = useLibrary((state) => state.meetings)
  const { openCopy, question } = useOpenCopy()
  const makeNew = (): void => { setMaking(true) }
  useKey('Ctrl+N', makeNew)
  useKey('Ctrl+O', () => { void openCopy({}) })
  useEvent('ask', ({ what }) => {
    if (isCovered()) return
    if (what === 'new') makeNew()
    if (what === 'open') void openCopy({})
  })
  const beginning = useMemo(() => ({ makeNew, openCopy }), [openCopy])
  const networks = [...new Set(meetings.map((meeting) => meeting.network).filter((name) => name !== ''))].sort()
  return (
    <BeginningContext value={beginning}>
      {children}
      {making ? <NewMeeting networks={networks} onClose={() => { setMaking(false) }} /> : null}
      {question}
    </BeginningContext>
  )
}

export function useBeginning(): Beginning {
  const beginning = useContext(BeginningContext)
  if (beginning === null) throw new Error('a component outside Beginnings')
  return beginning
}
