import path from 'node:path'
import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import type { Outside } from '#main/host/outside.ts'
import type { Words } from './words.ts'

/** Somewhat more than the host takes, so that it can say that a file is too large without all of it being read. */
const mostBytes = 64 * 1024 * 1024 + 1

type Dialogs = Pick<Outside, 'chooseFile' | 'chooseFolder' | 'chooseSave' | 'openPath'>

/** The dialogs of the operating system. A path that a person chose stays in main; no page ever sees one. */
export function openDialogs(parent: () => BrowserWindow | null, words: () => Words, { fileSystem }: Pick<Outside, 'fileSystem'>): Dialogs {
  async function choose(options: OpenDialogOptions): Promise<string | null> {
    const owner = parent()
    const chosen = await (owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options))
    return chosen.canceled ? null : chosen.filePaths[0] ?? null
  }

  return {
    async chooseFile(kind) {
      const say = words()
      const { title, filter } = {
        copy: { title: say.chooseCopy, filter: { name: say.copies, extensions: ['json'] } },
        people: { title: say.choosePeople, filter: { name: say.people, extensions: ['csv', 'tsv', 'txt', 'xlsx'] } },
        picture: { title: say.choosePicture, filter: { name: say.pictures, extensions: ['png', 'jpg', 'jpeg', 'svg'] } },
      }[kind]
      const chosen = await choose({ title, properties: ['openFile'], filters: [filter, { name: say.allFiles, extensions: ['*'] }] })
      if (chosen === null) return null
      const size = fileSystem.stat(chosen)?.size ?? 0
      return { name: path.basename(chosen), bytes: fileSystem.readStart(chosen, Math.min(size, mostBytes)), path: chosen }
    },
    chooseFolder: (suggested) => choose({ title: words().chooseFolder, defaultPath: suggested, properties: ['openDirectory', 'createDirectory'] }),
    async chooseSave({ folder, name }) {
      const owner = parent()
      const options = { defaultPath: path.join(folder, name), filters: [{ name: words().copies, extensions: ['json'] }] }
      const chosen = await (owner === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(owner, options))
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
    },
    async openPath(file, how) {
      if (how === 'open') return await shell.openPath(file) === ''
      shell.showItemInFolder(file)
      return true
    },
  }
}
