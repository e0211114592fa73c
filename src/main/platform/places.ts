import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import type { Arguments } from './arguments.ts'

export interface Places {
  readonly dataFolder: string
  readonly documentsFolder: string
  /** Where the build put pages and preloads. */
  readonly builtFolder: string
}

/**
 * Live stores stay on this machine: on Windows in the local part of the profile, never in the one that roams. What
 * people keep goes to a folder of ours in Documents. Before the app is ready, because Chromium writes there as well.
 */
export function choosePlaces({ started, dataFolder, documentsFolder }: Arguments): Places {
  const data = started.how === 'command' ? forOneCommand() : dataFolder ?? usualDataFolder()
  app.setPath('userData', data)
  app.setPath('sessionData', path.join(data, 'window'))
  return {
    dataFolder: data,
    documentsFolder: documentsFolder ?? path.join(app.getPath('documents'), 'Meander'),
    builtFolder: path.join(app.getAppPath(), 'out'),
  }
}

function usualDataFolder(): string {
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined
  return local === undefined ? app.getPath('userData') : path.join(local, 'Meander')
}

/** A command may run while the app is open: what Chromium keeps for it goes elsewhere, and away again. */
function forOneCommand(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'meander-'))
}

export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** Chromium lays out the pages, and on Linux it does not start without a display, not even for a hidden window. */
export function canPrint(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}
