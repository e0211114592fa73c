/** To the clipboard, by the way that needs no permission; false when the window refuses even that. */
export function copyText(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('aria-hidden', 'true')
  area.className = 'visually-hidden'
  const before = document.activeElement
  document.body.append(area)
  area.select()
  // Not navigator.clipboard: that asks a permission, and the app grants none.
  const done = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
