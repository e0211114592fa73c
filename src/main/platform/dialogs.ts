import path from 'node:path'
import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import type { Outside } from '#main/host/outside.ts'
import type { Words } from './words.ts'

type Dialogs = Pick<Outside, 'chooseFile' | 'chooseFolder' | 'chooseSave' | 'openPath'>

/** The dialogs of the operating system. A path that a person chose stays in main; no page ever sees one. */
export function openDialogs(parent: () => BrowserWindow | null, words: () => Words): Dialogs {
  async function choose(options: OpenDialogOptions): Promise<string | null> {
    const owner = parent()
    const chosen = await (owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options))
    return chosen.canceled ? null : chosen.filePaths[0] ?? null
  }

  return {
    chooseFile(kind) {
      const say = words()
      const { title, filter } = {
        copy: { title: say.chooseCopy, filter: { name: say.copies, extensions: ['json'] } },
        people: { title: say.choosePeople, filter: { name: say.people, extensions: ['csv', 'tsv', 'txt', 'xlsx'] } },
        picture: { title: say.choosePicture, filter: { name: say.pictures, extensions: ['png', 'jpg', 'jpeg', 'svg'] } },
      }[kind]
      return choose({ title, properties: ['openFile'], filters: [filter, { name: say.allFiles, extensions: ['*'] }] })
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
