import { clipboard, ClipboardItem, nativeImage } from 'electron'

/** As Electron was before it took over the clipboard of the web. */
interface OldClipboard { writeImage?(image: Electron.NativeImage): void }

/** Puts a picture on the clipboard, in the Electron of today as in that of our oldest build. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  const old = clipboard as unknown as OldClipboard
  if (old.writeImage !== undefined) old.writeImage(nativeImage.createFromBuffer(Buffer.from(png)))
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([Uint8Array.from(png)], { type: 'image/png' }) })])
}
