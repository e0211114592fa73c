import type { EventName, Events } from '#contract/events.ts'
import type { PictureCodec } from '#main/import/picture.ts'
import type { FileSystem } from '#main/storage/file-system.ts'

/** Everything that the host needs from the world around it: ports only, so the same host runs in tests without Electron. */
export interface Outside {
  /** The live stores: local, never synced, never roaming. */
  readonly dataFolder: string
  /** Where published copies and reports go. */
  readonly documentsFolder: string
  /** Where the built workers stand; null = everything in this thread (tests, commands). */
  readonly workersFolder: string | null
  readonly version: string
  readonly electronVersion: string
  /** BCP 47, of the operating system. */
  readonly systemLanguage: string
  readonly systemDark: () => boolean
  /** ms since 1970 */
  readonly now: () => number
  readonly newId: () => string
  readonly fileSystem: FileSystem
  readonly owner: { readonly host: string; readonly user: string; readonly pid: number }
  /** Sends to every window that hears this event. */
  readonly tell: <E extends EventName>(name: E, event: Events[E]) => void
  /** A path, which no page ever sees; null when the person closes the dialog. */
  readonly chooseFile: (kind: 'people' | 'copy' | 'picture') => Promise<string | null>
  readonly chooseFolder: (suggested: string) => Promise<string | null>
  readonly chooseSave: (suggested: { readonly folder: string; readonly name: string }) => Promise<string | null>
  /** Opens with the program of the user, or shows in the file manager. Only paths that the host wrote itself. */
  readonly openPath: (path: string, how: 'open' | 'show') => Promise<boolean>
  readonly htmlToPdf: (html: string, options: { readonly title: string; readonly language: string }) => Promise<Uint8Array>
  /** Puts a PNG on the clipboard; absent where there is none. */
  readonly copyPicture?: (png: Uint8Array) => Promise<void>
  readonly svgToPng?: (svg: string, width: number) => Promise<Uint8Array>
  /** Decodes pictures; absent where there is no Electron. */
  readonly pictures?: PictureCodec
  /** Keeps the last preview in memory and gives the address of it. */
  readonly showPreview: (html: string) => string
  readonly wall: { open(): { readonly display: string }; close(): void; isOpen(): boolean }
  /** Keeps a note of what went wrong, locally, without names or texts. */
  readonly log: (event: string, about: Readonly<Record<string, string | number>>) => void
}
