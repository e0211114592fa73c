/**
 * To the clipboard as marked-up text, with a plain one for programs that know no markup. By the way that needs no
 * permission: the app grants none. False when the window refuses even that.
 */
export function copyMarkedUp({ html, text }: { readonly html: string; readonly text: string }): boolean {
  let filled = false
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    filled = event.clipboardData !== null
  }
  document.addEventListener('copy', fill, { capture: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return done && filled
}
