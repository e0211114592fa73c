import { useEffect, useEffectEvent, useState } from 'react'
import type { Said } from '#renderer/replica/said.ts'
import { useReplica, useSaid } from '#renderer/replica/use-meeting.ts'
import { messageText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconClose, IconWarning } from './icons.tsx'
import { isCovered } from './use-key.ts'
import styles from './status-line.module.css'

/** How long news stays in sight, in ms. Problems stay until they are solved, closed (also with Esc) or something else is said. */
const stay = 6000

/**
 * What was just undone, refused or done; read aloud. There is one in the window: in a meeting in the header, beside the
 * state of saving, and in the library at the bottom, so that it never lies over a field or a button that is needed.
 */
export function StatusLine() {
  const said = useSaid()
  const t = useText()
  const [closed, setClosed] = useState(0)
  const danger = isProblem(said)
  const open = said.message !== null && closed !== said.number

  useEffect(() => {
    if (danger) return
    const timer = window.setTimeout(() => { setClosed(said.number) }, stay)
    return () => { window.clearTimeout(timer) }
  }, [said.number, danger])

  const inMeeting = useReplica((state) => state.phase === 'open')
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isCovered()) return
    event.preventDefault()
    setClosed(said.number)
  })
  useEffect(() => {
    if (!danger || !open) return
    const listener = (event: KeyboardEvent): void => { onEscape(event) }
    window.addEventListener('keydown', listener)
    return () => { window.removeEventListener('keydown', listener) }
  }, [danger, open])

  const text = said.message === null ? '' : messageText(t, said.message)
  return (
    <div className={classNames(styles['place'], inMeeting && styles['inHeader'])} data-react-aria-top-layer="true">
      <div className="visually-hidden" role="status">{open && !danger ? <span key={said.number}>{text}</span> : ''}</div>
      <div className="visually-hidden" role="alert">{open && danger ? text : ''}</div>
      {open && !isQuiet(said)
        ? (
            <div key={said.number} className={classNames(styles['line'], danger && styles['danger'])} data-status={danger ? 'problem' : 'news'}>
              {danger ? <IconWarning /> : null}
              <p aria-hidden="true">{text}</p>
              <IconButton size="small" label={t('ui.closeMessage')} {...(danger ? { keys: 'Esc' } : {})} icon={<IconClose size={16} />} onPress={() => { setClosed(said.number) }} />
            </div>
          )
        : null}
    </div>
  )
}

function isQuiet({ message }: Said): boolean {
  return message?.kind === 'text' && message.quiet === true
}

function isProblem({ message }: Said): boolean {
  return message?.kind === 'problem' || (message?.kind === 'text' && message.tone === 'danger')
}
