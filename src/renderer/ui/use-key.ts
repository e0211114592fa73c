import { useEffect, useEffectEvent } from 'react'

/**
 * Does something at a key, written as "Ctrl+Shift+Z", "F5", "B", "?". A bare letter does nothing while somebody is
 * typing, and no key does anything behind a dialog or a menu. On a Mac, Ctrl also means Command.
 */
export function useKey(keys: string, action: (event: KeyboardEvent) => void, options: { readonly isDisabled?: boolean; readonly unless?: (event: KeyboardEvent) => boolean } = {}): void {
  const act = useEffectEvent(action)
  const isLeft = useEffectEvent((event: KeyboardEvent) => options.unless?.(event) === true)
  const { isDisabled = false } = options
  useEffect(() => {
    if (isDisabled) return
    const wanted = parseKeys(keys)
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !matches(wanted, event) || isCovered() || isInList(event.target) || isLeft(event)) return
      if (!wanted.ctrl && !wanted.alt && !isFunctionKey(wanted) && isTyping(event.target)) return
      event.preventDefault()
      act(event)
    }
    // React Aria's fields stop the keys that they hear; combinations and function keys are caught before that.
    const capture = wanted.ctrl || isFunctionKey(wanted)
    window.addEventListener('keydown', onKeyDown, capture)
    return () => { window.removeEventListener('keydown', onKeyDown, capture) }
  }, [keys, isDisabled])
}

export interface Keys {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

export function parseKeys(keys: string): Keys {
  const parts = keys.toLowerCase().split('+')
  return { key: parts.at(-1) ?? '', ctrl: parts.includes('ctrl'), shift: parts.includes('shift'), alt: parts.includes('alt') }
}

function isFunctionKey({ key }: Keys): boolean {
  return /^f\d+$/.test(key)
}

export function matches(keys: Keys, event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): boolean {
  // A sign such as "?" needs Shift on some keyboards and not on others: for signs Shift does not count.
  const isSign = keys.key.length === 1 && !/[a-z0-9]/.test(keys.key)
  return event.key.toLowerCase() === keys.key
    && (event.ctrlKey || event.metaKey) === keys.ctrl
    && event.altKey === keys.alt
    && (isSign || event.shiftKey === keys.shift)
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  // In a closed list of choices a letter chooses what begins with it.
  if (target.getAttribute('aria-haspopup') === 'listbox') return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
}

/** Typing with something in the field: undo belongs to the field then. */
export function isTypingWords(target: EventTarget | null): boolean {
  return isTyping(target) && 'value' in (target as HTMLElement) && (target as HTMLInputElement | HTMLTextAreaElement).value !== ''
}

/** A dialog lies over the window: what is behind it cannot be seen, so nothing there may change, wherever the focus is. */
export function isCovered(): boolean {
  return [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].some((dialog) => dialog.closest('[data-exiting]') === null)
}

function isInList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null
}
