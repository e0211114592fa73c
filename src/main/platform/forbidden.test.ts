import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const sources = fs.readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join('src', name), 'utf8')] as const)
const having = (what: RegExp): string[] => sources.filter(([, text]) => what.test(text)).map(([name]) => name)

test('WI4 one function makes every window', () => {
  expect(having(/new BrowserWindow|new BrowserView|new WebContentsView|new BaseWindow/)).toEqual(['main/platform/windows.ts'])
})

test('WI4 what nobody may use: scripts pushed into pages, links opened by the system, switched-off safety', () => {
  expect(having(/executeJavaScript|openExternal|loadFile\(|allowRunningInsecureContent: true|webSecurity: false|enableBlinkFeatures|nodeIntegration: true|contextIsolation: false|sendSync|bypassCSP|setAsDefaultProtocolClient/)).toEqual([])
})

test('WI4 one channel each way: nobody else listens to pages or speaks to them', () => {
  expect(having(/ipcMain\.(handle|on|once)/)).toEqual(['main/platform/ipc.ts'])
  expect(having(/ipcRenderer/)).toEqual(['preload/bridge.ts'])
  expect(having(/webContents\.send\(|postMessage\(/).filter((name) => name.startsWith('main/platform') || name.startsWith('preload'))).toEqual(['main/platform/ipc.ts'])
})
