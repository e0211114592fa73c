import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useAccess } from './replica-context.tsx'
import { isDone, keepAside, unknownProblem, type Sent } from './unkept.ts'

export type { Sent }

/** How long after the last keystroke what was typed is sent: typing is a draft, but a draft must not get lost. */
const draftDelay = 1000

export interface Draft {
  /** What the field shows. */
  readonly text: string
  /** Why what was sent last is not in the meeting; null when it is. As long as it is not, `text` is what was typed. */
  readonly refused: Problem | null
  readonly change: (text: string) => void
  /** Sends what is there now: on Enter and when the field is left. Whether the meeting has it. */
  readonly commit: () => Promise<boolean>
  /** Back to what the meeting had when typing began. */
  readonly cancel: () => void
}

/** `asWhole`: half of it would mean something else (half a name of a district is another district), so it waits for the end. */
export interface DraftOptions {
  readonly asWhole?: boolean
}

interface Sending {
  readonly text: string
  readonly answer: Promise<Sent>
}

/**
 * A text that is being typed, local to one field. `send` is called with the new text at the end of a gesture (commit),
 * one second after the last keystroke (not `asWhole`), when the window is hidden or closed and when the field goes away. While the
 * field has a draft of its own, changes from outside wait. A refused draft stays in the field, with the reason; when the
 * field is gone by then it is kept aside with its `label`. Until a draft has been accepted the window does not say that
 * all is saved.
 */
export function useDraft(label: string, value: string, send: (text: string) => Promise<Sent>, { asWhole = false }: DraftOptions = {}): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState<Problem | null>(null)
  const latest = useRef<string | null>(null)
  const sent = useRef<Sending | null>(null)
  const accepted = useRef<Sending | null>(null)
  const begin = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const { store } = useAccess().replica
  const { unkept } = useAccess()
  const dirty = useUnsent()

  function finish(): void {
    latest.current = null
    sent.current = null
    accepted.current = null
    begin.current = null
    setDraft(null)
    setRefused(null)
    dirty.set(false)
  }

  /** Null when the meeting has it. */
  const deliver = useEffectEvent(async (ended: boolean): Promise<Problem | null> => {
    window.clearTimeout(timer.current)
    const text = latest.current
    if (text === null) return null
    if (text !== (sent.current?.text ?? value)) sent.current = { text, answer: send(text) }
    const mine = sent.current
    const answer = mine === null ? { ok: true } : await mine.answer
    if (!isDone(answer)) {
      const problem = answer.error ?? unknownProblem
      if (sent.current === mine) sent.current = accepted.current
      // Taken back meanwhile: then nobody waits for it.
      if (latest.current !== null) setRefused(problem)
      return problem
    }
    if (latest.current !== null) accepted.current = mine
    // Typed on meanwhile: what is in the field is newer than what was sent.
    if (latest.current !== text) return null
    setRefused(null)
    dirty.set(false)
    if (ended) finish()
    return null
  })

  useSendingWhenLeft(() => {
    const [text, meeting] = [latest.current, store.getState().id]
    return deliver(true).then((problem) => {
      if (problem !== null && text !== null) keepAside(unkept, { meeting, label, text, problem, again: () => send(text) })
      dirty.set(false)
    })
  }, () => { void deliver(false) })

  return {
    text: draft ?? value,
    refused,
    change(text) {
      begin.current ??= value
      latest.current = text
      setDraft(text)
      dirty.set(true)
      window.clearTimeout(timer.current)
      if (!asWhole) timer.current = window.setTimeout(() => { void deliver(false) }, draftDelay)
    },
    commit: async () => await deliver(true) === null,
    cancel() {
      window.clearTimeout(timer.current)
      const [earlier, before] = [sent.current?.text ?? null, begin.current]
      finish()
      if (before !== null && earlier !== null && earlier !== before) void send(before)
    },
  }
}

/** Another part, another meeting, the window closed: what was typed is sent all the same. */
function useSendingWhenLeft(onLeave: () => Promise<void>, onHide: () => void): void {
  const leave = useEffectEvent(() => { void onLeave() })
  const hide = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') onHide()
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
