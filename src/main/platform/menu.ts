import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Events } from '#contract/events.ts'
import type { Words } from './words.ts'

type Ask = (what: Events['ask']['what']) => void

/**
 * The menu of the app. Undo, redo and present only show their keys: the page has them itself, because inside a text
 * field they mean something else. Nothing here reloads a page or opens a tool.
 */
export function showMenu(words: Words, ask: Ask): void {
  const own = (label: string, what: Events['ask']['what'], accelerator: string, byPage = false): MenuItemConstructorOptions =>
    ({ label, accelerator, registerAccelerator: !byPage, click: () => { ask(what) } })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const mac = process.platform === 'darwin'
  const redoKey = mac ? 'Shift+Command+Z' : 'Control+Y'
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { label: words.file, submenu: [own(words.newMeeting, 'new', 'CommandOrControl+N'), own(words.openCopy, 'open', 'CommandOrControl+O'), line, mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit }] },
    { label: words.edit, submenu: [
      own(words.undo, 'undo', 'CommandOrControl+Z', true), own(words.redo, 'redo', redoKey, true), line,
      { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste }, { role: 'selectAll', label: words.selectAll },
    ] },
    { label: words.view, submenu: [
      own(words.present, 'present', 'F5', true), line,
      { role: 'zoomIn', label: words.larger }, { role: 'zoomOut', label: words.smaller }, { role: 'resetZoom', label: words.usualSize }, line,
      { role: 'togglefullscreen', label: words.fullScreen },
    ] },
  ]))
}
