import { useState, type ReactNode } from 'react'
import type { Input } from '#contract/bridge.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { TaskDialog } from '#renderer/ui/task-dialog.tsx'

type Copy = Input<'meeting.openCopy'>

interface Diverged {
  readonly copy: Copy
  readonly here: number
  readonly there: number
}

/** Opens a copy; when it and the meeting here were both changed, asks once what to do, losing neither. */
export function useOpenCopy(): { readonly openCopy: (copy: Copy) => Promise<void>; readonly question: ReactNode } {
  const t = useText()
  const { request, say } = useActions()
  const [diverged, setDiverged] = useState<Diverged | null>(null)

  async function openCopy(copy: Copy): Promise<void> {
    const answer = await request('meeting.openCopy', copy)
    setDiverged(null)
    if (!answer.ok || answer.value === null) return
    if ('diverged' in answer.value) setDiverged({ copy, ...answer.value.diverged })
    else say({ kind: 'text', text: t(`library.copy.${answer.value.how}`), tone: 'ok' })
  }

  const question = diverged === null
    ? null
    : (
        <TaskDialog title={t('library.diverged')} action={t('library.keepBoth')} onAct={() => { void openCopy({ ...diverged.copy, keepBoth: true }) }} onClose={() => { setDiverged(null) }}>
          <p>{t('library.divergedText', { here: diverged.here, there: diverged.there })}</p>
        </TaskDialog>
      )
  return { openCopy, question }
}
