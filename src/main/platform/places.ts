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
export function choosePlaces({ dataFolder, documentsFolder }: Arguments): Places {
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined
  const data = dataFolder ?? (local === undefined ? app.getPath('userData') : path.join(local, 'Meander'))
  app.setPath('userData', data)
  app.setPath('sessionData', path.join(data, 'window'))
  return {
    dataFolder: data,
    documentsFolder: documentsFolder ?? path.join(app.getPath('documents'), 'Meander'),
    builtFolder: path.join(app.getAppPath(), 'out'),
  }
}
