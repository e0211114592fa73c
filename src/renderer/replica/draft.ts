import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAccess } from './replica-context.tsx'

/** How long after the last keystroke what was typed is sent: typing is a draft, but a draft must not get lost. */
export const draftDelay = 1000

export interface Draft {
  /** What the field shows. */
  readonly text: string
  readonly change: (text: string) => void
  /** Sends what is there now: on Enter and when the field is left. */
  readonly commit: () => void
  /** Back to what the meeting had when typing began. */
  readonly cancel: () => void
}

/** What came of sending. */
export interface Sent {
  readonly ok: boolean
  readonly error?: { readonly reason: string }
}

/** What is typed says what is there already ("noord" for "Noord"): that is no refusal, and nothing is left to send. */
function isDone({ ok, error }: Sent): boolean {
  return ok || error?.reason === 'nothing-to-do'
}

/** `asWhole`: half of it would mean something else (half a name of a district is another district), so it waits for the end. */
export interface DraftOptions {
  readonly asWhole?: boolean
}

/**
 * A text that is being typed, local to one field. `send` is called with the new text at the end of a gesture (commit),
 * one second after the last keystroke (not `asWhole`), when the window is hidden or closed and when the field goes away. While the
 * field has a draft of its own, changes from outside wait. A refused draft stays in the field; until a draft has
 * been accepted the window does not say that all is saved.
 */
export function useDraft(value: string, send: (text: string) => Promise<Sent>, { asWhole = false }: DraftOptions = {}): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const sent = useRef<string | null>(null)
  const begin = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const dirty = useUnsent()

  function finish(): void {
    latest.current = null
    sent.current = null
    begin.current = null
    setDraft(null)
  }

  const deliver = useEffectEvent(async (ended: boolean) => {
    window.clearTimeout(timer.current)
    const text = latest.current
    if (text === null) return
    if (text !== (sent.current ?? value)) {
      sent.current = text
      const answer = await send(text)
      if (!isDone(answer)) {
        sent.current = null
        return
      }
    }
    // Typed on meanwhile: what is in the field is newer than what was sent.
    if (latest.current !== text) return
    dirty.set(false)
    if (ended) finish()
  })

  useSendingWhenLeft(deliver, dirty.set)

  return {
    text: draft ?? value,
    change(text) {
      begin.current ??= value
      latest.current = text
      setDraft(text)
      dirty.set(true)
      window.clearTimeout(timer.current)
      if (!asWhole) timer.current = window.setTimeout(() => { void deliver(false) }, draftDelay)
    },
    commit() { void deliver(true) },
    cancel() {
      window.clearTimeout(timer.current)
      const [earlier, before] = [sent.current, begin.current]
      finish()
      dirty.set(false)
      if (earlier !== null && before !== null && earlier !== before) void send(before)
    },
  }
}

/** Another part, another meeting, the window closed: what was typed is sent all the same. */
function useSendingWhenLeft(deliver: (ended: boolean) => Promise<void>, setDirty: (dirty: boolean) => void): void {
  const leave = useEffectEvent(() => {
    void deliver(true).finally(() => { setDirty(false) })
  })
  const hide = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') void deliver(false)
  })
  useEffect(() => {
    const listener = () => { hide() }
    document.addEventListener('visibilitychange', listener)
    return () => {
      document.removeEventListener('visibilitychange', listener)
      leave()
    }
  }, [])
}

/** Counts this field among those that have something unsent. */
export function useUnsent(): { readonly set: (unsent: boolean) => void } {
  const { store } = useAccess().replica
  const counted = useRef(false)
  return {
    set(unsent) {
      if (unsent === counted.current) return
      counted.current = unsent
      store.setState((state) => ({ unsent: state.unsent + (unsent ? 1 : -1) }))
    },
  }
}
