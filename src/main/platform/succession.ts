/** Windows that replace each other: the one that counts, and those that stand there until it can be seen. */
export interface Succession<W> {
  readonly current: () => W | null
  /** This one counts from now on. */
  readonly put: (next: W) => void
  /** It can be seen: all before it go. False: another one counts by now, or none; it must not show itself. */
  readonly seen: (one: W) => boolean
  /** It is gone. True when it was the one that counted: then all others go as well, and there is none. */
  readonly gone: (one: W) => boolean
}

/**
 * `end` takes a window away, whether or not it was seen. Displays may change again before the next window has painted
 * itself: then that one is taken away unseen, and must not leave behind the one that it would have replaced.
 */
export function succession<W>(end: (window: W) => void): Succession<W> {
  let current: W | null = null
  let before: W[] = []
  const clear = (): void => {
    const going = before
    before = []
    going.forEach(end)
  }
  return {
    current: () => current,
    put(next) {
      if (current !== null) before = [...before, current]
      current = next
    },
    seen(one) {
      if (current !== one) return false
      clear()
      return true
    },
    gone(one) {
      before = before.filter((other) => other !== one)
      if (current !== one) return false
      current = null
      clear()
      return true
    },
  }
}
