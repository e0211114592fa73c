import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** How long after the last keystroke what was typed is sent: typing is a draft, but a draft must not get lost. */
export const draftDelay = 1000

export interface Draft {
  /** What the field shows. */
  readonly text: string
  readonly change: (text: string) => void
  /** Sends what is there now: on Enter and when the field is left. */
  readonly commit: () => void
  /** Back to what the meeting has. */
  readonly cancel: () => void
}

/**
 * A text that is being typed, local to one field. `send` is called with the new text at the end of a gesture (commit)
 * and one second after the last keystroke. While the field has a draft of its own, changes from outside wait.
 * A refused draft stays in the field, so nothing typed is lost.
 */
export function useDraft(value: string, send: (text: string) => Promise<{ readonly ok: boolean }>): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const sent = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)

  const deliver = useEffectEvent(async (ended: boolean) => {
    window.clearTimeout(timer.current)
    const text = latest.current
    if (text === null) return
    if (text !== (sent.current ?? value)) {
      sent.current = text
      const answer = await send(text)
      if (!answer.ok) {
        sent.current = null
        return
      }
    }
    // Typed on meanwhile: what is in the field is newer than what was sent.
    if (ended && latest.current === text) finish()
  })

  function finish(): void {
    latest.current = null
    sent.current = null
    setDraft(null)
  }

  // The field goes away (another part, another meeting) with something typed: it is sent all the same.
  useEffect(() => () => { void deliver(true) }, [])

  return {
    text: draft ?? value,
    change(text) {
      latest.current = text
      setDraft(text)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => { void deliver(false) }, draftDelay)
    },
    commit() { void deliver(true) },
    cancel() {
      window.clearTimeout(timer.current)
      const earlier = sent.current
      finish()
      if (earlier !== null && earlier !== value) void send(value)
    },
  }
}
