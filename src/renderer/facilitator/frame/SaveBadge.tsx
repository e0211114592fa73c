import { useEffect, useState } from 'react'
import type { SaveState } from '#contract/answers.ts'
import { useSave } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconCheck, IconLock, IconWarning } from '#renderer/ui/icons.tsx'
import styles from './frame.module.css'

/** Always in sight. Not saved is red and stays; it is read aloud when it gets worse, not at every keystroke. */
export function SaveBadge() {
  const t = useText()
  const save = useCalm(useSave())
  const bad = save === 'full' || save === 'failed' || save === 'lost'
  return (
    <span className={classNames(styles['save'], bad && styles['unsaved'])} data-save={save}>
      {bad ? <IconWarning size={16} /> : save === 'read-only' ? <IconLock size={16} /> : save === 'saving' ? <span className={classNames(styles['dot'])} /> : <IconCheck size={16} />}
      {t(`save.${save}`)}
    </span>
  )
}

/** "Opslaan…" comes at once and stays a moment: it never says saved too early, and does not flicker. */
function useCalm(save: SaveState | 'saving'): SaveState | 'saving' {
  const [lingers, setLingers] = useState(false)
  const saving = save === 'saving'
  useEffect(() => {
    if (!saving) return
    return () => {
      setLingers(true)
      window.setTimeout(() => { setLingers(false) }, 300)
    }
  }, [saving])
  return save === 'saved' && lingers ? 'saving' : save
}
